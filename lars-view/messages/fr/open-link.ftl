# Liens ouverts : une adresse pour de nombreuses personnes.
open-link-title = Liens ouverts
open-link-lead = Un lien ouvert peut figurer dans une lettre d’information ou sur une page web. Chaque personne qui y commence reçoit son propre lien personnel, jusqu’au nombre que vous fixez. On ne sait pas qui l’ouvre ; quelqu’un pourrait donc répondre deux fois.
open-link-made = Copiez le lien ouvert maintenant : il ne pourra plus être affiché.
open-link-new = Créer un lien ouvert
open-link-most = Nombre de personnes au plus
open-link-bad-most = Saisissez un nombre entier de 1 à 9999. Rien n’a été créé.
open-link-make = Créer le lien ouvert
open-link-list = Liens ouverts existants
open-link-none = Aucun pour l’instant.
open-link-used = { $used } sur { $most } ont commencé.
open-link-closed = Fermé ; { $used } sur { $most } ont commencé.
open-link-close = Fermer
open-link-is-closed = Le lien ouvert est fermé. Les liens personnels qu’il a donnés restent valables.
open-link-invited = Vous êtes invité à participer.
open-link-text = En commençant, vous recevez votre propre lien. Gardez-le ou faites-le-vous envoyer : il vous permet d’interrompre et de continuer plus tard, et de modifier ou supprimer vos réponses.
open-link-begin = Commencer
open-link-full = Ce lien n’accepte plus de réponses : il a été fermé, ou autant de personnes que souhaité ont commencé.
