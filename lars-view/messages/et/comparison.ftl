# Juhtumid kõrvuti ja see, mis neid eristab.

comparison-aspect-edition = Küsimustiku redaktsioon
    .differs = Piirkondades on vastatud küsimustiku eri redaktsioonidele.
comparison-aspect-helix-mix = Kes vastasid
    .differs = Kõigis piirkondades ei ole näidatavaid vastuseid samadelt rühmadelt.
comparison-aspect-levels = Tasandid
    .differs = Kõigis piirkondades ei ole näidatavaid vastuseid samadel tasanditel.
comparison-aspect-waves = Küsitlusvoor
    .differs = Piirkondades on vastatud eri voorudes.
comparison-status-fine = Korras
comparison-status-flagged = Märkus: lugeda ettevaatlikult
comparison-table-caption = Samad suhted piirkondade kaupa
comparison-table-difference = Erinevus
comparison-table-note = Lahtris on keskmine lõhe, selle 95% vahemik ja vastuste arv.
comparison-table-relation = Suhe
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
