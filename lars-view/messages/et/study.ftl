# Uuringud ja nende juhtumid.
audit-act-changed-study = muutis uuringut
audit-act-made-study = lõi uuringu
study-list-title = Uuringud
study-list-empty = Uuringuid veel ei ole.
study-list-first = Loo esimene uuring
study-list-demo = Vaata näidist
study-list-demo-text = Näidis on simuleeritud vastustega uuring: seal saab proovida kõiki lehti ja miski ei jõua kellenigi.
study-languages-title = Uuringu keeled
study-languages-hint = Ainult neid pakutakse vastajatele ja ainult neisse on vaja tõlkida.
study-languages-save = Salvesta keeled
study-languages-saved = Keeled on salvestatud.
study-fault-languages = Palun märkige vähemalt üks keel
study-cases-count = { $n ->
    [one] { $nText } piirkond
   *[other] { $nText } piirkonda
}
study-responses-count = { $n ->
    [0] Vastuseid veel ei ole
    [one] { $nText } vastaja
   *[other] { $nText } vastajat
}
study-responses-shown = Rühmi, kus on vähem kui { $nText } vastust, siin ei loendata.
study-responses-steps = See uuring on anonüümne: vastuseid loendatakse { $nText } kaupa ja kogusummad liidetakse nendest arvudest.
study-show-lead = Valige piirkond, et näha, kus ootus ja kogemus erinevad.
study-public-page = Projekti avalik leht
study-cases-title = Piirkonnad
study-case = Piirkond
study-wave = Küsitlusvoor
study-helix = Rühm
study-hint-zone = Küsitluse päevad algavad ja lõpevad selle vööndi südaööl.
study-level = Tasand
study-item = Aspekt
study-area = Valdkond
study-area-all = Kõik valdkonnad
study-area-not-recorded = Valdkond ei ole kirjas
study-area-inferred = { $area } (järeldatud mitmest allikast)
study-responses-title = Kes on vastanud
study-responses-empty = Keegi ei ole veel vastuseid saatnud.
study-total = Kokku
study-min-n = Arve näidatakse, kui vastajaid on vähemalt { $nText }.
study-demo-wave-2018 = 2018 (simuleeritud vastused)
study-demo-wave-2021 = 2021 (simuleeritud vastused)
study-demo-wave-try-out = Proovimiseks
study-edit-hint = Tühjadele ridadele saab midagi uut lisada. Vastustega piirkonda või vooru ei saa eemaldada.
study-edit-saved = Salvestatud.
study-edit-title = Uuringu seaded
study-fault-closes = { $value }: lõpeb enne, kui algab
study-fault-code = { $value }: palun kasutage ainult väiketähti, numbreid ja sidekriipse, kõige rohkem 40
study-fault-date = { $value }: palun sisestage kuupäev
study-fault-in-use = { $value }: sellel on vastuseid või linke, seega see jääb
study-fault-min-n = Palun sisestage täisarv, mis on vähemalt 3
study-fault-slug = { $value }: palun kasutage ainult väiketähti, numbreid ja sidekriipse, kõige rohkem 60
study-fault-taken = { $value }: see lühinimi on juba teisel uuringul
study-fault-title = Palun sisestage pealkiri
study-field-area = Valdkond
study-field-areas = Valdkonnad
study-field-cases = Piirkonnad
study-field-closes = Viimane päev
study-field-min-n = Väikseim näidatav rühm
study-field-name = Nimi
study-field-nuts = NUTS-kood
study-field-opens = Esimene päev
study-field-slug = Lühinimi aadresside jaoks
study-field-title = Pealkiri
study-field-trial = Ainult proovimiseks
study-field-waves = Küsitlusvoorud
study-field-zone = Ajavöönd
study-new-make = Loo uuring
study-new-title = Uus uuring
study-save = Salvesta
study-fault-twice = { $value }: see kood esineb kaks korda
study-fault-zone = { $value }: sellist ajavööndit ei tunta. Kirjutage see kujul Europe/Tallinn.
audit-act-set-languages = valis uuringu keeled
study-advanced = Täpsemad seaded
study-find = Otsi piirkonda nime või koodi järgi
study-find-go = Otsi
study-find-hint = NUTS 2024 piirkonnad kohalike nimedega. Piirkonna, mida seal ei ole, kirjutage tühjale reale.
study-find-nothing = Sellise nimega piirkonda ei leitud. Kasutamiseks kirjutage nimi tühjale reale.
study-find-found = Leitud piirkonnad: märkige lisatavad
study-fault-name = { $value }: palun sisestage nimi
