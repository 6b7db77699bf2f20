# Tutkimuksen säännöt henkilötiedoista.
protection-ask = Kysymykset tiedoistanne: { $contact }
protection-basis = Käsittelyn oikeusperuste
protection-basis-consent = Suostumus
protection-basis-none = Ei asetettu
protection-basis-other = Muu; se nimetään tietosuojailmoituksessa
protection-basis-public-task = Yleistä etua koskeva tehtävä
protection-contact = Keneltä omista tiedoista voi kysyä
protection-contact-hint = Nimi ja sähköpostiosoite tai puhelinnumero yhdellä rivillä, enintään 300 merkkiä.
protection-months = Kuinka monta kuukautta vastauksia säilytetään viimeisen kierroksen sulkeuduttua
protection-months-hint = Kokonaisluku 1–1200. Tyhjä: sääntöä ei ole. Komento ”lars gdpr retention” poistaa sen, minkä aika on päättynyt.
protection-no-end = Vastauksilla ei ole vielä päättymisaikaa: kuukausia ei ole asetettu tai jollakin kierroksella ei ole sulkeutumisaikaa.
protection-save = Tallenna
protection-saved = Säännöt on tallennettu.
protection-text = Nämä säännöt ovat tiedostossa, jonka vastaajat saavat omista tiedoistaan; yhteystieto on myös heidän ensimmäisellä ja viimeisellä sivullaan.
protection-title = Tietosuoja
protection-until = Vastauksia säilytetään { $until } asti.
protection-wrong = Mitään ei tallennettu. Kuukausien on oltava kokonaisluku 1–1200 tai tyhjä, ja yhteystiedon yksi rivi, enintään 300 merkkiä.
