# Wykresy luk: tytuły, miary, osie, legendy, opisy.
# $relation to całe wyrażenie.

chart-cell-hidden = { $relation }: zbyt mało odpowiedzi
chart-cell-label = { $relation }: luka { $gap }, { $class }; 95-procentowy przedział ufności od { $low } do { $high }; { $n ->
        [one] { $nText } odpowiedź
        [few] { $nText } odpowiedzi
        [many] { $nText } odpowiedzi
       *[other] { $nText } odpowiedzi
    }
chart-cell-label-no-interval = { $relation }: luka { $gap }, { $class }; brak przedziału ufności; { $n ->
        [one] { $nText } odpowiedź
        [few] { $nText } odpowiedzi
        [many] { $nText } odpowiedzi
       *[other] { $nText } odpowiedzi
    }
chart-cell-n = n { $nText }
chart-dots-bars = W relacjach, w których liczba respondentów przekracza { $mostText }, zamiast punktów widać jasne słupki: im wyższy słupek, tym więcej respondentów ma taką lukę.
chart-dots-description = W każdym wierszu jest jedna relacja, począwszy od największej luki. Romb oznacza średnią lukę, a linia jej 95-procentowy przedział ufności. Oś obejmuje zakres od { $low } do { $high }; zaznaczono na niej zero.
chart-dots-description-answers = W każdym wierszu jest jedna relacja, począwszy od największej luki. Każdy jasny punkt to luka jednego respondenta. Romb oznacza średnią, a linia jej 95-procentowy przedział ufności. Oś obejmuje zakres od { $low } do { $high }; zaznaczono na niej zero.
chart-dots-limit = Na wykresie pokazano relacje z największymi lukami (liczba relacji: { $shownText }). W tabeli są wszystkie.
chart-dots-name = Średnia luka z przedziałem ufności dla poszczególnych relacji
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Pokaż liczby w tabeli
chart-group-any-case = Wszystkie regiony
chart-group-any-helix = Wszyscy
chart-group-any-level = Wszystkie poziomy
chart-group-any-partner = Wszystkie grupy partnerów
    .about = o wszystkich grupach partnerów
chart-hidden-list = Relacje, dla których odpowiedzi jest zbyt mało, aby je pokazać: { $relations }.
chart-hidden-note = { $hidden ->
        [one] Ukryto { $hiddenText } relację, ponieważ liczba osób, które odpowiedziały, jest mniejsza niż { $minimum }.
        [few] Ukryto { $hiddenText } relacje, ponieważ liczba osób, które odpowiedziały, jest mniejsza niż { $minimum }.
        [many] Ukryto { $hiddenText } relacji, ponieważ liczba osób, które odpowiedziały, jest mniejsza niż { $minimum }.
       *[other] Ukryto { $hiddenText } relacji, ponieważ liczba osób, które odpowiedziały, jest mniejsza niż { $minimum }.
    }
chart-legend-bar = liczba respondentów
chart-legend-certainty = Gruba obwódka: wyraźnie. Kolor: prawdopodobnie. Bez koloru: nie można określić.
chart-legend-dot = jeden respondent
chart-legend-exceeded-end = Doświadczenia powyżej oczekiwań
chart-legend-fixed = Skala barw obejmuje zawsze zakres od { $low } do { $high } punktów, więc ta sama luka ma wszędzie tę samą barwę.
chart-legend-interval = średnia i 95-procentowy przedział ufności
chart-legend-range = Skala barw obejmuje zakres od { $low } do { $high } punktów, czyli rozpiętość luk w tym badaniu.
chart-legend-sign = Luka = oczekiwanie − doświadczenie
chart-legend-unmet-end = Oczekiwania powyżej doświadczeń
chart-matrix-columns = O kim
chart-matrix-description = Tabela relacji oznaczonych barwami. W wierszach podano, kto się wypowiada, a w kolumnach, o kim. { $shown ->
        [one] Pokazano { $shownText } relację
        [few] Pokazano { $shownText } relacje
        [many] Pokazano { $shownText } relacji
       *[other] Pokazano { $shownText } relacji
    }. Wyraźnie: niespełnione oczekiwania: { $unmet }, przekroczone oczekiwania: { $exceeded }, działające: { $working }, uśpione: { $dormant }. Prawdopodobnie: { $likely }. Nie można określić: { $open }. Ukryte z powodu zbyt małej liczby odpowiedzi: { $hidden }.
chart-matrix-name = Macierz powiązań
chart-matrix-rows = Kto się wypowiada
chart-measure-gap = Średnia luka w punktach skali od 1 do 10. Luka = oczekiwanie − doświadczenie.
chart-note-n = Na każdą pokazaną relację przypada od { $low } do { $high } odpowiedzi.
chart-note-n-same = { $n ->
        [one] Na każdą pokazaną relację przypada { $nText } odpowiedź.
        [few] Na każdą pokazaną relację przypadają { $nText } odpowiedzi.
        [many] Na każdą pokazaną relację przypada { $nText } odpowiedzi.
       *[other] Na każdą pokazaną relację przypada { $nText } odpowiedzi.
    }
chart-note-source = Źródło: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Tu doświadczenia najbardziej przewyższają oczekiwania: { $relation } (luka { $gap })
chart-title-hidden = Zbyt mało odpowiedzi, aby pokazać lukę
chart-title-neutral = Żadna luka nie wykracza poza błąd statystyczny
chart-title-unmet = Największe niespełnione oczekiwania: { $relation } (luka { $gap })
