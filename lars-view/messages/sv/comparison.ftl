# Fallen sida vid sida, och vad som skiljer dem åt.

comparison-aspect-edition = Frågeformulärets utgåva
    .differs = Fallen har besvarat olika utgåvor av frågeformuläret.
comparison-aspect-helix-mix = Vilka som svarade
    .differs = Alla fall har inte svar att visa från samma grupper.
comparison-aspect-levels = Nivåer
    .differs = Alla fall har inte svar att visa på samma nivåer.
comparison-aspect-waves = Frågeperiod
    .differs = Fallen har svarat i olika omgångar.
comparison-status-fine = Jämförbart
comparison-status-flagged = Flaggat: läs med försiktighet
comparison-table-caption = Samma relationer, fall för fall
comparison-table-note = Varje cell anger medelgapet, dess 95 %-intervall och antalet svar.
comparison-table-relation = Relation
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
