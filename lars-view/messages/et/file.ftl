# Failid vastustena.

file-given = Teie fail:
file-hint = { $kinds }; kuni { $size }. Fail saadetakse kaasa, kui jätkate.
file-list-anonymous = See uuring on anonüümne. Faile saab alla laadida ainult siis, kui alla saab laadida kõigi piirkondade ja küsitlusvoorude vastused; milliseid veel ei saa, on kirjas ekspordi lehel.
file-list-empty = Ühtegi faili ei ole esitatud.
file-list-lead = Failid esitatud vastustes. Iga allalaadimine kantakse auditilogisse. LARS kontrollib, kas fail on see, mida nimi ütleb; viiruseid see ei otsi.
file-list-respondent = Vastaja
file-list-saved = Saabunud
file-list-title = Üleslaaditud failid
file-list-what = Fail
file-named = { $name } ({ $size })
file-own = Teie failid
file-remove = Eemalda see fail
