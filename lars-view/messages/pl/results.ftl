# Strona wyników przypadku oraz strona porównania przypadków.
audit-act-exported-results = pobranie wyników
audit-act-read-live-results = obejrzano bieżący stan wyników
audit-act-read-results = odczyt wyników
gap-show-title = Luki: { $case }
gap-show-lead = Każdą relację te same osoby oceniają dwukrotnie: czego oczekują i czego doświadczają. Luka to oczekiwanie − doświadczenie; dodatnia luka oznacza, że oczekują więcej, niż doświadczają.
gap-show-index = Indeks luki dla regionu: { $index }. Jest to średnia ze średnich luk poszczególnych grup, obliczona dla pokazanych relacji (liczba relacji: { $nText }).
gap-show-none = Nie ma jeszcze wyników tej fali.
gap-show-how = Jak to się oblicza?
gap-show-download = Pobierz
gap-show-download-csv = Liczby w formacie CSV
gap-show-download-json = Liczby w formacie JSON
gap-show-download-matrix = Macierz w formacie SVG
gap-show-download-dots = Przedziały w formacie SVG
gap-show-download-network = Sieć w formacie SVG
gap-show-source = { $study }, fala badania { $wave }; { $respondents ->
        [one] { $respondentsText } respondent
        [few] { $respondentsText } respondentów
        [many] { $respondentsText } respondentów
       *[other] { $respondentsText } respondenta
    }
gap-show-footer = Obliczono w programie LARS { $version }; liczba ocen: { $rowsText }, ziarno losowania (bootstrap): { $seed }, najmniejsza liczba respondentów w relacji: { $minimumText }.
gap-filter-title = Filtr
gap-filter-apply = Zastosuj
gap-filter-all = Wszystkie
gap-filter-note = Filtr wybiera relacje; nie przelicza ich na nowo.
comparison-show-title = Porównanie regionów
comparison-show-empty = Na stronie badania prosimy wybrać od dwóch do czterech regionów.
comparison-show-checks = Czy te regiony można porównać?
comparison-show-table = Poszczególne relacje
comparison-choose = Porównaj
comparison-go = Porównaj wybrane regiony
comparison-most = Prosimy wybrać od dwóch do czterech regionów.
comparison-too-many = Porównać można najwyżej cztery regiony. Pokazano pierwsze cztery.
