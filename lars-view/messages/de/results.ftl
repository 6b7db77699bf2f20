# Die Ergebnisseite eines Falls, und die Seite, die Fälle vergleicht.
audit-act-exported-results = Ergebnisse heruntergeladen
audit-act-read-live-results = momentanen Stand der Ergebnisse angesehen
audit-act-read-results = Ergebnisse gelesen
gap-show-title = Lücken: { $case }
gap-show-lead = Zu jeder Beziehung gibt es zwei Bewertungen derselben Personen: was sie erwarten und was sie erleben. Die Lücke ist Erwartung − Erfahrung; eine positive Lücke bedeutet, dass die Erwartung über der Erfahrung liegt.
gap-show-index = Lückenindex der Region: { $index }. Er ist der Mittelwert der mittleren Lücken der Gruppen, gebildet über die { $nText } gezeigten Beziehungen.
gap-show-none = Zu dieser Befragungsrunde gibt es noch keine Ergebnisse.
gap-show-how = Wie wird das berechnet?
gap-show-download = Herunterladen
gap-show-download-csv = Zahlen als CSV
gap-show-download-json = Zahlen als JSON
gap-show-download-matrix = Matrix als SVG
gap-show-download-dots = Intervalle als SVG
gap-show-download-network = Netzwerk als SVG
gap-show-source = { $study }, Befragungsrunde { $wave }; { $respondents ->
        [one] { $respondentsText } befragte Person
       *[other] { $respondentsText } befragte Personen
    }
gap-show-footer = Berechnet mit LARS { $version } aus { $rowsText } Bewertungen, Startwert des Bootstraps { $seed }, Beziehungen ab { $minimumText } befragten Personen.
gap-filter-title = Filter
gap-filter-apply = Anwenden
gap-filter-all = Alle
gap-filter-note = Ein Filter wählt Beziehungen aus; er berechnet sie nicht neu.
comparison-show-title = Regionen im Vergleich
comparison-show-empty = Wählen Sie auf der Seite der Studie zwei bis vier Regionen.
comparison-show-checks = Sind diese Regionen vergleichbar?
comparison-show-table = Die einzelnen Beziehungen
comparison-choose = Vergleichen
comparison-go = Gewählte Regionen vergleichen
comparison-most = Wählen Sie zwei bis vier Regionen.
comparison-too-many = Höchstens vier Regionen können verglichen werden. Gezeigt werden die ersten vier.
