# Sieć skierowana: kto z kim, jak silnie i z jaką luką.

network-chart-description = Sieć grup partnerów. Wewnętrzny pierścień to poziom, na którym są respondenci; każdy następny pierścień to inny poziom. { $ties ->
        [one] { $tiesText } strzałka biegnie
        [few] { $tiesText } strzałki biegną
        [many] { $tiesText } strzałek biegnie
       *[other] { $tiesText } strzałki biegnie
    } od grupy, która mówi, do grupy, o której mówi. Szersza strzałka oznacza większe doświadczenie, barwa pokazuje lukę. Listy wymieniają więzi najsilniejsze i brakujące.
network-chart-measure = Szerokość strzałki: średnie doświadczenie w skali od 1 do 10. Barwa: średnia luka w punktach. Luka = oczekiwanie − doświadczenie.
network-chart-name = Sieć relacji
network-chart-title = Najsilniejsza więź: { $relation } (doświadczenie { $experience })
network-chart-title-none = Zbyt mało odpowiedzi, aby pokazać więź
network-list-missing = Więzi brakujące i uśpione
network-list-missing-dormant = { $relation }: oczekuje się niewiele ({ $expectation }) i niewiele brakuje (luka { $gap }).
network-list-missing-more = { $more ->
        [one] Jeszcze { $moreText }, zob. tabelę wszystkich relacji.
        [few] Jeszcze { $moreText }, zob. tabelę wszystkich relacji.
        [many] Jeszcze { $moreText }, zob. tabelę wszystkich relacji.
       *[other] Jeszcze { $moreText }, zob. tabelę wszystkich relacji.
    }
network-list-missing-no-contact = { $relation }: { $share } deklaruje brak kontaktu.
network-list-missing-none = Żadnej z pokazanych relacji nie brakuje i żadna nie jest uśpiona.
network-list-strongest = Najsilniejsze więzi
network-list-strongest-item = { $relation }: doświadczenie { $experience }, luka { $gap }.
