# Diagramme der Lücken: Titel, Maße, Achsen, Legenden, Beschreibungen.
# $relation ist ein ganzer Ausdruck.

chart-cell-hidden = { $relation }: zu wenige Antworten
chart-cell-label = { $relation }: Lücke { $gap }, { $class }; 95-%-Konfidenzintervall { $low } bis { $high }; { $n ->
        [one] { $nText } Antwort
       *[other] { $nText } Antworten
    }
chart-cell-label-no-interval = { $relation }: Lücke { $gap }, { $class }; kein Konfidenzintervall; { $n ->
        [one] { $nText } Antwort
       *[other] { $nText } Antworten
    }
chart-cell-n = n { $nText }
chart-dots-bars = Beziehungen mit mehr als { $mostText } befragten Personen haben helle Balken anstelle von Punkten: je höher ein Balken, desto mehr Personen haben diese Lücke.
chart-dots-description = Eine Zeile je Beziehung, die größte Lücke zuerst. Jede Zeile zeigt die mittlere Lücke als Raute und ihr 95-%-Konfidenzintervall als Linie. Die Achse reicht von { $low } bis { $high }; die Null ist markiert.
chart-dots-description-answers = Eine Zeile je Beziehung, die größte Lücke zuerst. Jeder helle Punkt ist die Lücke einer befragten Person. Eine Raute zeigt den Mittelwert, eine Linie sein 95-%-Konfidenzintervall. Die Achse reicht von { $low } bis { $high }; die Null ist markiert.
chart-dots-limit = Das Diagramm zeigt die { $shownText } Beziehungen mit den größten Lücken. Die Tabelle enthält alle.
chart-dots-name = Mittlere Lücke mit Konfidenzintervall je Beziehung
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Zahlen als Tabelle anzeigen
chart-group-any-case = Alle Regionen
chart-group-any-helix = Alle Befragten
chart-group-any-level = Alle Ebenen
chart-group-any-partner = Alle Partnergruppen
    .about = über alle Partnergruppen
chart-hidden-list = Wegen zu weniger Antworten ausgeblendet: { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } Beziehung ist ausgeblendet, weil weniger als { $minimum } Personen geantwortet haben.
       *[other] { $hiddenText } Beziehungen sind ausgeblendet, weil weniger als { $minimum } Personen geantwortet haben.
    }
chart-legend-bar = Zahl der befragten Personen
chart-legend-certainty = Dicker Rand: eindeutig. Farbe: wahrscheinlich. Keine Farbe: nicht zu sagen.
chart-legend-dot = eine befragte Person
chart-legend-exceeded-end = Erfahrung über der Erwartung
chart-legend-fixed = Die Farbskala reicht immer von { $low } bis { $high } Punkten. So hat dieselbe Lücke überall dieselbe Farbe.
chart-legend-interval = Mittelwert und 95-%-Konfidenzintervall
chart-legend-range = Die Farbskala reicht von { $low } bis { $high } Punkten, der Spannweite der Lücken in dieser Studie.
chart-legend-sign = Lücke = Erwartung − Erfahrung
chart-legend-unmet-end = Erwartung über der Erfahrung
chart-matrix-columns = Über wen
chart-matrix-description = Tabelle der Beziehungen in Farben. Die Zeilen geben an, wer urteilt, die Spalten, über wen. { $shown ->
        [one] { $shownText } Beziehung wird gezeigt
       *[other] { $shownText } Beziehungen werden gezeigt
    }. Eindeutig: Erwartung unerfüllt: { $unmet }, Erwartung übertroffen: { $exceeded }, funktionierend: { $working }, ruhend: { $dormant }. Wahrscheinlich: { $likely }. Nicht zu sagen: { $open }. Wegen zu weniger Antworten ausgeblendet: { $hidden }.
chart-matrix-name = Beziehungsmatrix
chart-matrix-rows = Wer urteilt
chart-measure-gap = Mittlere Lücke in Punkten einer Skala von 1 bis 10. Lücke = Erwartung − Erfahrung.
chart-note-n = { $low } bis { $high } Antworten je gezeigter Beziehung.
chart-note-n-same = { $n ->
        [one] { $nText } Antwort je gezeigter Beziehung.
       *[other] { $nText } Antworten je gezeigter Beziehung.
    }
chart-note-source = Quelle: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Hier übertrifft die Erfahrung die Erwartung am meisten: { $relation } (Lücke { $gap })
chart-title-hidden = Zu wenige Antworten, um eine Lücke zu zeigen
chart-title-neutral = Keine Lücke hebt sich vom Zufall ab
chart-title-unmet = Größte unerfüllte Erwartung: { $relation } (Lücke { $gap })
