# Przypadki obok siebie i to, co je różni.

comparison-aspect-edition = Wydanie kwestionariusza
    .differs = W poszczególnych regionach zastosowano różne wydania kwestionariusza.
comparison-aspect-helix-mix = Kto odpowiedział
    .differs = Nie w każdym regionie można pokazać odpowiedzi tych samych grup.
comparison-aspect-levels = Poziomy
    .differs = Nie w każdym regionie można pokazać odpowiedzi na tych samych poziomach.
comparison-aspect-waves = Fala badania
    .differs = W poszczególnych regionach odpowiadano w różnych falach badania.
comparison-status-fine = W porządku
comparison-status-flagged = Uwaga: interpretować ostrożnie
comparison-table-caption = Te same relacje w poszczególnych regionach
comparison-table-difference = Różnica
comparison-table-note = W każdej komórce podano średnią lukę, jej 95-procentowy przedział ufności i liczbę odpowiedzi.
comparison-table-relation = Relacja
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
