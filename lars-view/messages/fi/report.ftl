# The report of a case as a document.
report-findings = Havainnot
report-method = Menetelmä
report-no-findings = Havaintoja ei ole vielä kirjattu.
report-summary = Tiivistelmä
report-title = Raportti: { $case }
