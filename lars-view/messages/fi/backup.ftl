# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = varmuuskopio epäonnistui
audit-act-made-backup = teki varmuuskopion
audit-act-rehearsed-backup = harjoitteli varmuuskopion palautusta
audit-act-restored-backup = palautti varmuuskopiosta
audit-who-schedule = ajastus
backup-compared = Verrattu
backup-counts = Rivejä: { $rows }; tarkastuslokin merkintöjä: { $entries }; avattuja vastauksia: { $responses }; avattuja sivuja: { $pages }
backup-fault = Mikä meni vikaan
backup-file = Tiedosto
backup-letter-failed-body =
    Varmuuskopio, joka aloitettiin { $when }, epäonnistui. Vanhempiin varmuuskopioihin ei koskettu.

    { $fault }

    Korjatkaa tämä tänään. Siihen asti uutta varmuuskopiota ei ole. Sitä yritetään itsestään uudelleen.
backup-letter-failed-subject = LARS: varmuuskopio EPÄONNISTUI ({ $when })
backup-letter-good-body =
    Varmuuskopio { $name } on tehty, ja se on paikassa { $place }. Sen koko on { $size }.

    Se palautettiin omaan paikkaansa { $seconds } sekunnissa, ja kaikki täsmäsi.
    { $counts }

    Säilyttäkää avaintiedosto ja identiteetti siitä erillään: palautukseen tarvitaan molemmat.
backup-letter-good-subject = LARS: varmuuskopio on palautettavissa ({ $name })
backup-list-text = Tämän asennuksen varmuuskopiot, uusin ensin. Harjoituksessa varmuuskopio palautetaan omaan paikkaansa ja sitä verrataan siihen, mitä sitä tehtäessä laskettiin.
backup-list-title = Varmuuskopiot
backup-never = Yhdenkään varmuuskopion palautusta ei ole vielä harjoiteltu onnistuneesti. Katsokaa alta, mikä meni vikaan, ja korjatkaa se tänään.
backup-none = Varmuuskopioita ei ole vielä tehty. Niiden käyttöönotto on kuvattu tiedoston docs/operate.md osassa ”Backup and restore”.
backup-old = Yhdenkään varmuuskopion palautusta ei ole harjoiteltu onnistuneesti { $when } jälkeen. Katsokaa alta, mikä meni vikaan, ja korjatkaa se tänään.
backup-outcome = Tulos
backup-outcome-failed = epäonnistui
backup-outcome-made = tehty, ei harjoiteltu
backup-outcome-rehearsed = tehty ja harjoiteltu
backup-outcome-running = kesken
backup-rehearsed-in = Harjoituksen kesto
backup-seconds = { $seconds } s
backup-size = Koko
backup-took = Tekoaika
backup-when = Aloitettu
mail-purpose-backup = Ilmoitus varmuuskopiosta
