# Atotrūkių diagramos: antraštės, matai, ašys, paaiškinimai, aprašymai.
# $relation yra visas posakis.

chart-cell-hidden = { $relation }: per mažai atsakymų
chart-cell-label = { $relation }: atotrūkis { $gap }, { $class }; 95 % intervalas nuo { $low } iki { $high }; { $n ->
        [one] { $nText } atsakymas
        [few] { $nText } atsakymai
        [many] { $nText } atsakymo
       *[other] { $nText } atsakymų
    }
chart-cell-label-no-interval = { $relation }: atotrūkis { $gap }, { $class }; intervalo nėra; { $n ->
        [one] { $nText } atsakymas
        [few] { $nText } atsakymai
        [many] { $nText } atsakymo
       *[other] { $nText } atsakymų
    }
chart-cell-n = n { $nText }
chart-dots-bars = Ryšiai, apie kuriuos atsakė daugiau respondentų nei { $mostText }, vietoj taškų turi šviesius stulpelius: kuo stulpelis aukštesnis, tuo daugiau respondentų turi tokį atotrūkį.
chart-dots-description = Kiekvienam ryšiui viena eilutė, pirmiausia didžiausias atotrūkis. Rombas rodo vidutinį atotrūkį, linija jo 95 % intervalą. Ašis eina nuo { $low } iki { $high }; nulis pažymėtas.
chart-dots-description-answers = Kiekvienam ryšiui viena eilutė, pirmiausia didžiausias atotrūkis. Kiekvienas šviesus taškas yra vieno respondento atotrūkis. Rombas rodo vidurkį, linija jo 95 % intervalą. Ašis eina nuo { $low } iki { $high }; nulis pažymėtas.
chart-dots-limit = Diagramoje rodomi ryšiai su didžiausiais atotrūkiais (skaičius: { $shownText }). Lentelėje yra visi.
chart-dots-name = Vidutinis atotrūkis su intervalu pagal ryšius
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Rodyti skaičius lentelėje
chart-group-any-case = Visi regionai
chart-group-any-helix = Visi
chart-group-any-level = Visi lygmenys
chart-group-any-partner = Visos partnerių grupės
    .about = apie visas partnerių grupes
chart-hidden-list = Per mažai atsakymų, kad būtų rodoma: { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } ryšys paslėptas, nes atsakė mažiau žmonių nei { $minimum }.
        [few] { $hiddenText } ryšiai paslėpti, nes atsakė mažiau žmonių nei { $minimum }.
        [many] { $hiddenText } ryšio paslėpta, nes atsakė mažiau žmonių nei { $minimum }.
       *[other] { $hiddenText } ryšių paslėpta, nes atsakė mažiau žmonių nei { $minimum }.
    }
chart-legend-bar = kiek respondentų
chart-legend-certainty = Storas kontūras: aišku. Spalva: tikėtina. Be spalvos: negalima pasakyti.
chart-legend-dot = vienas respondentas
chart-legend-exceeded-end = Patirta daugiau, nei tikėtasi
chart-legend-fixed = Spalvų skalės ribos visada yra nuo { $low } iki { $high } balų, todėl tas pats atotrūkis visur yra tos pačios spalvos.
chart-legend-interval = vidurkis ir 95 % intervalas
chart-legend-range = Spalvų skalė eina nuo { $low } iki { $high } balų, tai šio tyrimo ribos.
chart-legend-sign = Atotrūkis = lūkestis − patirtis
chart-legend-unmet-end = Tikėtasi daugiau, nei patirta
chart-matrix-columns = Apie kurią grupę
chart-matrix-description = Spalvota ryšių lentelė. Eilutės rodo, kas kalba, stulpeliai, apie ką. { $shown ->
        [one] Rodomas { $shownText } ryšys
        [few] Rodomi { $shownText } ryšiai
        [many] Rodoma { $shownText } ryšio
       *[other] Rodoma { $shownText } ryšių
    }. Aišku: neišsipildę lūkesčiai – { $unmet }, viršyti lūkesčiai – { $exceeded }, veikiantys – { $working }, neaktyvūs – { $dormant }. Tikėtina: { $likely }. Negalima pasakyti: { $open }. Paslėpta dėl per mažo atsakymų skaičiaus: { $hidden }.
chart-matrix-name = Ryšių matrica
chart-matrix-rows = Kas vertina
chart-measure-gap = Vidutinis atotrūkis balais skalėje nuo 1 iki 10. Atotrūkis = lūkestis − patirtis.
chart-note-n = Kiekvienam rodomam ryšiui nuo { $low } iki { $high } atsakymų.
chart-note-n-same = { $n ->
        [one] Kiekvienam rodomam ryšiui { $nText } atsakymas.
        [few] Kiekvienam rodomam ryšiui { $nText } atsakymai.
        [many] Kiekvienam rodomam ryšiui { $nText } atsakymo.
       *[other] Kiekvienam rodomam ryšiui { $nText } atsakymų.
    }
chart-note-source = Šaltinis: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Čia patirtis labiausiai pranoksta lūkestį: { $relation } (atotrūkis { $gap })
chart-title-hidden = Per mažai atsakymų, kad būtų galima parodyti atotrūkį
chart-title-neutral = Nė vienas atotrūkis nėra patikimai kitoks nei atsitiktinis
chart-title-unmet = Labiausiai neišsipildė lūkesčiai: { $relation } (atotrūkis { $gap })
