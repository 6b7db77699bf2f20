# Comment chaque chiffre est calculé, et le rapport autonome des écarts.

gap-how-bca = Un second intervalle, qui ne suppose pas de courbe en cloche. Les réponses sont retirées au hasard { $resamplesText } fois, avec une graine fixe ({ $seed }). Il est donné à partir de { $minimumText } réponses. Source : Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = Intervalle à 95 % (bootstrap, BCa)
gap-how-bca-off = Un second intervalle, qui ne suppose pas de courbe en cloche. Il n'a pas été calculé pour ce résultat.
gap-how-class = Non satisfaite : l'écart moyen est de { $small } ou plus. Dépassée : il est de −{ $small } ou moins. Entre les deux, une relation est satisfaisante si l'attente moyenne est de { $high } ou plus, sinon en sommeil. Ces seuils sont notre propre choix.
    .term = Classe
gap-how-expectation = La moyenne des notes de 1 à 10, sur les personnes qui ont donné les deux notes.
    .term = Attente moyenne et expérience moyenne
gap-how-gap = Pour chaque personne : attente − expérience. Un écart positif signifie que la personne attend plus que ce qu'elle vit. D'autres méthodes soustraient dans l'autre sens.
    .term = Écart
gap-how-hidden = Une relation n'est affichée que si au moins { $minimumText } personnes ont répondu. Les relations masquées n'entrent dans aucun total : on ne peut donc pas les retrouver par soustraction.
    .term = Trop peu de réponses
gap-how-mean = La moyenne et la médiane des écarts de toutes les personnes qui ont donné les deux notes. « Pas de contact » et « ne sait pas » sont des réponses à part entière. Elles ne comptent pas comme zéro.
    .term = Écart moyen et écart médian
gap-how-noise = La mention « dans la marge d'incertitude » figure là où l'intervalle à 95 % (Student) contient des écarts de plus d'une classe.
    .term = Dans la marge d'incertitude
gap-how-q = Les valeurs p de toutes les relations affichées, corrigées parce que beaucoup sont testées à la fois. Source : Benjamini et Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x.
    .term = q
gap-how-rank-biserial = À quel point les écarts penchent d'un côté, de −1 (tous vivent mieux) à 1 (tous attendent plus). Source : Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Corrélation bisériale de rangs
gap-how-sd = À quel point les écarts des personnes s'éloignent de l'écart moyen (diviseur n − 1).
    .term = Écart type
gap-how-share = Parmi les personnes qui ont donné les deux notes, la part de celles dont l'écart est positif. Parmi toutes les personnes interrogées, la part de celles qui disent « pas de contact » ou « ne sait pas ».
    .term = Parts
gap-how-t = Si l'étude était répétée de nombreuses fois, environ 95 intervalles de ce type sur 100 contiendraient le véritable écart moyen. Source : Student 1908, doi:10.2307/2331554.
    .term = Intervalle à 95 % (Student)
gap-how-unit-rating = Chaque note compte une fois. Les notes d'une même personne se ressemblent : les intervalles sont donc trop étroits.
    .term = Ce qui compte
gap-how-unit-respondent = Chaque personne compte une fois. Si une personne a donné plusieurs notes dans une cellule, c'est leur moyenne qui compte.
    .term = Ce qui compte
gap-how-wilcoxon = La probabilité d'écarts au moins aussi déséquilibrés si l'attente et l'expérience ne différaient pas. Les écarts nuls sont laissés de côté. Exact jusqu'à { $exactText } écarts. Source : Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (test des rangs signés de Wilcoxon)
gap-report-charts-limit = Il y a { $groupsText } groupes de relations. Les graphiques sont affichés pour les { $shownText } premiers.
gap-report-empty = Il n'y a pas de réponses à afficher.
gap-report-file = Fichier : { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Comment est-ce calculé ?
gap-report-lead = Pour chaque relation : ce que les personnes attendent, ce qu'elles vivent, et l'écart entre les deux. Un écart positif signifie qu'elles attendent plus que ce qu'elles vivent.
gap-report-options = Comment ce résultat a été obtenu
gap-report-options-bootstrap = Bootstrap : { $resamplesText } tirages, graine { $seed }
gap-report-options-bootstrap-off = Bootstrap : non calculé
gap-report-options-by = Regroupé par : { $fields }
gap-report-options-cutoffs = Seuils : l'attente est élevée à partir de { $high }, un écart est faible au-dessous de { $small }
gap-report-options-minimum = Plus petite cellule affichée : { $minimumText } personnes
gap-report-options-program = Programme : LARS { $version }
gap-report-read = { $rows ->
        [one] { $rowsText } note lue
       *[other] { $rowsText } notes lues
    }, de { $respondents ->
        [one] { $respondentsText } personne
       *[other] { $respondentsText } personnes
    }.
gap-report-rows-limit = Les tableaux contiennent les { $shownText } premières relations sur { $cellsText }. Les fichiers JSON et CSV les contiennent toutes.
gap-report-title = Écarts entre attente et expérience
gap-simulated-long = Les réponses sont simulées. Les faits concernant le projet sont réels.
gap-simulated-short = Réponses simulées
