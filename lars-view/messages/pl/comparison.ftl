# Przypadki obok siebie i to, co je różni.

comparison-aspect-edition = Wydanie kwestionariusza
    .differs = W przypadkach odpowiadano na różne wydania kwestionariusza.
comparison-aspect-helix-mix = Kto odpowiedział
    .differs = Nie w każdym przypadku można pokazać odpowiedzi tych samych grup.
comparison-aspect-levels = Poziomy
    .differs = Nie w każdym przypadku można pokazać odpowiedzi na tych samych poziomach.
comparison-aspect-waves = Okres badania
    .differs = W przypadkach odpowiadano w różnych falach badania.
comparison-status-fine = W porządku
comparison-status-flagged = Uwaga: czytać ostrożnie
comparison-table-caption = Te same relacje, przypadek po przypadku
comparison-table-note = Każda komórka podaje średnią lukę, jej 95-procentowy przedział i liczbę odpowiedzi.
comparison-table-relation = Relacja
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
