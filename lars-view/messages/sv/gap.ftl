# Hur varje tal beräknas, och den fristående rapporten om gap.

gap-how-bca = Ett andra intervall som inte förutsätter någon klockkurva. Det följer av alla sätt på vilka lika många svar kunde dras på nytt ur de givna, vart och ett vägt med sin sannolikhet; det är därför exakt och inget lottas. Det anges från och med { $minimumText } svar. Källa: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95 %-intervall (bootstrap, BCa)
gap-how-bca-off = Ett andra intervall som inte förutsätter någon klockkurva. Det beräknades inte för detta resultat.
gap-how-bca-resampled = Där medelvärden av flera bedömningar från en person har för många olika värden för detta dras svaren om slumpmässigt { $resamplesText } gånger, med ett fast slumptalsfrö ({ $seed }). Datafilerna anger vilka intervall som togs fram så.
gap-how-certainty = Klart: hela 95 %-intervallet (Students t) ligger inom en klass, och klassen anges. Troligt: inte klart, men intervallet innehåller inte 0, så riktningen är känd. Går inte att säga: allt annat. Orden är vårt eget val.
    .term = Säkerhet
gap-how-class = Ouppfylld: medelgapet är { $small } eller mer. Överträffad: det är −{ $small } eller mindre. Däremellan är en relation fungerande om den genomsnittliga förväntan är { $high } eller mer, annars vilande. Gränserna är vårt eget val.
    .term = Klass
gap-how-expectation = Medelvärdet av bedömningarna från 1 till 10, för dem som har gjort båda bedömningarna.
    .term = Genomsnittlig förväntan och upplevelse
gap-how-gap = För varje person: förväntan − upplevelse. Ett positivt gap betyder att personen förväntar sig mer än den upplever. En del andra metoder räknar åt andra hållet.
    .term = Gap
gap-how-hidden = En relation visas bara om minst { $minimumText } personer har svarat. Dolda relationer ingår inte i någon summa och kan därför inte räknas fram.
    .term = För få svar
gap-how-mean = Medelvärdet och medianen av gapen för alla som har gjort båda bedömningarna. ”Ingen kontakt” och ”vet inte” är egna svar. De räknas inte som noll.
    .term = Medelgap och mediangap
gap-how-q = P-värdena för alla visade relationer, korrigerade eftersom många prövas samtidigt. Källa: Benjamini och Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Bedömningen ”Klart” kan stå bredvid ett stort q: den ser bara till denna relations eget intervall, q till alla visade relationer på en gång.
    .term = q
gap-how-rank-biserial = Hur ensidiga gapen är, från −1 (alla upplever mer) till 1 (alla förväntar sig mer). Källa: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Rangbiserial korrelation
gap-how-sd = Hur mycket enskilda personers gap skiljer sig från medelgapet (nämnare n − 1).
    .term = Standardavvikelse
gap-how-share = Av dem som har gjort båda bedömningarna, andelen med ett positivt gap. Av alla tillfrågade, andelarna som säger ”ingen kontakt” och ”vet inte”.
    .term = Andelar
gap-how-t = Om studien upprepades många gånger skulle ungefär 95 av 100 sådana intervall rymma det verkliga medelgapet. Källa: Student 1908, doi:10.2307/2331554.
    .term = 95 %-intervall (Students t)
gap-how-unit-rating = Varje bedömning räknas en gång. En persons bedömningar liknar varandra, så intervallen är för smala.
    .term = Vad som räknas
gap-how-unit-respondent = Varje person räknas en gång. Har en person gjort flera bedömningar i en cell räknas medelvärdet av dem.
    .term = Vad som räknas
gap-how-wilcoxon = Sannolikheten för minst lika ensidiga gap om förväntan och upplevelse inte skilde sig åt. Gap på noll utelämnas. Exakt upp till { $exactText } gap. Källa: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (Wilcoxons teckenrangtest)
gap-live-link = Aktuellt läge (internt, inte publicerat)
gap-live-notice = Internt, inte publicerat. Siffrorna följer svaren i detta ögonblick. Jämförda med publicerade resultat eller en tidigare visning kan de röja vad en enskild person har svarat. Lämna dem inte vidare.
gap-live-title = Aktuellt läge
gap-open-due = { $wave }: inget slutdatum är satt. Inskickade hittills: { $nText }. Det räcker för nya resultat: de visas några sekunder efter att den här sidan har öppnats, för varje relation som minst { $kText } av de nya respondenterna har bedömt. Övriga följer när fler svar har kommit in, senast när enkäten stängs.
gap-open-list = { $wave }: inget slutdatum är satt. Inskickade hittills: { $nText }. Eftersom du ser vilka som har skickat in ser du resultat av den här omgången när enkäten är stängd.
gap-open-steps = { $wave }: inget slutdatum är satt. Inskickade hittills: { $nText }. Nya resultat visas när enkäten är stängd eller när fler svar har kommit in. Det saknas ännu minst: { $moreText }.
gap-open-until = { $wave }: svar tas emot till och med { $date }. Inskickade hittills: { $nText }. Resultaten visas när enkäten är stängd; tidigare skulle de kunna röja vad enskilda personer har svarat.
gap-report-charts-limit = Det finns { $groupsText } grupper av relationer. Diagram visas för de första { $shownText }.
gap-report-empty = Det finns inga svar att visa.
gap-report-file = Fil: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Hur beräknas detta?
gap-report-lead = För varje relation: vad människor förväntar sig, vad de upplever och gapet däremellan. Ett positivt gap betyder att de förväntar sig mer än de upplever.
gap-report-options = Hur detta resultat kom till
gap-report-options-bootstrap = Bootstrap: exakt
gap-report-options-bootstrap-off = Bootstrap: inte beräknad
gap-report-options-bootstrap-resampled = Bootstrap där den inte är exakt: { $resamplesText } dragningar, slumptalsfrö { $seed }
gap-report-options-by = Grupperat efter: { $fields }
gap-report-options-cutoffs = Gränser: förväntan är hög från { $high }, ett gap är litet under { $small }
gap-report-options-minimum = Minsta visade cell: { $minimumText } personer
gap-report-options-program = Program: LARS { $version }
gap-report-read = { $rows ->
        [one] { $rowsText } bedömning
       *[other] { $rowsText } bedömningar
    } har lästs in, från { $respondents ->
        [one] { $respondentsText } svarande
       *[other] { $respondentsText } svarande
    }.
gap-report-rows-limit = Tabellerna innehåller de första { $shownText } av { $cellsText } relationer. JSON- och CSV-filerna innehåller alla.
gap-report-title = Gap mellan förväntan och upplevelse
gap-show-as-of = Läget { $when }.
gap-show-as-of-outdated = Läget { $when }. Sedan dess har svar tillkommit, försvunnit eller ändrats. De visas när tillräckligt många personer ligger bakom ändringen, så att ingen kan kännas igen.
gap-simulated-long = Svaren är simulerade. Uppgifterna om projektet är verkliga.
gap-simulated-short = Simulerade svar
gap-wait-again = Visa
gap-wait-text = Resultatet beräknas. Det visas här av sig självt, oftast inom några sekunder.
