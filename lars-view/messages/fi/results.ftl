# Tapauksen tulossivu, ja sivu, joka vertaa tapauksia.
audit-act-exported-results = latasi tuloksia
audit-act-read-live-results = katsoi tulosten tämänhetkistä tilannetta
audit-act-read-results = luki tuloksia
gap-show-title = Kuilut: { $case }
gap-show-lead = Kustakin suhteesta on samojen ihmisten kaksi arviota: mitä he odottavat ja mitä he kokevat. Kuilu on odotus − kokemus; positiivinen kuilu tarkoittaa, että he odottavat enemmän kuin kokevat.
gap-show-index = Alueen kuiluindeksi: { $index }. Se on ryhmien keskimääräisten kuilujen keskiarvo, laskettu näytetyistä suhteista, joita on { $nText }.
gap-show-none = Tältä kierrokselta ei ole vielä tuloksia.
gap-show-how = Miten tämä lasketaan?
gap-show-download = Lataa
gap-show-download-csv = Luvut CSV-tiedostona
gap-show-download-json = Luvut JSON-tiedostona
gap-show-download-matrix = Matriisi SVG-tiedostona
gap-show-download-dots = Luottamusvälit SVG-tiedostona
gap-show-download-network = Verkosto SVG-tiedostona
gap-show-source = { $study }, kyselykierros { $wave }; { $respondents ->
        [one] { $respondentsText } vastaaja
       *[other] { $respondentsText } vastaajaa
    }
gap-show-footer = Laskenut LARS { $version }; arvioita { $rowsText }, bootstrapin siemenluku { $seed }, suhteessa vähintään { $minimumText } vastaajaa.
gap-filter-title = Suodatin
gap-filter-apply = Käytä
gap-filter-all = Kaikki
gap-filter-note = Suodatin valitsee suhteita; se ei laske niitä uudelleen.
comparison-show-title = Alueiden vertailu
comparison-show-empty = Valitkaa tutkimuksen sivulla kahdesta neljään aluetta.
comparison-show-checks = Voiko näitä alueita verrata?
comparison-show-table = Suhteittain
comparison-choose = Vertaa
comparison-go = Vertaa valittuja alueita
comparison-most = Valitkaa kahdesta neljään aluetta.
comparison-too-many = Vertailuun mahtuu enintään neljä aluetta. Näytetään neljä ensimmäistä.
