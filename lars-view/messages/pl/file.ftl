# Pliki jako odpowiedzi.

file-given = Przekazany plik:
file-hint = { $kinds }; najwyżej { $size }. Plik zostanie wysłany po przejściu dalej.
file-list-anonymous = To badanie jest anonimowe. Pliki można pobrać dopiero wtedy, gdy można pobrać odpowiedzi ze wszystkich regionów i fal badania; strona Eksport podaje, których jeszcze nie można.
file-list-empty = Nie wysłano żadnych plików.
file-list-lead = Pliki w wysłanych odpowiedziach. Każde pobranie jest zapisywane w dzienniku audytu. LARS sprawdza, czy plik jest tym, na co wskazuje jego nazwa; nie szuka wirusów.
file-list-respondent = Respondent
file-list-saved = Otrzymano
file-list-title = Przesłane pliki
file-list-what = Plik
file-named = { $name } ({ $size })
file-own = Państwa pliki
file-remove = Usuń ten plik
