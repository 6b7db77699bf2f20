# Strona wyników przypadku oraz strona porównania przypadków.
gap-show-title = Luki: { $case }
gap-show-lead = Każda relacja ma dwie oceny tych samych osób: czego oczekują i czego doświadczają. Luka to oczekiwanie − doświadczenie; dodatnia luka oznacza, że oczekują więcej, niż doświadczają.
gap-show-index = Indeks luki dla przypadku: { $index }. To średnia ze średnich luk poszczególnych grup, obliczona dla pokazanych relacji (liczba: { $nText }).
gap-show-none = W tej fali nikt jeszcze nie odpowiedział. Gdy dostatecznie wiele osób wyśle odpowiedzi, ich luki pojawią się tutaj.
gap-show-matrix = Kto czego od kogo oczekuje
gap-show-pairs = Oba kierunki
gap-show-dots = Jak pewne są luki?
gap-show-network = Sieć
gap-show-table = Wszystkie liczby
gap-show-how = Jak to się oblicza?
gap-show-download = Pobierz
gap-show-download-csv = Liczby w formacie CSV
gap-show-download-json = Liczby w formacie JSON
gap-show-download-matrix = Macierz w formacie SVG
gap-show-download-dots = Przedziały w formacie SVG
gap-show-download-network = Sieć w formacie SVG
gap-show-keys = Klawiatura: po macierzy można się poruszać strzałkami.
gap-show-source = { $study }, fala { $wave }; { $respondents ->
        [one] { $respondentsText } respondent
        [few] { $respondentsText } respondentów
        [many] { $respondentsText } respondentów
       *[other] { $respondentsText } respondenta
    }
gap-show-footer = Obliczył LARS { $version }; liczba ocen: { $rowsText }, ziarno bootstrapu: { $seed }, najmniejsza liczba respondentów w relacji: { $minimumText }.
gap-filter-title = Filtr
gap-filter-apply = Zastosuj
gap-filter-all = Wszystkie
gap-filter-note = Filtr wybiera relacje; nie oblicza ich na nowo.
comparison-show-title = Przypadki obok siebie
comparison-show-empty = Na stronie badania prosimy wybrać od dwóch do czterech przypadków.
comparison-show-checks = Czy te przypadki można porównać?
comparison-show-table = Relacja po relacji
comparison-choose = Porównaj
comparison-go = Porównaj wybrane przypadki
comparison-most = Prosimy wybrać od dwóch do czterech przypadków.
comparison-too-many = Obok siebie mogą stać najwyżej cztery przypadki. Pokazano pierwsze cztery.
