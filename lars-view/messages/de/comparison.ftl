# Fälle nebeneinander, und was sie unterscheidet.

comparison-aspect-edition = Fassung des Fragebogens
    .differs = In den Regionen wurden verschiedene Fassungen des Fragebogens beantwortet.
comparison-aspect-helix-mix = Wer geantwortet hat
    .differs = Nicht in jeder Region werden Antworten derselben Gruppen gezeigt.
comparison-aspect-levels = Ebenen
    .differs = Nicht in jeder Region werden Antworten zu denselben Ebenen gezeigt.
comparison-aspect-waves = Befragungsrunde
    .differs = In den Regionen wurde in verschiedenen Runden befragt.
comparison-status-fine = In Ordnung
comparison-status-flagged = Hinweis: mit Vorsicht zu lesen
comparison-table-caption = Dieselben Beziehungen im Vergleich der Regionen
comparison-table-difference = Unterschied
comparison-table-note = Jede Zelle nennt die mittlere Lücke, ihr 95-%-Konfidenzintervall und die Zahl der Antworten.
comparison-table-relation = Beziehung
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
