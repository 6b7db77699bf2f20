# Clôture et réouverture d’une vague.
audit-act-closed-wave = a clos une vague d’enquête
audit-act-reopened-wave = a rouvert une vague d’enquête
closing-title = Clore l’enquête
closing-text = Ensuite, personne ne peut plus répondre ni modifier ses réponses, aucun rappel n’est envoyé et les résultats définitifs sont établis. L’enquête peut être rouverte pendant un jour.
closing-go = Clore l’enquête maintenant
closing-closed = L’enquête est close.
closing-reopen = Rouvrir l’enquête
closing-reopen-text = L’enquête a été close le { $when }. Elle peut être rouverte pendant un jour ; on peut alors répondre de nouveau.
closing-reopened = L’enquête est de nouveau ouverte.
closing-ended = L’enquête s’est terminée le { $when }.
