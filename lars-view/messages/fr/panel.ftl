# Official statistics as panels.
audit-act-deleted-panel = suppression de statistiques officielles
audit-act-imported-panel = importation de statistiques officielles
