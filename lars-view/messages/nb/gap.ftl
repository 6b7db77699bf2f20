# Hvordan hvert tall beregnes, og den frittstående rapporten om gap.

gap-how-bca = Et annet intervall som ikke forutsetter noen klokkekurve. Det følger av alle måter like mange svar kunne trekkes på nytt fra de gitte, hver veid med sin sannsynlighet; derfor er det eksakt, og ingenting trekkes tilfeldig. Det oppgis fra og med { $minimumText } svar. Kilde: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95 %-intervall (bootstrap, BCa)
gap-how-bca-off = Et annet intervall som ikke forutsetter noen klokkekurve. Det ble ikke beregnet for dette resultatet.
gap-how-bca-resampled = Der gjennomsnitt av flere vurderinger fra én person har for mange ulike verdier til dette, trekkes svarene tilfeldig på nytt { $resamplesText } ganger, med en fast startverdi ({ $seed }). Datafilene sier hvilke intervaller som ble funnet slik.
gap-how-certainty = Klart: hele 95 %-intervallet (Students t) ligger innenfor én klasse, og klassen oppgis. Sannsynlig: ikke klart, men intervallet inneholder ikke 0, så retningen er kjent. Kan ikke sies: alt annet. Ordene er vårt eget valg.
    .term = Sikkerhet
gap-how-class = Ikke innfridd: gjennomsnittsgapet er { $small } eller mer. Overgått: det er −{ $small } eller mindre. Imellom er en relasjon velfungerende hvis gjennomsnittlig forventning er { $high } eller mer, ellers hvilende. Grensene er vårt eget valg.
    .term = Klasse
gap-how-expectation = Gjennomsnittet av vurderingene fra 1 til 10, for dem som ga begge vurderingene.
    .term = Gjennomsnittlig forventning og erfaring
gap-how-gap = For hver person: forventning − erfaring. Et positivt gap betyr at personen forventer mer enn vedkommende opplever. Noen andre metoder trekker fra motsatt vei.
    .term = Gap
gap-how-hidden = En relasjon vises bare hvis minst { $minimumText } personer har svart. Skjulte relasjoner inngår ikke i noen sum og kan derfor ikke regnes ut.
    .term = For få svar
gap-how-mean = Gjennomsnittet og medianen av gapene til alle som ga begge vurderingene. «Ingen kontakt» og «vet ikke» er egne svar. De regnes ikke som null.
    .term = Gjennomsnittsgap og mediangap
gap-how-q = P-verdiene for alle relasjonene som vises, korrigert fordi mange testes samtidig. Kilde: Benjamini og Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Vurderingen «Klart» kan stå ved siden av en stor q: den ser bare på intervallet til denne relasjonen, q på alle viste relasjoner samlet.
    .term = q
gap-how-rank-biserial = Hvor ensidige gapene er, fra −1 (alle opplever mer) til 1 (alle forventer mer). Kilde: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Rangbiserial korrelasjon
gap-how-sd = Hvor mye gapene til enkeltpersoner avviker fra gjennomsnittsgapet (divisor n − 1).
    .term = Standardavvik
gap-how-share = Av dem som ga begge vurderingene, andelen med positivt gap. Av alle spurte, andelene som sier «ingen kontakt» og «vet ikke».
    .term = Andeler
gap-how-t = Hvis studien ble gjentatt mange ganger, ville omtrent 95 av 100 slike intervaller romme det sanne gjennomsnittsgapet. Kilde: Student 1908, doi:10.2307/2331554.
    .term = 95 %-intervall (Students t)
gap-how-unit-rating = Hver vurdering teller én gang. Vurderinger fra samme person ligner hverandre, så intervallene er for smale.
    .term = Hva som teller
gap-how-unit-respondent = Hver person teller én gang. Har en person gitt flere vurderinger i en celle, teller gjennomsnittet av dem.
    .term = Hva som teller
gap-how-wilcoxon = Sannsynligheten for minst like ensidige gap hvis forventning og erfaring ikke var forskjellige. Gap på null er utelatt. Eksakt for opptil { $exactText } gap. Kilde: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (Wilcoxons fortegnsrangtest)
gap-live-link = Status nå (internt, ikke publisert)
gap-live-notice = Internt, ikke publisert. Tallene følger svarene i dette øyeblikket. Sammenlignet med publiserte resultater eller en tidligere visning kan de røpe hva én person har svart. Ikke gi dem videre.
gap-live-title = Status nå
gap-open-due = { $wave }: ingen sluttdato er satt. Sendt inn så langt: { $nText }. Det er nok til nye resultater: de vises noen sekunder etter at denne siden er åpnet, for hver relasjon som minst { $kText } av de nye deltakerne har vurdert. De andre følger når flere svar er kommet inn, senest når undersøkelsen avsluttes.
gap-open-list = { $wave }: ingen sluttdato er satt. Sendt inn så langt: { $nText }. Siden du ser hvem som har sendt inn, ser du resultater av denne runden når undersøkelsen er avsluttet.
gap-open-steps = { $wave }: ingen sluttdato er satt. Sendt inn så langt: { $nText }. Nye resultater vises når undersøkelsen er avsluttet, eller når flere svar er kommet inn. Det mangler fortsatt minst: { $moreText }.
gap-open-until = { $wave }: svar tas imot til { $date }. Sendt inn så langt: { $nText }. Resultatene vises når undersøkelsen er avsluttet; før det kunne de røpe hva enkeltpersoner har svart.
gap-report-charts-limit = Det finnes { $groupsText } grupper av relasjoner. Diagrammer vises for de første { $shownText }.
gap-report-empty = Det er ingen svar å vise.
gap-report-file = Fil: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Hvordan beregnes dette?
gap-report-lead = For hver relasjon: hva folk forventer, hva de opplever, og gapet mellom dem. Et positivt gap betyr at de forventer mer enn de opplever.
gap-report-options = Hvordan dette resultatet ble til
gap-report-options-bootstrap = Bootstrap: eksakt
gap-report-options-bootstrap-off = Bootstrap: ikke beregnet
gap-report-options-bootstrap-resampled = Bootstrap der den ikke er eksakt: { $resamplesText } trekninger, startverdi { $seed }
gap-report-options-by = Gruppert etter: { $fields }
gap-report-options-cutoffs = Grenser: forventningen er høy fra { $high }, et gap er lite under { $small }
gap-report-options-minimum = Minste celle som vises: { $minimumText } personer
gap-report-options-program = Program: LARS { $version }
gap-report-read = { $rows ->
        [one] { $rowsText } vurdering
       *[other] { $rowsText } vurderinger
    } er lest inn, fra { $respondents ->
        [one] { $respondentsText } deltaker
       *[other] { $respondentsText } deltakere
    }.
gap-report-rows-limit = Tabellene har de første { $shownText } av { $cellsText } relasjoner. JSON- og CSV-filene har alle.
gap-report-title = Gap mellom forventning og erfaring
gap-show-as-of = Status per { $when }.
gap-show-as-of-outdated = Status per { $when }. Siden da er svar kommet til, falt bort eller blitt endret. De vises når nok personer står bak endringen, slik at ingen kan gjenkjennes.
gap-simulated-long = Svarene er simulerte. Opplysningene om prosjektet er reelle.
gap-simulated-short = Simulerte svar
gap-wait-again = Vis
gap-wait-text = Resultatet beregnes. Det vises her av seg selv, vanligvis i løpet av sekunder.
