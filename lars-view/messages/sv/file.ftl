# Filer som svar.

file-given = Du har lämnat:
file-hint = { $kinds }; högst { $size }. Filen följer med när du går vidare.
file-list-anonymous = Den här studien är anonym. Filer kan laddas ned först när svaren från alla regioner och frågeomgångar kan laddas ned; på sidan Export står vilka som inte kan det.
file-list-empty = Inga filer har skickats in.
file-list-lead = Filer i inskickade svar. Varje nedladdning antecknas i granskningsloggen. LARS kontrollerar att en fil är det som namnet säger; den söker inte efter virus.
file-list-respondent = Svarande
file-list-saved = Mottagen
file-list-title = Uppladdade filer
file-list-what = Fil
file-named = { $name } ({ $size })
file-own = Dina filer
file-remove = Ta bort filen
