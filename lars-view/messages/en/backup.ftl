# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = backup failed
audit-act-made-backup = made a backup
audit-act-rehearsed-backup = rehearsed a backup
audit-act-restored-backup = restored from a backup
audit-who-schedule = schedule
backup-compared = Compared
backup-counts = Rows: { $rows }; entries of the audit log: { $entries }; responses opened: { $responses }; pages opened: { $pages }
backup-fault = What went wrong
backup-file = File
backup-letter-failed-body =
    The backup that was begun at { $when } failed. Older backups were not touched.

    { $fault }

    Please fix this today. Until then there is no new backup. It will be retried automatically.
backup-letter-failed-subject = LARS: the backup FAILED ({ $when })
backup-letter-good-body =
    The backup { $name } was made and lies in { $place }. Its size is { $size }.

    It was restored in a place of its own within { $seconds } s, and everything was the same.
    { $counts }

    Keep the key file and the identity apart from it: both are needed for a restore.
backup-letter-good-subject = LARS: the backup can be restored ({ $name })
backup-list-text = Backups of this installation, the newest first. In a rehearsal a backup is restored into a place of its own and compared with what was counted when it was made.
backup-list-title = Backups
backup-never = No backup was rehearsed successfully so far. Look below for what went wrong, and mend it today.
backup-none = No backup was made yet. How backups are set up is in the part “Backup and restore” of docs/operate.md.
backup-old = No backup was rehearsed successfully since { $when }. Look below for what went wrong, and mend it today.
backup-outcome = Result
backup-outcome-failed = failed
backup-outcome-made = made, not rehearsed
backup-outcome-rehearsed = made and rehearsed
backup-outcome-running = under way
backup-rehearsed-in = Rehearsed in
backup-seconds = { $seconds } s
backup-size = Size
backup-took = Made in
backup-when = Begun
mail-purpose-backup = Report on a backup
