# Atsakymo kelias.
audit-act-deleted-response = ištrintas atsakymas
audit-act-exported-responses = eksportuoti atsakymai
audit-act-imported-responses = importuoti atsakymai
response-title-problem = Klaida: { $title }
response-position = { $step } žingsnis iš { $of }
response-start-title = Jūsų požiūris į bendradarbiavimą
response-privacy-title = Jūsų duomenys
response-consent-label = Sutikimas
response-consent-given = Sutikote dalyvauti. Atsisakyti galite bet kada, taip pat ir pasibaigus atsakymų laikotarpiui.
response-begin = Pradėti
response-next = Įrašyti ir tęsti
response-back = Atgal
response-later = Kiekvienas puslapis įrašomas, kai tęsiate. Norėdami tęsti vėliau, vėl atverkite savo asmeninę nuorodą.
response-saved = Įrašyta
response-not-saved = Dar neįrašyta. Patikrinkite ryšį; jūsų atsakymai tebėra šiame puslapyje.
response-finished-notice = Atsakymus jau pateikėte. Iki atsakymų pabaigos galite juos keisti.
response-background-title = Apie jus
response-open-title = Savais žodžiais
response-check-title = Patikrinkite savo atsakymus
response-check-text = Atsakymai įskaitomi tik juos pateikus. Peržiūrėkite savo atsakymus.
response-change = Keisti
response-finish = Pateikti atsakymus
response-finish-again = Įrašyti pakeitimus
response-side-expectation = Lūkesčiai
response-side-experience = Patirtis
response-side-importance = Svarba
response-digits = Klaviatūra: 1–9 pasirenka vertinimą, 0 pasirenka 10.
response-importance-summary = Kiek tai jums svarbu? (neprivaloma)
response-scale = skalėje nuo 1 ({ $low }) iki 10 ({ $high })
response-not-answered = neatsakyta
response-pair = Lūkestis { $expectation }, patirtis { $experience }
response-pair-importance = { $pair }, svarba { $importance }
response-thanks-title = Ačiū
response-thanks-text = Jūsų atsakymai pateikti.
response-thanks-change = Keisti mano atsakymus
response-own-answers = Jūsų atsakymai
response-own-answers-hint = Puslapį galite išspausdinti arba naršyklėje įrašyti kaip PDF.
response-data = Atsisiųsti mano duomenis
response-data-hint = Viskas, kas saugoma iš jūsų atsakymų, su klausimais ir jūsų sutikimu, JSON faile.
response-closed-title = Atsakymai nebepriimami
response-closed-text = Tai jūsų įrašyti atsakymai. Tai, kas nepateikta, neskaičiuojama.
response-delete-summary = Atsisakyti dalyvauti: ištrinti mano atsakymus
response-delete-text = Bus ištrinta viskas, ką atsakėte. To atšaukti negalima. Iki atsakymų pabaigos ta pačia nuoroda galėsite atsakyti iš naujo.
response-delete = Ištrinti visus mano atsakymus
response-deleted-title = Jūsų atsakymai ištrinti
response-deleted-text = Iš jūsų atsakymų nieko nebesaugoma.
response-demo = Tai bandomasis tyrimas. Kiti jo atsakymai yra sumodeliuoti.
response-multiple = Galite pažymėti kelis atsakymus.
response-multiple-most = { $n ->
    [one] Pažymėkite ne daugiau kaip { $nText } atsakymą.
    [few] Pažymėkite ne daugiau kaip { $nText } atsakymus.
    [many] Pažymėkite ne daugiau kaip { $nText } atsakymo.
   *[other] Pažymėkite ne daugiau kaip { $nText } atsakymų.
}
response-optional = { $question } (neprivaloma)
response-ranking = { $n ->
    [one] Prie svarbiausio rašykite 1 ir taip toliau iki { $nText }.
    [few] Prie svarbiausio rašykite 1, prie kito 2 ir taip toliau iki { $nText }.
    [many] Prie svarbiausio rašykite 1, prie kito 2 ir taip toliau iki { $nText }.
   *[other] Prie svarbiausio rašykite 1, prie kito 2 ir taip toliau iki { $nText }.
}
response-tie = { $nText } partneris
response-tie-organisation = Organizacija
response-tie-strength = Bendradarbiavimo stiprumas nuo 1 iki 10
response-trial = Šį klausimyną išbandote. Tai, ką čia įvesite, niekada neskaičiuojama.
response-anonymous = Ši apklausa anonimiška: nesaugoma nieko, kas nuo jūsų nuorodos vestų prie jūsų atsakymų. Rasti, pakeisti ar ištrinti juos galima tik su jūsų nuoroda.
response-withdraw = Atsisakyti galite kada panorėję, taip pat ir pasibaigus atsakymų laikotarpiui: su savo nuoroda ištrinate viską, ką atsakėte. Anksčiau apskaičiuoti vidurkiai lieka; jūsų atsakymų juose niekas neatpažins.
response-delete-text-closed = Bus negrįžtamai ištrinta viskas, ką atsakėte. Atsakymų laikotarpis pasibaigė, todėl iš naujo atsakyti negalėsite. Nuo tada rezultatai skaičiuojami be jūsų. Anksčiau gauti vidurkiai ir lentelės lieka, kaip ir failai be jūsų vardo, kuriuos tyrimas jau pasiėmė.
response-multiple-least = { $n ->
    [one] Pažymėkite bent { $nText }.
    [few] Pažymėkite bent { $nText }.
    [many] Pažymėkite bent { $nText }.
   *[other] Pažymėkite bent { $nText }.
}
response-words-least = { $n ->
    [one] Bent { $nText } ženklas.
    [few] Bent { $nText } ženklai.
    [many] Bent { $nText } ženklo.
   *[other] Bent { $nText } ženklų.
}
response-bounds = Nuo { $least } iki { $most }.
response-bounds-least = Nuo { $least }.
response-bounds-most = Iki { $most }.
response-minutes = { $n ->
    [one] Tai užtruks apie { $nText } minutę.
    [few] Tai užtruks apie { $nText } minutes.
    [many] Tai užtruks apie { $nText } minutės.
   *[other] Tai užtruks apie { $nText } minučių.
}
