# Filer som svar.

file-given = Du har gitt:
file-hint = { $kinds }; høyst { $size }. Filen følger med når du går videre.
file-list-anonymous = Denne studien er anonym. Filer kan lastes ned først når svarene fra alle regioner og spørrerunder kan lastes ned; siden Eksport viser hvilke som ikke kan det.
file-list-empty = Ingen filer er sendt inn.
file-list-lead = Filer i innsendte svar. Hver nedlasting føres i revisjonsloggen. LARS kontrollerer at en fil er det navnet sier; den leter ikke etter virus.
file-list-respondent = Deltaker
file-list-saved = Mottatt
file-list-title = Opplastede filer
file-list-what = Fil
file-named = { $name } ({ $size })
file-own = Filene dine
file-remove = Fjern filen
