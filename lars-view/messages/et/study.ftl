# Uuringud ja nende juhtumid.
study-list-title = Uuringud
study-list-empty = Ühtegi uuringut veel ei ole. Uuring tekib, kui vastused failist sisse loetakse:
study-cases-count = { $n ->
    [one] { $nText } juhtum
   *[other] { $nText } juhtumit
}
study-responses-count = { $n ->
    [0] Vastuseid veel ei ole
    [one] { $nText } vastaja
   *[other] { $nText } vastajat
}
study-show-lead = Valige juhtum, et näha, kus ootus ja kogemus erinevad.
study-public-page = Projekti avalik leht
study-cases-title = Juhtumid
study-case = Juhtum
study-wave = Voor
study-helix = Rühm
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
study-demo-wave-try-out = Proovimiseks
