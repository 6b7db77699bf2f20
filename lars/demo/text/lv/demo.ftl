# Paraugpētījums: pats projekts LARS (2017–2021), kā par to stāsta tā publiskā lapa.
# Tikai fakti; avoti ir tabulās blakus šai mapei.

## Projekts

demo-title = LARS: reģionu savstarpēja mācīšanās viedās specializācijas jomā
demo-short = LARS
demo-about-who = LARS bija projekts, kurā piedalījās desmit partneri no septiņām Baltijas jūras reģiona valstīm. To vadīja Ostrobotnijas reģionālā padome Somijā.
demo-about-what = Reģioni jautāja uzņēmumiem, zinātnei, publiskajām iestādēm un pilsoniskajai sabiedrībai, ko tie sagaida cits no cita un ko pieredz. Kur gaidas un pieredze atšķiras, sadarbība inovāciju jomā nedarbojas tik labi, kā varētu.
demo-about-how = Reģioni salīdzināja šīs plaisas, mācījās no reģioniem, kuros tādas pašas attiecības funkcionē labi, un gūto pieredzi izmēģināja pie sevis.
demo-simulated = Intervijas notika īstenībā. 141 atbilžu kopa šajā paraugpētījumā ir simulēta. Simulētās atbildes atbilst publicēto secinājumu virzienam un neko neliecina par kādu īstu reģionu.

## Mērķi

demo-aim-shortcomings = Kopā ar uzņēmumiem, augstskolām, pētniecības institūcijām un publiskajām iestādēm noskaidrot, kā trūkst reģiona viedās specializācijas jomās.
demo-aim-capacity = Stiprināt valsts, reģionu un pašvaldību iestāžu kapacitāti un zināšanas.
demo-aim-learning = Ļaut reģioniem mācīties citam no cita pāri robežām un nodot tālāk to, kas darbojas.

## Plānotie rezultāti

demo-result-gaps = Plaisu salīdzinājums astoņos reģionālos gadījumos.
demo-result-practices = Reģionu labās prakses piemēri, kas aprakstīti tā, lai tos varētu izmantot citi.
demo-result-instruments = Jauni instrumenti publiskā, privātā un akadēmiskā sektora sadarbībai, liekot uzsvaru uz inovācijām reģionos.
demo-result-transfers = Prakse, ko viens reģions nodevis citam.

## Statuss, ilgums, finansējums

demo-status = Projekts norisinājās no 2017. līdz 2021. gadam un ir noslēdzies.
demo-duration = No 2017. līdz 2021. gadam
demo-funding = LARS līdzfinansēja Eiropas Savienība no Eiropas Reģionālās attīstības fonda Interreg Baltijas jūras reģiona programmā 2014.–2020. gadam, kā arī Norvēģija.

## Piezīmes par faktiem

demo-note-partners = Publiskajās lapās minēti desmit partneri no septiņām valstīm. Lapās, kuras bija iespējams izlasīt, nosaukti deviņi no tiem, un tie ir no sešām valstīm. Vienā lapā minēti vienpadsmit partneri, tostarp no Francijas un Polijas, bet šie partneri nav nosaukti.
demo-note-dates = Daži datumi attiecīgajā lapā nav norādīti. Tie ir secināti no citām lapām un atzīmēti.
demo-note-areas = Ja nevienā avotā nav nosaukta joma, ko reģions pētīja, rakstīts “joma nav norādīta”.
demo-note-work-packages = Projekta sākumā iepazīstināja ar sešām darba paketēm. Šeit uzskaitītas piecas. Sestās nosaukums lapās, kuras bija iespējams izlasīt, nav minēts.
demo-note-spread = Publicēts, ka astoņos reģionos notika 141 intervija, no tām vairāk nekā 20 Päijät-Häme reģionā. Kā sadalījās pārējās, nav publicēts; sadalījumu šajā paraugpētījumā izvēlējāmies paši.
demo-note-gaps = Neviena plaisa nav publicēta kā izlasāms skaitlis. Tālāk minētie publicētie secinājumi ir izteikti vārdos.

## Gadījumi

demo-case-ostrobothnia = Ostrobotnija
demo-case-paijat-hame = Päijät-Häme
demo-case-vasterbotten = Västerbotten
demo-case-innlandet = Innlandet (Oppland)
demo-case-hamburg = Hamburga
demo-case-latvia = Latvija
demo-case-lithuania-biogas = Lietuva (biogāze)
demo-case-panevezys = Panevēža

## Jomas

demo-area-energy-technology = Enerģētikas tehnoloģijas
demo-area-grain-circular-economy = Graudu klasteris un aprites ekonomika
demo-area-energy = Enerģētika
demo-area-smart-materials = Viedie materiāli un viedās tehnoloģijas
demo-area-biogas = Biogāze no kūtsmēsliem un atkritumiem
demo-area-industry-4-0 = Industrija 4.0

## Partneru lomas

demo-role-lead-partner = Vadošais partneris
demo-role-research-partner = Pētniecības partneris
demo-role-regional-authority = Reģionālā pārvaldes iestāde
demo-role-university = Universitāte
demo-role-research-institute = Pētniecības institūts
demo-role-ministry = Valsts ministrija
demo-role-innovation-agency = Inovāciju aģentūra

## Darbības

demo-activity-outreach = Uzrunāšana reģionos
demo-activity-outreach-text = Uzņēmumiem, augstskolām, pētniecības institūcijām un publiskajām iestādēm jautāja, kā trūkst viedās specializācijas jomās.
demo-activity-mapping = Ieinteresēto pušu kartēšana
demo-activity-mapping-text = Katrs reģions noskaidroja, kas tā jomā ir nozīmīgs, vērtējot ietekmi, leģitimitāti un steidzamību.
demo-activity-interviews = Intervijas
demo-activity-interviews-text = Astoņos reģionos notika 141 intervija ar uzņēmumiem, publiskām organizācijām, universitātēm un nevalstiskajām organizācijām.
demo-activity-gap-analysis = Plaisu analīze
demo-activity-gap-analysis-text = Katrā reģionā salīdzināja, ko cilvēki sagaida cits no cita un ko viņi pieredz.
demo-activity-focus-groups = Fokusgrupas
demo-activity-focus-groups-text = Reģionu pārstāvji apsprieda interviju rezultātus.
demo-activity-seminars = Mācību semināri
demo-activity-seminars-text = Pieci semināri pulcēja partneru reģionus. Vietējā seminārā Lietuvā apsprieda partneru reģionu labo praksi.
demo-activity-practices = Labās prakses apmaiņa
demo-activity-practices-text = Katrs reģions nosauca vienu labās prakses piemēru un savas lielākās plaisas. Pēc tam problēmām piemeklēja atbilstošus prakses piemērus.
demo-activity-transfers = Politikas pārnese
demo-activity-transfers-text = Reģioni nodeva praksi cits citam.
demo-activity-capacity = Kapacitātes stiprināšana
demo-activity-capacity-text = Valsts, reģionu un pašvaldību iestādes stiprināja savu kapacitāti un zināšanas.
demo-activity-instruments = Jauni sadarbības instrumenti
demo-activity-instruments-text = Tika radīti instrumenti publiskā, privātā un akadēmiskā sektora sadarbībai, liekot uzsvaru uz inovācijām reģionos.
demo-activity-newsletters = Informatīvie izdevumi
demo-activity-newsletters-text = Informatīvie izdevumi stāstīja sabiedrībai par semināriem, pārnesi un izmēģinājumiem.

## Darba paketes

demo-wp-wp1 = 1. darba pakete: vadība
demo-wp-wp1-text = Projekta vadīšana. Nosaukums secināts no vadošā partnera lomas.
demo-wp-wp2 = 2. darba pakete: kartēšana
demo-wp-wp2-text = Kas katrā reģionā ir ieinteresētās puses un cik liels ir to svars.
demo-wp-wp3 = 3. darba pakete: plaisu analīze
demo-wp-wp3-text = Intervijas reģionos un salīdzinājums, ko cilvēki sagaida un ko pieredz.
demo-wp-wp4 = 4. darba pakete: starpvalstu mācīšanās
demo-wp-wp4-text = Semināri, kuros reģioni mācās no citu reģionu labās prakses.
demo-wp-wp5 = 5. darba pakete: politikas pārnese
demo-wp-wp5-text = Prakses un politikas nodošana no viena reģiona citam.

## Pasākumi

demo-event-kick-off = Atklāšanas sanāksme
demo-event-kick-off-text = Partneri iepazīstināja ar sešām darba paketēm un apmeklēja VEBIC Vāsā.
demo-event-seminar-1 = 1. starpvalstu mācību seminārs
demo-event-seminar-1-text = Kartēšanas rezultāti, ieinteresēto pušu svars (steidzamība, leģitimitāte, ietekme) un Vāsas Universitātes sagatavotās interviju vadlīnijas.
demo-event-seminar-2 = 2. starpvalstu mācību seminārs
demo-event-seminar-2-text = Ieinteresēto pušu analīze un interviju dati; vienošanās par metodi un terminiem; ierosinājums par vēl vienu gadījumu izvēlēties Pomožes vojevodisti.
demo-event-workshop-paijat-hame = Reģionālā darbnīca Päijät-Häme reģionā (fokusgrupa)
demo-event-workshop-paijat-hame-text = Apspriesti izaicinājumi, kas atklājās vairāk nekā 20 intervijās.
demo-event-seminar-3 = 3. starpvalstu mācību seminārs
demo-event-seminar-3-text = Reģionu plaisu analīžu un fokusgrupu salīdzinājums, ko papildināja Vāsas Universitātes salīdzinošā analīze.
demo-event-seminar-lithuania = Vietējais mācību seminārs Lietuvā
demo-event-seminar-lithuania-text = 20 dalībnieki no uzņēmumiem, zinātnes, publiskajām iestādēm un pilsoniskās sabiedrības apsprieda partneru reģionu labo praksi.
demo-event-seminar-4 = 4. starpvalstu mācību seminārs
demo-event-seminar-4-text = Katrs reģions iepazīstināja ar vienu labās prakses piemēru un savām lielākajām plaisām. Sarakstā problēmām piemeklēja labās prakses piemērus.
demo-event-seminar-5 = 5. starpvalstu mācību seminārs
demo-event-seminar-5-text = Pārdomas par ieteikumiem politikas veidotājiem. Norises vieta nav zināma; par semināru ziņots 2020. gada maijā.
demo-event-newsletter-2 = Informatīvais izdevums Nr. 2
demo-event-newsletter-5 = Informatīvais izdevums Nr. 5
demo-event-newsletter-5-text = Politikas pārnese, prakses apraksti un Pomožes gadījums; 20 lappuses.
demo-event-newsletter-6 = Informatīvais izdevums Nr. 6
demo-event-newsletter-6-text = Izmēģinājumi un projekta galvenās atziņas; 22 lappuses.

## Publicētie secinājumi

demo-finding-regional-actors = Visos reģionos par svarīgākajiem inovāciju partneriem tiek atzīti paša reģiona dalībnieki.
demo-finding-hamburg-civil-society = Hamburgā reģionālajām nevalstiskajām organizācijām ir nozīmīga loma un liela ietekme.
demo-finding-universities-valued = Lietuvā, Ostrobotnijā un Västerbotten reģionā visas dalībnieku grupas augstu vērtē reģiona universitātes.
demo-finding-universities-weak = Latvijā, Hamburgā un Oppland reģionā uzņēmumiem ir vājāka saikne ar reģiona universitātēm.
demo-finding-biogas-civil-society = Lietuvas biogāzes gadījumā lielāko plaisu starp to, ko sagaida no citām grupām, un to, ko pieredz, saskata pilsoniskā sabiedrība.
demo-finding-biogas-government = Lietuvas biogāzes gadījumā valsts pārvalde ir visvairāk izolētā sadarbības daļa.
demo-finding-ostrobothnia-companies = Ostrobotnija, 2013. gads: uzņēmumiem ir saiknes galvenokārt ar citiem uzņēmumiem. Plaisas ir salīdzinoši nelielas, un attiecības atšķiras atkarībā no virziena.
demo-finding-energy-suppliers = Ostrobotnija, enerģētikas tehnoloģijas, 2013. gads: lielākā plaisa uzņēmumiem ir ar piegādātājiem, kas ir mazie vai vidējie uzņēmumi.
demo-finding-energy-public = Ostrobotnija, enerģētikas tehnoloģijas, 2013. gads: uzņēmumiem ir plaisa ar publisko sektoru teritorijas plānošanā un reģionālajā attīstībā.
demo-finding-energy-universities = Ostrobotnija, enerģētikas tehnoloģijas, 2013. gads: inovāciju jomā uzņēmumiem svarīgākas ir universitātes ārpus reģiona nekā reģiona universitātes. Reģiona universitātes ir svarīgas kvalificēta darbaspēka dēļ.
demo-finding-boats-logistics = Ostrobotnija, laivu būve, 2013. gads: lielākā plaisa uzņēmumiem ir ar publisko sektoru loģistikas risinājumu jomā.

## Labā prakse un tās pārnese

demo-practice-dpsir-text = Labās prakses piemērs Ostrobotnijā, aprakstīts pēc virzītājspēka, slodzes, stāvokļa, ietekmes un rīcības.
demo-practice-vaasa-platforms = Vāsas Universitātes pētniecības platformas
demo-practice-grain-cluster = Graudu klasteris, Päijät-Häme
demo-practice-grain-cluster-text = Uzņēmumu vadīta sadarbība kopš 2003. gada: 14 uzņēmumi, 2 konsultāciju organizācijas un aptuveni 1000 lauksaimnieku.
demo-practice-industry-4-panevezys-text = Labās prakses piemērs Panevēžā: konsultatīvā padome un tās darbība.
demo-practice-described = Aprakstīts tur. Sasniegtais šeit nav pārrakstīts.
demo-practice-development-agency = Reģionālās attīstības aģentūra Panevēžai
demo-practice-development-agency-text = Pārnese no Ostrobotnijas uz Panevēžu: kā izveidot reģionālās attīstības aģentūru.
demo-practice-industry-4-panevezys-cost = “RoboLabas” izveide: 470 000 eiro. STEAM centrs: 350 000 eiro no pašvaldības un 450 000 eiro no ES fondiem. Abiem klāt personāla un ēku uzturēšanas izmaksas. Reģionālās attīstības aģentūra: 290 000 eiro gadā.
demo-practice-industry-4-exchange = Industrija 4.0 Jakobstadē un Panevēžā
demo-practice-industry-4-exchange-text = Pārnese abos virzienos: industrijas 4.0 attīstīšana.
demo-practice-lahti-exchange = Labās prakses apmaiņa Lahti
demo-practice-lahti-exchange-text = Informatīvajā izdevumā Nr. 5 tā minēta starp pārneses piemēriem.
demo-practice-hamburg-workshop = Aprites ekonomikas darbnīca Hamburgā
demo-practice-hamburg-workshop-text = Notika ES iniciatīvā “City Science Initiative”.
demo-practice-pomorskie = Pomožes vojevodiste, Polija
demo-practice-pomorskie-text = Informācijas tehnoloģijas un enerģētika, novērtētas ar LARS metodi.

## Budžets

demo-budget-total = Projekta kopējais budžets
demo-budget-erdf = Eiropas Reģionālās attīstības fonds (avotā noapaļots)
demo-budget-norway = Norvēģijas ieguldījums
demo-budget-varam-total = Ministrija Latvijā: kopā
demo-budget-varam-erdf = Ministrija Latvijā: Eiropas Reģionālās attīstības fonds
demo-budget-varam-own = Ministrija Latvijā: pašu līdzfinansējums
demo-budget-vaasa-total = Vāsas Universitāte: budžets
demo-budget-vaasa-external = Vāsas Universitāte: ārējais finansējums
demo-budget-haw-total = Hamburgas Lietišķo zinātņu universitāte: budžets
