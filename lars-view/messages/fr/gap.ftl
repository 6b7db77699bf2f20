# Comment chaque chiffre est calculé, et le rapport autonome des écarts.

gap-how-bca = Un second intervalle de confiance, qui ne suppose pas de courbe en cloche. Il découle de toutes les manières de tirer à nouveau autant de réponses parmi celles données, chacune pondérée par sa probabilité : il est donc exact, sans aucun tirage au hasard. L’intervalle est donné à partir de { $minimumText } réponses. Source : Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = Intervalle de confiance à 95 % (bootstrap, BCa)
gap-how-bca-off = Un second intervalle de confiance, qui ne suppose pas de courbe en cloche. Il n’a pas été calculé pour ce résultat.
gap-how-bca-resampled = Lorsque les moyennes de plusieurs évaluations d’une même personne prennent trop de valeurs différentes pour cela, on effectue { $resamplesText } nouveaux tirages au hasard parmi les réponses, avec une graine fixe ({ $seed }). Les fichiers de données indiquent les intervalles obtenus ainsi.
gap-how-certainty = Net : tout l’intervalle de confiance à 95 % (t de Student) se trouve dans une seule classe, et la classe est nommée. Probable : pas net, mais l’intervalle ne contient pas 0, donc le sens est connu. Indéterminé : tout le reste. Ces mots sont notre propre choix.
    .term = Certitude
gap-how-class = Attentes non satisfaites : l’écart moyen est de { $small } ou plus. Attentes dépassées : il est de −{ $small } ou moins. Entre les deux, une relation est satisfaisante si la moyenne des attentes est de { $high } ou plus ; sinon, elle est en sommeil. Ces seuils ont été fixés par nos soins.
    .term = Classe
gap-how-expectation = La moyenne des notes (de 1 à 10), calculée sur les personnes qui ont donné les deux notes.
    .term = Attentes moyennes et expérience moyenne
gap-how-gap = Pour chaque personne : attentes − expérience. Un écart positif signifie que les attentes de la personne dépassent son expérience. Certaines autres méthodes soustraient dans l’autre sens.
    .term = Écart
gap-how-hidden = Une relation n’est affichée que si au moins { $minimumText } personnes ont répondu. Les relations masquées n’entrent dans aucun total : on ne peut donc pas les retrouver par soustraction.
    .term = Trop peu de réponses
gap-how-mean = La moyenne et la médiane des écarts de toutes les personnes qui ont donné les deux notes. « Pas de contact » et « je ne sais pas » sont des réponses à part entière. Elles ne comptent pas comme zéro.
    .term = Écart moyen et écart médian
gap-how-q = Les valeurs p de toutes les relations affichées, corrigées parce que de nombreuses relations sont testées à la fois. Source : Benjamini et Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Un écart peut être net à côté d’un grand q : « net » ne regarde que l’intervalle de cette relation, q toutes les relations affichées à la fois.
    .term = q
gap-how-rank-biserial = À quel point les écarts penchent d’un côté, de −1 (pour tous, l’expérience dépasse les attentes) à 1 (pour tous, les attentes dépassent l’expérience). Source : Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Corrélation bisériale de rangs
gap-how-sd = À quel point les écarts individuels s’éloignent de l’écart moyen (diviseur n − 1).
    .term = Écart type
gap-how-share = Parmi les personnes qui ont donné les deux notes, la part de celles dont l’écart est positif. Parmi toutes les personnes interrogées, la part des réponses « pas de contact » et celle des réponses « je ne sais pas ».
    .term = Parts
gap-how-t = Si l’étude était répétée de nombreuses fois, environ 95 intervalles de ce type sur 100 contiendraient le véritable écart moyen. Source : Student 1908, doi:10.2307/2331554.
    .term = Intervalle de confiance à 95 % (t de Student)
gap-how-unit-rating = Chaque note compte une fois. Les notes d’une même personne se ressemblent : les intervalles sont donc trop étroits.
    .term = Unité de compte
gap-how-unit-respondent = Chaque personne compte une fois. Si une personne a donné plusieurs notes dans une cellule, c’est leur moyenne qui compte.
    .term = Unité de compte
gap-how-wilcoxon = La probabilité d’obtenir des écarts au moins aussi déséquilibrés si les attentes et l’expérience ne différaient pas. Les écarts nuls sont laissés de côté. Valeur exacte jusqu’à { $exactText } écarts. Source : Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (test des rangs signés de Wilcoxon)
gap-live-link = État du moment (interne, non publié)
gap-live-notice = Interne, non publié. Ces chiffres suivent les réponses de l’instant. Comparés à une publication ou à une consultation antérieure, ils peuvent révéler ce qu’une seule personne a dit. Ne les transmettez pas.
gap-live-title = État du moment
gap-open-due = { $wave } : aucune date de clôture n’est fixée. Envoyées à ce jour : { $nText }. Cela suffit pour de nouveaux résultats : ils paraissent quelques secondes après l’ouverture de cette page, pour chaque relation qu’au moins { $kText } des nouveaux répondants ont évaluée. Les autres suivront après d’autres envois, au plus tard à la clôture de l’enquête.
gap-open-list = { $wave } : aucune date de clôture n’est fixée. Envoyées à ce jour : { $nText }. Comme vous voyez qui a répondu, les résultats de cette vague vous seront montrés à la clôture de l’enquête.
gap-open-steps = { $wave } : aucune date de clôture n’est fixée. Envoyées à ce jour : { $nText }. De nouveaux résultats paraîtront à la clôture de l’enquête ou après d’autres envois. Il en manque encore au moins : { $moreText }.
gap-open-until = { $wave } : les réponses sont acceptées jusqu’au { $date }. Envoyées à ce jour : { $nText }. Les résultats paraîtront à la clôture de l’enquête ; plus tôt, ils pourraient révéler ce que des personnes ont dit.
gap-report-charts-limit = Il y a { $groupsText } groupes de relations. Les graphiques sont affichés pour les { $shownText } premiers.
gap-report-empty = Il n’y a pas de réponses à afficher.
gap-report-file = Fichier : { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Comment est-ce calculé ?
gap-report-lead = Pour chaque relation : ce que les personnes interrogées attendent, ce qu’elles constatent, et l’écart entre les deux. Un écart positif signifie que les attentes dépassent l’expérience.
gap-report-options = Comment ce résultat a été obtenu
gap-report-options-bootstrap = Bootstrap : exact
gap-report-options-bootstrap-off = Bootstrap : non calculé
gap-report-options-bootstrap-resampled = Bootstrap, lorsqu’il n’est pas exact : { $resamplesText } tirages, graine { $seed }
gap-report-options-by = Regroupement par : { $fields }
gap-report-options-cutoffs = Seuils : les attentes sont élevées à partir de { $high }, un écart est faible au-dessous de { $small }
gap-report-options-minimum = Plus petite cellule affichée : { $minimumText } personnes
gap-report-options-program = Programme : LARS { $version }
gap-report-read = { $rows ->
        [one] { $rowsText } note lue
        [many] { $rowsText } de notes lues
       *[other] { $rowsText } notes lues
    }, provenant de { $respondents ->
        [one] { $respondentsText } personne interrogée
        [many] { $respondentsText } de personnes interrogées
       *[other] { $respondentsText } personnes interrogées
    }.
gap-report-rows-limit = Les tableaux contiennent les { $shownText } premières relations sur { $cellsText }. Les fichiers JSON et CSV les contiennent toutes.
gap-report-title = Écarts entre attentes et expérience
gap-show-as-of = État au { $when }.
gap-show-as-of-outdated = État au { $when }. Depuis, des réponses ont été ajoutées, retirées ou modifiées. Elles seront prises en compte lorsque le changement concernera assez de personnes pour que nul ne puisse être reconnu.
gap-simulated-long = Les réponses sont simulées. Les faits concernant le projet sont réels.
gap-simulated-short = Réponses simulées
gap-wait-again = Afficher
gap-wait-text = Le résultat est en cours de calcul. Il s’affichera ici de lui-même, en général en quelques secondes.
