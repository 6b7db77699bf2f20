# The report of a case as a document.
report-findings = Constats
report-method = Méthode
report-no-findings = Aucun constat n’a encore été enregistré.
report-summary = Résumé
report-title = Rapport : { $case }
