# Cases side by side, and what differs between them.

comparison-aspect-edition = Edition of the questionnaire
    .differs = The regions answered different editions of the questionnaire.
comparison-aspect-helix-mix = Who answered
    .differs = Not the same groups have shown answers in every region.
comparison-aspect-levels = Levels
    .differs = Not every region has shown answers at the same levels.
comparison-aspect-waves = Survey round
    .differs = The regions answered in different survey rounds.
comparison-status-fine = Fine
comparison-status-flagged = Flagged: read with care
comparison-table-caption = The same relations, region by region
comparison-table-difference = Difference
comparison-table-note = Each cell gives the mean gap, its 95 % interval and the number of answers.
comparison-table-relation = Relation
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
