# Les cas côte à côte, et ce qui les distingue.

comparison-aspect-edition = Édition du questionnaire
    .differs = Les cas ont répondu à des éditions différentes du questionnaire.
comparison-aspect-helix-mix = Qui a répondu
    .differs = Les mêmes groupes n'ont pas de réponses affichées dans tous les cas.
comparison-aspect-levels = Niveaux
    .differs = Tous les cas n'ont pas de réponses affichées aux mêmes niveaux.
comparison-aspect-waves = Période d'enquête
    .differs = Les cas ont répondu lors de vagues différentes.
comparison-status-fine = Comparable
comparison-status-flagged = Signalé : à lire avec prudence
comparison-table-caption = Les mêmes relations, cas par cas
comparison-table-note = Chaque cellule donne l'écart moyen, son intervalle à 95 % et le nombre de réponses.
comparison-table-relation = Relation
comparison-table-value = { $gap } ({ $interval } ; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
