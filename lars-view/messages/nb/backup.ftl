# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = sikkerhetskopien mislyktes
audit-act-made-backup = laget en sikkerhetskopi
audit-act-rehearsed-backup = prøvde gjenoppretting av en sikkerhetskopi
audit-act-restored-backup = gjenopprettet fra en sikkerhetskopi
audit-who-schedule = tidsplan
backup-compared = Sammenlignet
backup-counts = Rader: { $rows }; oppføringer i revisjonsloggen: { $entries }; åpnede svar: { $responses }; åpnede sider: { $pages }
backup-fault = Hva som gikk galt
backup-file = Fil
backup-letter-failed-body =
    Sikkerhetskopien som ble påbegynt { $when }, mislyktes. Eldre sikkerhetskopier er ikke rørt.

    { $fault }

    Rett dette i dag. Til da finnes ingen ny sikkerhetskopi. Det prøves igjen av seg selv.
backup-letter-failed-subject = LARS: sikkerhetskopien MISLYKTES ({ $when })
backup-letter-good-body =
    Sikkerhetskopien { $name } er laget og ligger i { $place }. Størrelsen er { $size }.

    Den ble gjenopprettet på et eget sted på { $seconds } s, og alt stemte.
    { $counts }

    Oppbevar nøkkelfilen og identiteten atskilt fra den: begge trengs for å gjenopprette.
backup-letter-good-subject = LARS: sikkerhetskopien kan gjenopprettes ({ $name })
backup-list-text = Sikkerhetskopier av denne installasjonen, den nyeste først. I en prøve gjenopprettes en kopi på et eget sted og sammenlignes med det som ble talt da den ble laget.
backup-list-title = Sikkerhetskopier
backup-never = Ingen sikkerhetskopi er hittil prøvd med godt resultat. Se nedenfor hva som gikk galt, og rett det i dag.
backup-none = Ingen sikkerhetskopi er laget ennå. Hvordan de settes opp, står i delen «Backup and restore» i docs/operate.md.
backup-old = Ingen sikkerhetskopi er prøvd med godt resultat siden { $when }. Se nedenfor hva som gikk galt, og rett det i dag.
backup-outcome = Resultat
backup-outcome-failed = mislyktes
backup-outcome-made = laget, ikke prøvd
backup-outcome-rehearsed = laget og prøvd
backup-outcome-running = pågår
backup-rehearsed-in = Prøvd på
backup-seconds = { $seconds } s
backup-size = Størrelse
backup-took = Laget på
backup-when = Påbegynt
mail-purpose-backup = Rapport om en sikkerhetskopi
