# The report of a case as a document.
report-findings = Ustalenia
report-method = Metoda
report-no-findings = Nie zapisano jeszcze żadnych ustaleń.
report-summary = Podsumowanie
report-title = Raport: { $case }
