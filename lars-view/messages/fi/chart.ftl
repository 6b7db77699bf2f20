# Kuilujen kuviot: otsikot, mitat, akselit, selitteet, kuvaukset.
# $relation on kokonainen ilmaus.

chart-cell-hidden = { $relation }: liian vähän vastauksia
chart-cell-label = { $relation }: kuilu { $gap }, { $class }; 95 prosentin luottamusväli { $low } – { $high }; { $n ->
        [one] { $nText } vastaus
       *[other] { $nText } vastausta
    }
chart-cell-label-no-interval = { $relation }: kuilu { $gap }, { $class }; ei luottamusväliä; { $n ->
        [one] { $nText } vastaus
       *[other] { $nText } vastausta
    }
chart-cell-n = n { $nText }
chart-dots-bars = Suhteissa, joissa vastaajia on enemmän kuin { $mostText }, pisteiden tilalla on vaaleita pylväitä: mitä korkeampi pylväs, sitä useammalla vastaajalla on tämä kuilu.
chart-dots-description = Yksi rivi kutakin suhdetta kohti, suurin kuilu ensin. Rivillä vinoneliö näyttää keskimääräisen kuilun ja viiva sen 95 prosentin luottamusvälin. Akseli ulottuu arvosta { $low } arvoon { $high }; nolla on merkitty.
chart-dots-description-answers = Yksi rivi kutakin suhdetta kohti, suurin kuilu ensin. Vaalea piste on yhden vastaajan kuilu. Vinoneliö näyttää keskiarvon, viiva sen 95 prosentin luottamusvälin. Akseli ulottuu arvosta { $low } arvoon { $high }; nolla on merkitty.
chart-dots-limit = Kuviossa on { $shownText } suhdetta, joissa kuilu on suurin. Taulukossa ovat kaikki.
chart-dots-name = Keskimääräinen kuilu luottamusväleineen suhteittain
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Näytä luvut taulukkona
chart-group-any-case = Kaikki alueet
chart-group-any-helix = Kaikki vastaajat
chart-group-any-level = Kaikki tasot
chart-group-any-partner = Kaikki kumppaniryhmät
    .about = kaikista kumppaniryhmistä
chart-hidden-list = Liian vähän vastauksia näytettäväksi: { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } suhde on piilotettu, koska vastaajia on vähemmän kuin { $minimum }.
       *[other] { $hiddenText } suhdetta on piilotettu, koska vastaajia on vähemmän kuin { $minimum }.
    }
chart-legend-bar = vastaajien määrä
chart-legend-certainty = Paksu reunaviiva: selvä. Väri: todennäköinen. Ei väriä: ei voi sanoa.
chart-legend-dot = yksi vastaaja
chart-legend-exceeded-end = Koettu enemmän kuin odotettu
chart-legend-fixed = Väriasteikko ulottuu aina arvosta { $low } arvoon { $high }, joten samalla kuilulla on kaikkialla sama väri.
chart-legend-interval = keskiarvo ja 95 prosentin luottamusväli
chart-legend-range = Väriasteikko ulottuu arvosta { $low } arvoon { $high } eli kattaa tämän tutkimuksen vaihteluvälin.
chart-legend-sign = Kuilu = odotus − kokemus
chart-legend-unmet-end = Odotettu enemmän kuin koettu
chart-matrix-columns = Kenestä
chart-matrix-description = Suhteiden värillinen taulukko. Rivit kertovat, kuka puhuu, ja sarakkeet, kenestä. { $shown ->
        [one] { $shownText } suhde näytetään
       *[other] { $shownText } suhdetta näytetään
    }. Selvä: odotukset eivät täyty – { $unmet }, odotukset ylittyvät – { $exceeded }, toimivia – { $working }, uinuvia – { $dormant }. Todennäköinen: { $likely }. Ei voi sanoa: { $open }. Piilotettu vastausten vähyyden vuoksi: { $hidden }.
chart-matrix-name = Kytkeytyneisyysmatriisi
chart-matrix-rows = Kuka arvioi
chart-measure-gap = Keskimääräinen kuilu pisteinä asteikolla 1–10. Kuilu = odotus − kokemus.
chart-note-n = Kussakin näytetyssä suhteessa { $low }–{ $high } vastausta.
chart-note-n-same = { $n ->
        [one] Kussakin näytetyssä suhteessa { $nText } vastaus.
       *[other] Kussakin näytetyssä suhteessa { $nText } vastausta.
    }
chart-note-source = Lähde: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Kokemus ylittää odotukset eniten tässä: { $relation } (kuilu { $gap })
chart-title-hidden = Liian vähän vastauksia kuilun näyttämiseen
chart-title-neutral = Mikään kuilu ei erotu sattumasta
chart-title-unmet = Odotukset jäävät eniten täyttymättä tässä: { $relation } (kuilu { $gap })
