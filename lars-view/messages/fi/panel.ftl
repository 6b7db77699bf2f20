# Official statistics as panels.
audit-act-deleted-panel = poisti virallisia tilastoja
audit-act-imported-panel = toi virallisia tilastoja
