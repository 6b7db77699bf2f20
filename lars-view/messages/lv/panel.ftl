# Official statistics as panels.
audit-act-deleted-panel = dzēsti oficiālās statistikas dati
audit-act-imported-panel = importēti oficiālās statistikas dati
