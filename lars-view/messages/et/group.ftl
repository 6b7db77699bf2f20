# Oma vastused oma rühma tulemuse kõrval.

group-back = Tagasi oma vastuste juurde
group-chart-description = Igal suhtel on oma rida. Täpp on teie enda lõhe, romb teie rühma keskmine lõhe ja joon selle 95% vahemik. Telg ulatub väärtusest { $low } väärtuseni { $high }; null on märgitud.
group-chart-hidden = Mõne suhte keskmisi ei näidata, sest teie rühma vastuseid on vähem kui { $minimum }. Peidetud suhteid: { $nText }.
group-chart-measure = Teie lõhe ja teie rühma keskmine lõhe punktides skaalal 1 kuni 10. Lõhe = ootus − kogemus.
group-chart-name = Teie lõhe teie rühma keskmise kõrval suhete kaupa
group-chart-row = { $relation }: teie lõhe { $own }, teie rühma keskmine { $group }, vastuseid: { $nText }
group-chart-row-hidden = { $relation }: teie lõhe { $own }; teie rühmalt on liiga vähe vastuseid
group-chart-row-none = { $relation }: teie rühmalt on liiga vähe vastuseid
group-chart-title = Kõige rohkem erinete oma rühmast siin: { $relation } (teie lõhe { $own }, teie rühmal { $group })
group-chart-title-group = Teie rühma lõhed
group-chart-title-hidden = Teie lõhed. Teie rühmast vastas keskmiste näitamiseks liiga vähe inimesi
group-coming = Kui vastamine on lõppenud, näete oma lingiga oma vastuseid oma rühma keskmise kõrval.
group-coming-date = Vastamise viimane päev: { $date }. Pärast seda näete oma lingiga oma vastuseid oma rühma keskmise kõrval.
group-head-expectation = Ootus, rühm
group-head-expectation-own = Ootus, teie
group-head-experience = Kogemus, rühm
group-head-experience-own = Kogemus, teie
group-head-gap = Lõhe, rühm
group-head-gap-own = Lõhe, teie
group-interview = See link kuulub intervjuu juurde. Tulemusi näidatakse ainult vastaja enda lingiga.
group-lead = Teie öeldu kõigi teie rühma vastanute keskmise kõrval. Teie rühma kuuluvad kõik teie liiki organisatsioonide esindajad teie piirkonnas.
group-legend-group = teie rühm: keskmine ja 95% vahemik
group-legend-own = teie
group-none = See uuring vastajatele nende lingiga tulemusi ei näita.
group-table-caption = Teie vastused teie rühma kõrval ({ $group })
group-taken = Keskmiste arvutamise kuupäev: { $date } (pärast vastamise lõppu); need enam ei muutu. Keskmist näidatakse, kui teie rühmas on vähemalt { $minimum } vastajat, et keegi ei saaks oma vastust maha arvates teada teise inimese vastust.
group-title = Teie vastused teie rühma tulemuse kõrval
