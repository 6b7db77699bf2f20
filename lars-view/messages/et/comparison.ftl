# Juhtumid kõrvuti ja see, mis neid eristab.

comparison-aspect-edition = Küsimustiku väljaanne
    .differs = Juhtumites on vastatud küsimustiku eri väljaannetele.
comparison-aspect-helix-mix = Kes vastasid
    .differs = Kõigis juhtumites ei ole näidatavaid vastuseid samadelt rühmadelt.
comparison-aspect-levels = Tasandid
    .differs = Kõigis juhtumites ei ole näidatavaid vastuseid samadel tasanditel.
comparison-aspect-waves = Küsitluse aeg
    .differs = Juhtumites on vastatud eri voorudes.
comparison-status-fine = Korras
comparison-status-flagged = Märkus: lugeda ettevaatlikult
comparison-table-caption = Samad suhted juhtumite kaupa
comparison-table-difference = Erinevus
comparison-table-note = Lahtris on keskmine lõhe, selle 95% vahemik ja vastuste arv.
comparison-table-relation = Suhe
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
