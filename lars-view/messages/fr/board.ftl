# Le tableau de l’enquête : où elle en est, les quotas et ce qu’il montre jour après jour.
audit-act-set-quotas = a fixé des quotas
board-show-title = Avancement de l’enquête
board-show-lead = Combien de personnes ont répondu, où des réponses manquent et où les réponses s’interrompent. Des nombres seulement, aucune réponse.
board-table = Avancement par région et par groupe
board-wanted = Souhaité
board-submitted = Envoyé
board-of-wanted = Part du souhaité
board-begun = Commencé, pas envoyé
board-links = Liens personnels
board-rate = Taux de réponse
board-no-quota = Le nombre souhaité n’a pas été indiqué.
board-no-links = Aucun lien personnel n’a été créé ; les réponses venues de fichiers n’en ont pas.
board-rate-hint = Le taux de réponse est la part des liens personnels avec lesquels des réponses ont été envoyées.
board-days-name = Réponses envoyées par jour
board-days-subtitle = Nombre de questionnaires envoyés chaque jour (UTC)
board-days-title = { $n ->
    [one] { $nText } questionnaire envoyé
   *[other] { $nText } questionnaires envoyés
}, le plus le { $day } ({ $most })
board-days-description = Barres du { $first } au { $last }, une par jour. La barre la plus haute est celle du { $day } avec { $most }.
board-days-bar = { $day } : { $nText }
board-days-none = Rien n’a encore été envoyé.
board-day = Jour
board-so-far = Jusque-là
board-stopped = Où l’on s’est arrêté
board-stopped-hint = Parmi les personnes qui ont commencé et pas envoyé : la dernière page avec une réponse.
board-stopped-agreed = A accepté, n’a rien répondu
board-section = Page
board-languages = Langues
board-language = Langue
board-responses = Questionnaires
board-time-title = Temps
board-time = La moitié des { $nText } questionnaires envoyés ont pris au plus { $minutes } minutes, de l’accord à l’envoi.
board-time-few = Trop peu de questionnaires ont été envoyés pour dire combien de temps cela prend.
board-quota-title = Quotas
board-quota-link = Fixer les quotas
board-quota-text = Combien de réponses sont souhaitées de chaque groupe dans chaque région. Vide : aucun objectif indiqué. Il reste possible de répondre quand un quota est atteint.
board-quota-save = Enregistrer les quotas
board-quota-saved = Les quotas sont enregistrés.
board-quota-bad = { $case }, { $helix } : « { $value } » n’est pas un nombre entier de 0 à 9999. Rien n’a été enregistré.
board-download = Avancement en CSV
board-refresh = Actualiser
board-refreshed = Tableau actualisé le { $when }.
board-live = Cette page s’actualise d’elle-même.
