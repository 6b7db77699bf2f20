# The report of a case as a document.
report-findings = Funn
report-method = Metode
report-no-findings = Ingen funn er registrert ennå.
report-summary = Sammendrag
report-title = Rapport: { $case }
