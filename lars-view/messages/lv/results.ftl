# Gadījuma rezultātu lapa, un lapa, kas salīdzina gadījumus.
audit-act-exported-results = lejupielādēti rezultāti
audit-act-read-live-results = skatīts rezultātu pašreizējais stāvoklis
audit-act-read-results = lasīti rezultāti
gap-show-title = Plaisas: { $case }
gap-show-lead = Katrām attiecībām ir divi to pašu cilvēku vērtējumi: ko viņi sagaida un ko pieredz. Plaisa ir gaidas − pieredze; pozitīva plaisa nozīmē, ka viņi sagaida vairāk, nekā pieredz.
gap-show-index = Reģiona plaisas indekss: { $index }. Tā ir grupu vidējo plaisu vidējā vērtība, aprēķināta no rādītajām attiecībām (skaits: { $nText }).
gap-show-none = Šai kārtai vēl nav rezultātu.
gap-show-how = Kā tas tiek aprēķināts?
gap-show-download = Lejupielādēt
gap-show-download-csv = Skaitļi CSV formātā
gap-show-download-json = Skaitļi JSON formātā
gap-show-download-matrix = Matrica SVG formātā
gap-show-download-dots = Intervāli SVG formātā
gap-show-download-network = Tīkls SVG formātā
gap-show-source = { $study }, aptaujas kārta { $wave }; { $respondents ->
        [zero] { $respondentsText } respondentu
        [one] { $respondentsText } respondents
       *[other] { $respondentsText } respondenti
    }
gap-show-footer = Aprēķinājis LARS { $version }; vērtējumi: { $rowsText }, bootstrap sākumvērtība: { $seed }, mazākais respondentu skaits attiecībās: { $minimumText }.
gap-filter-title = Filtrs
gap-filter-apply = Atlasīt
gap-filter-all = Visi
gap-filter-note = Filtrs atlasa attiecības; tas tās neaprēķina no jauna.
comparison-show-title = Reģionu salīdzinājums
comparison-show-empty = Pētījuma lapā izvēlieties no diviem līdz četriem reģioniem.
comparison-show-checks = Vai šos reģionus var salīdzināt?
comparison-show-table = Pa attiecībām
comparison-choose = Salīdzināt
comparison-go = Salīdzināt izvēlētos reģionus
comparison-most = Izvēlieties no diviem līdz četriem reģioniem.
comparison-too-many = Salīdzināt var ne vairāk kā četrus reģionus. Tiek rādīti pirmie četri.
