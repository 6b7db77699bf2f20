# Studien und ihre Fälle.
study-list-title = Studien
study-list-empty = Es gibt noch keine Studie. Lesen Sie Antworten aus einer Datei ein, dann wird die Studie angelegt:
study-cases-count = { $n ->
    [one] { $nText } Fall
   *[other] { $nText } Fälle
}
study-responses-count = { $n ->
    [0] Noch keine Antworten
    [one] { $nText } befragte Person
   *[other] { $nText } befragte Personen
}
study-show-lead = Wählen Sie einen Fall, um zu sehen, wo Erwartung und Erfahrung auseinandergehen.
study-public-page = Öffentliche Seite des Projekts
study-cases-title = Fälle
study-case = Fall
study-wave = Welle
study-helix = Gruppe
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
study-demo-wave-try-out = Zum Ausprobieren
