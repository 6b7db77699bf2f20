# Official statistics as panels.
audit-act-deleted-panel = Amtliche Statistik gelöscht
audit-act-imported-panel = Amtliche Statistik importiert
