# Mikä lomakkeessa on vialla.
problem-summary = Lomakkeessa on vielä tehtävää
problem-required = { $field }: vastatkaa tähän
problem-not-offered = { $field }: valitkaa jokin tarjotuista vastauksista
problem-too-long = { $field }: lyhentäkää tekstiä
problem-no-consent = Antakaa suostumuksenne rastittamalla ruutu, ennen kuin aloitatte
