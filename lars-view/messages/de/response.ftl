# Der Weg durch die Befragung.
audit-act-deleted-response = Antwortbogen gelöscht
audit-act-exported-responses = Antworten exportiert
audit-act-imported-responses = Antworten importiert
response-title-problem = Noch offen: { $title }
response-position = Schritt { $step } von { $of }
response-start-title = Ihre Sicht auf die Zusammenarbeit
response-privacy-title = Ihre Daten
response-consent-label = Einwilligung
response-consent-given = Sie haben in die Teilnahme eingewilligt. Sie können Ihre Teilnahme jederzeit beenden, auch nach dem Ende der Befragung.
response-begin = Beginnen
response-next = Speichern und weiter
response-back = Zurück
response-later = Jede Seite wird gespeichert, wenn Sie weitergehen. Um später fortzufahren, öffnen Sie Ihren persönlichen Link noch einmal.
response-saved = Gespeichert
response-not-saved = Noch nicht gespeichert. Bitte prüfen Sie Ihre Verbindung; Ihre Antworten stehen noch auf dieser Seite.
response-finished-notice = Sie haben Ihre Antworten schon abgeschickt. Bis zum Ende der Befragung können Sie sie ändern.
response-background-title = Über Sie
response-open-title = In Ihren eigenen Worten
response-check-title = Prüfen Sie Ihre Antworten
response-check-text = Ihre Antworten zählen erst, wenn Sie sie abschicken. Bitte sehen Sie sie noch einmal durch.
response-change = Ändern
response-finish = Antworten abschicken
response-finish-again = Änderungen speichern
response-side-expectation = Erwartung
response-side-experience = Erfahrung
response-side-importance = Wichtigkeit
response-digits = Mit der Tastatur: 1 bis 9 wählen eine Bewertung, 0 wählt die 10.
response-importance-summary = Wie wichtig ist Ihnen das? (freiwillig)
response-scale = von 1 ({ $low }) bis 10 ({ $high })
response-not-answered = nicht beantwortet
response-pair = Erwartung { $expectation }, Erfahrung { $experience }
response-pair-importance = { $pair }, Wichtigkeit { $importance }
response-thanks-title = Vielen Dank
response-thanks-text = Ihre Antworten wurden abgeschickt.
response-thanks-change = Antworten ändern
response-own-answers = Ihre Antworten
response-own-answers-hint = Sie können diese Seite drucken oder mit Ihrem Browser als PDF speichern.
response-data = Meine Daten als Datei
response-data-hint = Alles, was von Ihren Antworten gespeichert ist, mit den Fragen und Ihrer Einwilligung, als JSON-Datei.
response-closed-title = Die Befragung ist beendet
response-closed-text = Das sind die Antworten, die Sie gespeichert haben. Was nicht abgeschickt wurde, zählt nicht.
response-delete-summary = Teilnahme beenden: meine Antworten löschen
response-delete-text = Damit wird alles gelöscht, was Sie geantwortet haben. Das lässt sich nicht rückgängig machen. Bis zum Ende der Befragung können Sie mit demselben Link neu antworten.
response-delete = Alle meine Antworten löschen
response-deleted-title = Ihre Antworten wurden gelöscht
response-deleted-text = Von Ihren Antworten ist nichts mehr gespeichert.
response-demo = Dies ist eine Demo-Studie zum Ausprobieren. Alle anderen Antworten darin sind simuliert.
response-multiple = Sie können mehrere Antworten ankreuzen.
response-multiple-most = { $n ->
    [one] Kreuzen Sie höchstens eine Antwort an.
   *[other] Kreuzen Sie höchstens { $nText } Antworten an.
}
response-optional = { $question } (freiwillig)
response-ranking = { $n ->
    [one] Schreiben Sie eine 1 neben das Wichtigste.
   *[other] Schreiben Sie eine 1 neben das Wichtigste, eine 2 neben das Nächste, bis { $nText }.
}
response-tie = Partner { $nText }
response-tie-organisation = Organisation
response-tie-strength = Stärke der Zusammenarbeit, 1 bis 10
response-trial = Sie probieren diesen Fragebogen aus. Was Sie hier eingeben, zählt nie.
response-anonymous = Diese Befragung ist anonym: Es wird nichts gespeichert, was von Ihrem Link zu Ihren Antworten führt. Nur mit Ihrem Link lassen sie sich finden, ändern oder löschen.
response-withdraw = Sie können Ihre Teilnahme jederzeit beenden, auch nach dem Ende der Befragung: Mit Ihrem Link löschen Sie alles, was Sie geantwortet haben. Vorher berechnete Mittelwerte bleiben; Ihre Antworten sind darin nicht zu erkennen.
response-delete-text-closed = Damit wird alles, was Sie geantwortet haben, endgültig gelöscht. Die Befragung ist beendet, Sie können also nicht neu antworten. Ergebnisse werden von da an ohne Sie berechnet. Frühere Mittelwerte und Tabellen bleiben, ebenso Dateien ohne Ihren Namen, die der Studie schon vorliegen.
response-multiple-least = { $n ->
    [one] Kreuzen Sie mindestens eine an.
   *[other] Kreuzen Sie mindestens { $nText } an.
}
response-words-least = { $n ->
    [one] Mindestens { $nText } Zeichen.
   *[other] Mindestens { $nText } Zeichen.
}
response-bounds = Von { $least } bis { $most }.
response-bounds-least = Ab { $least }.
response-bounds-most = Bis { $most }.
response-minutes = { $n ->
    [one] Es dauert etwa { $nText } Minute.
   *[other] Es dauert etwa { $nText } Minuten.
}
