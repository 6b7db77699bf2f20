# Pētījuma noteikumi par personas datiem.
audit-act-set-protection = iestatīti personas datu noteikumi
protection-anonymous-kept = Atbilžu laiks netiek glabāts, un atbildes tiek skaitītas ar soli { $kText }. Atsevišķas atbildes var lejupielādēt tikai pēc aptaujas kārtas slēgšanas, kopās, kurās ir vismaz { $kText }.
protection-ask = Jautājumi par jūsu datiem: { $contact }
protection-basis = Tiesiskais pamats
protection-basis-consent = Piekrišana
protection-basis-none = Nav norādīts
protection-basis-other = Cits; tas norādīts informācijā par personas datu apstrādi
protection-basis-public-task = Uzdevums sabiedrības interesēs
protection-contact = Kam jautāt par saviem datiem
protection-contact-hint = Vārds ar e-pasta adresi vai tālruņa numuru vienā rindā, ne vairāk kā 300 rakstzīmes.
protection-months = Cik mēnešus atbildes tiek glabātas pēc pēdējās kārtas slēgšanas
protection-months-hint = Vesels skaitlis no 1 līdz 1200. Tukšs lauks: termiņš nav noteikts. Komanda “lars gdpr retention” dzēš atbildes, kurām termiņš beidzies.
protection-no-end = Atbildēm vēl nav beigu termiņa: mēneši nav norādīti vai kādai kārtai nav slēgšanas laika.
protection-save = Saglabāt
protection-saved = Noteikumi ir saglabāti.
protection-text = Šie noteikumi ir datnē, ko respondenti saņem par saviem datiem; kontaktinformācija redzama arī viņu pirmajā un pēdējā lapā.
protection-title = Datu aizsardzība
protection-until = Atbilžu glabāšanas termiņš: { $until }.
protection-anonymous = Padarīt šo pētījumu anonīmu uz visiem laikiem
protection-anonymous-hint = Tad netiek glabāts nekas, kas no personīgās saites ved uz atbildēm, kuras ar to sniegtas. Nav zināms, kas ir atbildējis, atgādinājumi netiek sūtīti, un intervētāji nevar aizpildīt citu vietā. To var izvēlēties tikai, kamēr nav saišu un atbilžu, un to nevar atsaukt.
protection-anonymous-is = Šis pētījums ir anonīms: netiek glabāts nekas, kas no personīgās saites ved uz atbildēm, kuras ar to sniegtas. To nevar atsaukt.
protection-anonymous-late = Nekas nav saglabāts. Jau ir personīgās saites vai atbildes, tāpēc pētījums nevar kļūt anonīms. Izveidojiet jaunu pētījumu.
protection-offers-names = Respondentiem, kas nosauc partnerus, tiek piedāvātas reģistra organizācijas
protection-offers-names-hint = Tikai pašu reģiona organizāciju nosaukumi, ne vairāk kā astoņi reizē un no trim burtiem; nekad kontaktpersonas vai adreses. Ne tiem, kas atnāca pa publisko saiti.
protection-own-results = Respondenti redz savas atbildes līdzās savas grupas rezultātam
protection-own-results-hint = Ar savu personīgo saiti pēc kārtas beigām: viņu grupas vidējās vērtības viņu reģionā, katra balstīta uz par vienu atbildi vairāk, nekā vajag citiem rezultātiem. Vidējās vērtības tiek aprēķinātas vienreiz un paliek arī tad, ja kāds vēlāk atsauc dalību. Respondenti par to tiek informēti pirmajā lapā.
protection-lead = Kamēr pirmās četras rindas nav aizpildītas, nekas netiek publicēts vai nosūtīts.
protection-controller = Pārzinis
protection-controller-hint = Iestāde, kas atbild par personas datiem, un tās adrese.
protection-fault-controller = Pārzinis: lūdzu, ievadiet vienu rindu, ne vairāk kā 300 rakstzīmes
protection-fault-contact = Kontaktinformācija: lūdzu, ievadiet vienu rindu, ne vairāk kā 300 rakstzīmes
protection-fault-months = Mēneši: lūdzu, ievadiet veselu skaitli no 1 līdz 1200 vai neko
protection-notice = Informācija par personas datu apstrādi
protection-record = Apstrādes darbību reģistrs
protection-months-after = { $n ->
    [zero] Atbildes tiek glabātas { $nText } mēnešus pēc pēdējās kārtas beigām.
    [one] Atbildes tiek glabātas { $nText } mēnesi pēc pēdējās kārtas beigām.
   *[other] Atbildes tiek glabātas { $nText } mēnešus pēc pēdējās kārtas beigām.
}
protection-doc-purpose = Nolūks
protection-doc-purpose-text = Aptaujā tiek salīdzināts, ko organizācijas cita no citas sagaida un kāda ir to pieredze, lai uzlabotu sadarbību reģionā.
protection-doc-persons = Datu subjekti
protection-doc-persons-text = Cilvēki, kas atbild organizācijas vārdā, un reģistrā norādītās kontaktpersonas.
protection-doc-data = Dati
protection-doc-data-text = Uzaicināto organizācija un kontaktinformācija; vērtējumi un atbildes; valoda; piekrišanas un iesniegšanas laiks.
protection-doc-seen = Saņēmēji
protection-doc-seen-text = Pētījuma grupa. Rezultāti tiek rādīti tikai grupām, kurās ir vismaz { $nText } dalībnieki. Uz trešām valstīm dati netiek nosūtīti.
protection-doc-kept = Glabāšanas termiņš
protection-doc-rights = Jūsu tiesības
protection-doc-rights-text = Ar personīgo saiti Jūs līdz aptaujas beigām varat savas atbildes apskatīt, labot, lejupielādēt un dzēst. Varat arī rakstīt uz norādīto kontaktadresi un iesniegt sūdzību datu aizsardzības iestādē.
protection-doc-security = Drošība
protection-doc-security-text = Atbildes un kontaktinformācija tiek glabāta šifrēta. Piekļuve ir atkarīga no lomas, un katra piekļuve tiek reģistrēta.
