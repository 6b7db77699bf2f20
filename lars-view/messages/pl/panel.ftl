# Official statistics as panels.
audit-act-deleted-panel = usunięcie danych statystyki publicznej
audit-act-imported-panel = import danych statystyki publicznej
