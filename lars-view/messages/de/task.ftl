# Die Aufgaben einer Studie.
task-study = Die Studie
task-sender = Wer fragt
task-protection = Datenschutz
task-questionnaire = Fragebogen
task-register = Wer gefragt wird
task-asking = Befragung
task-results = Ergebnisse
task-findings = Befunde
task-public = Öffentliche Seite des Projekts
task-next = Als Nächstes:
task-next-study = Studie beschreiben
task-next-sender = Angeben, wer fragt
task-next-protection = Angaben zum Datenschutz ausfüllen
task-next-questionnaire = Fragebogen erstellen
task-next-register = Angeben, wer gefragt wird
task-next-asking = Verfolgen, wer geantwortet hat
task-next-results = Ergebnisse lesen
task-why-study = Titel, Regionen und Daten werden auf allen Seiten gebraucht.
task-why-sender = Vorher kann niemand eingeladen werden.
task-why-protection = Vorher wird nichts veröffentlicht oder verschickt.
task-why-questionnaire = Erst wenn er veröffentlicht ist, kann jemand antworten.
task-why-register = Mit zu wenigen Organisationen bleiben die meisten Ergebnisse verborgen.
task-why-asking = Laden Sie ein, wer noch nicht gefragt wurde, und erinnern Sie, wer noch nicht geantwortet hat.
task-why-results = Es haben genügend Personen geantwortet.
task-minutes = { $n ->
    [one] Dauert etwa { $nText } Minute.
   *[other] Dauert etwa { $nText } Minuten.
}
task-state-to-do = Zu tun
task-state-begun = In Arbeit
task-state-done = Erledigt
task-state-later = Kommt in einer späteren Version
task-state-next = Als Nächstes
task-needs-answers = Braucht Antworten
task-needs-questionnaire = Braucht einen veröffentlichten Fragebogen
task-needs-sender = Braucht „Wer fragt“ und „Datenschutz“
task-about-questionnaire = Einen fertigen wählen oder aus einer anderen Studie übernehmen
task-about-asking = Eingeladen: { $asked }, geantwortet: { $answered }
task-about-sender = Einrichtung, Kontakt und Unterschrift
task-about-protection = Verantwortlicher, Rechtsgrundlage, Kontakt, Aufbewahrung
task-about-register = { $n ->
    [0] Noch niemand im Verzeichnis
    [one] { $nText } Organisation im Verzeichnis
   *[other] { $nText } Organisationen im Verzeichnis
}
task-all-done = { $n ->
    [one] { $nText } Aufgabe, erledigt
   *[other] { $nText } Aufgaben, alle erledigt
}
task-list = Aufgaben
task-known = Was bisher bekannt ist
task-this-study = Diese Studie
task-lead-new = Acht Aufgaben führen von hier zu den Ergebnissen. Jede kann unterbrochen und später fortgesetzt werden.
task-about-findings = { $n ->
    [0] Noch keine Befunde
    [one] { $nText } Befund, mit Urteil: { $judged }
   *[other] { $nText } Befunde, mit Urteil: { $judged }
}
task-next-findings = Befunde mit einer Fokusgruppe besprechen
task-why-findings = Eine Zahl wird zum Befund, wenn Menschen, die die Region kennen, sie beurteilt haben.
task-needs-results = Braucht Ergebnisse
