# The report of a case as a document.
report-findings = Slutsatser
report-method = Metod
report-no-findings = Inga slutsatser har registrerats ännu.
report-summary = Sammanfattning
report-title = Rapport: { $case }
