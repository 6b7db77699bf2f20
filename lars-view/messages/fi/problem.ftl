# Mikä lomakkeessa on vialla.
problem-summary = Lomakkeessa on vielä tehtävää
problem-required = { $field }: vastatkaa tähän
problem-not-offered = { $field }: valitkaa jokin tarjotuista vastauksista
problem-too-long = { $field }: lyhentäkää tekstiä
problem-no-consent = Antakaa suostumuksenne rastittamalla ruutu, ennen kuin aloitatte
problem-not-a-code = { $field }: käyttäkää vain pieniä kirjaimia, numeroita ja yhdysmerkkejä, enintään 40 merkkiä
problem-not-a-date = { $field }: antakaa päivämäärä
problem-not-a-number = { $field }: kirjoittakaa luku numeroin
problem-not-an-order = { $field }: käyttäkää kutakin sijalukua vain kerran, ykkösestä alkaen
problem-out-of-range = { $field }: arvo ei ole sallituissa rajoissa
problem-roster-row = { $field }: täyttäkää kumppanin kaikki kentät ja mainitkaa kukin kumppani vain kerran
problem-too-many = { $field }: valitkaa vähemmän vastauksia
