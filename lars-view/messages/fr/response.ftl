# Le parcours de réponse.
audit-act-deleted-response = suppression d’une réponse
audit-act-exported-responses = exportation de réponses
audit-act-imported-responses = importation de réponses
response-title-problem = À compléter : { $title }
response-position = Étape { $step } sur { $of }
response-start-title = Votre regard sur la coopération
response-privacy-title = Vos données
response-consent-label = Consentement
response-consent-given = Vous avez accepté de participer. Vous pouvez vous retirer à tout moment, même après la clôture de l’enquête.
response-begin = Commencer
response-next = Enregistrer et continuer
response-back = Retour
response-later = Chaque page est enregistrée quand vous continuez. Pour reprendre plus tard, ouvrez de nouveau votre lien personnel.
response-saved = Enregistré
response-not-saved = Pas encore enregistré. Vérifiez votre connexion ; vos réponses sont toujours sur cette page.
response-finished-notice = Vous avez déjà envoyé vos réponses. Vous pouvez les modifier jusqu’à la clôture de l’enquête.
response-background-title = À propos de vous
response-open-title = Avec vos propres mots
response-check-title = Vérifiez vos réponses
response-check-text = Vos réponses ne sont prises en compte qu’après l’envoi. Veuillez les relire.
response-change = Modifier
response-finish = Envoyer mes réponses
response-finish-again = Enregistrer mes modifications
response-side-expectation = Attentes
response-side-experience = Expérience
response-side-importance = Importance
response-digits = Au clavier : les touches 1 à 9 choisissent une note, 0 choisit 10.
response-importance-summary = Quel est le degré d’importance de ce point pour vous ? (facultatif)
response-scale = de 1 ({ $low }) à 10 ({ $high })
response-not-answered = sans réponse
response-pair = Attentes { $expectation }, expérience { $experience }
response-pair-importance = { $pair }, importance { $importance }
response-thanks-title = Merci
response-thanks-text = Vos réponses ont été envoyées.
response-thanks-change = Modifier mes réponses
response-own-answers = Vos réponses
response-own-answers-hint = Vous pouvez imprimer cette page ou l’enregistrer en PDF avec votre navigateur.
response-data = Mes données en fichier
response-data-hint = Tout ce qui est conservé de vos réponses, avec les questions et votre consentement, dans un fichier JSON.
response-closed-title = L’enquête est close
response-closed-text = Voici les réponses que vous avez enregistrées. Ce qui n’a pas été envoyé n’est pas pris en compte.
response-delete-summary = Me retirer : supprimer mes réponses
response-delete-text = Toutes vos réponses seront supprimées. Cette suppression est définitive. Vous pourrez répondre de nouveau avec le même lien jusqu’à la clôture de l’enquête.
response-delete = Supprimer toutes mes réponses
response-deleted-title = Vos réponses ont été supprimées
response-deleted-text = Plus aucune de vos réponses n’est conservée.
response-demo = Ceci est une étude de démonstration, à essayer librement. Toutes les autres réponses sont simulées.
response-multiple = Vous pouvez cocher plusieurs réponses.
response-multiple-most = { $n ->
    [one] Cochez une réponse au plus.
    [many] Cochez { $nText } de réponses au plus.
   *[other] Cochez { $nText } réponses au plus.
}
response-optional = { $question } (facultatif)
response-ranking = { $n ->
    [one] Écrivez 1 à côté du plus important.
    [many] Écrivez 1 à côté du plus important, 2 à côté du suivant, jusqu’à { $nText }.
   *[other] Écrivez 1 à côté du plus important, 2 à côté du suivant, jusqu’à { $nText }.
}
response-tie = Partenaire { $nText }
response-tie-organisation = Organisation
response-tie-strength = Intensité de la coopération, de 1 à 10
response-trial = Vous essayez ce questionnaire. Ce que vous saisissez ici ne compte jamais.
response-anonymous = Cette enquête est anonyme : aucune donnée permettant de relier votre lien à vos réponses n’est conservée. Seul votre lien permet de les retrouver, de les modifier ou de les supprimer.
response-withdraw = Vous pouvez vous retirer quand vous le voulez, même après la clôture de l’enquête : votre lien permet de supprimer toutes vos réponses. Les moyennes déjà calculées restent ; personne ne peut y reconnaître vos réponses.
response-delete-text-closed = Toutes vos réponses seront supprimées définitivement. L’enquête est close, vous ne pourrez donc plus répondre. Les résultats seront désormais calculés sans vous. Les moyennes et tableaux déjà établis restent, de même que les fichiers sans votre nom que l’étude a déjà extraits.
response-multiple-least = { $n ->
    [one] Cochez-en au moins une.
    [many] Cochez-en au moins { $nText }.
   *[other] Cochez-en au moins { $nText }.
}
response-words-least = { $n ->
    [one] Au moins { $nText } caractère.
    [many] Au moins { $nText } de caractères.
   *[other] Au moins { $nText } caractères.
}
response-bounds = De { $least } à { $most }.
response-bounds-least = À partir de { $least }.
response-bounds-most = Jusqu’à { $most }.
response-minutes = { $n ->
    [one] Cela prend environ { $nText } minute.
    [many] Cela prend environ { $nText } de minutes.
   *[other] Cela prend environ { $nText } minutes.
}
