# Mikä lomakkeessa on vialla.
problem-summary = Jotakin on vielä tehtävä
problem-required = { $field }: vastaa tähän
problem-not-offered = { $field }: valitse jokin tarjotuista vastauksista
problem-too-long = { $field }: lyhennä tekstiä
problem-no-consent = Rastita suostumuksesi ennen kuin aloitat
