# Att stänga en omgång och öppna den igen.
audit-act-closed-wave = stängde en frågeomgång
audit-act-reopened-wave = öppnade en frågeomgång igen
closing-title = Stäng enkäten
closing-text = Därefter kan ingen svara eller ändra svar, inga påminnelser skickas och slutliga resultat tas fram. Enkäten kan öppnas igen inom ett dygn.
closing-go = Stäng enkäten nu
closing-closed = Enkäten är stängd.
closing-reopen = Öppna enkäten igen
closing-reopen-text = Enkäten stängdes den { $when }. Den kan öppnas igen inom ett dygn; då kan man svara igen.
closing-reopened = Enkäten är öppen igen.
closing-ended = Enkäten avslutades den { $when }.
