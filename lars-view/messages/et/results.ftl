# Juhtumi tulemuste leht ja juhtumeid võrdlev leht.
audit-act-exported-results = laadis tulemusi alla
audit-act-read-live-results = vaatas tulemuste hetkeseisu
audit-act-read-results = luges tulemusi
gap-show-title = Lõhed: { $case }
gap-show-lead = Iga suhte kohta on samade inimeste kaks hinnangut: mida nad ootavad ja mida kogevad. Lõhe on ootus − kogemus; positiivne lõhe tähendab, et nad ootavad rohkem, kui kogevad.
gap-show-index = Piirkonna lõheindeks: { $index }. See on rühmade keskmiste lõhede keskmine näidatud suhete põhjal (arv: { $nText }).
gap-show-none = Selle vooru tulemusi veel ei ole.
gap-show-how = Kuidas see arvutatakse?
gap-show-download = Allalaadimine
gap-show-download-csv = Arvud CSV-failina
gap-show-download-json = Arvud JSON-failina
gap-show-download-matrix = Maatriks SVG-failina
gap-show-download-dots = Vahemikud SVG-failina
gap-show-download-network = Võrgustik SVG-failina
gap-show-source = { $study }, küsitlusvoor { $wave }; { $respondents ->
        [one] { $respondentsText } vastaja
       *[other] { $respondentsText } vastajat
    }
gap-show-footer = Arvutanud LARS { $version }; hinnanguid { $rowsText }, bootstrapi algväärtus { $seed }, suhtes vähemalt { $minimumText } vastajat.
gap-filter-title = Filter
gap-filter-apply = Rakenda
gap-filter-all = Kõik
gap-filter-note = Filter valib suhteid; ta ei arvuta neid uuesti.
comparison-show-title = Piirkondade võrdlus
comparison-show-empty = Valige uuringu lehel kaks kuni neli piirkonda.
comparison-show-checks = Kas neid piirkondi saab võrrelda?
comparison-show-table = Suhete kaupa
comparison-choose = Võrdle
comparison-go = Võrdle valitud piirkondi
comparison-most = Valige kaks kuni neli piirkonda.
comparison-too-many = Võrrelda saab kõige rohkem nelja piirkonda. Näidatakse esimest nelja.
