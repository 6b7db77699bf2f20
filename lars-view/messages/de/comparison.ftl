# Fälle nebeneinander, und was sie unterscheidet.

comparison-aspect-edition = Ausgabe des Fragebogens
    .differs = Die Fälle haben verschiedene Ausgaben des Fragebogens beantwortet.
comparison-aspect-helix-mix = Wer geantwortet hat
    .differs = Nicht in jedem Fall gibt es gezeigte Antworten derselben Gruppen.
comparison-aspect-levels = Ebenen
    .differs = Nicht in jedem Fall gibt es gezeigte Antworten auf denselben Ebenen.
comparison-aspect-waves = Zeitraum der Befragung
    .differs = Die Fälle wurden in verschiedenen Wellen befragt.
comparison-status-fine = In Ordnung
comparison-status-flagged = Hinweis: mit Vorsicht lesen
comparison-table-caption = Dieselben Beziehungen, Fall für Fall
comparison-table-note = Jede Zelle nennt die mittlere Lücke, ihr 95-%-Intervall und die Zahl der Antworten.
comparison-table-relation = Beziehung
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
