# Tyrimo užduotys.
task-study = Tyrimas
task-sender = Kas klausia
task-protection = Duomenų apsauga
task-questionnaire = Klausimynas
task-register = Ko klausti
task-asking = Apklausa
task-results = Rezultatai
task-findings = Išvados
task-public = Viešas projekto puslapis
task-next = Toliau:
task-next-study = Aprašyti tyrimą
task-next-sender = Nurodyti, kas klausia
task-next-protection = Užpildyti duomenų apsaugos eilutes
task-next-questionnaire = Parengti klausimyną
task-next-register = Nurodyti, ko klausti
task-next-asking = Stebėti, kas atsakė
task-next-results = Skaityti rezultatus
task-why-study = Pavadinimas, regionai ir datos naudojami visuose puslapiuose.
task-why-sender = Be to nieko negalima pakviesti.
task-why-protection = Be to niekas neskelbiama ir nesiunčiama.
task-why-questionnaire = Kad būtų galima atsakyti, jį reikia paskelbti.
task-why-register = Jei organizacijų per mažai, dauguma rezultatų lieka paslėpti.
task-why-asking = Pakvieskite dar nekviestus ir priminkite neatsakiusiems.
task-why-results = Atsakė pakankamai žmonių.
task-minutes = { $n ->
    [one] Užtrunka apie { $nText } minutę.
    [few] Užtrunka apie { $nText } minutes.
   *[other] Užtrunka apie { $nText } minučių.
}
task-state-to-do = Reikia atlikti
task-state-begun = Pradėta
task-state-done = Atlikta
task-state-later = Bus vėlesnėje versijoje
task-state-next = Toliau
task-needs-answers = Reikia atsakymų
task-needs-questionnaire = Reikia paskelbto klausimyno
task-needs-sender = Reikia „Kas klausia“ ir „Duomenų apsauga“
task-about-questionnaire = Pasirinkite parengtą arba nukopijuokite kito tyrimo klausimyną
task-about-asking = Pakviesta: { $asked }, atsakė: { $answered }
task-about-sender = Institucija, kontaktas ir parašas
task-about-protection = Valdytojas, teisinis pagrindas, kontaktas, saugojimo trukmė
task-about-register = { $n ->
    [0] Registre dar nieko nėra
    [one] Registre { $nText } organizacija
    [few] Registre { $nText } organizacijos
   *[other] Registre { $nText } organizacijų
}
task-all-done = { $n ->
    [one] { $nText } užduotis, atlikta
    [few] { $nText } užduotys, visos atliktos
   *[other] { $nText } užduočių, visos atliktos
}
task-list = Užduotys
task-known = Kas jau žinoma
task-this-study = Šis tyrimas
task-lead-new = Iki rezultatų veda aštuonios užduotys. Kiekvieną galima palikti ir tęsti vėliau.
task-about-findings = { $n ->
    [0] Išvadų dar nėra
    [one] { $nText } išvada, įvertinta: { $judged }
    [few] { $nText } išvados, įvertinta: { $judged }
    [many] { $nText } išvados, įvertinta: { $judged }
   *[other] { $nText } išvadų, įvertinta: { $judged }
}
task-next-findings = Aptarti išvadas su tiksline grupe
task-why-findings = Skaičius tampa išvada, kai jį įvertina regioną pažįstantys žmonės.
task-needs-results = Reikia rezultatų
