# Pētījumi un to gadījumi.
audit-act-changed-study = mainīts pētījums
audit-act-made-study = izveidots pētījums
study-list-title = Pētījumi
study-list-empty = Pētījumu vēl nav.
study-list-first = Izveidot pirmo pētījumu
study-list-demo = Apskatīt demonstrāciju
study-list-demo-text = Demonstrācija ir pētījums ar simulētām atbildēm: tur var izmēģināt visas lapas, un nekas nevienu nesasniedz.
study-languages-title = Pētījuma valodas
study-languages-hint = Tikai šīs valodas tiek piedāvātas respondentiem, un tikai tajās vajadzīgs tulkojums.
study-languages-save = Saglabāt valodas
study-languages-saved = Valodas ir saglabātas.
study-fault-languages = Lūdzu, atzīmējiet vismaz vienu valodu
study-cases-count = { $n ->
    [zero] { $nText } reģionu
    [one] { $nText } reģions
   *[other] { $nText } reģioni
}
study-responses-count = { $n ->
    [0] Atbilžu vēl nav
    [zero] { $nText } respondentu
    [one] { $nText } respondents
   *[other] { $nText } respondenti
}
study-responses-shown = Grupas, kurās ir mazāk nekā { $nText } atbildes, šeit netiek skaitītas.
study-responses-steps = Šis pētījums ir anonīms: atbildes tiek skaitītas ar soli { $nText }, un kopsummas veido šie skaitļi.
study-show-lead = Izvēlieties reģionu, lai redzētu, kur gaidas un pieredze atšķiras.
study-public-page = Projekta publiskā lapa
study-cases-title = Reģioni
study-case = Reģions
study-wave = Aptaujas kārta
study-helix = Grupa
study-hint-zone = Aptaujas dienas sākas un beidzas šīs joslas pusnaktī.
study-level = Līmenis
study-item = Aspekts
study-area = Joma
study-area-all = Visas jomas
study-area-not-recorded = Joma nav norādīta
study-area-inferred = { $area } (secināts no vairākiem avotiem)
study-responses-title = Kas ir atbildējis
study-responses-empty = Neviens vēl nav iesniedzis atbildes.
study-total = Kopā
study-min-n = Skaitļi tiek rādīti, ja respondentu skaits ir vismaz { $nText }.
study-demo-wave-2018 = 2018 (simulētas atbildes)
study-demo-wave-2021 = 2021 (simulētas atbildes)
study-demo-wave-try-out = Izmēģinājums
study-edit-hint = Tukšās rindās var pievienot ko jaunu. Reģionu vai kārtu, kurā ir atbildes, nevar noņemt.
study-edit-saved = Saglabāts.
study-edit-title = Pētījuma iestatījumi
study-fault-closes = { $value }: beidzas, pirms sākas
study-fault-code = { $value }: lūdzu, lietojiet tikai mazos burtus, ciparus un defises, ne vairāk kā 40
study-fault-date = { $value }: lūdzu, ievadiet datumu
study-fault-in-use = { $value }: ir atbildes vai saites, tāpēc tas paliek
study-fault-min-n = Lūdzu, ievadiet veselu skaitli, kas ir 3 vai lielāks
study-fault-slug = { $value }: lūdzu, lietojiet tikai mazos burtus, ciparus un defises, ne vairāk kā 60
study-fault-taken = { $value }: šāds īsais nosaukums jau ir citam pētījumam
study-fault-title = Lūdzu, ievadiet nosaukumu
study-field-area = Joma
study-field-areas = Jomas
study-field-cases = Reģioni
study-field-closes = Pēdējā diena
study-field-min-n = Mazākā rādāmā grupa
study-field-name = Nosaukums
study-field-nuts = NUTS kods
study-field-opens = Pirmā diena
study-field-slug = Īsais nosaukums adresēm
study-field-title = Nosaukums
study-field-trial = Tikai izmēģināšanai
study-field-waves = Aptaujas kārtas
study-field-zone = Laika josla
study-new-make = Izveidot pētījumu
study-new-title = Jauns pētījums
study-save = Saglabāt
study-fault-twice = { $value }: šis kods izmantots divreiz
study-fault-zone = { $value }: šāda laika josla nav zināma. Rakstiet to kā Europe/Riga.
audit-act-set-languages = izvēlētas pētījuma valodas
study-advanced = Papildu iestatījumi
study-find = Meklēt reģionu pēc nosaukuma vai koda
study-find-go = Meklēt
study-find-hint = NUTS 2024 reģioni ar to oriģinālnosaukumiem. Reģionu, kura tur nav, ierakstiet tukšajā rindā.
study-find-nothing = Reģions ar šādu nosaukumu nav atrasts. Lai to lietotu, ierakstiet nosaukumu tukšajā rindā.
study-find-found = Atrastie reģioni: atzīmējiet pievienojamos
study-fault-name = { $value }: lūdzu, ievadiet nosaukumu
