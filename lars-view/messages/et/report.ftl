# The report of a case as a document.
report-findings = Leiud
report-method = Meetod
report-no-findings = Leide ei ole veel kirja pandud.
report-summary = Kokkuvõte
report-title = Aruanne: { $case }
