# Kaip skaičiuojamas kiekvienas skaičius ir atskira atotrūkių ataskaita.

gap-how-bca = Antras intervalas, kuriam nereikia prielaidos, kad skirstinys varpo formos. Jis gaunamas iš visų būdų, kuriais iš gautų atsakymų būtų galima iš naujo atrinkti tiek pat atsakymų, kiekvieną vertinant pagal jo tikimybę; todėl jis tikslus ir nieko atsitiktinai neatrenkama. Intervalas pateikiamas, kai atsakymų bent { $minimumText }. Šaltinis: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95 % intervalas (bootstrap, BCa)
gap-how-bca-off = Antras intervalas, kuriam nereikia prielaidos, kad skirstinys varpo formos. Šiam rezultatui jis neskaičiuotas.
gap-how-bca-resampled = Kai kelių vieno asmens įvertinimų vidurkiai įgyja per daug skirtingų reikšmių, iš atsakymų { $resamplesText } kartų atsitiktinai sudaroma nauja imtis (savirankos metodas) su pastovia pradine reikšme ({ $seed }). Duomenų failuose nurodyta, kurie intervalai gauti taip.
gap-how-certainty = Aišku: visas 95 % intervalas (Stjudento) priklauso vienai klasei, ir klasė įvardijama. Tikėtina: neaišku, bet intervalas neapima 0, taigi kryptis žinoma. Negalima pasakyti: visa kita. Šiuos žodžius pasirinkome patys.
    .term = Tikrumas
gap-how-class = Neišsipildę lūkesčiai: vidutinis atotrūkis yra { $small } arba daugiau. Viršyti lūkesčiai: jis yra −{ $small } arba mažiau. Tarp jų ryšys yra veikiantis, jei vidutinis lūkestis yra { $high } arba daugiau, kitaip neaktyvus. Šias ribas pasirinkome patys.
    .term = Klasė
gap-how-expectation = Vertinimų nuo 1 iki 10 vidurkis tų žmonių, kurie pateikė abu vertinimus.
    .term = Vidutinis lūkestis ir vidutinė patirtis
gap-how-gap = Kiekvienam žmogui: lūkestis − patirtis. Teigiamas atotrūkis reiškia, kad žmogus tikisi daugiau, nei patiria. Kai kurie kiti metodai atima atvirkščiai.
    .term = Atotrūkis
gap-how-hidden = Ryšys rodomas tik tada, kai atsakiusių žmonių yra ne mažiau kaip { $minimumText }. Paslėpti ryšiai neįeina į jokią sumą, todėl jų negalima rasti atimant.
    .term = Per mažai atsakymų
gap-how-mean = Visų abu vertinimus pateikusių žmonių atotrūkių vidurkis ir mediana. „Nėra kontakto“ ir „nežinau“ yra atskiri atsakymai. Jie nelaikomi nuliu.
    .term = Vidutinis atotrūkis ir atotrūkio mediana
gap-how-q = Visų rodomų ryšių p reikšmės, pataisytos, nes vienu metu tikrinama daug. Šaltinis: Benjamini ir Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Žyma „Aišku“ galima ir esant dideliam q: ji vertina tik šio ryšio intervalą, q – visus rodomus ryšius kartu.
    .term = q
gap-how-rank-biserial = Kiek atotrūkiai vienpusiai: nuo −1 (visi patiria daugiau) iki 1 (visi tikisi daugiau). Šaltinis: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Ranginė biserialinė koreliacija
gap-how-sd = Kiek atskirų žmonių atotrūkiai skiriasi nuo vidutinio atotrūkio (daliklis n − 1).
    .term = Standartinis nuokrypis
gap-how-share = Žmonių, pateikusių abu vertinimus ir turinčių teigiamą atotrūkį, dalis. Visų klaustųjų, atsakiusių „nėra kontakto“ arba „nežinau“, dalys.
    .term = Dalys
gap-how-t = Jei tyrimas būtų kartojamas daug kartų, apie 95 iš 100 tokių intervalų apimtų tikrąjį vidutinį atotrūkį. Šaltinis: Student 1908, doi:10.2307/2331554.
    .term = 95 % pasikliautinasis intervalas (Stjudento t)
gap-how-unit-rating = Kiekvienas vertinimas skaičiuojamas vieną kartą. Vieno žmogaus vertinimai panašūs, todėl intervalai per siauri.
    .term = Kas skaičiuojama
gap-how-unit-respondent = Kiekvienas žmogus skaičiuojamas vieną kartą. Jei langelyje žmogus pateikė kelis vertinimus, skaičiuojamas jų vidurkis.
    .term = Kas skaičiuojama
gap-how-wilcoxon = Tikimybė, kad atotrūkiai būtų bent tokie vienpusiai, jei lūkestis ir patirtis nesiskirtų. Nuliniai atotrūkiai praleidžiami. Tikslu iki { $exactText } atotrūkių. Šaltinis: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (Vilkoksono ženklų rangų kriterijus)
gap-live-link = Dabartinė būklė (vidaus naudojimui, nepaskelbta)
gap-live-notice = Vidaus naudojimui, nepaskelbta. Šie skaičiai atitinka šios akimirkos atsakymus. Palyginus juos su paskelbtais ar matytais anksčiau, galima sužinoti, ką pasakė vienas žmogus. Prašome jų neperduoti.
gap-live-title = Dabartinė būklė
gap-open-due = { $wave }: pabaigos data nenustatyta. Iki šiol pateikta: { $nText }. Naujiems rezultatams to pakanka: jie pasirodo praėjus kelioms sekundėms po šio puslapio atvėrimo – dėl kiekvieno ryšio, kurį įvertino bent { $kText } iš naujų respondentų. Kiti pasirodys gavus daugiau atsakymų, vėliausiai – uždarius apklausą.
gap-open-list = { $wave }: pabaigos data nenustatyta. Iki šiol pateikta: { $nText }. Kadangi matote, kas pateikė atsakymus, šios bangos rezultatus matysite uždarius apklausą.
gap-open-steps = { $wave }: pabaigos data nenustatyta. Iki šiol pateikta: { $nText }. Nauji rezultatai bus rodomi užbaigus apklausą arba gavus daugiau atsakymų. Dar trūksta bent: { $moreText }.
gap-open-until = { $wave }: atsakymai priimami iki { $date }. Iki šiol pateikta: { $nText }. Rezultatai bus rodomi užbaigus apklausą; anksčiau jie galėtų atskleisti, ką pasakė pavieniai žmonės.
gap-report-charts-limit = Ryšių grupių yra { $groupsText }. Diagramos rodomos pirmosioms (skaičius: { $shownText }).
gap-report-empty = Nėra atsakymų, kuriuos būtų galima rodyti.
gap-report-file = Failas: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Kaip tai skaičiuojama?
gap-report-lead = Kiekvienam ryšiui: ko žmonės tikisi, ką patiria ir koks atotrūkis tarp jų. Teigiamas atotrūkis reiškia, kad jie tikisi daugiau, nei patiria.
gap-report-options = Kaip gautas šis rezultatas
gap-report-options-bootstrap = Bootstrap: tikslus
gap-report-options-bootstrap-off = Bootstrap: neskaičiuota
gap-report-options-bootstrap-resampled = Bootstrap, kai netikslus: atrankų { $resamplesText }, pradinė reikšmė { $seed }
gap-report-options-by = Grupuota pagal: { $fields }
gap-report-options-cutoffs = Ribos: lūkestis didelis nuo { $high }, atotrūkis mažas, kai jis mažesnis nei { $small }
gap-report-options-minimum = Mažiausias rodomos grupės dydis: { $minimumText } žm.
gap-report-options-program = Programa: LARS { $version }
gap-report-read = Nuskaityta: { $rows ->
        [one] { $rowsText } vertinimas
        [few] { $rowsText } vertinimai
        [many] { $rowsText } vertinimo
       *[other] { $rowsText } vertinimų
    }, { $respondents ->
        [one] { $respondentsText } respondentas
        [few] { $respondentsText } respondentai
        [many] { $respondentsText } respondento
       *[other] { $respondentsText } respondentų
    }.
gap-report-rows-limit = Lentelėse yra pirmieji { $shownText } iš { $cellsText } ryšių. JSON ir CSV failuose yra visi.
gap-report-title = Lūkesčių ir patirties atotrūkiai
gap-show-as-of = Būklė: { $when }.
gap-show-as-of-outdated = Būklė: { $when }. Nuo to laiko atsakymų pridėta, atšaukta arba pakeista. Jie bus rodomi, kai pokytis apims pakankamai žmonių, kad nė vieno nebūtų galima atpažinti.
gap-simulated-long = Atsakymai yra sumodeliuoti. Projekto faktai tikri.
gap-simulated-short = Sumodeliuoti atsakymai
gap-wait-again = Rodyti
gap-wait-text = Rezultatas skaičiuojamas. Jis čia pasirodys pats, paprastai per kelias sekundes.
