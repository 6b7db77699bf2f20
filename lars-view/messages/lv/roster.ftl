# Partneru nosaukšana un organizāciju tīkls.

roster-add = Pievienot organizāciju
roster-chart-description = Organizāciju un grupu tīkls. { $ties ->
        [zero] { $tiesText } bultu ved
        [one] { $tiesText } bulta ved
       *[other] { $tiesText } bultas ved
    } no tā, kas nosauc partneri, uz nosaukto. Jo platāka bulta, jo ciešāka sadarbība. Aizpildītās figūras ir organizācijas, kas piekrita savam vārdam, kontūras ir grupas. Tabulā ir visas saites.
roster-chart-measure = Bultas platums: vidējais sadarbības ciešums no 1 līdz 10. Aizpildīts: organizācijas, kas piekrita savam vārdam. Kontūra: visas pārējās, pa grupām.
roster-chart-name = Organizāciju tīkls
roster-chart-title = Visbiežāk nosaukts partneris: { $name } ({ $n ->
        [zero] { $nText } respondentu
        [one] { $nText } respondents
       *[other] { $nText } respondenti
    })
roster-find = Meklēt nosaukumus reģistrā
roster-find-hint = No trīs burtiem tiek piedāvātas šā pētījuma reģistra organizācijas. Varat ierakstīt arī jebkuru citu nosaukumu.
roster-found = Reģistrā:
roster-head-between = Starpniecība (no 0 līdz 1)
roster-head-from = Kas nosauc
roster-head-named-by = Nosauc (organizācijas un grupas)
roster-head-node = Organizācija vai grupa
roster-head-strength = Vidējais ciešums
roster-head-strengths = Vidējo ciešumu summa
roster-head-to = Nosauktais partneris
roster-left = { $n ->
        [zero] { $nText } organizāciju un grupu ar mazāk saitēm nav attēlots; tās ir tabulā.
        [one] { $nText } organizācija vai grupa ar mazāk saitēm nav attēlota; tā ir tabulā.
       *[other] { $nText } organizācijas un grupas ar mazāk saitēm nav attēlotas; tās ir tabulā.
    }
roster-named = Manas organizācijas nosaukumu drīkst rādīt organizāciju tīklā
roster-named-hint = Tad tiek rādīti arī šeit nosauktie partneri un sadarbības ciešums. Partneri parādās ar nosaukumu tikai tad, ja paši tam piekrituši. Bez jūsu piekrišanas organizācija tiek ieskaitīta tikai savā grupā.
roster-nodes-caption = Vieta tīklā
roster-none = Šā jautājuma saites nevar parādīt.
roster-rule = Organizācijas tiek nosauktas tikai ar to piekrišanu. Visas pārējās tiek skaitītas pa grupām; saite starp grupām tiek rādīta, sākot no { $least } respondentiem.
roster-table-caption = Saites starp organizācijām un grupām
roster-tie = { $from } → { $to }: ciešums { $strength }, { $n ->
        [zero] { $nText } respondentu
        [one] { $nText } respondents
       *[other] { $nText } respondenti
    }
roster-whole = Pastāvošo saišu daļa no visām iespējamām (blīvums): { $density }. No tām abpusējo saišu daļa (savstarpība): { $reciprocity }.
