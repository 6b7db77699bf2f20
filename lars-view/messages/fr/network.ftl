# Le réseau orienté : qui est lié à qui, avec quelle force et quel écart.

network-chart-description = Réseau des groupes de partenaires. L’anneau intérieur est le niveau où se trouvent les personnes interrogées ; chaque anneau suivant est un autre niveau. { $ties ->
        [one] { $tiesText } flèche va
        [many] { $tiesText } de flèches vont
       *[other] { $tiesText } flèches vont
    } du groupe qui s’exprime au groupe dont il parle. Une flèche plus large signifie une expérience moyenne plus élevée, la couleur montre l’écart. Les listes indiquent les liens les plus forts et les liens manquants.
network-chart-measure = Largeur des flèches : expérience moyenne sur une échelle de 1 à 10. Couleur : écart moyen en points. Écart = attentes − expérience.
network-chart-name = Réseau des relations
network-chart-title = Lien le plus fort : { $relation } (expérience { $experience })
network-chart-title-none = Trop peu de réponses pour montrer un lien
network-list-missing = Liens manquants et en sommeil
network-list-missing-dormant = { $relation } : les attentes sont faibles ({ $expectation }) et l’écart aussi (écart { $gap }).
network-list-missing-more = { $more ->
        [one] { $moreText } autre, voir le tableau de toutes les relations.
        [many] { $moreText } d’autres, voir le tableau de toutes les relations.
       *[other] { $moreText } autres, voir le tableau de toutes les relations.
    }
network-list-missing-no-contact = { $relation } : { $share } déclarent n’avoir aucun contact.
network-list-missing-none = Aucune relation affichée n’est manquante ou en sommeil.
network-list-strongest = Liens les plus forts
network-list-strongest-item = { $relation } : expérience { $experience }, écart { $gap }.
