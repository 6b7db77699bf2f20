# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = säkerhetskopian misslyckades
audit-act-made-backup = gjorde en säkerhetskopia
audit-act-rehearsed-backup = provade återställning av en säkerhetskopia
audit-act-restored-backup = återställde från en säkerhetskopia
audit-who-schedule = schema
backup-compared = Jämfört
backup-counts = Rader: { $rows }; poster i granskningsloggen: { $entries }; öppnade svar: { $responses }; öppnade sidor: { $pages }
backup-fault = Vad som gick fel
backup-file = Fil
backup-letter-failed-body =
    Säkerhetskopian som påbörjades { $when } misslyckades. Äldre säkerhetskopior har inte rörts.

    { $fault }

    Åtgärda detta i dag. Till dess finns ingen ny säkerhetskopia. Ett nytt försök görs av sig självt.
backup-letter-failed-subject = LARS: säkerhetskopian MISSLYCKADES ({ $when })
backup-letter-good-body =
    Säkerhetskopian { $name } är gjord och finns i { $place }. Dess storlek är { $size }.

    Den återställdes på en egen plats på { $seconds } s, och allt stämde.
    { $counts }

    Förvara nyckelfilen och identiteten skilda från den: båda behövs för en återställning.
backup-letter-good-subject = LARS: säkerhetskopian går att återställa ({ $name })
backup-list-text = Säkerhetskopior av denna installation, den nyaste först. Vid ett prov återställs en kopia på en egen plats och jämförs med det som räknades när den gjordes.
backup-list-title = Säkerhetskopior
backup-never = Ingen säkerhetskopia har hittills provats med gott resultat. Se nedan vad som gick fel och åtgärda det i dag.
backup-none = Ingen säkerhetskopia har gjorts än. Hur de ställs in står i delen ”Backup and restore” i docs/operate.md.
backup-old = Ingen säkerhetskopia har provats med gott resultat sedan { $when }. Se nedan vad som gick fel och åtgärda det i dag.
backup-outcome = Resultat
backup-outcome-failed = misslyckades
backup-outcome-made = gjord, inte provad
backup-outcome-rehearsed = gjord och provad
backup-outcome-running = pågår
backup-rehearsed-in = Provad på
backup-seconds = { $seconds } s
backup-size = Storlek
backup-took = Gjord på
backup-when = Påbörjad
mail-purpose-backup = Rapport om en säkerhetskopia
