# Tapaukset rinnakkain, ja mikä niitä erottaa.

comparison-aspect-edition = Kyselylomakkeen versio
    .differs = Alueilla on vastattu lomakkeen eri versioihin.
comparison-aspect-helix-mix = Ketkä vastasivat
    .differs = Kaikilla alueilla ei ole näytettäviä vastauksia samoilta ryhmiltä.
comparison-aspect-levels = Tasot
    .differs = Kaikilla alueilla ei ole näytettäviä vastauksia samoilta tasoilta.
comparison-aspect-waves = Kyselykierros
    .differs = Alueilla on vastattu eri kierroksilla.
comparison-status-fine = Kunnossa
comparison-status-flagged = Huomautus: tulkittava varauksin
comparison-table-caption = Samat suhteet alueittain
comparison-table-difference = Ero
comparison-table-note = Solussa on keskimääräinen kuilu, sen 95 prosentin luottamusväli ja vastausten määrä.
comparison-table-relation = Suhde
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
