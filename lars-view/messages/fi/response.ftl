# Vastaamisen vaiheet.
audit-act-deleted-response = poisti vastauksen
audit-act-exported-responses = tallensi vastauksia tiedostoon
audit-act-imported-responses = toi vastauksia tiedostosta
response-title-problem = Tarkistettavaa: { $title }
response-position = Vaihe { $step } / { $of }
response-start-title = Näkemyksenne yhteistyöstä
response-privacy-title = Tietonne
response-consent-label = Suostumus
response-consent-given = Olette suostunut osallistumaan. Voitte peruuttaa osallistumisenne milloin tahansa, myös vastausajan päätyttyä.
response-begin = Aloita
response-next = Tallenna ja jatka
response-back = Takaisin
response-later = Jokainen sivu tallennetaan, kun jatkatte. Jos haluatte jatkaa myöhemmin, avatkaa henkilökohtainen linkkinne uudelleen.
response-saved = Tallennettu
response-not-saved = Ei vielä tallennettu. Tarkistakaa verkkoyhteys; vastauksenne ovat edelleen tällä sivulla.
response-finished-notice = Olette jo lähettänyt vastauksenne. Voitte muuttaa niitä vastausajan loppuun asti.
response-background-title = Taustatiedot
response-open-title = Omin sanoin
response-check-title = Vastausten tarkistus
response-check-text = Mitään ei lasketa mukaan ennen lähettämistä. Käykää vastauksenne läpi.
response-change = Muuta
response-finish = Lähetä vastaukseni
response-finish-again = Tallenna muutokset
response-side-expectation = Odotus
response-side-experience = Kokemus
response-side-importance = Tärkeys
response-digits = Näppäimistöllä: 1–9 valitsee arvion, 0 valitsee 10.
response-importance-summary = Kuinka tärkeää tämä on teille? (vapaaehtoinen)
response-scale = asteikolla 1 ({ $low }) – 10 ({ $high })
response-not-answered = ei vastausta
response-pair = Odotus { $expectation }, kokemus { $experience }
response-pair-importance = { $pair }, tärkeys { $importance }
response-thanks-title = Kiitos
response-thanks-text = Vastauksenne on lähetetty.
response-thanks-change = Muuta vastauksiani
response-own-answers = Vastauksenne
response-own-answers-hint = Voitte tulostaa sivun tai tallentaa sen selaimella PDF-tiedostoksi.
response-data = Omat tiedot tiedostona
response-data-hint = Kaikki vastauksistanne tallennettu, kysymykset ja suostumuksenne mukaan lukien, JSON-tiedostona.
response-closed-title = Vastaaminen on päättynyt
response-closed-text = Nämä ovat tallentamanne vastaukset. Se, mitä ei lähetetty, ei ole mukana.
response-delete-summary = Peruuta osallistuminen: poista vastaukseni
response-delete-text = Tämä poistaa kaikki vastauksenne. Poistoa ei voi perua. Voitte vastata uudelleen samalla linkillä vastausajan loppuun asti.
response-delete = Poista kaikki vastaukseni
response-deleted-title = Vastauksenne on poistettu
response-deleted-text = Vastauksistanne ei ole enää mitään tallessa.
response-demo = Tämä on kokeilua varten tehty esittelytutkimus. Sen muut vastaukset ovat simuloituja.
response-multiple = Voitte rastittaa useita vastauksia.
response-multiple-most = { $n ->
    [one] Rastittakaa enintään yksi vastaus.
   *[other] Rastittakaa enintään { $nText } vastausta.
}
response-optional = { $question } (vapaaehtoinen)
response-ranking = { $n ->
    [one] Kirjoittakaa 1 tärkeimmän viereen.
   *[other] Kirjoittakaa 1 tärkeimmän viereen, 2 seuraavan ja niin edelleen, enintään { $nText }.
}
response-tie = Kumppani { $nText }
response-tie-organisation = Organisaatio
response-tie-strength = Yhteistyön vahvuus, 1–10
response-trial = Kokeilette tätä kyselylomaketta. Tässä antamianne vastauksia ei koskaan lasketa mukaan.
response-anonymous = Tämä kysely on anonyymi: mitään ei tallenneta, mikä johtaisi linkistänne vastauksiinne. Vain linkillänne ne voi löytää, muuttaa tai poistaa.
response-withdraw = Voitte peruuttaa osallistumisenne milloin haluatte, myös vastausajan päätyttyä: linkillänne poistatte kaikki vastauksenne. Aiemmin lasketut keskiarvot säilyvät; vastauksianne ei voi tunnistaa niistä.
response-delete-text-closed = Tämä poistaa kaikki vastauksenne pysyvästi. Vastausaika on päättynyt, joten ette voi vastata uudelleen. Tulokset lasketaan tästä lähtien ilman teitä. Aiemmat keskiarvot ja taulukot säilyvät, samoin tutkimuksen jo ottamat tiedostot, joissa nimeänne ei ole.
response-multiple-least = { $n ->
    [one] Rastittakaa vähintään yksi.
   *[other] Rastittakaa vähintään { $nText }.
}
response-words-least = { $n ->
    [one] Vähintään { $nText } merkki.
   *[other] Vähintään { $nText } merkkiä.
}
response-bounds = { $least } – { $most }.
response-bounds-least = Alkaen { $least }.
response-bounds-most = Enintään { $most }.
response-minutes = { $n ->
    [one] Vastaaminen kestää noin { $nText } minuutin.
   *[other] Vastaaminen kestää noin { $nText } minuuttia.
}
