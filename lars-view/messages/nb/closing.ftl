# Å avslutte en runde og åpne den igjen.
audit-act-closed-wave = avsluttet en spørrerunde
audit-act-reopened-wave = åpnet en spørrerunde igjen
closing-title = Avslutt undersøkelsen
closing-text = Deretter kan ingen svare eller endre svar, ingen påminnelser sendes, og endelige resultater lages. Undersøkelsen kan åpnes igjen innen et døgn.
closing-go = Avslutt undersøkelsen nå
closing-closed = Undersøkelsen er avsluttet.
closing-reopen = Åpne undersøkelsen igjen
closing-reopen-text = Undersøkelsen ble avsluttet den { $when }. Den kan åpnes igjen innen et døgn; da kan man svare igjen.
closing-reopened = Undersøkelsen er åpen igjen.
closing-ended = Undersøkelsen ble avsluttet den { $when }.
