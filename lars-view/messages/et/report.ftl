# The report of a case as a document.
report-findings = Järeldused
report-method = Meetod
report-no-findings = Järeldusi ei ole veel kirja pandud.
report-summary = Kokkuvõte
report-title = Aruanne: { $case }
