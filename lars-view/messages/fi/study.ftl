# Tutkimukset ja niiden tapaukset.
audit-act-changed-study = muutti tutkimusta
audit-act-made-study = loi tutkimuksen
study-list-title = Tutkimukset
study-list-empty = Tutkimuksia ei vielä ole.
study-list-first = Tee ensimmäinen tutkimus
study-list-demo = Katso esimerkkiä
study-list-demo-text = Esimerkki on tutkimus, jossa on simuloidut vastaukset: siellä voi kokeilla kaikkia sivuja, eikä mikään lähde kenellekään.
study-languages-title = Tutkimuksen kielet
study-languages-hint = Vain näitä tarjotaan vastaajille ja vain nämä on käännettävä.
study-languages-save = Tallenna kielet
study-languages-saved = Kielet on tallennettu.
study-fault-languages = Merkitkää vähintään yksi kieli
study-cases-count = { $n ->
    [one] { $nText } alue
   *[other] { $nText } aluetta
}
study-responses-count = { $n ->
    [0] Ei vielä vastauksia
    [one] { $nText } vastaaja
   *[other] { $nText } vastaajaa
}
study-responses-shown = Ryhmiä, joissa on alle { $nText } vastausta, ei lasketa tässä.
study-responses-steps = Tämä tutkimus on anonyymi: vastaukset lasketaan { $nText } kerrallaan, ja loppusummat lasketaan näistä luvuista.
study-show-lead = Valitkaa alue, niin näette, missä odotus ja kokemus eroavat.
study-public-page = Hankkeen julkinen sivu
study-cases-title = Alueet
study-case = Alue
study-wave = Kyselykierros
study-helix = Ryhmä
study-hint-zone = Kyselyn päivät alkavat ja päättyvät tämän vyöhykkeen keskiyöllä.
study-level = Taso
study-item = Näkökulma
study-area = Painopisteala
study-area-all = Kaikki painopistealat
study-area-not-recorded = Painopistealaa ei ole kirjattu
study-area-inferred = { $area } (päätelty useista lähteistä)
study-responses-title = Ketkä ovat vastanneet
study-responses-empty = Kukaan ei ole vielä lähettänyt vastauksia.
study-total = Yhteensä
study-min-n = Luvut näytetään, kun vastaajia on vähintään { $nText }.
study-demo-wave-2018 = 2018 (simuloituja vastauksia)
study-demo-wave-2021 = 2021 (simuloituja vastauksia)
study-demo-wave-try-out = Harjoitus
study-edit-hint = Tyhjille riveille voi lisätä uutta. Aluetta tai kyselykierrosta, jolla on vastauksia, ei voi poistaa.
study-edit-saved = Tallennettu.
study-edit-title = Tutkimuksen asetukset
study-fault-closes = { $value }: viimeinen päivä on ennen ensimmäistä
study-fault-code = { $value }: käyttäkää vain pieniä kirjaimia, numeroita ja yhdysmerkkejä, enintään 40 merkkiä
study-fault-date = { $value }: antakaa päivämäärä
study-fault-in-use = { $value }: tähän liittyy vastauksia tai linkkejä, joten sitä ei voi poistaa
study-fault-min-n = Antakaa kokonaisluku, vähintään 3
study-fault-slug = { $value }: käyttäkää vain pieniä kirjaimia, numeroita ja yhdysmerkkejä, enintään 60 merkkiä
study-fault-taken = { $value }: toisella tutkimuksella on jo tämä lyhyt nimi
study-fault-title = Antakaa nimi
study-field-area = Painopisteala
study-field-areas = Painopistealat
study-field-cases = Alueet
study-field-closes = Viimeinen päivä
study-field-min-n = Pienin näytettävä ryhmä
study-field-name = Nimi
study-field-nuts = NUTS-koodi
study-field-opens = Ensimmäinen päivä
study-field-slug = Lyhyt nimi verkko-osoitteita varten
study-field-title = Tutkimuksen nimi
study-field-trial = Vain kokeilua varten
study-field-waves = Kyselykierrokset
study-field-zone = Aikavyöhyke
study-new-make = Luo tutkimus
study-new-title = Uusi tutkimus
study-save = Tallenna
study-fault-twice = { $value }: tämä koodi esiintyy kahdesti
study-fault-zone = { $value }: aikavyöhykettä ei tunneta. Kirjoittakaa se muodossa Europe/Helsinki.
audit-act-set-languages = valitsi tutkimuksen kielet
study-advanced = Lisäasetukset
study-find = Hae aluetta nimellä tai koodilla
study-find-go = Hae
study-find-hint = NUTS 2024 -alueet omilla nimillään. Alueen, jota siellä ei ole, voi kirjoittaa tyhjälle riville.
study-find-nothing = Tämännimistä aluetta ei löytynyt. Kirjoittakaa nimi tyhjälle riville, jos haluatte käyttää sitä.
study-find-found = Löytyneet alueet: merkitkää lisättävät
study-fault-name = { $value }: antakaa nimi
