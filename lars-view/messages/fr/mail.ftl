# Courriel : invitations, rappels, messages sur les comptes, et ce qu’ils sont devenus.
audit-act-noted-bounce = a noté si les messages arrivent à une adresse
audit-act-planned-reminders = a réglé l’envoi des rappels
mail-sent-local = Aucun serveur de messagerie n’est configuré : rien n’est envoyé. Messages rédigés, à lire sous « Courriel » : { $nText }
mail-show-title = Inviter par courriel
mail-show-lead = Un message avec un lien personnel est envoyé à chaque adresse. Les adresses sont conservées à part des réponses et chiffrées ; seules les personnes autorisées à inviter les voient.
mail-local = Aucun serveur de courriel n’est configuré, rien ne quitte donc cet ordinateur : les messages attendent, et les personnes qui gèrent les comptes peuvent les lire dans « Courriel ».
mail-faults-title = Rien n’a été envoyé
mail-fault-none = Saisissez au moins une adresse.
mail-fault-many = Un formulaire accepte au plus 500 adresses et 2000 caractères de texte personnel.
mail-fault-address = « { $value } » n’est pas une adresse électronique. Saisissez une adresse par ligne.
mail-fault-invited = { $value } : cette personne a déjà reçu une invitation dans cette vague.
mail-fault-twice = { $value } figure deux fois dans la liste.
mail-fault-plan = Les jours doivent être un nombre entier de 0 à 365, le nombre de rappels un entier de 0 à 3.
mail-new-title = Écrire à d’autres personnes
mail-language = Langue du message
mail-addresses = Adresses
mail-addresses-hint = Une adresse par ligne, toutes de la même région, de la même vague et du même groupe.
mail-own = Votre propre texte, avant le reste du message
mail-preview = Ce qui sera envoyé
mail-preview-to = À
mail-preview-button = Aperçu
mail-send = Envoyer
mail-sent = { $n ->
    [one] { $nText } message est en route.
   *[other] { $nText } messages sont en route.
}
mail-reminders-title = Rappels
mail-reminders-text = Un rappel ne va qu’aux personnes qui n’ont pas envoyé leurs réponses, trois fois au plus, et jamais à celles qui ne veulent plus de courriel. 0 jour : aucun rappel automatique.
mail-plan-days = Nombre de jours après le dernier message
mail-plan-most = Nombre maximal de rappels
mail-plan-save = Enregistrer
mail-plan-set = Les rappels sont réglés.
mail-remind-now = Rappeler maintenant
mail-reminded = { $n ->
    [0] Personne n’a besoin d’un rappel.
    [one] { $nText } rappel est en route.
   *[other] { $nText } rappels sont en route.
}
mail-recipients-title = À qui l’on a écrit
mail-recipients-none = Personne pour l’instant.
mail-address = Adresse
mail-reminders = Rappels
mail-standing-finished = Envoyé
mail-standing-unsubscribed = Ne veut plus de courriel
mail-standing-bounced = Message non distribué
mail-standing-full = Non distribué : la boîte est pleine
mail-standing-not-now = Non distribué ; un message ultérieur peut l’être
mail-standing-sending = Non distribué jusqu’ici, mais pas à cause de l’adresse : consultez la personne qui gère le serveur de courriel
mail-standing-open = Pas envoyé
mail-arrives = Acheminement des messages
mail-note-bounced = Messages non distribués
mail-note-works = L’adresse fonctionne
mail-noted-bounced = Noté : les messages à { $address } ne sont pas distribués. Plus rien n’y est envoyé.
mail-noted-works = Noté : { $address } fonctionne. Des messages y sont de nouveau envoyés.
mail-invitation-subject = Votre avis compte : { $study }
mail-invitation-body =
    Nous vous invitons à participer à « { $study } ».
    Le questionnaire s’ouvre avec ce lien. Il vous est personnel : merci de ne pas le transmettre. Vous n’avez pas besoin de compte, vous pouvez vous arrêter à tout moment et continuer plus tard, et vous pouvez modifier vos réponses jusqu’à la fin de l’enquête.
    { $link }


mail-reminder-subject = Rappel : { $study }
mail-reminder-body =
    Il y a quelque temps, nous vous avons proposé de participer à « { $study } ». Vos réponses n’ont pas encore été envoyées. Votre avis compte : les groupes sont petits, et chaque réponse modifie le résultat.
    Votre lien personnel :
    { $link }


mail-resume-subject = Votre questionnaire : { $study }
mail-resume-body =
    Vous avez demandé le lien avec lequel vous pouvez continuer à répondre à « { $study } ». Tout ce que vous avez saisi est conservé.
    { $link }
    Si vous ne l’avez pas demandé, vous n’avez rien à faire.


mail-closes = Les réponses sont acceptées jusqu’au { $when } (fuseau horaire { $zone }).
mail-closes-day = Les réponses sont acceptées jusqu’au { $day } inclus (fuseau horaire { $zone }).
mail-stop =
    Pour ne plus recevoir de courriels sur cette enquête :
    { $link }
mail-account-subject = Choisissez votre mot de passe pour LARS
mail-account-body =
    Bonjour { $name },
    Avec ce lien, vous choisissez le mot de passe de votre compte. Il fonctionne une fois, pendant trois jours :
    { $link }
    Si vous n’attendiez pas ce message, vous n’avez rien à faire : rien ne change.



mail-list-title = Courriel
mail-list-none = Aucun message n’a encore été écrit.
mail-sending-trouble = { $n ->
    [one] { $nText } message est en attente ou n’a pas été distribué,
   *[other] { $nText } messages sont en attente ou n’ont pas été distribués,
} car l’envoi a été refusé, et non à cause de l’adresse. Aucune adresse n’a été marquée. Veuillez vérifier le serveur de courriel, l’expéditeur et le texte. Les messages en attente sont renvoyés d’eux-mêmes, et aussitôt après un redémarrage du programme. La réponse était par exemple : { $reason }
mail-tries = Tentatives
mail-purpose-invitation = Invitation
mail-purpose-reminder = Rappel
mail-purpose-resume = Lien pour continuer
mail-purpose-account = Lien pour un mot de passe
mail-state-queued = en attente
mail-state-sent = envoyé
mail-state-bounced = refusé par le serveur de courriel
mail-state-not-delivered = accepté par le serveur de courriel, mais non distribué
mail-state-given-up = abandonné après de nombreuses tentatives
mail-unsubscribe-title = Ne plus recevoir de courriels
mail-unsubscribe-text = Vous ne recevrez plus de courriel sur cette enquête. Votre lien personnel reste valable, et ce que vous avez saisi est conservé.
mail-unsubscribe = Ne plus recevoir de courriels sur cette enquête
mail-unsubscribed = C’est fait : vous ne recevrez plus de courriel sur cette enquête.
mail-unsubscribe-answer = Vers le questionnaire
mail-resume-title = Continuer plus tard
mail-resume-text = Nous vous envoyons votre lien personnel. L’adresse n’est pas conservée, seule une marque indique que c’était celle-ci : le lien n’est envoyé à aucune autre.
mail-resume-send = Envoyer le lien
mail-resume-sent = Le lien est en route. Tout ce que vous avez saisi est conservé.
mail-resume-bad = Ce n’est pas une adresse électronique. Rien n’a été envoyé ; vos réponses sont conservées.
mail-resume-later = Le lien peut être envoyé une fois que vous avez donné votre accord et enregistré une page. Rien n’a été envoyé.
mail-resume-other = Votre lien a déjà été envoyé à une autre adresse électronique. Pour votre protection, il n’est envoyé qu’à celle-ci. Rien n’a été envoyé ; vos réponses sont conservées.
mail-resume-many = Aucun autre lien ne peut être envoyé aujourd’hui. Rien n’a été envoyé ; vos réponses sont conservées. Veuillez garder l’adresse de cette page, ou réessayer demain.
mail-forgotten-title = Mot de passe oublié ?
mail-forgotten-text = Saisissez votre adresse électronique. Si elle correspond à un compte, un lien pour choisir un nouveau mot de passe vous sera envoyé par courriel.
mail-forgotten-send = Envoyer le lien
mail-forgotten-sent = Si cette adresse correspond à un compte, le lien est en route. Il fonctionne une fois, pendant trois jours.
mail-passed-on = Le lien a aussi été envoyé par courriel à { $address }.
mail-reminders-anonymous = Cette étude est anonyme : on ne sait pas qui a répondu, personne ne reçoit donc de rappel.
