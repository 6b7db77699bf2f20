# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Die Datei ist beschädigt oder unvollständig: { $value }
spreadsheet-error = Eine Zelle enthält einen Fehler der Tabellenkalkulation ({ $value }). Bitte berichtigen Sie ihn und speichern Sie die Datei erneut.
spreadsheet-formula = Eine Zelle enthält eine Formel ohne Ergebnis ({ $value }). Bitte öffnen Sie die Datei in einer Tabellenkalkulation, speichern Sie sie und versuchen Sie es erneut.
spreadsheet-kind = Die Datei ist von anderer Art: { $value }. Bitte speichern Sie die Tabelle als XLSX oder als CSV in UTF-8.
spreadsheet-large = Die Datei ist größer, als auf einmal gelesen werden kann ({ $value }). Bitte teilen Sie sie auf.
spreadsheet-locked = Die Datei ist durch ein Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort.
spreadsheet-nameless = Ein Wert steht in einer Spalte ohne Namen ({ $value }). Bitte benennen oder leeren Sie die Spalte.
spreadsheet-options = Die Datei entspricht nicht den Angaben dazu: { $value }
spreadsheet-quote = In der Datei wird ein Anführungszeichen geöffnet und nicht geschlossen.
spreadsheet-twice = Zwei Spalten haben denselben Namen ({ $value }). Bitte benennen Sie eine um oder entfernen Sie sie.
spreadsheet-utf8 = Der Text ist nicht in UTF-8 geschrieben ({ $value }). Bitte speichern Sie die Datei als CSV in UTF-8 oder als XLSX.
spreadsheet-width = Eine Zeile hat mehr oder weniger Zellen als die Kopfzeile ({ $value }).
