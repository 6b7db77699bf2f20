# Tyrimo asmens duomenų taisyklės.
protection-ask = Klausimai apie jūsų duomenis: { $contact }
protection-basis = Teisinis pagrindas
protection-basis-consent = Sutikimas
protection-basis-none = Nenustatyta
protection-basis-other = Kitas; jis nurodytas privatumo pranešime
protection-basis-public-task = Užduotis viešojo intereso labui
protection-contact = Ko klausti apie savo duomenis
protection-contact-hint = Vardas su el. pašto adresu arba telefono numeriu, viena eilutė, ne daugiau kaip 300 ženklų.
protection-months = Kiek mėnesių atsakymai saugomi uždarius paskutinę bangą
protection-months-hint = Sveikasis skaičius nuo 1 iki 1200. Tuščia: taisyklės nėra. Komanda „lars gdpr retention“ ištrina tai, kam terminas pasibaigė.
protection-no-end = Atsakymų saugojimo pabaigos dar nėra: nenustatyti mėnesiai arba kuri nors banga neturi uždarymo laiko.
protection-save = Išsaugoti
protection-saved = Taisyklės išsaugotos.
protection-text = Šios taisyklės yra faile, kurį respondentai gauna apie savo duomenis; kontaktas matomas ir jų pirmame bei paskutiniame puslapyje.
protection-title = Duomenų apsauga
protection-until = Atsakymai saugomi iki { $until }.
protection-wrong = Niekas neišsaugota. Mėnesiai turi būti sveikasis skaičius nuo 1 iki 1200 arba tušti, o kontaktas – viena eilutė iki 300 ženklų.
