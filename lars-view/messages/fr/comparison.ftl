# Les cas côte à côte, et ce qui les distingue.

comparison-aspect-edition = Édition du questionnaire
    .differs = Les régions ont répondu à des éditions différentes du questionnaire.
comparison-aspect-helix-mix = Qui a répondu
    .differs = Les réponses affichées ne proviennent pas des mêmes groupes dans toutes les régions.
comparison-aspect-levels = Niveaux
    .differs = Les réponses affichées ne portent pas sur les mêmes niveaux dans toutes les régions.
comparison-aspect-waves = Vague d’enquête
    .differs = Les réponses des régions proviennent de vagues différentes.
comparison-status-fine = Comparable
comparison-status-flagged = Réserve : à lire avec prudence
comparison-table-caption = Les mêmes relations dans chaque région
comparison-table-difference = Différence
comparison-table-note = Chaque cellule donne l’écart moyen, son intervalle de confiance à 95 % et le nombre de réponses.
comparison-table-relation = Relation
comparison-table-value = { $gap } ({ $interval } ; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
