# Atvejai greta ir kuo jie skiriasi.

comparison-aspect-edition = Klausimyno redakcija
    .differs = Regionuose atsakyta į skirtingas klausimyno redakcijas.
comparison-aspect-helix-mix = Kas atsakė
    .differs = Ne visuose regionuose yra rodytinų tų pačių grupių atsakymų.
comparison-aspect-levels = Lygmenys
    .differs = Ne visuose regionuose yra rodytinų atsakymų tuose pačiuose lygmenyse.
comparison-aspect-waves = Apklausos banga
    .differs = Regionuose atsakyta skirtingomis apklausos bangomis.
comparison-status-fine = Tinkama
comparison-status-flagged = Pažymėta: skaityti atsargiai
comparison-table-caption = Tie patys ryšiai pagal regionus
comparison-table-difference = Skirtumas
comparison-table-note = Langelyje yra vidutinis atotrūkis, jo 95 % intervalas ir atsakymų skaičius.
comparison-table-relation = Ryšys
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
