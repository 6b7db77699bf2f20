# Caser side om side, og hva som skiller dem.

comparison-aspect-edition = Utgave av spørreskjemaet
    .differs = Det er besvart ulike utgaver av spørreskjemaet i regionene.
comparison-aspect-helix-mix = Hvem som svarte
    .differs = Ikke alle regioner har svar å vise fra de samme gruppene.
comparison-aspect-levels = Nivåer
    .differs = Ikke alle regioner har svar å vise på de samme nivåene.
comparison-aspect-waves = Spørrerunde
    .differs = Svarene i regionene kommer fra ulike spørrerunder.
comparison-status-fine = I orden
comparison-status-flagged = Merket: les med forsiktighet
comparison-table-caption = De samme relasjonene, region for region
comparison-table-difference = Forskjell
comparison-table-note = Hver celle oppgir gjennomsnittsgapet, 95 %-intervallet og antall svar.
comparison-table-relation = Relasjon
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
