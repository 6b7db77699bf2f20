# Lanka kuilusta muutokseen.
thread-again = Sama kuilu, kysytty uudelleen
thread-alike = olosuhdetta on täällä lähes samoja
thread-answers = Vastaukset
thread-answers-title = Ihmiset kertoivat, mitä he odottavat ja mitä he saavat
thread-bar = Tämän sivun lanka
thread-branches = Tästä lähtee myös
thread-context = Konteksti
thread-cut = Osa tästä langasta kuuluu alueille, joita et saa lukea.
thread-data = Tietoina (JSON)
thread-figure = Kuilu ennen ja jälkeen
thread-finding = Havainto
thread-gap = Kuilu
thread-indicator = { $title }; tavoite { $target }
thread-interval = { $interval }; n { $nText }
thread-lead-pilot = Sitä kokeilee { $owner }.
thread-lead-practice = Tähän on käytäntö ({ $place }): { $title }.
thread-lesson = Oppi
thread-match = Pari
thread-match-assigned = Se kuuluu myös kaikkien alueiden yhteiseen parhaaseen jakoon.
thread-match-title = Sija { $place } / { $of } tähän tarpeeseen
thread-now = Kuilu oli { $before } ja on nyt { $now }.
thread-of = { $good } / { $all }
thread-others = Tutkimuksen muut langat
thread-parts = yhdestä: { $parts }
thread-people = { $n ->
    [one] henkilö oli vastannut
   *[other] henkilöä oli vastannut
}
thread-pilot = Pilotti
thread-practice = Käytäntö muualla
thread-review = Arviointi
thread-title = Lanka
thread-to-come = ei vielä
thread-whole = Katso koko lanka
thread-worked = paikkaa, joissa se toimi
thread-worked-unknown = Ei tiedetä, missä muualla se on toiminut.
