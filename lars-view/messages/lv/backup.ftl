# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = rezerves kopija neizdevās
audit-act-made-backup = izveidota rezerves kopija
audit-act-rehearsed-backup = pārbaudīta rezerves kopijas atjaunošana
audit-act-restored-backup = atjaunots no rezerves kopijas
audit-who-schedule = grafiks
backup-compared = Salīdzināts
backup-counts = Rindas: { $rows }; audita žurnāla ieraksti: { $entries }; atvērtās atbildes: { $responses }; atvērtās lapas: { $pages }
backup-fault = Kas neizdevās
backup-file = Datne
backup-letter-failed-body =
    Rezerves kopijas izveide neizdevās. Tās sākums: { $when }. Vecākās kopijas nav skartas.

    { $fault }

    Lūdzu, novērsiet to šodien. Līdz tam jaunas rezerves kopijas nav. Mēģinājums tiks atkārtots automātiski.
backup-letter-failed-subject = LARS: rezerves kopija NEIZDEVĀS ({ $when })
backup-letter-good-body =
    Rezerves kopija { $name } ir izveidota un atrodas šeit: { $place }. Tās lielums ir { $size }.

    Tā tika atjaunota atsevišķā vietā { $seconds } s laikā, un viss sakrita.
    { $counts }

    Glabājiet atslēgas datni un identitāti atsevišķi no kopijas: atjaunošanai vajadzīgas abas.
backup-letter-good-subject = LARS: rezerves kopiju var atjaunot ({ $name })
backup-list-text = Šīs sistēmas rezerves kopijas, jaunākā vispirms. Pārbaudē kopija tiek atjaunota atsevišķā vietā un salīdzināta ar to, kas saskaitīts tās izveides brīdī.
backup-list-title = Rezerves kopijas
backup-never = Līdz šim neviena rezerves kopija nav veiksmīgi pārbaudīta. Skatiet zemāk, kas nav izdevies, un novērsiet to šodien.
backup-none = Neviena rezerves kopija vēl nav izveidota. Kā tās iestatīt, ir aprakstīts docs/operate.md daļā “Backup and restore”.
backup-old = Pēdējās veiksmīgi pārbaudītās rezerves kopijas laiks: { $when }. Skatiet zemāk, kas nav izdevies, un novērsiet to šodien.
backup-outcome = Rezultāts
backup-outcome-failed = neizdevās
backup-outcome-made = izveidota, nav pārbaudīta
backup-outcome-rehearsed = izveidota un pārbaudīta
backup-outcome-running = notiek
backup-rehearsed-in = Pārbaudes laiks
backup-seconds = { $seconds } s
backup-size = Lielums
backup-took = Izveides laiks
backup-when = Sākta
mail-purpose-backup = Ziņojums par rezerves kopiju
