# Graphiques des écarts : titres, mesures, axes, légendes, descriptions.
# $relation est une expression entière.

chart-cell-hidden = { $relation } : trop peu de réponses
chart-cell-label = { $relation } : écart { $gap }, { $class } ; intervalle de confiance à 95 % : { $low } à { $high } ; { $n ->
        [one] { $nText } réponse
        [many] { $nText } de réponses
       *[other] { $nText } réponses
    }
chart-cell-label-no-interval = { $relation } : écart { $gap }, { $class } ; pas d’intervalle de confiance ; { $n ->
        [one] { $nText } réponse
        [many] { $nText } de réponses
       *[other] { $nText } réponses
    }
chart-cell-n = n { $nText }
chart-dots-bars = Pour les relations évaluées par plus de { $mostText } personnes, des barres claires remplacent les points : plus une barre est haute, plus les personnes présentant cet écart sont nombreuses.
chart-dots-description = Une ligne par relation, du plus grand écart au plus petit. Chaque ligne montre l’écart moyen par un losange et son intervalle de confiance à 95 % par un trait. L’axe va de { $low } à { $high } ; le zéro est marqué.
chart-dots-description-answers = Une ligne par relation, du plus grand écart au plus petit. Chaque point clair est l’écart d’une personne interrogée. Un losange montre la moyenne, un trait son intervalle de confiance à 95 %. L’axe va de { $low } à { $high } ; le zéro est marqué.
chart-dots-limit = Le graphique montre les { $shownText } relations présentant les plus grands écarts. Le tableau les contient toutes.
chart-dots-name = Écart moyen et son intervalle de confiance pour chaque relation
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Afficher les chiffres dans un tableau
chart-group-any-case = Toutes les régions
chart-group-any-helix = Tous les groupes
chart-group-any-level = Tous les niveaux
chart-group-any-partner = Tous les groupes de partenaires
    .about = à propos de tous les groupes de partenaires
chart-hidden-list = Relations masquées, faute d’un nombre suffisant de réponses : { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } relation est masquée, car moins de { $minimum } personnes ont répondu.
        [many] { $hiddenText } de relations sont masquées, car moins de { $minimum } personnes ont répondu.
       *[other] { $hiddenText } relations sont masquées, car moins de { $minimum } personnes ont répondu.
    }
chart-legend-bar = nombre de personnes interrogées
chart-legend-certainty = Contour épais : net. Couleur : probable. Sans couleur : indéterminé.
chart-legend-dot = une personne interrogée
chart-legend-exceeded-end = Expérience supérieure aux attentes
chart-legend-fixed = L’échelle de couleurs va toujours de { $low } à { $high } points : le même écart a partout la même couleur.
chart-legend-interval = moyenne et intervalle de confiance à 95 %
chart-legend-range = L’échelle de couleurs va de { $low } à { $high } points, soit l’étendue des écarts de cette étude.
chart-legend-sign = Écart = attentes − expérience
chart-legend-unmet-end = Attentes supérieures à l’expérience
chart-matrix-columns = À propos de qui
chart-matrix-description = Tableau des relations en couleurs. Les lignes indiquent qui s’exprime, les colonnes à propos de qui. { $shown ->
        [one] { $shownText } relation est affichée
        [many] { $shownText } de relations sont affichées
       *[other] { $shownText } relations sont affichées
    }. Net : attentes non satisfaites : { $unmet }, attentes dépassées : { $exceeded }, satisfaisantes : { $working }, en sommeil : { $dormant }. Probable : { $likely }. Indéterminé : { $open }. Masquées, faute d’un nombre suffisant de réponses : { $hidden }.
chart-matrix-name = Matrice de connectivité
chart-matrix-rows = Qui s’exprime
chart-measure-gap = Écart moyen en points d’une échelle de 1 à 10. Écart = attentes − expérience.
chart-note-n = De { $low } à { $high } réponses par relation affichée.
chart-note-n-same = { $n ->
        [one] { $nText } réponse par relation affichée.
        [many] { $nText } de réponses par relation affichée.
       *[other] { $nText } réponses par relation affichée.
    }
chart-note-source = Source : { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = C’est ici que l’expérience dépasse le plus les attentes : { $relation } (écart { $gap })
chart-title-hidden = Trop peu de réponses pour montrer un écart
chart-title-neutral = Aucun écart ne se distingue du hasard
chart-title-unmet = Attentes les moins satisfaites : { $relation } (écart { $gap })
