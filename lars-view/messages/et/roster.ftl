# Partnerite nimetamine ja organisatsioonide võrgustik.

roster-add = Lisa organisatsioon
roster-chart-description = Organisatsioonide ja rühmade võrgustik. { $ties ->
        [one] { $tiesText } nool kulgeb
       *[other] { $tiesText } noolt kulgeb
    } nimetajast nimetatud partnerini. Laiem nool tähendab tugevamat koostööd. Täidetud kujundid on organisatsioonid, kes nõustusid nime avaldamisega, kontuuriga kujundid on rühmad. Kõik seosed on tabelis.
roster-chart-measure = Noole laius: koostöö keskmine tugevus, 1 kuni 10. Täidetud: organisatsioonid, kes nõustusid nime avaldamisega. Kontuuriga: kõik teised rühmade kaupa.
roster-chart-name = Organisatsioonide võrgustik
roster-chart-title = Kõige sagedamini nimetatud: { $name } ({ $n ->
        [one] { $nText } vastaja
       *[other] { $nText } vastajat
    })
roster-find = Otsi nimesid registrist
roster-find-hint = Alates kolmest tähest pakutakse selle uuringu registri organisatsioone. Võite kirjutada ka mis tahes muu nime.
roster-found = Registris:
roster-head-between = Vahendaja asend (0 kuni 1)
roster-head-from = Kes nimetab
roster-head-named-by = Nimetajaid (organisatsioonid ja rühmad)
roster-head-node = Organisatsioon või rühm
roster-head-strength = Keskmine tugevus
roster-head-strengths = Keskmiste tugevuste summa
roster-head-to = Nimetatud partner
roster-left = { $n ->
        [one] { $nText } vähemate seostega organisatsioon või rühm on joonisest välja jäetud; see on tabelis.
       *[other] { $nText } vähemate seostega organisatsiooni ja rühma on joonisest välja jäetud; need on tabelis.
    }
roster-named = Minu organisatsiooni nime tohib näidata organisatsioonide võrgustikus
roster-named-hint = Siis näidatakse ka siin nimetatud partnereid ja koostöö tugevust. Partnerid on nimeliselt näha ainult siis, kui nad on ise nõustunud. Ilma teie nõusolekuta arvestatakse organisatsiooni ainult oma rühmas.
roster-nodes-caption = Koht võrgustikus
roster-none = Selle küsimuse seoseid ei saa näidata.
roster-rule = Organisatsioone nimetatakse ainult nende nõusolekul. Kõiki teisi arvestatakse rühmade kaupa; rühmadevahelist seost näidatakse alates { $least } vastajast.
roster-table-caption = Seosed organisatsioonide ja rühmade vahel
roster-tie = { $from } → { $to }: tugevus { $strength }, { $n ->
        [one] { $nText } vastaja
       *[other] { $nText } vastajat
    }
roster-whole = Olemasolevate seoste osa kõigist võimalikest (tihedus): { $density }. Neist vastastikuste osa (vastastikkus): { $reciprocity }.
