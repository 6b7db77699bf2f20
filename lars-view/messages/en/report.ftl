# The report of a case as a document.
report-findings = Findings
report-method = Method
report-no-findings = No findings have been recorded yet.
report-summary = Summary
report-title = Report: { $case }
