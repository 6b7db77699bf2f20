# Studien und ihre Fälle.
audit-act-changed-study = hat eine Studie geändert
audit-act-made-study = hat eine Studie angelegt
study-list-title = Studien
study-list-empty = Es gibt noch keine Studie.
study-list-first = Erste Studie anlegen
study-list-demo = Beispiel ansehen
study-list-demo-text = Das Beispiel ist eine Studie mit simulierten Antworten: Alle Seiten können dort ausprobiert werden, und nichts erreicht jemanden.
study-languages-title = Sprachen dieser Studie
study-languages-hint = Nur diese werden den Befragten angeboten und müssen übersetzt werden.
study-languages-save = Sprachen speichern
study-languages-saved = Die Sprachen sind gespeichert.
study-fault-languages = Bitte kreuzen Sie mindestens eine Sprache an
study-cases-count = { $n ->
    [one] { $nText } Region
   *[other] { $nText } Regionen
}
study-responses-count = { $n ->
    [0] Noch keine Antworten
    [one] { $nText } befragte Person
   *[other] { $nText } befragte Personen
}
study-responses-shown = Gruppen mit weniger als { $nText } Antworten werden hier nicht gezählt.
study-responses-steps = Diese Studie ist anonym: Antworten werden in Schritten von { $nText } gezählt, und Summen sind Summen dieser Zahlen.
study-show-lead = Wählen Sie eine Region, um zu sehen, wo Erwartung und Erfahrung auseinandergehen.
study-public-page = Öffentliche Seite des Projekts
study-cases-title = Regionen
study-case = Region
study-wave = Befragungsrunde
study-helix = Gruppe
study-hint-zone = Die Tage der Befragung beginnen und enden um Mitternacht dieser Zone.
study-level = Ebene
study-item = Aspekt
study-area = Themenfeld
study-area-all = Alle Themenfelder
study-area-not-recorded = Themenfeld nicht angegeben
study-area-inferred = { $area } (aus mehreren Quellen erschlossen)
study-responses-title = Wer geantwortet hat
study-responses-empty = Noch hat niemand Antworten abgeschickt.
study-total = Gesamt
study-min-n = Zahlen werden ab { $nText } befragten Personen gezeigt.
study-demo-wave-2018 = 2018 (simulierte Antworten)
study-demo-wave-2021 = 2021 (simulierte Antworten)
study-demo-wave-try-out = Zum Ausprobieren
study-edit-hint = In leeren Zeilen können Sie Neues eintragen. Regionen und Befragungsrunden mit Antworten können nicht entfernt werden.
study-edit-saved = Gespeichert.
study-edit-title = Einstellungen der Studie
study-fault-closes = { $value }: Der letzte Tag liegt vor dem ersten
study-fault-code = { $value }: Bitte nur Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40
study-fault-date = { $value }: Bitte geben Sie ein Datum ein
study-fault-in-use = { $value }: Es gibt Antworten oder Links, deshalb kann der Eintrag nicht entfernt werden
study-fault-min-n = Bitte geben Sie eine ganze Zahl ab 3 ein
study-fault-slug = { $value }: Bitte nur Kleinbuchstaben, Ziffern und Bindestriche, höchstens 60
study-fault-taken = { $value }: Eine andere Studie hat diesen Kurznamen
study-fault-title = Bitte geben Sie einen Titel ein
study-field-area = Themenfeld
study-field-areas = Themenfelder
study-field-cases = Regionen
study-field-closes = Letzter Tag
study-field-min-n = Kleinste gezeigte Gruppe
study-field-name = Name
study-field-nuts = NUTS-Code
study-field-opens = Erster Tag
study-field-slug = Kurzname, für Adressen
study-field-title = Titel
study-field-trial = Nur zum Ausprobieren
study-field-waves = Befragungsrunden
study-field-zone = Zeitzone
study-new-make = Studie anlegen
study-new-title = Neue Studie
study-save = Speichern
study-fault-twice = { $value }: Dieser Code kommt zweimal vor
study-fault-zone = { $value }: Diese Zeitzone ist nicht bekannt. Schreiben Sie sie wie Europe/Berlin.
audit-act-set-languages = hat die Sprachen einer Studie gewählt
study-advanced = Erweitert
study-find = Region nach Name oder Code suchen
study-find-go = Suchen
study-find-hint = NUTS-Regionen von 2024 mit ihren eigenen Namen. Eine Region, die dort fehlt: Schreiben Sie den Namen in die leere Zeile.
study-find-nothing = Keine Region dieses Namens gefunden. Schreiben Sie den Namen in die leere Zeile, um ihn so zu verwenden.
study-find-found = Gefundene Regionen: Kreuzen Sie an, welche hinzukommen sollen
study-fault-name = { $value }: Bitte geben Sie einen Namen ein
