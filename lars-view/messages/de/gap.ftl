# Wie jede Zahl berechnet wird, und der eigenständige Bericht der Lücken.

gap-how-bca = Ein zweites Intervall, das keine Glockenkurve voraussetzt. Die Antworten werden { $resamplesText }-mal zufällig neu gezogen, mit festem Startwert ({ $seed }). Es wird ab { $minimumText } Antworten angegeben. Quelle: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95-%-Intervall (Bootstrap, BCa)
gap-how-bca-off = Ein zweites Intervall, das keine Glockenkurve voraussetzt. Für dieses Ergebnis wurde es nicht berechnet.
gap-how-class = Unerfüllt: Die mittlere Lücke ist { $small } oder mehr. Übertroffen: Sie ist −{ $small } oder weniger. Dazwischen ist eine Beziehung tragend, wenn die mittlere Erwartung { $high } oder mehr beträgt, sonst ruhend. Diese Grenzen sind unsere eigene Wahl.
    .term = Klasse
gap-how-expectation = Der Mittelwert der Bewertungen von 1 bis 10 über die Personen, die beide Bewertungen abgegeben haben.
    .term = Mittlere Erwartung und mittlere Erfahrung
gap-how-gap = Für jede Person: Erwartung − Erfahrung. Eine positive Lücke bedeutet, dass die Person mehr erwartet, als sie erfährt. Manche andere Verfahren ziehen umgekehrt ab.
    .term = Lücke
gap-how-hidden = Eine Beziehung wird nur gezeigt, wenn mindestens { $minimumText } Personen geantwortet haben. Verborgene Beziehungen gehen in keine Summe ein und lassen sich daher nicht durch Abziehen finden.
    .term = Zu wenige Antworten
gap-how-mean = Der Mittelwert und der Median der Lücken aller Personen, die beide Bewertungen abgegeben haben. „Kein Kontakt“ und „weiß nicht“ sind eigene Antworten. Sie zählen nicht als null.
    .term = Mittlere Lücke und Median der Lücke
gap-how-noise = Die Worte „im Zufallsbereich“ stehen dort, wo das 95-%-Intervall (Student) Lücken aus mehr als einer Klasse enthält.
    .term = Im Zufallsbereich
gap-how-q = Die p-Werte aller gezeigten Beziehungen, korrigiert, weil viele zugleich geprüft werden. Quelle: Benjamini und Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x.
    .term = q
gap-how-rank-biserial = Wie einseitig die Lücken sind, von −1 (alle erfahren mehr) bis 1 (alle erwarten mehr). Quelle: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Rangbiseriale Korrelation
gap-how-sd = Wie stark die Lücken einzelner Personen von der mittleren Lücke abweichen (Teiler n − 1).
    .term = Standardabweichung
gap-how-share = Von den Personen mit beiden Bewertungen der Anteil mit positiver Lücke. Von allen Gefragten die Anteile, die „kein Kontakt“ und „weiß nicht“ sagen.
    .term = Anteile
gap-how-t = Würde die Studie viele Male wiederholt, enthielten etwa 95 von 100 solchen Intervallen die wahre mittlere Lücke. Quelle: Student 1908, doi:10.2307/2331554.
    .term = 95-%-Intervall (Student)
gap-how-unit-rating = Jede Bewertung zählt einmal. Bewertungen einer Person ähneln sich, die Intervalle sind daher zu schmal.
    .term = Was zählt
gap-how-unit-respondent = Jede Person zählt einmal. Hat eine Person in einer Zelle mehrere Bewertungen abgegeben, zählt ihr Mittelwert.
    .term = Was zählt
gap-how-wilcoxon = Die Wahrscheinlichkeit mindestens so einseitiger Lücken, wenn sich Erwartung und Erfahrung nicht unterschieden. Lücken von null bleiben außer Betracht. Exakt bis { $exactText } Lücken. Quelle: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (Wilcoxon-Vorzeichen-Rang-Test)
gap-report-charts-limit = Es gibt { $groupsText } Gruppen von Beziehungen. Diagramme werden für die ersten { $shownText } gezeigt.
gap-report-empty = Es gibt keine Antworten, die gezeigt werden können.
gap-report-file = Datei: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Wie wird das berechnet?
gap-report-lead = Für jede Beziehung: was die Menschen erwarten, was sie erfahren, und die Lücke dazwischen. Eine positive Lücke bedeutet, dass sie mehr erwarten, als sie erfahren.
gap-report-options = Wie dieses Ergebnis entstanden ist
gap-report-options-bootstrap = Bootstrap: { $resamplesText } Ziehungen, Startwert { $seed }
gap-report-options-bootstrap-off = Bootstrap: nicht berechnet
gap-report-options-by = Gruppiert nach: { $fields }
gap-report-options-cutoffs = Grenzen: Die Erwartung ist hoch ab { $high }, eine Lücke ist klein unter { $small }
gap-report-options-minimum = Kleinste gezeigte Zelle: { $minimumText } Personen
gap-report-options-program = Programm: LARS { $version }
gap-report-read = { $rows ->
        [one] { $rowsText } Bewertung
       *[other] { $rowsText } Bewertungen
    } gelesen, von { $respondents ->
        [one] { $respondentsText } befragten Person
       *[other] { $respondentsText } befragten Personen
    }.
gap-report-rows-limit = Die Tabellen enthalten die ersten { $shownText } von { $cellsText } Beziehungen. Die JSON- und CSV-Dateien enthalten alle.
gap-report-title = Lücken zwischen Erwartung und Erfahrung
gap-simulated-long = Die Antworten sind simuliert. Die Angaben zum Projekt sind echt.
gap-simulated-short = Simulierte Antworten
