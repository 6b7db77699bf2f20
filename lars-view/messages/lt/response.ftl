# Atsakymo kelias.
response-title-problem = Reikia atlikti: { $title }
response-position = { $step } žingsnis iš { $of }
response-start-title = Jūsų požiūris į bendradarbiavimą
response-privacy-title = Jūsų duomenys
response-consent-label = Sutikimas
response-consent-given = Sutikote dalyvauti. Iki atsakymų pabaigos savo atsakymus galite bet kada ištrinti.
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
response-check-text = Kol nepateikta, niekas neskaičiuojama. Peržiūrėkite savo atsakymus.
response-change = Keisti
response-finish = Pateikti atsakymus
response-finish-again = Įrašyti pakeitimus
response-side-expectation = Lūkestis
response-side-experience = Patirtis
response-side-importance = Svarba
response-importance-summary = Kiek tai jums svarbu? (neprivaloma)
response-scale = nuo 1, { $low }, iki 10, { $high }
response-not-answered = neatsakyta
response-pair = Lūkestis { $expectation }, patirtis { $experience }
response-pair-importance = { $pair }, svarba { $importance }
response-thanks-title = Ačiū
response-thanks-text = Jūsų atsakymai pateikti.
response-thanks-change = Keisti mano atsakymus
response-own-answers = Jūsų atsakymai
response-own-answers-hint = Puslapį galite išspausdinti arba naršyklėje įrašyti kaip PDF.
response-data = Mano duomenys kaip failas
response-data-hint = Viskas, kas saugoma iš jūsų atsakymų, su klausimais ir jūsų sutikimu, JSON faile.
response-closed-title = Atsakymai nebepriimami
response-closed-text = Tai jūsų įrašyti atsakymai. Tai, kas nepateikta, neskaičiuojama.
response-delete-summary = Ištrinti mano atsakymus
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
