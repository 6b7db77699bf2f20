# The report of a case as a document.
report-findings = Befunde
report-method = Methode
report-no-findings = Es sind noch keine Befunde festgehalten.
report-summary = Zusammenfassung
report-title = Bericht: { $case }
