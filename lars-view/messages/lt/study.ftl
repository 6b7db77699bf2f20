# Tyrimai ir jų atvejai.
audit-act-changed-study = pakeistas tyrimas
audit-act-made-study = sukurtas tyrimas
study-list-title = Tyrimai
study-list-empty = Tyrimų dar nėra.
study-list-first = Sukurti pirmąjį tyrimą
study-list-demo = Peržiūrėti demonstraciją
study-list-demo-text = Demonstracija yra tyrimas su imituotais atsakymais: ten galima išbandyti visus puslapius, ir niekam nieko neišsiunčiama.
study-languages-title = Šio tyrimo kalbos
study-languages-hint = Tik jos siūlomos respondentams ir tik į jas reikia versti.
study-languages-save = Išsaugoti kalbas
study-languages-saved = Kalbos išsaugotos.
study-fault-languages = Pažymėkite bent vieną kalbą
study-cases-count = { $n ->
    [one] { $nText } regionas
    [few] { $nText } regionai
    [many] { $nText } regiono
   *[other] { $nText } regionų
}
study-responses-count = { $n ->
    [0] Atsakymų dar nėra
    [one] { $nText } respondentas
    [few] { $nText } respondentai
    [many] { $nText } respondento
   *[other] { $nText } respondentų
}
study-responses-shown = Grupės, kuriose mažiau kaip { $nText } atsakymai, čia neskaičiuojamos.
study-responses-steps = Šis tyrimas anoniminis: atsakymai skaičiuojami kas { $nText }, o bendri skaičiai yra šių skaičių sumos.
study-show-lead = Pasirinkite regioną ir pamatysite, kur lūkesčiai ir patirtis skiriasi.
study-public-page = Viešas projekto puslapis
study-cases-title = Regionai
study-case = Regionas
study-wave = Apklausos banga
study-helix = Grupė
study-hint-zone = Apklausos dienos prasideda ir baigiasi šios juostos vidurnaktį.
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
study-demo-wave-2021 = 2021 (sumodeliuoti atsakymai)
study-demo-wave-try-out = Išbandymas
study-edit-hint = Tuščiose eilutėse galima pridėti ką nors nauja. Regiono ar bangos, turinčių atsakymų, pašalinti negalima.
study-edit-saved = Įrašyta.
study-edit-title = Tyrimo nuostatos
study-fault-closes = { $value }: baigiasi anksčiau, nei prasideda
study-fault-code = { $value }: vartokite tik mažąsias raides, skaitmenis ir brūkšnelius, ne daugiau kaip 40
study-fault-date = { $value }: įveskite datą
study-fault-in-use = { $value }: yra atsakymų arba nuorodų, todėl lieka
study-fault-min-n = Įveskite sveikąjį skaičių, ne mažesnį kaip 3
study-fault-slug = { $value }: vartokite tik mažąsias raides, skaitmenis ir brūkšnelius, ne daugiau kaip 60
study-fault-taken = { $value }: tokį trumpąjį pavadinimą jau turi kitas tyrimas
study-fault-title = Įveskite pavadinimą
study-field-area = Sritis
study-field-areas = Sritys
study-field-cases = Regionai
study-field-closes = Paskutinė diena
study-field-min-n = Mažiausia rodoma grupė
study-field-name = Pavadinimas
study-field-nuts = NUTS kodas
study-field-opens = Pirmoji diena
study-field-slug = Trumpasis pavadinimas adresams
study-field-title = Pavadinimas
study-field-trial = Tik išbandymui
study-field-waves = Apklausos bangos
study-field-zone = Laiko juosta
study-new-make = Sukurti tyrimą
study-new-title = Naujas tyrimas
study-save = Įrašyti
study-fault-twice = { $value }: šis kodas yra dukart
study-fault-zone = { $value }: tokia laiko juosta nežinoma. Rašykite kaip Europe/Vilnius.
audit-act-set-languages = pasirinktos tyrimo kalbos
study-advanced = Papildomi nustatymai
study-find = Ieškoti regiono pagal pavadinimą arba kodą
study-find-go = Ieškoti
study-find-hint = NUTS 2024 regionai vietiniais pavadinimais. Regioną, kurio ten nėra, įrašykite į tuščią eilutę.
study-find-nothing = Regiono tokiu pavadinimu nerasta. Norėdami jį naudoti, įrašykite pavadinimą į tuščią eilutę.
study-find-found = Rasti regionai: pažymėkite pridedamus
study-fault-name = { $value }: įveskite pavadinimą
