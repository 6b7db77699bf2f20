# Official statistics as panels.
audit-act-deleted-panel = ištrinti oficialiosios statistikos duomenys
audit-act-imported-panel = importuoti oficialiosios statistikos duomenys
