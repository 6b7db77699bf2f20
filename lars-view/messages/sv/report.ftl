# The report of a case as a document.
report-findings = Iakttagelser
report-method = Metod
report-no-findings = Inga iakttagelser har registrerats ännu.
report-summary = Sammanfattning
report-title = Rapport: { $case }
