# Liens personnels.
invitation-show-title = Liens personnels
invitation-show-text = Chaque personne interrogée reçoit son propre lien et n'a pas besoin de compte. Un lien est affiché une seule fois, lors de sa création.
invitation-made = Nouveaux liens
invitation-made-text = Copiez-les maintenant : ils ne pourront plus être affichés.
invitation-new-title = Créer de nouveaux liens
invitation-no-open-wave = Aucune vague de cette étude n'est ouverte : personne ne peut répondre pour le moment.
invitation-count = Nombre de liens
invitation-make = Créer les liens
invitation-respondent = Personne interrogée
invitation-link = Lien
invitation-board-title = Personnes invitées
invitation-board-empty = Aucun lien n'a encore été créé. Les réponses importées de fichiers n'en ont pas besoin.
invitation-standing = État
invitation-standing-not-opened = Pas commencé
invitation-standing-started = Commencé
invitation-standing-finished = Envoyé
invitation-data = Données en fichier
