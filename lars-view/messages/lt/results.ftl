# Atvejo rezultatų puslapis ir atvejų palyginimo puslapis.
audit-act-exported-results = atsisiųsti rezultatai
audit-act-read-live-results = peržiūrėta dabartinė rezultatų būklė
audit-act-read-results = peržiūrėti rezultatai
gap-show-title = Atotrūkiai: { $case }
gap-show-lead = Kiekvienam ryšiui yra du tų pačių žmonių vertinimai: ko jie tikisi ir ką patiria. Atotrūkis yra lūkestis − patirtis; teigiamas atotrūkis reiškia, kad jie tikisi daugiau, nei patiria.
gap-show-index = Regiono atotrūkio indeksas: { $index }. Tai grupių vidutinių atotrūkių vidurkis, apskaičiuotas pagal rodomus ryšius (skaičius: { $nText }).
gap-show-none = Šios bangos rezultatų dar nėra.
gap-show-how = Kaip tai skaičiuojama?
gap-show-download = Atsisiųsti
gap-show-download-csv = Skaičiai CSV formatu
gap-show-download-json = Skaičiai JSON formatu
gap-show-download-matrix = Matrica SVG formatu
gap-show-download-dots = Intervalai SVG formatu
gap-show-download-network = Tinklas SVG formatu
gap-show-source = { $study }, apklausos banga { $wave }; { $respondents ->
        [one] { $respondentsText } respondentas
        [few] { $respondentsText } respondentai
        [many] { $respondentsText } respondento
       *[other] { $respondentsText } respondentų
    }
gap-show-footer = Apskaičiavo LARS { $version }; vertinimų: { $rowsText }, bootstrap pradinė reikšmė: { $seed }, mažiausiai respondentų ryšyje: { $minimumText }.
gap-filter-title = Filtras
gap-filter-apply = Taikyti
gap-filter-all = Visi
gap-filter-note = Filtras atrenka ryšius; jis jų neskaičiuoja iš naujo.
comparison-show-title = Regionų palyginimas
comparison-show-empty = Tyrimo puslapyje pasirinkite nuo dviejų iki keturių regionų.
comparison-show-checks = Ar šiuos regionus galima lyginti?
comparison-show-table = Pagal ryšius
comparison-choose = Lyginti
comparison-go = Lyginti pasirinktus regionus
comparison-most = Pasirinkite nuo dviejų iki keturių regionų.
comparison-too-many = Lyginti galima ne daugiau kaip keturis regionus. Rodomi pirmieji keturi.
