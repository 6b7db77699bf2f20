# Dateien als Antworten.

file-given = Sie haben abgegeben:
file-hint = { $kinds }; höchstens { $size }. Die Datei geht mit, wenn Sie weitergehen.
file-list-empty = Es wurden keine Dateien abgegeben.
file-list-lead = Dateien in abgeschickten Antworten. Jeder Abruf steht im Protokoll. LARS prüft, ob eine Datei ist, was ihr Name sagt; nach Viren sucht es nicht.
file-list-respondent = Befragte Person
file-list-saved = Eingegangen
file-list-title = Dateien der Befragten
file-list-what = Datei
file-named = { $name } ({ $size })
file-own = Ihre Dateien
file-remove = Diese Datei entfernen
