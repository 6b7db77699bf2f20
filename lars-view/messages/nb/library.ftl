# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Et tomt spørreskjema
library-capacity = Hvor godt regionen vår arbeider med strategien sin for smart spesialisering (egenvurdering)
library-capacity-analysis = Vi har en oppdatert analyse av hva som hindrer innovasjon og digitalisering.
library-capacity-cooperation = Bedrifter, forskning, offentlige aktører og sivilsamfunnet samarbeider godt i den entreprenørielle oppdagelsesprosessen.
library-capacity-improvement = Vi setter i verk tiltakene som forbedrer forsknings- og innovasjonssystemet vårt.
library-capacity-institution = Et ansvarlig organ med ansatte og mandat styrer arbeidet med strategien.
library-capacity-international = Vi samarbeider med partnere i utlandet på de prioriterte områdene våre.
library-capacity-introduction = Vi ber deg vurdere hvordan regionen din arbeider med strategien for smart spesialisering i dag. De sju påstandene følger vilkårene som EU stiller for slike strategier. Det tar omtrent fem minutter.
library-capacity-monitoring = Oppfølging og evaluering viser oss om strategien virker.
library-capacity-next = Hva bør regionen gjøre videre?
library-capacity-title = Strategien for regionen din
library-capacity-transition = Vi støtter bedrifter og mennesker i industriell omstilling.
library-relations-3 = Forventning og erfaring mellom tre aktørgrupper
library-relations-4 = Forventning og erfaring mellom fire aktørgrupper (LARS-skjemaet)
library-relations-5 = Forventning og erfaring mellom fem aktørgrupper, medregnet miljøorganisasjoner
library-relations-introduction =
    Takk for at du deltar. Du blir spurt om flere slags partnere, i din region, ellers i landet og i utlandet.

    For hver av dem gir du to vurderinger: hva du forventer av samarbeidet, og hva du opplever. Det finnes ingen riktige eller gale svar.
library-scale-high = helt enig
library-scale-low = helt uenig
library-seminar = Tilbakemelding på et seminar
library-seminar-apply = Kommer du til å bruke noe fra seminaret i arbeidet ditt?
library-seminar-apply-no = Nei
library-seminar-apply-partly = Delvis
library-seminar-apply-yes = Ja
library-seminar-clear = Det som ble sagt, var tydelig.
library-seminar-introduction = Takk for at du kom. Tilbakemeldingen din hjelper oss å gjøre neste møte bedre. Det tar to minutter.
library-seminar-learned = Hva var det viktigste du lærte?
library-seminar-missing = Hva savnet du?
library-seminar-title = Seminaret
library-seminar-useful = Seminaret var nyttig for arbeidet mitt.
