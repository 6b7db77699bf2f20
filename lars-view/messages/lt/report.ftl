# The report of a case as a document.
report-findings = Išvados
report-method = Metodas
report-no-findings = Išvadų dar neužregistruota.
report-summary = Santrauka
report-title = Ataskaita: { $case }
