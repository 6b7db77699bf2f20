# Partnerių įvardijimas ir organizacijų tinklas.

roster-add = Pridėti organizaciją
roster-chart-description = Organizacijų ir grupių tinklas. { $ties ->
        [one] { $tiesText } rodyklė eina
        [few] { $tiesText } rodyklės eina
        [many] { $tiesText } rodyklės eina
       *[other] { $tiesText } rodyklių eina
    } nuo įvardijusiojo prie įvardyto partnerio. Platesnė rodyklė reiškia stipresnį bendradarbiavimą. Užpildytos figūros – sutikusios būti įvardytos organizacijos, tuščiavidurės – grupės. Visi ryšiai surašyti lentelėje.
roster-chart-measure = Rodyklės plotis – vidutinis bendradarbiavimo stiprumas nuo 1 iki 10. Užpildyta – sutikusios būti įvardytos organizacijos. Tuščiavidurė – visos kitos pagal grupes.
roster-chart-name = Organizacijų tinklas
roster-chart-title = Dažniausiai įvardyta: { $name } ({ $n ->
        [one] { $nText } respondentas
        [few] { $nText } respondentai
        [many] { $nText } respondento
       *[other] { $nText } respondentų
    })
roster-find = Ieškoti pavadinimų registre
roster-find-hint = Įrašius tris raides siūlomos šio tyrimo registro organizacijos. Galite įrašyti ir bet kurį kitą pavadinimą.
roster-found = Registre:
roster-head-between = Tarpininkavimas (nuo 0 iki 1)
roster-head-from = Kas įvardija
roster-head-named-by = Įvardija (organizacijos ir grupės)
roster-head-node = Organizacija arba grupė
roster-head-strength = Vidutinis stiprumas
roster-head-strengths = Vidutinių stiprumų suma
roster-head-to = Įvardytas partneris
roster-left = { $n ->
        [one] { $nText } organizacija ar grupė, turinti mažiau ryšių, nenubraižyta; ji yra lentelėje.
        [few] { $nText } organizacijos ir grupės, turinčios mažiau ryšių, nenubraižytos; jos yra lentelėje.
        [many] { $nText } organizacijos ir grupės, turinčios mažiau ryšių, nenubraižytos; jos yra lentelėje.
       *[other] { $nText } organizacijų ir grupių, turinčių mažiau ryšių, nenubraižyta; jos yra lentelėje.
    }
roster-named = Mano organizacijos pavadinimą galima rodyti organizacijų tinkle
roster-named-hint = Tuomet rodomi ir čia įvardyti partneriai bei bendradarbiavimo stiprumas. Partneriai rodomi pavadinimu tik tada, jei patys sutiko. Be jūsų sutikimo organizacija skaičiuojama tik savo grupėje.
roster-nodes-caption = Vieta tinkle
roster-none = Šio klausimo ryšių parodyti negalima.
roster-rule = Organizacijos įvardijamos tik joms sutikus. Visos kitos skaičiuojamos pagal grupes; ryšys tarp grupių rodomas, kai respondentų ne mažiau kaip { $least }.
roster-table-caption = Ryšiai tarp organizacijų ir grupių
roster-tie = { $from } → { $to }: stiprumas { $strength }, { $n ->
        [one] { $nText } respondentas
        [few] { $nText } respondentai
        [many] { $nText } respondento
       *[other] { $nText } respondentų
    }
roster-whole = Esamų ryšių dalis iš visų galimų (tankis): { $density }. Iš jų abipusių ryšių dalis (abipusiškumas): { $reciprocity }.
