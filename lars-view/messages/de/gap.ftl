# Wie jede Zahl berechnet wird, und der eigenständige Bericht der Lücken.

gap-how-bca = Ein zweites Konfidenzintervall, das keine Glockenkurve voraussetzt. Es folgt aus allen Möglichkeiten, aus den gegebenen Antworten ebenso viele neu zu ziehen, jede mit ihrer Wahrscheinlichkeit gewichtet; es ist daher exakt, und nichts wird ausgelost. Es wird ab { $minimumText } Antworten angegeben. Quelle: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95-%-Konfidenzintervall (Bootstrap, BCa)
gap-how-bca-off = Ein zweites Konfidenzintervall, das keine Glockenkurve voraussetzt. Für dieses Ergebnis wurde es nicht berechnet.
gap-how-bca-resampled = Wo Mittelwerte mehrerer Bewertungen einer Person dafür zu viele verschiedene Werte annehmen, werden die Antworten { $resamplesText }-mal zufällig neu gezogen, mit festem Startwert ({ $seed }). Die Datendateien nennen die so gefundenen Intervalle.
gap-how-certainty = Eindeutig: Das ganze 95-%-Konfidenzintervall (Student-t) liegt in einer Klasse, und die Klasse wird genannt. Wahrscheinlich: nicht eindeutig, aber das Intervall enthält die 0 nicht, die Richtung ist also bekannt. Nicht zu sagen: alles andere. Diese Worte sind unsere eigene Wahl.
    .term = Wie sicher
gap-how-class = Erwartung unerfüllt: Die mittlere Lücke beträgt { $small } oder mehr. Erwartung übertroffen: Sie beträgt −{ $small } oder weniger. Dazwischen ist eine Beziehung funktionierend, wenn die mittlere Erwartung { $high } oder mehr beträgt, sonst ruhend. Diese Grenzen haben wir selbst festgelegt.
    .term = Klasse
gap-how-expectation = Der Mittelwert der Bewertungen (Skala von 1 bis 10) aller Personen, die beide Bewertungen abgegeben haben.
    .term = Mittlere Erwartung und mittlere Erfahrung
gap-how-gap = Für jede Person: Erwartung − Erfahrung. Eine positive Lücke bedeutet, dass die Erwartung der Person über ihrer Erfahrung liegt. Manche anderen Verfahren rechnen umgekehrt.
    .term = Lücke
gap-how-hidden = Eine Beziehung wird nur gezeigt, wenn mindestens { $minimumText } Personen geantwortet haben. Ausgeblendete Beziehungen gehen in keine Summe ein und lassen sich daher nicht durch Abziehen ermitteln.
    .term = Zu wenige Antworten
gap-how-mean = Der Mittelwert und der Median der Lücken aller Personen, die beide Bewertungen abgegeben haben. „Kein Kontakt“ und „weiß nicht“ sind eigene Antworten. Sie werden nicht als Null gezählt.
    .term = Mittlere Lücke und Median der Lücke
gap-how-q = Die p-Werte aller gezeigten Beziehungen, korrigiert, weil viele Beziehungen zugleich geprüft werden. Quelle: Benjamini und Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Die Einstufung „Eindeutig“ kann neben einem großen q stehen: Sie betrachtet nur das Intervall dieser Beziehung, q alle gezeigten Beziehungen zugleich.
    .term = q
gap-how-rank-biserial = Wie einseitig die Lücken sind, von −1 (bei allen liegt die Erfahrung höher) bis 1 (bei allen liegt die Erwartung höher). Quelle: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Rangbiseriale Korrelation
gap-how-sd = Wie stark die Lücken einzelner Personen von der mittleren Lücke abweichen (Teiler n − 1).
    .term = Standardabweichung
gap-how-share = Unter den Personen mit beiden Bewertungen der Anteil mit positiver Lücke. Unter allen Befragten die Anteile der Antworten „kein Kontakt“ und „weiß nicht“.
    .term = Anteile
gap-how-t = Würde die Studie viele Male wiederholt, enthielten etwa 95 von 100 solcher Intervalle die wahre mittlere Lücke. Quelle: Student 1908, doi:10.2307/2331554.
    .term = 95-%-Konfidenzintervall (Student-t)
gap-how-unit-rating = Jede Bewertung zählt einmal. Bewertungen einer Person ähneln sich, die Intervalle sind daher zu schmal.
    .term = Zähleinheit
gap-how-unit-respondent = Jede Person zählt einmal. Hat eine Person in einer Zelle mehrere Bewertungen abgegeben, zählt ihr Mittelwert.
    .term = Zähleinheit
gap-how-wilcoxon = Die Wahrscheinlichkeit, mindestens so einseitige Lücken zu erhalten, wenn sich Erwartung und Erfahrung nicht unterschieden. Lücken von null bleiben außer Betracht. Exakt bis { $exactText } Lücken. Quelle: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (Wilcoxon-Vorzeichen-Rang-Test)
gap-live-link = Momentaner Stand (intern, keine Veröffentlichung)
gap-live-notice = Intern, keine Veröffentlichung. Diese Zahlen folgen den Antworten dieses Augenblicks. Im Vergleich mit einer Veröffentlichung oder einem früheren Stand können sie verraten, was eine einzelne Person gesagt hat. Geben Sie sie nicht weiter.
gap-live-title = Momentaner Stand
gap-open-due = { $wave }: Es ist kein Ende festgelegt. Bisher abgeschickt: { $nText }. Das reicht für neue Ergebnisse: Sie erscheinen einige Sekunden nach dem Öffnen dieser Seite, für jede Beziehung, die mindestens { $kText } der neuen Befragten bewertet haben. Die übrigen folgen mit weiteren Antworten, spätestens wenn die Befragung geschlossen ist.
gap-open-list = { $wave }: Es ist kein Ende festgelegt. Bisher abgeschickt: { $nText }. Da Sie sehen, wer abgeschickt hat, sehen Sie Ergebnisse dieser Runde erst, wenn die Befragung geschlossen ist.
gap-open-steps = { $wave }: Es ist kein Ende festgelegt. Bisher abgeschickt: { $nText }. Neue Ergebnisse erscheinen, wenn die Befragung geschlossen ist oder weitere Antworten eingegangen sind. Es fehlen noch mindestens: { $moreText }.
gap-open-until = { $wave }: Antworten werden bis { $date } angenommen. Bisher abgeschickt: { $nText }. Ergebnisse erscheinen, wenn die Befragung geschlossen ist; vorher könnten sie verraten, was einzelne Personen gesagt haben.
gap-report-charts-limit = Es gibt { $groupsText } Gruppen von Beziehungen. Diagramme werden für die ersten { $shownText } gezeigt.
gap-report-empty = Es gibt keine Antworten, die gezeigt werden können.
gap-report-file = Datei: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Wie wird das berechnet?
gap-report-lead = Für jede Beziehung: was die Befragten erwarten, was sie erleben und wie groß die Lücke dazwischen ist. Eine positive Lücke bedeutet, dass die Erwartung über der Erfahrung liegt.
gap-report-options = Wie dieses Ergebnis entstanden ist
gap-report-options-bootstrap = Bootstrap: exakt
gap-report-options-bootstrap-off = Bootstrap: nicht berechnet
gap-report-options-bootstrap-resampled = Bootstrap, wo nicht exakt: { $resamplesText } Ziehungen, Startwert { $seed }
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
gap-show-as-of = Stand: { $when }.
gap-show-as-of-outdated = Stand: { $when }. Seither sind Antworten hinzugekommen, weggefallen oder geändert worden. Sie werden gezeigt, sobald genügend Personen hinter der Änderung stehen, sodass niemand erkannt werden kann.
gap-simulated-long = Die Antworten sind simuliert. Die Angaben zum Projekt sind echt.
gap-simulated-short = Simulierte Antworten
gap-wait-again = Anzeigen
gap-wait-text = Das Ergebnis wird berechnet. Es erscheint hier von selbst, meist nach wenigen Sekunden.
