# Resultatsidan för ett fall, och sidan som jämför fall.
audit-act-exported-results = laddade ner resultat
audit-act-read-live-results = såg på resultatens aktuella läge
audit-act-read-results = läste resultat
gap-show-title = Gap: { $case }
gap-show-lead = Varje relation har två bedömningar från samma personer: vad de förväntar sig och vad de upplever. Gapet är förväntan − upplevelse; ett positivt gap betyder att de förväntar sig mer än de upplever.
gap-show-index = Regionens gapindex: { $index }. Det är medelvärdet av gruppernas medelgap, beräknat på de { $nText } relationer som visas.
gap-show-none = Det finns inga resultat för den här omgången ännu.
gap-show-how = Hur beräknas detta?
gap-show-download = Ladda ner
gap-show-download-csv = Tal som CSV
gap-show-download-json = Tal som JSON
gap-show-download-matrix = Matris som SVG
gap-show-download-dots = Intervall som SVG
gap-show-download-network = Nätverk som SVG
gap-show-source = { $study }, frågeomgång { $wave }; { $respondents ->
        [one] { $respondentsText } svarande
       *[other] { $respondentsText } svarande
    }
gap-show-footer = Beräknat av LARS { $version } från { $rowsText } bedömningar, slumptalsfrö för bootstrap { $seed }, relationer med minst { $minimumText } svarande.
gap-filter-title = Filter
gap-filter-apply = Använd
gap-filter-all = Alla
gap-filter-note = Ett filter väljer ut relationer; det beräknar dem inte på nytt.
comparison-show-title = Jämförelse av regioner
comparison-show-empty = Välj två till fyra regioner på studiens sida.
comparison-show-checks = Går de här regionerna att jämföra?
comparison-show-table = Relation för relation
comparison-choose = Jämför
comparison-go = Jämför de valda regionerna
comparison-most = Välj två till fyra regioner.
comparison-too-many = Högst fyra regioner kan jämföras. De fyra första visas.
