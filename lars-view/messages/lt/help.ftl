# Vadovas programoje: po vieną pranešimą puslapiui, kiekviena eilutė – pastraipa; pirmoji eilutė rodoma šalia atitinkamų puslapių.
help-title = Vadovas
help-page-start =
    Nuo klausimo „ko klausime“ iki ataskaitos tyrimas pereina aštuonias užduotis. Jos išvardytos tyrimo puslapyje, ten matyti ir kuri yra kita.
    Kiekvieną užduotį galima palikti ir tęsti vėliau; kas išsaugota, lieka.
    Demonstraciniame tyrime visi puslapiai rodomi su imituotais atsakymais. Tai, ką ten darote, niekam neišsiunčiama.
help-page-study =
    Įveskite tyrimo pavadinimą, pasirinkite regionus ir nurodykite apklausos laiką.
    Įrašykite regiono pavadinimo dalį ir paspauskite „Ieškoti“. Pažymėkite reikalingus. Regioną, kurio sąraše nėra, galima įrašyti į tuščią eilutę.
    Kodai, laiko juosta ir mažiausia rodoma grupė yra skiltyje „Papildomi nustatymai“. Daugumai tyrimų jų nereikia.
help-page-sender =
    Nurodykite, kuri institucija klausia, kas pasirašo ir kam rašyti. Respondentai tai mato pirmajame puslapyje, kiekviename el. laiške ir kiekviename popieriniame laiške.
    Užpildykite po vieną kartą kiekviena tyrimo kalba. Logotipas neprivalomas: PNG arba JPEG, ne daugiau kaip 200 kB.
    Kol šis puslapis neužpildytas, nieko negalima pakviesti.
help-page-protection =
    Keturios eilutės: kas yra duomenų valdytojas, koks teisinis pagrindas, ko klausti, kiek laiko saugomi atsakymai.
    Iš jų programa parengia pranešimą apie asmens duomenų tvarkymą ir duomenų tvarkymo veiklos įrašus PDF formatu. Parodykite abu duomenų apsaugos pareigūnui.
    Kol keturios eilutės neužpildytos, niekas neskelbiama ir nesiunčiama.
help-page-questionnaire =
    Pradėkite nuo parengto klausimyno arba nukopijuokite kito tyrimo klausimyną. Norėdami pakeisti klausimą, spustelėkite jį.
    Pažymėkite tyrimo kalbas: tik jos siūlomos ir tik į jas reikia versti.
    Išbandykite, tada paskelbkite redakciją. Paskelbta redakcija nesikeičia; pakeitimai bus kitoje.
help-page-register =
    Registre yra organizacijos, kurių klausiate. Importuokite jas iš skaičiuoklės arba įrašykite.
    Lentelė „Prieš apklausą“ rodo, kiek bus paslėpta su turimomis organizacijomis ir kokį mažą atotrūkį matysite.
    Kiekvienoje grupėje siekite bent devynių organizacijų.
help-page-asking =
    Kvieskite el. paštu, laišku, bendrąja nuoroda ar interviu. Apklausos eigoje matyti, kas atsakė ir ko trūksta.
    Priminimus gauna tik neatsakiusieji.
    Kai atsakymų pakanka, apklausos eigos puslapyje uždarykite apklausą. Per parą ją galima vėl atverti.
help-page-results =
    Rezultatai atsiranda, kai atsako pakankamai žmonių. Langeliai, kuriuose per mažai atsakymų, paslėpti, kad nieko nebūtų galima atpažinti.
    Teigiamas atotrūkis reiškia, kad žmonės tikisi daugiau, nei gauna.
    Rezultatus galima atsisiųsti kaip lentelę, diagramą ar ataskaitą.
help-page-finding =
    Išvada vienu sakiniu pasako, ką reiškia atotrūkis. Sukurkite ją ryšio puslapyje: sakinys parengiamas iš skaičių, o jūs galite jį pakeisti.
    Išspausdinkite jos lapą fokus grupei. Paskui įrašykite vertinimą su data, pagrindimu ir protokolu: patvirtinta, atmesta arba paaiškinta.
    Išvada išlaiko skaičius, iš kurių ji sudaryta. Ji gali remtis ir tuo, ką žmonės parašė, arba dokumentu.
help-page-practice =
    Geroji praktika pasako, ką daro kitas regionas, kokiems ryšiams, už kokią kainą ir kas rodo, kad tai veikia.
    Užrašykite ir nesėkmes bei nutrauktus perkėlimus: į juos atsižvelgiama rikiuojant praktikas.
    Kiekvieną praktiką pagal penkis kriterijus vertina du ekspertai. Savo praktikos niekas nevertina. Paskelbta praktika turi viešą puslapį.
help-page-matching =
    Kiekvienam poreikiui kitų regionų praktikos surikiuojamos. Matyti, ką prideda kiekviena dalis, ko nebuvo galima nustatyti ir kokia tvirta eilė.
    Keiskite svorius, kad pamatytumėte, ar eilė nuo jų priklauso. Šalia kiekvieno regiono geriausiųjų sąrašo parodyta, kas geriausia visiems regionams kartu.
    Pasiūlykite atitiktį, susitarkite dėl datos ir prieš perkeldami užpildykite konteksto lapą.
help-page-pilot =
    Bandomasis projektas prasideda nuo atotrūkio ir pasako, koks mažas jis turi būti kitame apklausos etape.
    Įrašykite žingsnius, lėšas ir rodiklius; partneriai teikia laikotarpių ataskaitas, o vadovas jas pasirašo. Po pasirašymo pakeistą ataskaitą reikia pasirašyti iš naujo.
    Po kito apklausos etapo puslapyje matyti atotrūkis prieš ir po bei ar pokytis didesnis už atsitiktinį svyravimą.
help-page-thread =
    Gija rodo kelią nuo atsakymų iki pokyčio: atotrūkis, išvada, praktika, atitiktis, kontekstas, bandomasis projektas ir vėl tas pats atotrūkis.
    Skaitykite nuo viršaus. Kiekviena eilutė yra įrašas; jį atvėrę pamatysite, kas, kada ir kodėl ką nusprendė.
help-page-people =
    Pirmoji paskyra yra savininko ir turi visus vaidmenis. Kiti gauna reikalingus vaidmenis visur, viename tyrime ar viename regione.
    Jei puslapis neleidžiamas, jame nurodoma, kas gali padėti.
    Kiekvienas pakeitimas įrašomas į audito žurnalą.
