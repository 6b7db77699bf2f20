# Tyrimo asmens duomenų taisyklės.
audit-act-set-protection = nustatytos asmens duomenų taisyklės
protection-anonymous-kept = Atsakymų laikas nesaugomas, o atsakymai skaičiuojami kas { $kText }. Pavienius atsakymus galima atsisiųsti tik pasibaigus apklausos bangai, rinkiniais, kuriuose jų ne mažiau kaip { $kText }.
protection-ask = Klausimai apie jūsų duomenis: { $contact }
protection-basis = Teisinis pagrindas
protection-basis-consent = Sutikimas
protection-basis-none = Nenustatyta
protection-basis-other = Kitas; jis nurodytas pranešime apie asmens duomenų tvarkymą
protection-basis-public-task = Užduotis viešojo intereso labui
protection-contact = Kontaktas klausimams apie asmens duomenis
protection-contact-hint = Vardas su el. pašto adresu arba telefono numeriu, viena eilutė, ne daugiau kaip 300 ženklų.
protection-months = Kiek mėnesių atsakymai saugomi uždarius paskutinę bangą
protection-months-hint = Sveikasis skaičius nuo 1 iki 1200. Tuščia: taisyklės nėra. Komanda „lars gdpr retention“ ištrina tai, kam terminas pasibaigė.
protection-no-end = Atsakymų saugojimo pabaigos dar nėra: nenustatyti mėnesiai arba kuri nors banga neturi uždarymo laiko.
protection-save = Įrašyti
protection-saved = Taisyklės išsaugotos.
protection-text = Šios taisyklės yra faile, kurį respondentai gauna apie savo duomenis; kontaktas matomas ir jų pirmame bei paskutiniame puslapyje.
protection-title = Duomenų apsauga
protection-until = Atsakymai saugomi iki { $until }.
protection-anonymous = Padaryti šį tyrimą anonimišką visam laikui
protection-anonymous-hint = Tada nesaugoma nieko, kas nuo asmeninės nuorodos vestų prie ja pateiktų atsakymų. Niekas nemato, kas atsakė, niekam neprimenama, joks apklausėjas negali pildyti už kitus. Pasirinkti galima tik tol, kol nėra nuorodų ir atsakymų, ir atšaukti negalima.
protection-anonymous-is = Šis tyrimas anonimiškas: nesaugoma nieko, kas nuo asmeninės nuorodos vestų prie ja pateiktų atsakymų. To atšaukti negalima.
protection-anonymous-late = Nieko neįrašyta. Jau yra asmeninių nuorodų arba atsakymų, todėl tyrimas negali tapti anonimiškas. Sukurkite naują tyrimą.
protection-offers-names = Partnerius įvardijantiems respondentams siūlomos registro organizacijos
protection-offers-names-hint = Tik jų regiono organizacijų pavadinimai, ne daugiau kaip aštuoni vienu metu ir nuo trijų raidžių; niekada kontaktiniai asmenys ar adresai. Ne tiems, kurie atėjo per bendrąją nuorodą.
protection-own-results = Respondentai mato savo atsakymus šalia savo grupės rezultato
protection-own-results-hint = Su savo asmenine nuoroda, pasibaigus bangai: jų grupės vidurkiai jų regione, kiekvienas grindžiamas vienu atsakymu daugiau, nei reikia kitiems rezultatams. Vidurkiai apskaičiuojami kartą ir lieka, net jei kas vėliau atsisako dalyvauti. Respondentams apie tai pasakoma pirmame puslapyje.
protection-lead = Kol neužpildytos pirmosios keturios eilutės, niekas neskelbiama ir nesiunčiama.
protection-controller = Duomenų valdytojas
protection-controller-hint = Institucija, atsakinga už asmens duomenis, ir jos adresas.
protection-fault-controller = Duomenų valdytojas: įveskite vieną eilutę, ne daugiau kaip 300 ženklų
protection-fault-contact = Kontaktas: įveskite vieną eilutę, ne daugiau kaip 300 ženklų
protection-fault-months = Mėnesiai: įveskite sveikąjį skaičių nuo 1 iki 1200 arba nieko
protection-notice = Pranešimas apie asmens duomenų tvarkymą
protection-record = Duomenų tvarkymo veiklos įrašai
protection-months-after = { $n ->
    [one] Atsakymai saugomi { $nText } mėnesį po paskutinės bangos pabaigos.
    [few] Atsakymai saugomi { $nText } mėnesius po paskutinės bangos pabaigos.
   *[other] Atsakymai saugomi { $nText } mėnesių po paskutinės bangos pabaigos.
}
protection-doc-purpose = Tikslas
protection-doc-purpose-text = Apklausoje lyginama, ko organizacijos viena iš kitos tikisi ir ką patiria, kad būtų pagerintas bendradarbiavimas regione.
protection-doc-persons = Duomenų subjektai
protection-doc-persons-text = Žmonės, atsakantys organizacijos vardu, ir registre nurodyti kontaktiniai asmenys.
protection-doc-data = Duomenys
protection-doc-data-text = Pakviestųjų organizacija ir kontaktiniai duomenys; vertinimai ir atsakymai; kalba; sutikimo ir pateikimo laikas.
protection-doc-seen = Gavėjai
protection-doc-seen-text = Tyrimo grupė. Rezultatai rodomi tik grupėms, kuriose bent { $nText } dalyviai. Į trečiąsias šalis duomenys neperduodami.
protection-doc-kept = Saugojimo laikas
protection-doc-rights = Jūsų teisės
protection-doc-rights-text = Naudodamiesi asmenine nuoroda, iki apklausos pabaigos galite savo atsakymus peržiūrėti, pataisyti, atsisiųsti ir ištrinti. Taip pat galite parašyti nurodytu kontaktu ir pateikti skundą duomenų apsaugos institucijai.
protection-doc-security = Saugumas
protection-doc-security-text = Atsakymai ir kontaktiniai duomenys saugomi užšifruoti. Prieiga priklauso nuo vaidmens ir kiekviena prieiga registruojama.
