# Miten kukin luku lasketaan, ja erillinen raportti kuiluista.

gap-how-bca = Toinen luottamusväli, jossa ei oleteta kellokäyrän muotoista jakaumaa. Se saadaan kaikista tavoista, joilla annetuista vastauksista voisi poimia uudelleen yhtä monta vastausta, kukin todennäköisyydellään painotettuna; siksi väli on tarkka, eikä mitään arvota. Väli esitetään, kun vastauksia on vähintään { $minimumText }. Lähde: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95 prosentin luottamusväli (bootstrap, BCa)
gap-how-bca-off = Toinen luottamusväli, jossa ei oleteta kellokäyrän muotoista jakaumaa. Sitä ei laskettu tähän tulokseen.
gap-how-bca-resampled = Kun yhden henkilön useiden arvioiden keskiarvoilla on tähän liian monta eri arvoa, vastauksista poimitaan uusi satunnaisotos { $resamplesText } kertaa kiinteällä siemenluvulla ({ $seed }). Datatiedostoissa kerrotaan, mitkä välit on saatu näin.
gap-how-certainty = Selvä: koko 95 prosentin luottamusväli (Studentin t) on samassa luokassa, ja luokka nimetään. Todennäköinen: ei selvä, mutta luottamusväli ei sisällä nollaa, joten suunta tiedetään. Ei voi sanoa: kaikki muu. Nämä sanat ovat oma valintamme.
    .term = Varmuus
gap-how-class = Odotukset eivät täyty: keskimääräinen kuilu on vähintään { $small }. Odotukset ylittyvät: se on enintään −{ $small }. Näiden välissä suhde on toimiva, jos odotusten keskiarvo on vähintään { $high }, muuten uinuva. Rajat ovat oma valintamme.
    .term = Luokka
gap-how-expectation = Arvioiden (1–10) keskiarvo niiltä, jotka antoivat molemmat arviot.
    .term = Odotusten ja kokemusten keskiarvo
gap-how-gap = Kullekin vastaajalle: odotus − kokemus. Positiivinen kuilu tarkoittaa, että vastaaja odottaa enemmän kuin kokee. Jotkin muut menetelmät vähentävät toisin päin.
    .term = Kuilu
gap-how-hidden = Suhde näytetään vain, jos vastaajia on vähintään { $minimumText }. Piilotetut suhteet eivät ole mukana missään summassa, joten niitä ei voi selvittää vähentämällä.
    .term = Liian vähän vastauksia
gap-how-mean = Kuilujen keskiarvo ja mediaani kaikilta, jotka antoivat molemmat arviot. ”Ei yhteyttä” ja ”en osaa sanoa” ovat omia vastauksiaan. Niitä ei lasketa nollaksi.
    .term = Kuilun keskiarvo ja mediaani
gap-how-q = Kaikkien näytettyjen suhteiden p-arvot korjattuina, koska monta testataan yhtä aikaa. Lähde: Benjamini ja Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Merkintä ”Selvä” on mahdollinen suurenkin q:n rinnalla: se katsoo vain tämän suhteen luottamusväliä, q kaikkia näytettyjä suhteita yhdessä.
    .term = q
gap-how-rank-biserial = Miten yksipuolisia kuilut ovat: arvosta −1 (kaikki kokevat enemmän) arvoon 1 (kaikki odottavat enemmän). Lähde: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Järjestysbiseriaalinen korrelaatio
gap-how-sd = Miten paljon yksittäisten vastaajien kuilut poikkeavat keskimääräisestä kuilusta (jakaja n − 1).
    .term = Keskihajonta
gap-how-share = Molemmat arviot antaneista niiden osuus, joiden kuilu on positiivinen. Kaikista kysytyistä niiden osuudet, jotka vastasivat ”ei yhteyttä” ja ”en osaa sanoa”.
    .term = Osuudet
gap-how-t = Jos tutkimus toistettaisiin monta kertaa, noin 95 sadasta tällaisesta välistä sisältäisi todellisen keskimääräisen kuilun. Lähde: Student 1908, doi:10.2307/2331554.
    .term = 95 prosentin luottamusväli (Studentin t)
gap-how-unit-rating = Jokainen arvio lasketaan kerran. Saman henkilön arviot muistuttavat toisiaan, joten luottamusvälit ovat liian kapeita.
    .term = Laskentayksikkö
gap-how-unit-respondent = Jokainen vastaaja lasketaan kerran. Jos vastaaja antoi soluun useita arvioita, lasketaan niiden keskiarvo.
    .term = Laskentayksikkö
gap-how-wilcoxon = Todennäköisyys sille, että kuilut olisivat vähintään näin yksipuolisia, jos odotus ja kokemus eivät eroaisi. Nollan suuruiset kuilut jätetään pois. Tarkka enintään { $exactText } kuilulle. Lähde: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (Wilcoxonin merkittyjen sijalukujen testi)
gap-live-link = Tämänhetkinen tilanne (sisäinen, julkaisematon)
gap-live-notice = Sisäinen, julkaisematon. Nämä luvut seuraavat tämän hetken vastauksia. Julkaistuihin tai aiemmin nähtyihin lukuihin verrattuina ne voivat paljastaa, mitä yksi henkilö on vastannut. Älkää luovuttako niitä eteenpäin.
gap-live-title = Tämänhetkinen tilanne
gap-open-due = { $wave }: päättymispäivää ei ole asetettu. Lähetettyjä tähän mennessä: { $nText }. Se riittää uusiin tuloksiin: ne näkyvät muutaman sekunnin kuluttua tämän sivun avaamisesta jokaisesta suhteesta, jonka vähintään { $kText } uutta vastaajaa on arvioinut. Muut tulevat lisävastausten myötä, viimeistään kun kysely suljetaan.
gap-open-list = { $wave }: päättymispäivää ei ole asetettu. Lähetettyjä tähän mennessä: { $nText }. Koska näette, ketkä ovat lähettäneet vastauksensa, näette tämän kierroksen tulokset, kun kysely on suljettu.
gap-open-steps = { $wave }: päättymispäivää ei ole asetettu. Lähetettyjä tähän mennessä: { $nText }. Uudet tulokset näytetään, kun kysely on suljettu tai vastauksia on tullut lisää. Vielä puuttuu vähintään: { $moreText }.
gap-open-until = { $wave }: vastauksia otetaan vastaan { $date } asti. Lähetettyjä tähän mennessä: { $nText }. Tulokset näytetään, kun kysely on suljettu; aiemmin ne voisivat paljastaa, mitä yksittäiset henkilöt ovat vastanneet.
gap-report-charts-limit = Suhderyhmiä on { $groupsText }. Kuviot näytetään ensimmäisistä { $shownText } ryhmästä.
gap-report-empty = Näytettäviä vastauksia ei ole.
gap-report-file = Tiedosto: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Miten tämä lasketaan?
gap-report-lead = Kustakin suhteesta: mitä ihmiset odottavat, mitä he kokevat ja näiden välinen kuilu. Positiivinen kuilu tarkoittaa, että he odottavat enemmän kuin kokevat.
gap-report-options = Miten tulos syntyi
gap-report-options-bootstrap = Bootstrap: tarkka
gap-report-options-bootstrap-off = Bootstrap: ei laskettu
gap-report-options-bootstrap-resampled = Bootstrap, kun ei tarkka: { $resamplesText } otosta, siemenluku { $seed }
gap-report-options-by = Ryhmittely: { $fields }
gap-report-options-cutoffs = Rajat: odotus on suuri, kun se on vähintään { $high }; kuilu on pieni, kun se on alle { $small }
gap-report-options-minimum = Pienin näytettävä solu: { $minimumText } henkilöä
gap-report-options-program = Ohjelma: LARS { $version }
gap-report-read = Luettu { $rows ->
        [one] { $rowsText } arvio
       *[other] { $rowsText } arviota
    } { $respondents ->
        [one] { $respondentsText } vastaajalta
       *[other] { $respondentsText } vastaajalta
    }.
gap-report-rows-limit = Taulukoissa on { $shownText } ensimmäistä suhdetta, kaikkiaan { $cellsText }. JSON- ja CSV-tiedostoissa ovat kaikki.
gap-report-title = Odotusten ja kokemusten väliset kuilut
gap-show-as-of = Tilanne { $when }.
gap-show-as-of-outdated = Tilanne { $when }. Sen jälkeen vastauksia on tullut, poistunut tai muuttunut. Ne näytetään, kun muutoksen takana on riittävän monta henkilöä, jottei ketään voi tunnistaa.
gap-simulated-long = Vastaukset ovat simuloituja. Hanketta koskevat tiedot ovat todellisia.
gap-simulated-short = Simuloituja vastauksia
gap-wait-again = Näytä
gap-wait-text = Tulosta lasketaan. Se ilmestyy tähän itsestään, yleensä muutamassa sekunnissa.
