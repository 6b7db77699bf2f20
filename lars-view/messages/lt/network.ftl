# Kryptinis tinklas: kas su kuo susijęs, kaip stipriai ir su kokiu atotrūkiu.

network-chart-description = Partnerių grupių tinklas. Vidinis žiedas yra lygmuo, kuriame yra respondentai; kiekvienas kitas žiedas yra kitas lygmuo. { $ties ->
        [one] { $tiesText } rodyklė nukreipta
        [few] { $tiesText } rodyklės nukreiptos
        [many] { $tiesText } rodyklės nukreiptos
       *[other] { $tiesText } rodyklių nukreipta
    } nuo kalbančios grupės į grupę, apie kurią kalbama. Platesnė rodyklė reiškia daugiau patirties, spalva rodo atotrūkį. Sąrašuose įvardyti stipriausi ir trūkstami ryšiai.
network-chart-measure = Rodyklės plotis: vidutinė patirtis skalėje nuo 1 iki 10. Spalva: vidutinis atotrūkis balais. Atotrūkis = lūkestis − patirtis.
network-chart-name = Ryšių tinklas
network-chart-title = Stipriausias ryšys: { $relation } (patirtis { $experience })
network-chart-title-none = Per mažai atsakymų, kad būtų galima parodyti ryšį
network-list-missing = Trūkstami ir neaktyvūs ryšiai
network-list-missing-dormant = { $relation }: tikimasi mažai ({ $expectation }) ir pasigendama mažai (atotrūkis { $gap }).
network-list-missing-more = { $more ->
        [one] Dar { $moreText }, žr. visų ryšių lentelę.
        [few] Dar { $moreText }, žr. visų ryšių lentelę.
        [many] Dar { $moreText }, žr. visų ryšių lentelę.
       *[other] Dar { $moreText }, žr. visų ryšių lentelę.
    }
network-list-missing-no-contact = { $relation }: { $share } sako, kad kontakto nėra.
network-list-missing-none = Tarp rodomų ryšių nėra nei trūkstamų, nei neaktyvių.
network-list-strongest = Stipriausi ryšiai
network-list-strongest-item = { $relation }: patirtis { $experience }, atotrūkis { $gap }.
