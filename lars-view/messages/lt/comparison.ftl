# Atvejai greta ir kuo jie skiriasi.

comparison-aspect-edition = Klausimyno leidimas
    .differs = Atvejuose atsakyta į skirtingus klausimyno leidimus.
comparison-aspect-helix-mix = Kas atsakė
    .differs = Ne visuose atvejuose yra rodytinų tų pačių grupių atsakymų.
comparison-aspect-levels = Lygmenys
    .differs = Ne visuose atvejuose yra rodytinų atsakymų tuose pačiuose lygmenyse.
comparison-aspect-waves = Apklausos laikas
    .differs = Atvejuose atsakyta skirtingomis apklausos bangomis.
comparison-status-fine = Tinkama
comparison-status-flagged = Pažymėta: skaityti atsargiai
comparison-table-caption = Tie patys ryšiai pagal atvejus
comparison-table-difference = Skirtumas
comparison-table-note = Langelyje yra vidutinis atotrūkis, jo 95 % intervalas ir atsakymų skaičius.
comparison-table-relation = Ryšys
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
