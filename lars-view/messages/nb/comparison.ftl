# Caser side om side, og hva som skiller dem.

comparison-aspect-edition = Utgave av spørreskjemaet
    .differs = Det er besvart ulike utgaver av spørreskjemaet i casene.
comparison-aspect-helix-mix = Hvem som svarte
    .differs = Ikke alle caser har svar å vise fra de samme aktørgruppene.
comparison-aspect-levels = Nivåer
    .differs = Ikke alle caser har svar å vise på de samme nivåene.
comparison-aspect-waves = Spørrerunde
    .differs = Svarene i casene kommer fra ulike runder.
comparison-status-fine = I orden
comparison-status-flagged = Merket: les med forsiktighet
comparison-table-caption = De samme relasjonene, case for case
comparison-table-difference = Forskjell
comparison-table-note = Hver celle oppgir gjennomsnittsgapet, 95 %-intervallet og antall svar.
comparison-table-relation = Relasjon
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
