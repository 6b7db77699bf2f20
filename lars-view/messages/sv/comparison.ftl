# Fallen sida vid sida, och vad som skiljer dem åt.

comparison-aspect-edition = Frågeformulärets utgåva
    .differs = I regionerna har olika utgåvor av frågeformuläret besvarats.
comparison-aspect-helix-mix = Vilka som svarade
    .differs = Det finns inte svar att visa från samma grupper i alla regioner.
comparison-aspect-levels = Nivåer
    .differs = Det finns inte svar att visa på samma nivåer i alla regioner.
comparison-aspect-waves = Frågeomgång
    .differs = Svaren i regionerna kommer från olika frågeomgångar.
comparison-status-fine = Jämförbart
comparison-status-flagged = Obs! Tolka med försiktighet
comparison-table-caption = Samma relationer, region för region
comparison-table-difference = Skillnad
comparison-table-note = Varje cell anger medelgapet, dess 95 %-intervall och antalet svar.
comparison-table-relation = Relation
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
