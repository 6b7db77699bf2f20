# Die eigenen Antworten neben dem Ergebnis der eigenen Gruppe.

group-back = Zurück zu Ihren Antworten
group-chart-description = Eine Zeile für jede Beziehung. Der Punkt ist Ihre eigene Lücke, die Raute die mittlere Lücke Ihrer Gruppe, die Linie deren 95-%-Konfidenzintervall. Die Achse reicht von { $low } bis { $high }; die Null ist markiert.
group-chart-hidden = Die Mittelwerte mancher Beziehungen werden nicht gezeigt, weil sie auf weniger als { $minimum } Antworten Ihrer Gruppe beruhen. Ausgeblendete Beziehungen: { $nText }.
group-chart-measure = Ihre Lücke und die mittlere Lücke Ihrer Gruppe in Punkten einer Skala von 1 bis 10. Lücke = Erwartung − Erfahrung.
group-chart-name = Ihre Lücke neben dem Mittelwert Ihrer Gruppe je Beziehung
group-chart-row = { $relation }: Ihre Lücke { $own }, Mittelwert Ihrer Gruppe { $group }, Antworten: { $nText }
group-chart-row-hidden = { $relation }: Ihre Lücke { $own }; zu wenige Antworten Ihrer Gruppe
group-chart-row-none = { $relation }: zu wenige Antworten Ihrer Gruppe
group-chart-title = Am stärksten weichen Sie hier von Ihrer Gruppe ab: { $relation } (Ihre Lücke { $own }, Ihre Gruppe { $group })
group-chart-title-group = Die Lücken Ihrer Gruppe
group-chart-title-hidden = Ihre Lücken. Aus Ihrer Gruppe haben zu wenige geantwortet, um Mittelwerte zu zeigen
group-coming = Nach dem Ende der Befragung sehen Sie mit Ihrem Link Ihre eigenen Antworten neben dem Mittelwert Ihrer Gruppe.
group-coming-date = Die Befragung endet am { $date }. Danach sehen Sie mit Ihrem Link Ihre eigenen Antworten neben dem Mittelwert Ihrer Gruppe.
group-head-expectation = Erwartung, Gruppe
group-head-expectation-own = Erwartung, Sie
group-head-experience = Erfahrung, Gruppe
group-head-experience-own = Erfahrung, Sie
group-head-gap = Lücke, Gruppe
group-head-gap-own = Lücke, Sie
group-interview = Dieser Link gehört zu einem Interview. Ergebnisse werden nur mit dem eigenen Link der befragten Person gezeigt.
group-lead = Was Sie gesagt haben, neben dem Mittelwert aller, die in Ihrer Gruppe geantwortet haben. Ihre Gruppe sind alle aus Ihrer Art von Organisation in Ihrer Region.
group-legend-group = Ihre Gruppe: Mittelwert und 95-%-Konfidenzintervall
group-legend-own = Sie
group-none = Diese Studie zeigt den Befragten mit ihrem Link kein Ergebnis.
group-table-caption = Ihre Antworten neben Ihrer Gruppe ({ $group })
group-taken = Die Mittelwerte wurden am { $date } nach dem Ende der Befragung berechnet und ändern sich nicht mehr. Ein Mittelwert wird gezeigt, wenn mindestens { $minimum } Personen Ihrer Gruppe geantwortet haben, damit niemand durch Abziehen der eigenen Antwort die einer anderen Person errechnen kann.
group-title = Ihre Antworten neben dem Ergebnis Ihrer Gruppe
