# Pliki jako odpowiedzi.

file-given = Przekazany plik:
file-hint = { $kinds }; najwyżej { $size }. Plik zostanie wysłany po przejściu dalej.
file-list-empty = Nie wysłano żadnych plików.
file-list-lead = Pliki w wysłanych odpowiedziach. Każde pobranie jest zapisywane w dzienniku audytu. LARS sprawdza, czy plik jest tym, na co wskazuje jego nazwa; nie szuka wirusów.
file-list-respondent = Respondent
file-list-saved = Otrzymano
file-list-title = Przesłane pliki
file-list-what = Plik
file-named = { $name } ({ $size })
file-own = Państwa pliki
file-remove = Usuń ten plik
