# Pētījumi un to gadījumi.
study-list-title = Pētījumi
study-list-empty = Pētījumu vēl nav. Importējiet atbildes no faila, un pētījums tiks izveidots:
study-cases-count = { $n ->
    [zero] { $nText } gadījumu
    [one] { $nText } gadījums
   *[other] { $nText } gadījumi
}
study-responses-count = { $n ->
    [0] Atbilžu vēl nav
    [zero] { $nText } respondentu
    [one] { $nText } respondents
   *[other] { $nText } respondenti
}
study-show-lead = Izvēlieties gadījumu, lai redzētu, kur gaidas un pieredze atšķiras.
study-public-page = Projekta publiskā lapa
study-cases-title = Gadījumi
study-case = Gadījums
study-wave = Kārta
study-helix = Grupa
study-level = Līmenis
study-item = Aspekts
study-area = Joma
study-area-all = Visas jomas
study-area-not-recorded = Joma nav norādīta
study-area-inferred = { $area } (secināts no vairākiem avotiem)
study-responses-title = Kas ir atbildējis
study-responses-empty = Neviens vēl nav iesniedzis atbildes.
study-total = Kopā
study-min-n = Skaitļus rāda, ja respondentu skaits ir vismaz { $nText }.
study-demo-wave-2018 = 2018 (simulētas atbildes)
study-demo-wave-try-out = Izmēģinājums
