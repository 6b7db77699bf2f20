# Wykresy luk: tytuły, miary, osie, legendy, opisy.
# $relation to całe wyrażenie.

chart-cell-hidden = { $relation }: zbyt mało odpowiedzi
chart-cell-label = { $relation }: luka { $gap }, { $class }; 95-procentowy przedział od { $low } do { $high }; { $n ->
        [one] { $nText } odpowiedź
        [few] { $nText } odpowiedzi
        [many] { $nText } odpowiedzi
       *[other] { $nText } odpowiedzi
    }
chart-cell-label-no-interval = { $relation }: luka { $gap }, { $class }; brak przedziału; { $n ->
        [one] { $nText } odpowiedź
        [few] { $nText } odpowiedzi
        [many] { $nText } odpowiedzi
       *[other] { $nText } odpowiedzi
    }
chart-cell-n = n { $nText }
chart-dots-description = Jeden wiersz na relację, największa luka najpierw. Każdy wiersz pokazuje średnią lukę jako romb, a jej 95-procentowy przedział jako linię. Oś biegnie od { $low } do { $high }; zero jest zaznaczone.
chart-dots-description-answers = Jeden wiersz na relację, największa luka najpierw. Każdy jasny punkt to luka jednego respondenta. Romb pokazuje średnią, linia jej 95-procentowy przedział. Oś biegnie od { $low } do { $high }; zero jest zaznaczone.
chart-dots-limit = Wykres pokazuje relacje z największymi lukami (liczba: { $shownText }). Tabela zawiera wszystkie.
chart-dots-name = Średnia luka z przedziałem, relacja po relacji
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Pokaż liczby w tabeli
chart-group-any-case = Wszystkie przypadki
chart-group-any-helix = Wszyscy
chart-group-any-level = Wszystkie poziomy
chart-group-any-partner = Wszystkie grupy partnerów
    .about = o wszystkich grupach partnerów
chart-hidden-list = Zbyt mało odpowiedzi, aby pokazać: { $relations }.
chart-hidden-note = { $hidden ->
        [one] Ukryto { $hiddenText } relację, bo odpowiedziało mniej osób niż { $minimum }.
        [few] Ukryto { $hiddenText } relacje, bo odpowiedziało mniej osób niż { $minimum }.
        [many] Ukryto { $hiddenText } relacji, bo odpowiedziało mniej osób niż { $minimum }.
       *[other] Ukryto { $hiddenText } relacji, bo odpowiedziało mniej osób niż { $minimum }.
    }
chart-legend-dot = jeden respondent
chart-legend-exceeded-end = Doświadczenie większe od oczekiwań
chart-legend-fixed = Skala barw biegnie zawsze od { $low } do { $high } punktów, więc ta sama luka ma wszędzie tę samą barwę.
chart-legend-interval = średnia i 95-procentowy przedział
chart-legend-noise = ≈ W granicach przypadku: cienka obwódka
chart-legend-range = Skala barw biegnie od { $low } do { $high } punktów, czyli obejmuje rozpiętość tego badania.
chart-legend-sign = Luka = oczekiwanie − doświadczenie
chart-legend-unmet-end = Oczekiwania większe od doświadczenia
chart-matrix-columns = O kim
chart-matrix-description = Barwna tabela relacji. Wiersze mówią, kto się wypowiada, kolumny, o kim. { $shown ->
        [one] Pokazano { $shownText } relację
        [few] Pokazano { $shownText } relacje
        [many] Pokazano { $shownText } relacji
       *[other] Pokazano { $shownText } relacji
    }: niespełnione { $unmet }, przekroczone { $exceeded }, działające { $working }, uśpione { $dormant }. W granicach przypadku: { $noise }. Ukryte z powodu zbyt małej liczby odpowiedzi: { $hidden }.
chart-matrix-name = Macierz powiązań
chart-matrix-rows = Kto mówi
chart-measure-gap = Średnia luka w punktach skali od 1 do 10. Luka = oczekiwanie − doświadczenie.
chart-note-n = Od { $low } do { $high } odpowiedzi na każdą pokazaną relację.
chart-note-n-same = { $n ->
        [one] { $nText } odpowiedź na każdą pokazaną relację.
        [few] { $nText } odpowiedzi na każdą pokazaną relację.
        [many] { $nText } odpowiedzi na każdą pokazaną relację.
       *[other] { $nText } odpowiedzi na każdą pokazaną relację.
    }
chart-note-source = Źródło: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Tu doświadczenie najbardziej przewyższa oczekiwania: { $relation } (luka { $gap })
chart-title-hidden = Zbyt mało odpowiedzi, aby pokazać lukę
chart-title-neutral = Żadna luka nie wyróżnia się na tle przypadku
chart-title-unmet = Największa niespełniona luka: { $relation } (luka { $gap })
