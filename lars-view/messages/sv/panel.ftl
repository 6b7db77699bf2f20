# Official statistics as panels.
audit-act-deleted-panel = raderade officiell statistik
audit-act-imported-panel = importerade officiell statistik
