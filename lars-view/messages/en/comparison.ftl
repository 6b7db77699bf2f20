# Cases side by side, and what differs between them.

comparison-aspect-edition = Edition of the questionnaire
    .differs = The cases answered different editions of the questionnaire.
comparison-aspect-helix-mix = Who answered
    .differs = Not the same kinds of actor have shown answers in every case.
comparison-aspect-levels = Levels
    .differs = Not every case has shown answers at the same levels.
comparison-aspect-waves = Survey round
    .differs = The cases answered in different waves.
comparison-status-fine = Fine
comparison-status-flagged = Flagged: read with care
comparison-table-caption = The same relations, case by case
comparison-table-difference = Difference
comparison-table-note = Each cell gives the mean gap, its 95 % interval and the number of answers.
comparison-table-relation = Relation
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
