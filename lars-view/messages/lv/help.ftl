# Rokasgrāmata programmā: viena ziņa katrai lapai, rindkopa rindā; pirmā rinda redzama arī blakus attiecīgajām lapām.
help-title = Rokasgrāmata
help-page-start =
    Pētījumu no jautājuma “kam jautāsim” līdz pārskatam veido astoņi uzdevumi. Tie norādīti pētījuma lapā, un tur redzams, kurš ir nākamais.
    Katru uzdevumu var pārtraukt un turpināt vēlāk; saglabātais paliek.
    Demonstrācijas pētījumā visas lapas redzamas ar simulētām atbildēm. Nekas no tur darītā nevienu nesasniedz.
help-page-study =
    Ievadiet pētījuma nosaukumu, izvēlieties reģionus un norādiet aptaujas laiku.
    Ierakstiet daļu no reģiona nosaukuma un nospiediet “Meklēt”. Atzīmējiet vajadzīgos. Reģionu, kura sarakstā nav, var ierakstīt tukšajā rindā.
    Kodi, laika josla un mazākā rādāmā grupa ir sadaļā “Papildu iestatījumi”. Vairumam pētījumu tie nav jāmaina.
help-page-sender =
    Norādiet, kura iestāde veic aptauju, kas paraksta vēstules un kam rakstīt. Respondenti to redz pirmajā lapā, katrā e-pasta vēstulē un katrā vēstulē.
    Aizpildiet vienu reizi katrā pētījuma valodā. Logotips nav obligāts: PNG vai JPEG, ne vairāk kā 200 kB.
    Kamēr šī lapa nav aizpildīta, nevienu nevar uzaicināt.
help-page-protection =
    Četras rindas: kas ir pārzinis, kāds ir tiesiskais pamats, kam jautāt, cik ilgi atbildes tiek glabātas.
    No tām programma sagatavo informāciju par personas datu apstrādi un apstrādes darbību reģistru PDF formātā. Parādiet abus datu aizsardzības speciālistam.
    Kamēr četras rindas nav aizpildītas, nekas netiek publicēts vai nosūtīts.
help-page-questionnaire =
    Sāciet ar gatavu anketu vai nokopējiet cita pētījuma anketu. Lai mainītu jautājumu, noklikšķiniet uz tā.
    Atzīmējiet pētījuma valodas: tikai tās tiek piedāvātas, un tikai tajās vajadzīgs tulkojums.
    Izmēģiniet anketu, tad publicējiet redakciju. Publicēta redakcija nemainās; izmaiņas būs nākamajā.
help-page-register =
    Reģistrā ir organizācijas, kurām jautāsiet. Importējiet tās no izklājlapas vai ierakstiet.
    Tabula “Pirms aptaujas” rāda, cik daudz būs paslēpts ar esošajām organizācijām un cik mazu plaisu varēs redzēt.
    Katrā grupā vēlamas vismaz deviņas organizācijas.
help-page-asking =
    Aiciniet pa e-pastu, ar vēstuli, publisko saiti vai intervijā. Aptaujas gaitā redzams, kas atbildējis un kā trūkst.
    Atgādinājumus saņem tikai tie, kas nav atbildējuši.
    Kad atbilžu pietiek, aptaujas gaitas lapā slēdziet aptauju. Vienas dienas laikā to var atvērt no jauna.
help-page-results =
    Rezultāti parādās, kad atbildējis pietiekami daudz respondentu. Šūnas ar pārāk maz atbildēm ir paslēptas, lai nevienu nevarētu atpazīt.
    Pozitīva plaisa nozīmē, ka cilvēki gaida vairāk, nekā saņem.
    Rezultātus var lejupielādēt kā tabulu, diagrammu vai pārskatu.
help-page-people =
    Pirmais konts ir īpašnieka konts ar visām lomām. Pārējie saņem vajadzīgās lomas visur, vienā pētījumā vai vienā reģionā.
    Kam lapa ir liegta, tas tur izlasa, kas var palīdzēt.
    Visas izmaiņas tiek ierakstītas audita žurnālā.
