# Backups and their rehearsal: the page, letters, lines of the audit log.
audit-act-failed-backup = échec de la sauvegarde
audit-act-made-backup = sauvegarde effectuée
audit-act-rehearsed-backup = restauration d’une sauvegarde essayée
audit-act-restored-backup = restauration à partir d’une sauvegarde
audit-who-schedule = planification
backup-compared = Comparé
backup-counts = Lignes : { $rows } ; entrées du journal d’audit : { $entries } ; réponses ouvertes : { $responses } ; pages ouvertes : { $pages }
backup-fault = Ce qui a échoué
backup-file = Fichier
backup-letter-failed-body =
    La sauvegarde commencée le { $when } a échoué. Les sauvegardes plus anciennes n’ont pas été touchées.

    { $fault }

    Veuillez corriger cela aujourd’hui. D’ici là, il n’y a pas de nouvelle sauvegarde. Un nouvel essai se fera de lui-même.
backup-letter-failed-subject = LARS : ÉCHEC de la sauvegarde ({ $when })
backup-letter-good-body =
    La sauvegarde { $name } a été effectuée et se trouve dans { $place }. Sa taille est de { $size }.

    Elle a été restaurée dans un endroit à part en { $seconds } s, et tout était identique.
    { $counts }

    Conservez le fichier de clés et l’identité séparément : les deux sont nécessaires pour une restauration.
backup-letter-good-subject = LARS : la sauvegarde peut être restaurée ({ $name })
backup-list-text = Sauvegardes de cette installation, la plus récente en premier. Lors d’un essai, une sauvegarde est restaurée dans un endroit à part et comparée à ce qui a été compté lors de sa création.
backup-list-title = Sauvegardes
backup-never = Aucune sauvegarde n’a été essayée avec succès jusqu’ici. Voyez ci-dessous ce qui a échoué et corrigez-le aujourd’hui.
backup-none = Aucune sauvegarde n’a encore été effectuée. La mise en place est décrite dans la partie « Backup and restore » de docs/operate.md.
backup-old = Aucune sauvegarde n’a été essayée avec succès depuis le { $when }. Voyez ci-dessous ce qui a échoué et corrigez-le aujourd’hui.
backup-outcome = Résultat
backup-outcome-failed = échec
backup-outcome-made = effectuée, non essayée
backup-outcome-rehearsed = effectuée et essayée
backup-outcome-running = en cours
backup-rehearsed-in = Durée de l’essai
backup-seconds = { $seconds } s
backup-size = Taille
backup-took = Durée de création
backup-when = Début
mail-purpose-backup = Rapport sur une sauvegarde
