# Official statistics as panels.
audit-act-deleted-panel = kustutas ametlikku statistikat
audit-act-imported-panel = importis ametlikku statistikat
