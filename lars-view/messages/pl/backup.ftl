# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = kopia zapasowa się nie powiodła
audit-act-made-backup = wykonano kopię zapasową
audit-act-rehearsed-backup = przeprowadzono próbę odtworzenia kopii zapasowej
audit-act-restored-backup = odtworzono z kopii zapasowej
audit-who-schedule = harmonogram
backup-compared = Porównano
backup-counts = Wiersze: { $rows }; wpisy dziennika audytu: { $entries }; otwarte odpowiedzi: { $responses }; otwarte strony: { $pages }
backup-fault = Co poszło nie tak
backup-file = Plik
backup-letter-failed-body =
    Kopia zapasowa rozpoczęta { $when } nie powiodła się. Starsze kopie pozostały nienaruszone.

    { $fault }

    Proszę usunąć przyczynę dzisiaj. Do tego czasu nie ma nowej kopii zapasowej. Próba zostanie ponowiona samoczynnie.
backup-letter-failed-subject = LARS: kopia zapasowa NIE POWIODŁA SIĘ ({ $when })
backup-letter-good-body =
    Kopia zapasowa { $name } została wykonana i znajduje się tutaj: { $place }. Jej rozmiar to { $size }.

    Odtworzono ją w osobnym miejscu w ciągu { $seconds } s i wszystko się zgadzało.
    { $counts }

    Plik klucza i tożsamość należy przechowywać oddzielnie od kopii: do odtworzenia potrzebne są oba.
backup-letter-good-subject = LARS: kopię zapasową można odtworzyć ({ $name })
backup-list-text = Kopie zapasowe tej instalacji, od najnowszej. Podczas próby kopia jest odtwarzana w osobnym miejscu i porównywana z tym, co policzono przy jej wykonaniu.
backup-list-title = Kopie zapasowe
backup-never = Jak dotąd żadna próba odtworzenia kopii zapasowej się nie powiodła. Proszę sprawdzić poniżej, co poszło nie tak, i usunąć to dzisiaj.
backup-none = Nie wykonano jeszcze żadnej kopii zapasowej. Sposób ich włączenia opisuje część „Backup and restore” w docs/operate.md.
backup-old = Od { $when } żadna próba odtworzenia kopii zapasowej się nie powiodła. Proszę sprawdzić poniżej, co poszło nie tak, i usunąć to dzisiaj.
backup-outcome = Wynik
backup-outcome-failed = niepowodzenie
backup-outcome-made = wykonana, bez próby
backup-outcome-rehearsed = wykonana i sprawdzona próbą
backup-outcome-running = w toku
backup-rehearsed-in = Czas próby
backup-seconds = { $seconds } s
backup-size = Rozmiar
backup-took = Czas wykonania
backup-when = Rozpoczęto
mail-purpose-backup = Raport o kopii zapasowej
