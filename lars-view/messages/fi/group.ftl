# Omat vastaukset oman ryhmän tuloksen rinnalla.

group-back = Takaisin vastauksiinne
group-chart-description = Kullakin suhteella on oma rivinsä. Piste on oma kuilunne, vinoneliö ryhmänne keskimääräinen kuilu ja viiva sen 95 prosentin luottamusväli. Asteikko on { $low } – { $high }; nolla on merkitty.
group-chart-hidden = Joidenkin suhteiden keskiarvoja ei näytetä, koska ryhmänne vastauksia on vähemmän kuin { $minimum }. Piilotettuja suhteita: { $nText }.
group-chart-measure = Oma kuilunne ja ryhmänne keskimääräinen kuilu pisteinä asteikolla 1–10. Kuilu = odotus − kokemus.
group-chart-name = Oma kuilunne ryhmänne keskiarvon rinnalla suhteittain
group-chart-row = { $relation }: oma kuilunne { $own }, ryhmänne keskiarvo { $group }, vastauksia: { $nText }
group-chart-row-hidden = { $relation }: oma kuilunne { $own }; ryhmältänne on liian vähän vastauksia
group-chart-row-none = { $relation }: ryhmältänne on liian vähän vastauksia
group-chart-title = Eniten eroatte ryhmästänne tässä: { $relation } (oma kuilunne { $own }, ryhmänne { $group })
group-chart-title-group = Ryhmänne kuilut
group-chart-title-hidden = Oma kuilunne. Ryhmästänne vastasi liian harva, jotta keskiarvot voisi näyttää
group-coming = Kun vastausaika on päättynyt, näette linkillänne omat vastauksenne ryhmänne keskiarvon rinnalla.
group-coming-date = Vastausaika päättyy { $date }. Sen jälkeen näette linkillänne omat vastauksenne ryhmänne keskiarvon rinnalla.
group-head-expectation = Odotus, ryhmä
group-head-expectation-own = Odotus, te
group-head-experience = Kokemus, ryhmä
group-head-experience-own = Kokemus, te
group-head-gap = Kuilu, ryhmä
group-head-gap-own = Oma kuilu
group-interview = Tämä linkki kuuluu haastatteluun. Tulokset näytetään vain vastaajan omalla linkillä.
group-lead = Omat vastauksenne kaikkien ryhmässänne vastanneiden keskiarvon rinnalla. Ryhmäänne kuuluvat kaikki samantyyppisten organisaatioiden vastaajat alueellanne.
group-legend-group = ryhmänne: keskiarvo ja 95 prosentin luottamusväli
group-legend-own = te
group-none = Tämä tutkimus ei näytä vastaajille tuloksia heidän linkillään.
group-table-caption = Vastauksenne ryhmänne rinnalla ({ $group })
group-taken = Keskiarvot laskettiin { $date } vastausajan päätyttyä, eivätkä ne enää muutu. Keskiarvo näytetään, kun ryhmässänne vastaajia on vähintään { $minimum }, jottei kukaan voi omaa vastaustaan vähentämällä päätellä toisen vastausta.
group-title = Vastauksenne ryhmänne tuloksen rinnalla
