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
help-page-finding =
    Secinājums vienā teikumā pasaka, ko plaisa nozīmē. Izveidojiet to attiecības lapā: teikumu sagatavo no skaitļiem, un jūs to varat mainīt.
    Izdrukājiet tā lapu fokusgrupai. Pēc tam ievadiet atzinumu ar datumu, pamatojumu un protokolu: apstiprināts, noraidīts vai izskaidrots.
    Secinājums saglabā skaitļus, no kuriem tas izveidots. Tas var balstīties arī uz cilvēku rakstīto vai uz dokumentu.
help-page-practice =
    Labā prakse pasaka, ko dara cits reģions, kurām attiecībām, par kādu cenu un kas liecina, ka tas darbojas.
    Pierakstiet arī neveiksmes un pārtrauktas pārneses: tās ņem vērā, kārtojot prakses.
    Katru praksi pēc pieciem kritērijiem izvērtē divi eksperti. Savu praksi neviens nevērtē. Publicētai praksei ir publiska lapa.
help-page-matching =
    Katrai vajadzībai citu reģionu prakses sakārto pēc piemērotības. Redzams, ko dod katra sastāvdaļa, ko nevarēja noteikt un cik noturīga ir secība.
    Mainiet svarus, lai redzētu, vai secība no tiem atkarīga. Līdzās katra reģiona labāko prakšu sarakstam redzams, kas ir labākais visiem reģioniem kopā.
    Ierosiniet saskaņojumu, vienojieties par datumu un pirms pārneses aizpildiet konteksta lapu.
help-page-pilot =
    Pilotprojekts sākas ar plaisu un pasaka, cik mazai tai jābūt nākamajā aptaujas kārtā.
    Ievadiet soļus, naudu un rādītājus; partneri ziņo par periodiem, un vadītājs paraksta. Ja pārskatu pēc parakstīšanas maina, tas jāparaksta no jauna.
    Pēc nākamās aptaujas kārtas lapā redzama plaisa pirms un pēc, un vai pārmaiņa ir lielāka par nejaušu svārstību.
help-page-thread =
    Pavediens rāda ceļu no atbildēm līdz pārmaiņām: plaisa, secinājums, prakse, saskaņojums, konteksts, pilotprojekts un tā pati plaisa vēlreiz.
    Lasiet no augšas. Katra rinda ir ieraksts; atverot to, redzēsiet, kas, kad un kāpēc ko izlēma.
help-page-people =
    Pirmais konts ir īpašnieka konts ar visām lomām. Pārējie saņem vajadzīgās lomas visur, vienā pētījumā vai vienā reģionā.
    Kam lapa ir liegta, tas tur izlasa, kas var palīdzēt.
    Visas izmaiņas tiek ierakstītas audita žurnālā.
