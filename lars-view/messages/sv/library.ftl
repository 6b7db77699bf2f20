# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Ett tomt frågeformulär
library-capacity = Hur väl vår region arbetar med sin strategi för smart specialisering (självskattning)
library-capacity-analysis = Vår analys av vad som hindrar innovation och digitalisering är aktuell.
library-capacity-cooperation = Företag, forskning, offentliga aktörer och civilsamhället samarbetar väl i den entreprenöriella upptäcktsprocessen.
library-capacity-improvement = Vi vidtar de åtgärder som förbättrar vårt forsknings- och innovationssystem.
library-capacity-institution = Ett behörigt organ med personal och mandat ansvarar för strategin.
library-capacity-international = Vi samarbetar med partner utomlands inom våra prioriterade områden.
library-capacity-introduction = Vi ber dig bedöma hur din region arbetar med sin strategi för smart specialisering i dag. De sju påståendena utgår från de krav som Europeiska unionen ställer på sådana strategier. Det tar ungefär fem minuter.
library-capacity-monitoring = Uppföljning och utvärdering visar oss om strategin fungerar.
library-capacity-next = Vad bör regionen göra härnäst?
library-capacity-title = Din regions strategi
library-capacity-transition = Vi stöder företag och människor i industriell omställning.
library-relations-3 = Förväntan och upplevelse mellan tre aktörsgrupper
library-relations-4 = Förväntan och upplevelse mellan fyra aktörsgrupper (LARS-formuläret)
library-relations-5 = Förväntan och upplevelse mellan fem aktörsgrupper, däribland miljöorganisationer
library-relations-introduction =
    Tack för att du deltar. Du får frågor om flera slags partner, i din region, på andra håll i landet och utomlands.

    För varje slag gör du två bedömningar: vad du förväntar dig av samarbetet och vad du upplever. Det finns inga rätta eller felaktiga svar.
library-scale-high = instämmer helt
library-scale-low = instämmer inte alls
library-seminar = Synpunkter på ett seminarium
library-seminar-apply = Kommer du att ha användning för något från seminariet i ditt arbete?
library-seminar-apply-no = Nej
library-seminar-apply-partly = Delvis
library-seminar-apply-yes = Ja
library-seminar-clear = Det som sades var tydligt.
library-seminar-introduction = Tack för att du kom. Dina synpunkter hjälper oss att göra nästa möte bättre. Det tar två minuter.
library-seminar-learned = Vad var det viktigaste du lärde dig?
library-seminar-missing = Vad saknade du?
library-seminar-title = Seminariet
library-seminar-useful = Seminariet var till nytta i mitt arbete.
