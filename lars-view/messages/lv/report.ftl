# The report of a case as a document.
report-findings = Secinājumi
report-method = Metode
report-no-findings = Secinājumi vēl nav reģistrēti.
report-summary = Kopsavilkums
report-title = Pārskats: { $case }
