# Schließen und Wiederöffnen einer Welle.
audit-act-closed-wave = hat eine Befragungsrunde geschlossen
audit-act-reopened-wave = hat eine Befragungsrunde wieder geöffnet
closing-title = Befragung schließen
closing-text = Danach kann niemand mehr antworten oder Antworten ändern, es wird nicht mehr erinnert, und die endgültigen Ergebnisse entstehen. Einen Tag lang kann die Befragung wieder geöffnet werden.
closing-go = Befragung jetzt schließen
closing-closed = Die Befragung ist geschlossen.
closing-reopen = Befragung wieder öffnen
closing-reopen-text = Die Befragung wurde am { $when } geschlossen. Einen Tag lang kann sie wieder geöffnet werden; dann kann wieder geantwortet werden.
closing-reopened = Die Befragung ist wieder offen.
closing-ended = Die Befragung endete am { $when }.
