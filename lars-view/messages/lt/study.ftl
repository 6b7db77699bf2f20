# Tyrimai ir jų atvejai.
study-list-title = Tyrimai
study-list-empty = Tyrimų dar nėra. Importuokite atsakymus iš failo, ir tyrimas bus sukurtas:
study-cases-count = { $n ->
    [one] { $nText } atvejis
    [few] { $nText } atvejai
    [many] { $nText } atvejo
   *[other] { $nText } atvejų
}
study-responses-count = { $n ->
    [0] Atsakymų dar nėra
    [one] { $nText } respondentas
    [few] { $nText } respondentai
    [many] { $nText } respondento
   *[other] { $nText } respondentų
}
study-show-lead = Pasirinkite atvejį ir pamatysite, kur lūkesčiai ir patirtis skiriasi.
study-public-page = Viešas projekto puslapis
study-cases-title = Atvejai
study-case = Atvejis
study-wave = Banga
study-helix = Grupė
study-level = Lygmuo
study-item = Aspektas
study-area = Sritis
study-area-all = Visos sritys
study-area-not-recorded = Sritis nenurodyta
study-area-inferred = { $area } (nustatyta pagal kelis šaltinius)
study-responses-title = Kas atsakė
study-responses-empty = Atsakymų dar niekas nepateikė.
study-total = Iš viso
study-min-n = Skaičiai rodomi, kai respondentų yra ne mažiau kaip { $nText }.
study-demo-wave-2018 = 2018 (sumodeliuoti atsakymai)
study-demo-wave-try-out = Išbandymas
