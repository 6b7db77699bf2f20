# Official statistics as panels.
audit-act-deleted-panel = slettet offisiell statistikk
audit-act-imported-panel = importerte offisiell statistikk
