# Dateien als Antworten.

file-given = Hochgeladene Datei:
file-hint = { $kinds }; höchstens { $size }. Die Datei wird hochgeladen, wenn Sie auf „Speichern und weiter“ klicken.
file-list-anonymous = Diese Studie ist anonym. Dateien können erst heruntergeladen werden, wenn die Antworten aller Regionen und Befragungsrunden heruntergeladen werden können; die Seite „Export“ nennt, welche es nicht sind.
file-list-empty = Es wurden keine Dateien abgegeben.
file-list-lead = Dateien in abgeschickten Antworten. Jeder Abruf wird im Prüfprotokoll vermerkt. LARS prüft, ob eine Datei ist, was ihr Name sagt; nach Viren sucht es nicht.
file-list-respondent = Befragte Person
file-list-saved = Eingegangen
file-list-title = Hochgeladene Dateien
file-list-what = Datei
file-named = { $name } ({ $size })
file-own = Ihre Dateien
file-remove = Diese Datei entfernen
