# La page de résultats d’un cas, et celle qui compare les cas.
audit-act-exported-results = téléchargement de résultats
audit-act-read-live-results = consultation de l’état du moment des résultats
audit-act-read-results = lecture de résultats
gap-show-title = Écarts : { $case }
gap-show-lead = Chaque relation reçoit deux notes des mêmes personnes : ce qu’elles attendent et ce qu’elles constatent. L’écart est : attentes − expérience ; un écart positif signifie que les attentes dépassent l’expérience.
gap-show-index = Indice d’écart de la région : { $index }. C’est la moyenne des écarts moyens des groupes, calculée sur les { $nText } relations affichées.
gap-show-none = Il n’y a pas encore de résultats pour cette vague.
gap-show-how = Comment est-ce calculé ?
gap-show-download = Télécharger
gap-show-download-csv = Chiffres en CSV
gap-show-download-json = Chiffres en JSON
gap-show-download-matrix = Matrice en SVG
gap-show-download-dots = Intervalles en SVG
gap-show-download-network = Réseau en SVG
gap-show-source = { $study }, vague d’enquête { $wave } ; { $respondents ->
        [one] { $respondentsText } personne interrogée
        [many] { $respondentsText } de personnes interrogées
       *[other] { $respondentsText } personnes interrogées
    }
gap-show-footer = Calculé avec LARS { $version } à partir de { $rowsText } notes, graine du bootstrap { $seed }, relations notées par au moins { $minimumText } personnes.
gap-filter-title = Filtrer
gap-filter-apply = Appliquer
gap-filter-all = Tous
gap-filter-note = Un filtre sélectionne des relations ; il ne les recalcule pas.
comparison-show-title = Comparaison des régions
comparison-show-empty = Choisissez de deux à quatre régions sur la page de l’étude.
comparison-show-checks = Ces régions sont-elles comparables ?
comparison-show-table = Les relations une à une
comparison-choose = Comparer
comparison-go = Comparer les régions choisies
comparison-most = Choisissez de deux à quatre régions.
comparison-too-many = Quatre régions au plus peuvent être comparées. Les quatre premières sont affichées.
