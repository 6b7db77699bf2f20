# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = atsarginė kopija nepavyko
audit-act-made-backup = sukurta atsarginė kopija
audit-act-rehearsed-backup = išbandytas atkūrimas iš atsarginės kopijos
audit-act-restored-backup = atkurta iš atsarginės kopijos
audit-who-schedule = tvarkaraštis
backup-compared = Palyginta
backup-counts = Eilutės: { $rows }; audito žurnalo įrašai: { $entries }; atverti atsakymai: { $responses }; atverti puslapiai: { $pages }
backup-fault = Kas nepavyko
backup-file = Failas
backup-letter-failed-body =
    Atsarginė kopija, pradėta { $when }, nepavyko. Senesnės kopijos nepaliestos.

    { $fault }

    Prašome tai pašalinti šiandien. Iki tol naujos atsarginės kopijos nėra. Bus bandoma iš naujo automatiškai.
backup-letter-failed-subject = LARS: atsarginė kopija NEPAVYKO ({ $when })
backup-letter-good-body =
    Atsarginė kopija { $name } sukurta ir yra čia: { $place }. Jos dydis { $size }.

    Ji buvo atkurta atskiroje vietoje per { $seconds } s, ir viskas sutapo.
    { $counts }

    Rakto failą ir tapatybę laikykite atskirai nuo kopijos: atkurti reikia abiejų.
backup-letter-good-subject = LARS: atsarginę kopiją galima atkurti ({ $name })
backup-list-text = Šio diegimo atsarginės kopijos, naujausia pirmiausia. Bandant kopija atkuriama atskiroje vietoje ir palyginama su tuo, kas buvo suskaičiuota ją kuriant.
backup-list-title = Atsarginės kopijos
backup-never = Iki šiol nė viena atsarginė kopija nebuvo sėkmingai išbandyta. Žemiau pažiūrėkite, kas nepavyko, ir pašalinkite tai šiandien.
backup-none = Dar nesukurta jokia atsarginė kopija. Kaip jas nustatyti, aprašyta docs/operate.md dalyje „Backup and restore“.
backup-old = Nuo { $when } nė viena atsarginė kopija nebuvo sėkmingai išbandyta. Žemiau pažiūrėkite, kas nepavyko, ir pašalinkite tai šiandien.
backup-outcome = Rezultatas
backup-outcome-failed = nepavyko
backup-outcome-made = sukurta, neišbandyta
backup-outcome-rehearsed = sukurta ir išbandyta
backup-outcome-running = vyksta
backup-rehearsed-in = Bandymo trukmė
backup-seconds = { $seconds } s
backup-size = Dydis
backup-took = Kūrimo trukmė
backup-when = Pradėta
mail-purpose-backup = Pranešimas apie atsarginę kopiją
