# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = Sicherung fehlgeschlagen
audit-act-made-backup = Sicherung erstellt
audit-act-rehearsed-backup = Wiederherstellung einer Sicherung geprobt
audit-act-restored-backup = aus einer Sicherung wiederhergestellt
audit-who-schedule = Zeitplan
backup-compared = Verglichen
backup-counts = Zeilen: { $rows }; Einträge des Prüfprotokolls: { $entries }; geöffnete Antworten: { $responses }; geöffnete Seiten: { $pages }
backup-fault = Was fehlschlug
backup-file = Datei
backup-letter-failed-body =
    Die Sicherung, die { $when } begonnen wurde, ist fehlgeschlagen. Ältere Sicherungen blieben unberührt.

    { $fault }

    Bitte beheben Sie dies heute. Bis dahin gibt es keine neue Sicherung. Es wird von selbst wieder versucht.
backup-letter-failed-subject = LARS: Die Sicherung ist FEHLGESCHLAGEN ({ $when })
backup-letter-good-body =
    Die Sicherung { $name } wurde erstellt und liegt in { $place }. Sie ist { $size } groß.

    Sie wurde an einem eigenen Ort in { $seconds } s wiederhergestellt, und alles stimmte überein.
    { $counts }

    Bewahren Sie Schlüsseldatei und Identität getrennt von ihr auf: Für eine Wiederherstellung werden beide gebraucht.
backup-letter-good-subject = LARS: Die Sicherung ist wiederherstellbar ({ $name })
backup-list-text = Sicherungen dieser Installation, die neueste zuerst. Bei einer Probe wird eine Sicherung an einem eigenen Ort wiederhergestellt und mit dem verglichen, was bei ihrer Erstellung gezählt wurde.
backup-list-title = Sicherungen
backup-never = Bisher wurde keine Sicherung erfolgreich geprobt. Bitte sehen Sie unten nach, was fehlschlug, und beheben Sie es heute.
backup-none = Es wurde noch keine Sicherung erstellt. Wie Sicherungen eingerichtet werden, steht im Teil „Backup and restore“ von docs/operate.md.
backup-old = Seit { $when } wurde keine Sicherung erfolgreich geprobt. Bitte sehen Sie unten nach, was fehlschlug, und beheben Sie es heute.
backup-outcome = Ergebnis
backup-outcome-failed = fehlgeschlagen
backup-outcome-made = erstellt, nicht geprobt
backup-outcome-rehearsed = erstellt und geprobt
backup-outcome-running = läuft
backup-rehearsed-in = Geprobt in
backup-seconds = { $seconds } s
backup-size = Größe
backup-took = Erstellt in
backup-when = Begonnen
mail-purpose-backup = Bericht über eine Sicherung
