# Official statistics as panels.
audit-act-deleted-panel = deleted official statistics
audit-act-imported-panel = imported official statistics
