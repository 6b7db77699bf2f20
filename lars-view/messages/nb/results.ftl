# Resultatsiden for en case, og siden som sammenligner caser.
audit-act-exported-results = lastet ned resultater
audit-act-read-live-results = så på status nå for resultatene
audit-act-read-results = leste resultater
gap-show-title = Gap: { $case }
gap-show-lead = Hver relasjon har to vurderinger fra de samme personene: hva de forventer, og hva de opplever. Gapet er forventning − erfaring; et positivt gap betyr at de forventer mer enn de opplever.
gap-show-index = Gapindeks for regionen: { $index }. Det er gjennomsnittet av gruppenes gjennomsnittsgap, beregnet over de { $nText } relasjonene som vises.
gap-show-none = Det finnes ingen resultater for denne runden ennå.
gap-show-how = Hvordan beregnes dette?
gap-show-download = Last ned
gap-show-download-csv = Tall som CSV
gap-show-download-json = Tall som JSON
gap-show-download-matrix = Matrise som SVG
gap-show-download-dots = Intervaller som SVG
gap-show-download-network = Nettverk som SVG
gap-show-source = { $study }, spørrerunde { $wave }; { $respondents ->
        [one] { $respondentsText } har svart
       *[other] { $respondentsText } har svart
    }
gap-show-footer = Beregnet av LARS { $version } fra { $rowsText } vurderinger, startverdi for bootstrap { $seed }, relasjoner med minst { $minimumText } deltakere.
gap-filter-title = Filter
gap-filter-apply = Bruk
gap-filter-all = Alle
gap-filter-note = Et filter velger ut relasjoner; det beregner dem ikke på nytt.
comparison-show-title = Sammenligning av regioner
comparison-show-empty = Velg to til fire regioner på studiens side.
comparison-show-checks = Kan disse regionene sammenlignes?
comparison-show-table = Relasjon for relasjon
comparison-choose = Sammenlign
comparison-go = Sammenlign de valgte regionene
comparison-most = Velg to til fire regioner.
comparison-too-many = Høyst fire regioner kan sammenlignes. De fire første vises.
