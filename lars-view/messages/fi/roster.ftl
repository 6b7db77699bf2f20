# Kumppanien nimeäminen ja organisaatioiden verkosto.

roster-add = Lisää organisaatio
roster-chart-description = Organisaatioiden ja ryhmien verkosto. { $ties ->
        [one] { $tiesText } nuoli kulkee
       *[other] { $tiesText } nuolta kulkee
    } nimeäjältä nimetylle kumppanille. Leveämpi nuoli tarkoittaa vahvempaa yhteistyötä. Täytetyt kuviot ovat organisaatioita, jotka suostuivat nimensä näyttämiseen, ääriviivakuviot ryhmiä. Taulukossa ovat kaikki yhteydet.
roster-chart-measure = Nuolen leveys: yhteistyön keskimääräinen vahvuus, 1–10. Täytetty: organisaatiot, jotka suostuivat nimensä näyttämiseen. Ääriviiva: kaikki muut ryhmittäin.
roster-chart-name = Organisaatioiden verkosto
roster-chart-title = Useimmin nimetty: { $name } ({ $n ->
        [one] { $nText } vastaaja
       *[other] { $nText } vastaajaa
    })
roster-find = Hae nimiä rekisteristä
roster-find-hint = Kolmesta kirjaimesta alkaen ehdotetaan tämän tutkimuksen rekisterin organisaatioita. Voitte kirjoittaa myös minkä tahansa muun nimen.
roster-found = Rekisterissä:
roster-head-between = Välittäjyys (0–1)
roster-head-from = Kuka nimeää
roster-head-named-by = Nimeäjiä (organisaatiot ja ryhmät)
roster-head-node = Organisaatio tai ryhmä
roster-head-strength = Keskimääräinen vahvuus
roster-head-strengths = Keskimääräisten vahvuuksien summa
roster-head-to = Nimetty kumppani
roster-left = { $n ->
        [one] { $nText } organisaatio tai ryhmä, jolla on vähemmän yhteyksiä, puuttuu kuviosta; se on taulukossa.
       *[other] { $nText } organisaatiota ja ryhmää, joilla on vähemmän yhteyksiä, puuttuu kuviosta; ne ovat taulukossa.
    }
roster-named = Organisaationi nimen saa näyttää organisaatioiden verkostossa
roster-named-hint = Silloin näytetään myös tässä nimeämänne kumppanit ja yhteistyön vahvuus. Kumppanit näkyvät nimellä vain, jos ne ovat itse suostuneet. Ilman suostumustanne organisaatio lasketaan vain ryhmäänsä.
roster-nodes-caption = Asema verkostossa
roster-none = Tämän kysymyksen yhteyksiä ei voida näyttää.
roster-rule = Organisaatiot nimetään vain niiden suostumuksella. Kaikki muut lasketaan ryhmittäin; ryhmien välinen yhteys näytetään, kun vastaajia on vähintään { $least }.
roster-table-caption = Organisaatioiden ja ryhmien väliset yhteydet
roster-tie = { $from } → { $to }: vahvuus { $strength }, { $n ->
        [one] { $nText } vastaaja
       *[other] { $nText } vastaajaa
    }
roster-whole = Toteutuneiden yhteyksien osuus kaikista mahdollisista (tiheys): { $density }. Niistä molemminsuuntaisten osuus (vastavuoroisuus): { $reciprocity }.
