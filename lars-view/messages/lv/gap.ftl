# Kā aprēķina katru skaitli, un atsevišķais plaisu pārskats.

gap-how-bca = Otrs intervāls, kura aprēķinam nav jāpieņem, ka sadalījums ir zvanveida. Tas izriet no visiem veidiem, kā no saņemtajām atbildēm varētu no jauna izlozēt tikpat daudz atbilžu, katru ņemot vērā pēc tā varbūtības; tāpēc tas ir precīzs, un nekas netiek izlozēts. Intervāls tiek norādīts, ja ir vismaz { $minimumText } atbildes. Avots: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95 % intervāls (bootstrap, BCa)
gap-how-bca-off = Otrs intervāls, kura aprēķinam nav jāpieņem, ka sadalījums ir zvanveida. Šim rezultātam tas nav aprēķināts.
gap-how-bca-resampled = Ja vienas personas vairāku vērtējumu vidējām vērtībām ir pārāk daudz dažādu vērtību, no atbildēm { $resamplesText } reizes nejauši tiek veidota jauna izlase ar nemainīgu sākumvērtību ({ $seed }). Datu datnēs ir norādīts, kuri intervāli iegūti šādi.
gap-how-certainty = Skaidri: viss 95 % intervāls (Stjūdenta) ir vienas klases robežās, un klase ir nosaukta. Ticami: nav skaidri, bet intervālā neietilpst 0, tāpēc virziens ir zināms. Nevar pateikt: viss pārējais. Šos vārdus esam izvēlējušies mēs.
    .term = Ticamība
gap-how-class = Nepiepildītas: vidējā plaisa ir { $small } vai vairāk. Pārsniegtas: tā ir −{ $small } vai mazāk. Starp tām attiecības ir sekmīgas, ja vidējās gaidas ir { $high } vai vairāk, citādi neaktīvas. Šīs robežas ir mūsu pašu izvēle.
    .term = Klase
gap-how-expectation = Vērtējumu no 1 līdz 10 vidējā vērtība tiem cilvēkiem, kuri sniedza abus vērtējumus.
    .term = Vidējās gaidas un vidējā pieredze
gap-how-gap = Katram cilvēkam: gaidas − pieredze. Pozitīva plaisa nozīmē, ka cilvēks sagaida vairāk, nekā pieredz. Dažās citās metodēs atņem otrādi.
    .term = Plaisa
gap-how-hidden = Attiecības tiek rādītas tikai tad, ja atbildējuši vismaz { $minimumText } cilvēki. Paslēptās attiecības neietilpst nevienā summā, tāpēc tās nevar atrast atņemot.
    .term = Pārāk maz atbilžu
gap-how-mean = Plaisu vidējā vērtība un mediāna visiem, kuri sniedza abus vērtējumus. “Nav sadarbības” un “nezinu” ir atsevišķas atbildes. Tās netiek uzskatītas par nulli.
    .term = Vidējā plaisa un plaisas mediāna
gap-how-q = Visu rādīto attiecību p vērtības, koriģētas, jo vienlaikus tiek pārbaudītas daudzas. Avots: Benjamini un Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Norāde “Skaidri” var būt arī līdzās lielam q: tā attiecas tikai uz šīs attiecības intervālu, q – uz visām rādītajām attiecībām reizē.
    .term = q
gap-how-rank-biserial = Cik vienpusējas ir plaisas: no −1 (visi pieredz vairāk) līdz 1 (visi sagaida vairāk). Avots: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Rangu biseriālā korelācija
gap-how-sd = Cik ļoti atsevišķu cilvēku plaisas atšķiras no vidējās plaisas (dalītājs n − 1).
    .term = Standartnovirze
gap-how-share = No tiem, kuri snieguši abus vērtējumus: to īpatsvars, kuriem plaisa ir pozitīva. No visiem aptaujātajiem: to īpatsvars, kuri atbildējuši “nav sadarbības” vai “nezinu”.
    .term = Īpatsvars
gap-how-t = Ja pētījumu atkārtotu daudzas reizes, apmēram 95 no 100 šādiem intervāliem ietvertu patieso vidējo plaisu. Avots: Student 1908, doi:10.2307/2331554.
    .term = 95 % ticamības intervāls (Stjūdenta t)
gap-how-unit-rating = Katrs vērtējums tiek skaitīts vienreiz. Viena cilvēka vērtējumi ir līdzīgi, tāpēc intervāli ir pārāk šauri.
    .term = Kas tiek skaitīts
gap-how-unit-respondent = Katrs cilvēks tiek skaitīts vienreiz. Ja cilvēks šūnā sniedzis vairākus vērtējumus, tiek ņemta to vidējā vērtība.
    .term = Kas tiek skaitīts
gap-how-wilcoxon = Varbūtība, ka plaisas būtu vismaz tikpat vienpusējas, ja gaidas un pieredze neatšķirtos. Nulles plaisas netiek ņemtas vērā. Precīzi līdz { $exactText } plaisām. Avots: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (Vilkoksona zīmju rangu tests)
gap-live-link = Pašreizējais stāvoklis (iekšējai lietošanai, nav publicēts)
gap-live-notice = Iekšējai lietošanai, nav publicēts. Šie skaitļi atbilst atbildēm šajā brīdī. Salīdzinot tos ar publicētajiem vai agrāk redzētajiem, var uzzināt, ko atbildējis viens cilvēks. Lūdzu, nenododiet tos tālāk.
gap-live-title = Pašreizējais stāvoklis
gap-open-due = { $wave }: beigu datums nav noteikts. Līdz šim iesniegtas: { $nText }. Ar to pietiek jauniem rezultātiem: tie parādās dažas sekundes pēc šīs lapas atvēršanas par katru attiecību, ko novērtējuši vismaz { $kText } no jaunajiem respondentiem. Pārējie sekos pēc turpmākām atbildēm, vēlākais pēc aptaujas slēgšanas.
gap-open-list = { $wave }: beigu datums nav noteikts. Līdz šim iesniegtas: { $nText }. Tā kā jūs redzat, kas ir iesniedzis atbildes, šīs kārtas rezultātus redzēsiet pēc aptaujas slēgšanas.
gap-open-steps = { $wave }: beigu datums nav noteikts. Līdz šim iesniegtas: { $nText }. Jauni rezultāti būs redzami pēc aptaujas slēgšanas vai pēc turpmākām atbildēm. Vēl trūkst vismaz: { $moreText }.
gap-open-until = { $wave }: pēdējā atbilžu pieņemšanas diena: { $date }. Līdz šim iesniegtas: { $nText }. Rezultāti būs redzami pēc aptaujas slēgšanas; agrāk tie varētu atklāt, ko atbildējuši atsevišķi cilvēki.
gap-report-charts-limit = Attiecību grupu skaits: { $groupsText }. Diagrammas ir pirmajām (skaits: { $shownText }).
gap-report-empty = Nav atbilžu, ko rādīt.
gap-report-file = Datne: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Kā tas tiek aprēķināts?
gap-report-lead = Katrām attiecībām: ko cilvēki sagaida, ko viņi pieredz, un plaisa starp tiem. Pozitīva plaisa nozīmē, ka viņi sagaida vairāk, nekā pieredz.
gap-report-options = Kā radies šis rezultāts
gap-report-options-bootstrap = Bootstrap: precīzs
gap-report-options-bootstrap-off = Bootstrap: nav aprēķināts
gap-report-options-bootstrap-resampled = Bootstrap, kur tas nav precīzs: izložu skaits { $resamplesText }, sākumvērtība { $seed }
gap-report-options-by = Grupēts pēc: { $fields }
gap-report-options-cutoffs = Robežas: gaidas ir augstas, sākot no { $high }; plaisa ir maza, ja tā ir mazāka par { $small }
gap-report-options-minimum = Mazākā rādītā šūna, cilvēku skaits: { $minimumText }
gap-report-options-program = Programma: LARS { $version }
gap-report-read = Nolasīts: { $rows ->
        [zero] { $rowsText } vērtējumu
        [one] { $rowsText } vērtējums
       *[other] { $rowsText } vērtējumi
    }, { $respondents ->
        [zero] { $respondentsText } respondentu
        [one] { $respondentsText } respondents
       *[other] { $respondentsText } respondenti
    }.
gap-report-rows-limit = Tabulās ir pirmās { $shownText } no { $cellsText } attiecībām. JSON un CSV datnēs ir visas.
gap-report-title = Plaisas starp gaidām un pieredzi
gap-show-as-of = Stāvoklis: { $when }.
gap-show-as-of-outdated = Stāvoklis: { $when }. Kopš tā laika atbildes ir nākušas klāt, atsauktas vai mainītas. Tās tiks parādītas, kad izmaiņas skars pietiekami daudz cilvēku, lai nevienu nevarētu atpazīt.
gap-simulated-long = Atbildes ir simulētas. Fakti par projektu ir īsti.
gap-simulated-short = Simulētas atbildes
gap-wait-again = Parādīt
gap-wait-text = Rezultāts tiek aprēķināts. Tas šeit parādīsies pats, parasti pēc dažām sekundēm.
