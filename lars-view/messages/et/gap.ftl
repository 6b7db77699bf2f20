# Kuidas iga arv arvutatakse, ja iseseisev lõhede aruanne.

gap-how-bca = Teine usaldusvahemik, mis ei eelda normaaljaotust. See tuleneb kõigist viisidest, kuidas antud vastustest saaks sama palju vastuseid uuesti valida, igaüks oma tõenäosusega; seepärast on see täpne ja midagi juhuslikult ei valita. Vahemik esitatakse, kui vastuseid on vähemalt { $minimumText }. Allikas: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95% vahemik (bootstrap, BCa)
gap-how-bca-off = Teine usaldusvahemik, mis ei eelda normaaljaotust. Selle tulemuse jaoks seda ei arvutatud.
gap-how-bca-resampled = Kui ühe inimese mitme hinnangu keskmistel on selleks liiga palju erinevaid väärtusi, võetakse vastustest { $resamplesText } korda uus juhuslik valim, kindla algväärtusega ({ $seed }). Andmefailides on kirjas, millised vahemikud nii leiti.
gap-how-certainty = Selge: kogu 95% usaldusvahemik (Student) jääb ühte klassi ja klass on nimetatud. Tõenäoline: pole selge, kuid vahemik ei sisalda nulli, seega on suund teada. Ei saa öelda: kõik muu. Need sõnad on meie valik.
    .term = Kindlus
gap-how-class = Täitmata: keskmine lõhe on { $small } või suurem. Ületatud: see on −{ $small } või väiksem. Nende vahel on suhe toimiv, kui keskmine ootus on { $high } või suurem, muidu uinuv. Need piirid on meie enda valik.
    .term = Klass
gap-how-expectation = Hinnangute (1 kuni 10) keskmine nende vastajate seas, kes andsid mõlemad hinnangud.
    .term = Keskmine ootus ja keskmine kogemus
gap-how-gap = Iga vastaja kohta: ootus − kogemus. Positiivne lõhe tähendab, et vastaja ootab rohkem, kui kogeb. Mõni teine meetod lahutab teistpidi.
    .term = Lõhe
gap-how-hidden = Suhet näidatakse ainult siis, kui vastajaid on vähemalt { $minimumText }. Peidetud suhted ei lähe ühtegi summasse, nii et neid ei saa lahutamise teel leida.
    .term = Liiga vähe vastuseid
gap-how-mean = Mõlemad hinnangud andnud vastajate lõhede keskmine ja mediaan. „Kontakt puudub“ ja „ei oska öelda“ on omaette vastused. Neid ei loeta nulliks.
    .term = Keskmine lõhe ja lõhe mediaan
gap-how-q = Kõigi näidatud suhete p-väärtused, korrigeeritud, sest korraga kontrollitakse paljusid. Allikas: Benjamini ja Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Märge „Selge“ on võimalik ka suure q korral: see vaatab ainult selle suhte vahemikku, q kõiki näidatud suhteid korraga.
    .term = q
gap-how-rank-biserial = Kui ühepoolsed on lõhed: väärtusest −1 (kõik kogevad rohkem) väärtuseni 1 (kõik ootavad rohkem). Allikas: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Astakbiseriaalne korrelatsioon
gap-how-sd = Kui palju üksikute vastajate lõhed erinevad keskmisest lõhest (jagaja n − 1).
    .term = Standardhälve
gap-how-share = Mõlemad hinnangud andnud vastajate seas nende osakaal, kelle lõhe on positiivne. Kõigi küsitute seas nende osakaalud, kes ütlevad „kontakt puudub“ ja „ei oska öelda“.
    .term = Osakaalud
gap-how-t = Kui uuringut korrataks palju kordi, sisaldaks umbes 95 sellist vahemikku 100-st tegelikku keskmist lõhet. Allikas: Student 1908, doi:10.2307/2331554.
    .term = 95% usaldusvahemik (Studenti t)
gap-how-unit-rating = Iga hinnang loeb ühe korra. Ühe inimese hinnangud on sarnased, seepärast on vahemikud liiga kitsad.
    .term = Mida loetakse
gap-how-unit-respondent = Iga inimene loeb ühe korra. Kui inimene andis lahtris mitu hinnangut, loeb nende keskmine.
    .term = Mida loetakse
gap-how-wilcoxon = Vähemalt sama ühepoolsete lõhede tõenäosus, kui ootus ja kogemus ei erineks. Nullsuurused lõhed jäetakse kõrvale. Täpne kuni { $exactText } lõheni. Allikas: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (Wilcoxoni astakmärgitest)
gap-live-link = Hetkeseis (asutusesisene, avaldamata)
gap-live-notice = Asutusesisene, avaldamata. Need arvud järgivad praeguseid vastuseid. Kui neid võrrelda avaldatud tulemuste või varem nähtuga, võib selguda, mida ütles üksik inimene. Palun ärge neid edasi andke.
gap-live-title = Hetkeseis
gap-open-due = { $wave }: lõppkuupäeva ei ole määratud. Seni esitatud: { $nText }. Uute tulemuste jaoks sellest piisab: need ilmuvad mõni sekund pärast selle lehe avamist iga suhte kohta, mida uutest vastajatest on hinnanud vähemalt { $kText }. Ülejäänud lisanduvad järgmiste vastustega, hiljemalt siis, kui küsitlus suletakse.
gap-open-list = { $wave }: lõppkuupäeva ei ole määratud. Seni esitatud: { $nText }. Kuna näete, kes on vastused esitanud, näete selle vooru tulemusi siis, kui küsitlus on suletud.
gap-open-steps = { $wave }: lõppkuupäeva ei ole määratud. Seni esitatud: { $nText }. Uued tulemused ilmuvad, kui küsitlus on suletud või kui vastuseid on lisandunud. Puudu on veel vähemalt: { $moreText }.
gap-open-until = { $wave }: vastuseid võetakse vastu kuni { $date }. Seni esitatud: { $nText }. Tulemused ilmuvad, kui küsitlus on suletud; varem võiksid need reetta, mida üksikud inimesed ütlesid.
gap-report-charts-limit = Suhete rühmi on { $groupsText }. Joonised on esimeste kohta (arv: { $shownText }).
gap-report-empty = Näidatavaid vastuseid ei ole.
gap-report-file = Fail: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Kuidas see arvutatakse?
gap-report-lead = Iga suhte kohta: mida inimesed ootavad, mida nad kogevad ja milline lõhe on nende vahel. Positiivne lõhe tähendab, et nad ootavad rohkem, kui kogevad.
gap-report-options = Kuidas see tulemus saadi
gap-report-options-bootstrap = Bootstrap: täpne
gap-report-options-bootstrap-off = Bootstrap: arvutamata
gap-report-options-bootstrap-resampled = Bootstrap, kui mitte täpne: { $resamplesText } kordusvalikut, algväärtus { $seed }
gap-report-options-by = Rühmitamine: { $fields }
gap-report-options-cutoffs = Piirid: ootus on suur alates { $high }, lõhe on väike alla { $small }
gap-report-options-minimum = Väikseim näidatav rühm: { $minimumText } inimest
gap-report-options-program = Programm: LARS { $version }
gap-report-read = Loetud { $rows ->
        [one] { $rowsText } hinnang
       *[other] { $rowsText } hinnangut
    }, { $respondents ->
        [one] { $respondentsText } vastaja
       *[other] { $respondentsText } vastajat
    }.
gap-report-rows-limit = Tabelites on esimesed { $shownText } suhet, kokku on neid { $cellsText }. JSON- ja CSV-failides on kõik.
gap-report-title = Ootuste ja kogemuste lõhed
gap-show-as-of = Seisuga { $when }.
gap-show-as-of-outdated = Seisuga { $when }. Vahepeal on vastuseid lisandunud, tagasi võetud või muudetud. Neid näidatakse siis, kui muutuse taga on piisavalt inimesi, et kedagi ei saaks ära tunda.
gap-simulated-long = Vastused on simuleeritud. Andmed projekti kohta on tõesed.
gap-simulated-short = Simuleeritud vastused
gap-wait-again = Näita
gap-wait-text = Tulemust arvutatakse. See ilmub siia ise, enamasti mõne sekundiga.
