# Tutkimukset ja niiden tapaukset.
study-list-title = Tutkimukset
study-list-empty = Tutkimuksia ei vielä ole. Tutkimus syntyy, kun vastaukset tuodaan tiedostosta:
study-cases-count = { $n ->
    [one] { $nText } tapaus
   *[other] { $nText } tapausta
}
study-responses-count = { $n ->
    [0] Ei vielä vastauksia
    [one] { $nText } vastaaja
   *[other] { $nText } vastaajaa
}
study-show-lead = Valitkaa tapaus, niin näette, missä odotus ja kokemus eroavat.
study-public-page = Hankkeen julkinen sivu
study-cases-title = Tapaukset
study-case = Tapaus
study-wave = Kierros
study-helix = Ryhmä
study-level = Taso
study-item = Näkökulma
study-area = Ala
study-area-all = Kaikki alat
study-area-not-recorded = Alaa ei ole kirjattu
study-area-inferred = { $area } (päätelty useista lähteistä)
study-responses-title = Ketkä ovat vastanneet
study-responses-empty = Kukaan ei ole vielä lähettänyt vastauksia.
study-total = Yhteensä
study-min-n = Luvut näytetään, kun vastaajia on vähintään { $nText }.
study-demo-wave-2018 = 2018 (simuloituja vastauksia)
study-demo-wave-try-out = Harjoitus
