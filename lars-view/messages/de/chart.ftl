# Diagramme der Lücken: Titel, Maße, Achsen, Legenden, Beschreibungen.
# $relation ist ein ganzer Ausdruck.

chart-cell-hidden = { $relation }: zu wenige Antworten
chart-cell-label = { $relation }: Lücke { $gap }, { $class }; 95-%-Intervall { $low } bis { $high }; { $n ->
        [one] { $nText } Antwort
       *[other] { $nText } Antworten
    }
chart-cell-label-no-interval = { $relation }: Lücke { $gap }, { $class }; kein Intervall; { $n ->
        [one] { $nText } Antwort
       *[other] { $nText } Antworten
    }
chart-cell-n = n { $nText }
chart-dots-description = Eine Zeile je Beziehung, die größte Lücke zuerst. Jede Zeile zeigt die mittlere Lücke als Raute und ihr 95-%-Intervall als Linie. Die Achse reicht von { $low } bis { $high }; die Null ist markiert.
chart-dots-description-answers = Eine Zeile je Beziehung, die größte Lücke zuerst. Jeder helle Punkt ist die Lücke einer befragten Person. Eine Raute zeigt den Mittelwert, eine Linie sein 95-%-Intervall. Die Achse reicht von { $low } bis { $high }; die Null ist markiert.
chart-dots-limit = Das Diagramm zeigt die { $shownText } Beziehungen mit den größten Lücken. Die Tabelle enthält alle.
chart-dots-name = Mittlere Lücke mit Intervall, Beziehung für Beziehung
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Zahlen als Tabelle zeigen
chart-group-any-case = Alle Fälle
chart-group-any-helix = Alle Befragten
chart-group-any-level = Alle Ebenen
chart-group-any-partner = Alle Partnergruppen
    .about = über alle Partnergruppen
chart-hidden-list = Zu wenige Antworten für die Anzeige: { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } Beziehung ist verborgen, weil weniger als { $minimum } Personen geantwortet haben.
       *[other] { $hiddenText } Beziehungen sind verborgen, weil weniger als { $minimum } Personen geantwortet haben.
    }
chart-legend-dot = eine befragte Person
chart-legend-exceeded-end = Mehr erfahren als erwartet
chart-legend-fixed = Die Farbskala reicht immer von { $low } bis { $high } Punkten. So hat dieselbe Lücke überall dieselbe Farbe.
chart-legend-interval = Mittelwert und 95-%-Intervall
chart-legend-noise = ≈ Im Zufallsbereich: dünner Rand
chart-legend-range = Die Farbskala reicht von { $low } bis { $high } Punkten, der Spannweite dieser Studie.
chart-legend-sign = Lücke = Erwartung − Erfahrung
chart-legend-unmet-end = Mehr erwartet als erfahren
chart-matrix-columns = Über wen
chart-matrix-description = Tabelle der Beziehungen in Farben. Die Zeilen sagen, wer spricht, die Spalten, über wen. { $shown ->
        [one] { $shownText } Beziehung wird gezeigt
       *[other] { $shownText } Beziehungen werden gezeigt
    }: unerfüllt { $unmet }, übertroffen { $exceeded }, tragend { $working }, ruhend { $dormant }. Im Zufallsbereich: { $noise }. Wegen zu weniger Antworten verborgen: { $hidden }.
chart-matrix-name = Beziehungsmatrix
chart-matrix-rows = Wer es sagt
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
chart-title-unmet = Größte unerfüllte Lücke: { $relation } (Lücke { $gap })
