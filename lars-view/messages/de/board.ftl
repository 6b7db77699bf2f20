# Die Übersicht der Befragung: wie weit sie ist, Quoten, und der Verlauf Tag für Tag.
audit-act-set-quotas = hat Quoten festgelegt
board-show-title = Stand der Befragung
board-show-lead = Wie viele geantwortet haben, wo Antworten fehlen und an welcher Stelle abgebrochen wird. Nur Zahlen, keine Antworten.
board-table = Stand je Region und Gruppe
board-wanted = Gewünscht
board-submitted = Abgeschickt
board-of-wanted = Anteil am Gewünschten
board-begun = Begonnen, nicht abgeschickt
board-links = Persönliche Links
board-rate = Rücklaufquote
board-no-quota = Es ist nicht festgelegt, wie viele gewünscht sind.
board-no-links = Es wurden keine persönlichen Links angelegt; Antworten aus Dateien haben keine.
board-rate-hint = Die Rücklaufquote ist der Anteil der persönlichen Links, mit denen Antworten abgeschickt wurden.
board-days-name = Abgeschickte Antworten nach Tagen
board-days-subtitle = Zahl der abgeschickten Fragebögen je Tag (UTC)
board-days-title = { $n ->
    [one] { $nText } abgeschickt
   *[other] { $nText } abgeschickt
}, die meisten am { $day } ({ $most })
board-days-description = Balken vom { $first } bis zum { $last }, einer je Tag. Der höchste Balken ist der { $day } mit { $most }.
board-days-bar = { $day }: { $nText }
board-days-none = Noch wurde nichts abgeschickt.
board-day = Tag
board-so-far = Bis dahin
board-stopped = Wo abgebrochen wurde
board-stopped-hint = Von denen, die begonnen und nicht abgeschickt haben: die letzte Seite mit einer Antwort.
board-stopped-agreed = Eingewilligt, nichts beantwortet
board-section = Seite
board-languages = Sprachen
board-language = Sprache
board-responses = Fragebögen
board-time-title = Zeit
board-time = Die Hälfte der { $nText } abgeschickten Fragebögen brauchte von der Einwilligung bis zum Abschicken höchstens { $minutes } Minuten.
board-time-few = Es wurden zu wenige Fragebögen abgeschickt, um zu sagen, wie lange es dauert.
board-quota-title = Quoten
board-quota-link = Quoten festlegen
board-quota-text = Wie viele Antworten aus jeder Gruppe in jeder Region gewünscht sind. Leer: kein Ziel festgelegt. Auch wenn eine Quote erreicht ist, kann weiter geantwortet werden.
board-quota-save = Quoten speichern
board-quota-saved = Die Quoten sind gespeichert.
board-quota-bad = { $case }, { $helix }: „{ $value }“ ist keine ganze Zahl von 0 bis 9999. Nichts wurde gespeichert.
board-download = Stand als CSV
board-refresh = Aktualisieren
board-refreshed = Stand vom { $when }.
board-live = Diese Seite aktualisiert sich selbst.
