# Das gerichtete Netzwerk: wer mit wem, wie stark und mit welcher Lücke.

network-chart-description = Netzwerk der Partnergruppen. Der innere Ring ist die Ebene der Befragten; jeder weitere Ring ist eine andere Ebene. { $ties ->
        [one] { $tiesText } Pfeil führt
       *[other] { $tiesText } Pfeile führen
    } von der Gruppe, die urteilt, zu der Gruppe, über die sie urteilt. Ein breiterer Pfeil bedeutet eine höhere mittlere Erfahrung, die Farbe zeigt die Lücke. Die Listen nennen die stärksten und die fehlenden Verbindungen.
network-chart-measure = Breite der Pfeile: mittlere Erfahrung auf einer Skala von 1 bis 10. Farbe: mittlere Lücke in Punkten. Lücke = Erwartung − Erfahrung.
network-chart-name = Netzwerk der Beziehungen
network-chart-title = Stärkste Verbindung: { $relation } (Erfahrung { $experience })
network-chart-title-none = Zu wenige Antworten, um eine Verbindung zu zeigen
network-list-missing = Fehlende und ruhende Verbindungen
network-list-missing-dormant = { $relation }: Es wird wenig erwartet ({ $expectation }) und wenig vermisst (Lücke { $gap }).
network-list-missing-more = { $more ->
        [one] { $moreText } weitere, siehe die Tabelle aller Beziehungen.
       *[other] { $moreText } weitere, siehe die Tabelle aller Beziehungen.
    }
network-list-missing-no-contact = { $relation }: { $share } geben an, keinen Kontakt zu haben.
network-list-missing-none = Keine gezeigte Beziehung fehlt oder ruht.
network-list-strongest = Stärkste Verbindungen
network-list-strongest-item = { $relation }: Erfahrung { $experience }, Lücke { $gap }.
