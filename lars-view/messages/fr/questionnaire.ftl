# Le questionnaire type. Ces textes sont copiés dans une version lors de sa publication.
questionnaire-introduction =
    Merci de participer. Les questions portent sur quatre types de partenaires : les entreprises, la recherche, les organismes publics et la société civile, chaque fois dans votre région, ailleurs dans votre pays et à l’étranger.

    Pour chacun, vous donnez deux notes : ce que vous attendez de la coopération et ce que vous constatez dans les faits. Il n’y a ni bonnes ni mauvaises réponses.
questionnaire-privacy =
    L’étude conserve vos réponses, votre groupe (entreprise, recherche, organisme public ou société civile) et la date de votre réponse. Elle ne conserve pas votre nom. Les résultats ne sont affichés que pour des groupes assez grands pour que personne ne soit reconnaissable.

    Vos réponses ne servent qu’à cette étude. Vous pouvez les modifier avec votre lien personnel jusqu’à la clôture de l’enquête. Pour toute question, adressez-vous à la personne qui vous a envoyé le lien.
questionnaire-consent = J’ai lu ces informations et j’accepte de participer.
questionnaire-expectation = Quel est le niveau de vos attentes à l’égard de la coopération avec ces partenaires ?
questionnaire-experience = Quel niveau de bénéfice tirez-vous aujourd’hui de cette coopération ?
questionnaire-importance = Quel est le degré d’importance de cette coopération pour vous ?
questionnaire-low = très faible
questionnaire-high = très élevé
questionnaire-no-contact = Pas de contact
questionnaire-dont-know = Je ne sais pas
questionnaire-results = Les résultats seront disponibles après la clôture de l’enquête. La personne qui vous a envoyé l’invitation vous dira où les trouver.
questionnaire-size = Combien de personnes travaillent dans votre organisation ?
questionnaire-size-micro = De 1 à 9
questionnaire-size-small = De 10 à 49
questionnaire-size-medium = De 50 à 249
questionnaire-size-large = 250 ou plus
questionnaire-years = Depuis combien de temps travaillez-vous avec d’autres à l’innovation dans ce domaine ?
questionnaire-years-few = Moins de 3 ans
questionnaire-years-some = De 3 à 10 ans
questionnaire-years-many = Plus de 10 ans
questionnaire-hinders = Qu’est-ce qui freine le plus la coopération ?
questionnaire-helps = Qu’est-ce qui fonctionne bien, et pourquoi ?
questionnaire-open-hint = Veuillez ne citer aucun nom de personne.
