# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = varukoopia ebaõnnestus
audit-act-made-backup = tegi varukoopia
audit-act-rehearsed-backup = proovis varukoopia taastamist
audit-act-restored-backup = taastas varukoopiast
audit-who-schedule = ajakava
backup-compared = Võrreldud
backup-counts = Ridu: { $rows }; auditilogi kandeid: { $entries }; avatud vastuseid: { $responses }; avatud lehti: { $pages }
backup-fault = Mis läks valesti
backup-file = Fail
backup-letter-failed-body =
    Varukoopia, mida alustati { $when }, ebaõnnestus. Vanemaid varukoopiaid ei puudutatud.

    { $fault }

    Palun parandage see täna. Seni uut varukoopiat ei ole. Seda proovitakse ise uuesti.
backup-letter-failed-subject = LARS: varukoopia EBAÕNNESTUS ({ $when })
backup-letter-good-body =
    Varukoopia { $name } on tehtud ja asub siin: { $place }. Selle suurus on { $size }.

    See taastati eraldi kohta { $seconds } s jooksul ja kõik oli sama.
    { $counts }

    Hoidke võtmefaili ja identiteeti varukoopiast lahus: taastamiseks on vaja mõlemat.
backup-letter-good-subject = LARS: varukoopia on taastatav ({ $name })
backup-list-text = Selle süsteemi varukoopiad, uusim ees. Proovis taastatakse varukoopia eraldi kohta ja võrreldakse sellega, mis loendati selle tegemise ajal.
backup-list-title = Varukoopiad
backup-never = Seni pole ühegi varukoopia taastamist edukalt proovitud. Vaadake altpoolt, mis läks valesti, ja parandage see täna.
backup-none = Varukoopiaid pole veel tehtud. Kuidas neid seadistada, on kirjas faili docs/operate.md osas „Backup and restore“.
backup-old = Alates { $when } pole ühegi varukoopia taastamist edukalt proovitud. Vaadake altpoolt, mis läks valesti, ja parandage see täna.
backup-outcome = Tulemus
backup-outcome-failed = ebaõnnestus
backup-outcome-made = tehtud, proovimata
backup-outcome-rehearsed = tehtud ja proovitud
backup-outcome-running = pooleli
backup-rehearsed-in = Proovi aeg
backup-seconds = { $seconds } s
backup-size = Suurus
backup-took = Tegemise aeg
backup-when = Algus
mail-purpose-backup = Teade varukoopia kohta
