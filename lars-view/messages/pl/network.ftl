# Sieć skierowana: kto z kim, jak silnie i z jaką luką.

network-chart-description = Sieć grup partnerów. Wewnętrzny pierścień to poziom, na którym działają respondenci; każdy następny pierścień to inny poziom. { $ties ->
        [one] { $tiesText } strzałka biegnie
        [few] { $tiesText } strzałki biegną
        [many] { $tiesText } strzałek biegnie
       *[other] { $tiesText } strzałki biegnie
    } od grupy, która się wypowiada, do grupy, o której się wypowiada. Szersza strzałka oznacza wyższą średnią ocenę doświadczenia, barwa pokazuje lukę. Na listach wymieniono powiązania najsilniejsze i brakujące.
network-chart-measure = Szerokość strzałki: średnie doświadczenie w skali od 1 do 10. Barwa: średnia luka w punktach. Luka = oczekiwanie − doświadczenie.
network-chart-name = Sieć relacji
network-chart-title = Najsilniejsze powiązanie: { $relation } (doświadczenie { $experience })
network-chart-title-none = Zbyt mało odpowiedzi, aby pokazać powiązanie
network-list-missing = Powiązania brakujące i uśpione
network-list-missing-dormant = { $relation }: oczekuje się niewiele ({ $expectation }), a luka jest niewielka ({ $gap }).
network-list-missing-more = { $more ->
        [one] Jeszcze { $moreText }, zob. tabelę wszystkich relacji.
        [few] Jeszcze { $moreText }, zob. tabelę wszystkich relacji.
        [many] Jeszcze { $moreText }, zob. tabelę wszystkich relacji.
       *[other] Jeszcze { $moreText }, zob. tabelę wszystkich relacji.
    }
network-list-missing-no-contact = { $relation }: { $share } respondentów deklaruje brak kontaktu.
network-list-missing-none = Żadna z pokazanych relacji nie jest ani brakująca, ani uśpiona.
network-list-strongest = Najsilniejsze powiązania
network-list-strongest-item = { $relation }: doświadczenie { $experience }, luka { $gap }.
