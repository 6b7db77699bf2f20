# Graphiques des écarts : titres, mesures, axes, légendes, descriptions.
# $relation est une expression entière.

chart-cell-hidden = { $relation } : trop peu de réponses
chart-cell-label = { $relation } : écart { $gap }, { $class } ; intervalle à 95 % de { $low } à { $high } ; { $n ->
        [one] { $nText } réponse
       *[other] { $nText } réponses
    }
chart-cell-label-no-interval = { $relation } : écart { $gap }, { $class } ; pas d'intervalle ; { $n ->
        [one] { $nText } réponse
       *[other] { $nText } réponses
    }
chart-cell-n = n { $nText }
chart-dots-description = Une ligne par relation, le plus grand écart d'abord. Chaque ligne montre l'écart moyen par un losange et son intervalle à 95 % par un trait. L'axe va de { $low } à { $high } ; le zéro est marqué.
chart-dots-description-answers = Une ligne par relation, le plus grand écart d'abord. Chaque point clair est l'écart d'une personne. Un losange montre la moyenne, un trait son intervalle à 95 %. L'axe va de { $low } à { $high } ; le zéro est marqué.
chart-dots-limit = Le graphique montre les { $shownText } relations aux plus grands écarts. Le tableau les contient toutes.
chart-dots-name = Écart moyen et son intervalle, relation par relation
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Afficher les chiffres dans un tableau
chart-group-any-case = Tous les cas
chart-group-any-helix = Tout le monde
chart-group-any-level = Tous les niveaux
chart-group-any-partner = Tous les groupes de partenaires
    .about = à propos de tous les groupes de partenaires
chart-hidden-list = Trop peu de réponses pour être affichées : { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } relation est masquée, car moins de { $minimum } personnes ont répondu.
       *[other] { $hiddenText } relations sont masquées, car moins de { $minimum } personnes ont répondu.
    }
chart-legend-dot = une personne
chart-legend-exceeded-end = Vécu supérieur à l'attente
chart-legend-fixed = L'échelle de couleurs va toujours de { $low } à { $high } points : le même écart a partout la même couleur.
chart-legend-interval = moyenne et intervalle à 95 %
chart-legend-noise = ≈ Dans la marge d'incertitude : contour fin
chart-legend-range = L'échelle de couleurs va de { $low } à { $high } points, l'étendue de cette étude.
chart-legend-sign = Écart = attente − expérience
chart-legend-unmet-end = Attente supérieure au vécu
chart-matrix-columns = À propos de qui
chart-matrix-description = Tableau des relations en couleurs. Les lignes disent qui parle, les colonnes à propos de qui. { $shown ->
        [one] { $shownText } relation est affichée
       *[other] { $shownText } relations sont affichées
    } : non satisfaites { $unmet }, dépassées { $exceeded }, satisfaisantes { $working }, en sommeil { $dormant }. Dans la marge d'incertitude : { $noise }. Masquées faute de réponses : { $hidden }.
chart-matrix-name = Matrice de connectivité
chart-matrix-rows = Qui le dit
chart-measure-gap = Écart moyen en points d'une échelle de 1 à 10. Écart = attente − expérience.
chart-note-n = De { $low } à { $high } réponses par relation affichée.
chart-note-n-same = { $n ->
        [one] { $nText } réponse par relation affichée.
       *[other] { $nText } réponses par relation affichée.
    }
chart-note-source = Source : { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = L'expérience dépasse le plus l'attente ici : { $relation } (écart { $gap })
chart-title-hidden = Trop peu de réponses pour montrer un écart
chart-title-neutral = Aucun écart ne se distingue du hasard
chart-title-unmet = Plus grand écart non satisfait : { $relation } (écart { $gap })
