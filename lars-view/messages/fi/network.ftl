# Suunnattu verkosto: kuka on yhteydessä kehen, miten vahvasti ja millä kuilulla.

network-chart-description = Kumppaniryhmien verkosto. Sisin kehä on taso, jolla vastaajat ovat; kukin seuraava kehä on toinen taso. { $ties ->
        [one] { $tiesText } nuoli kulkee
       *[other] { $tiesText } nuolta kulkee
    } puhuvasta ryhmästä ryhmään, josta puhutaan. Mitä leveämpi nuoli, sitä suurempi kokemusten keskiarvo; väri näyttää kuilun. Luetteloissa nimetään vahvimmat ja puuttuvat yhteydet.
network-chart-measure = Nuolen leveys: kokemusten keskiarvo asteikolla 1–10. Väri: keskimääräinen kuilu pisteinä. Kuilu = odotus − kokemus.
network-chart-name = Suhteiden verkosto
network-chart-title = Vahvin yhteys: { $relation } (kokemus { $experience })
network-chart-title-none = Liian vähän vastauksia yhteyden näyttämiseen
network-list-missing = Puuttuvat ja uinuvat yhteydet
network-list-missing-dormant = { $relation }: odotukset ovat vähäiset ({ $expectation }), eikä paljon jää puuttumaan (kuilu { $gap }).
network-list-missing-more = { $more ->
        [one] ja { $moreText } muu, ks. kaikkien suhteiden taulukko.
       *[other] ja { $moreText } muuta, ks. kaikkien suhteiden taulukko.
    }
network-list-missing-no-contact = { $relation }: { $share } ilmoittaa, ettei yhteyttä ole.
network-list-missing-none = Näytetyissä suhteissa ei ole puuttuvia eikä uinuvia.
network-list-strongest = Vahvimmat yhteydet
network-list-strongest-item = { $relation }: kokemus { $experience }, kuilu { $gap }.
