# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Filen er skadet eller ufullstendig: { $value }
spreadsheet-error = En celle inneholder en feil fra regnearket ({ $value }). Rett den og lagre filen på nytt.
spreadsheet-formula = En celle inneholder en formel uten resultat ({ $value }). Åpne filen i et regnearkprogram, lagre den og prøv igjen.
spreadsheet-kind = Filen er av et annet slag: { $value }. Lagre tabellen som XLSX eller som CSV i UTF-8.
spreadsheet-large = Filen er større enn det som kan leses på én gang ({ $value }). Del den opp.
spreadsheet-locked = Filen er beskyttet med passord. Lagre den uten passord.
spreadsheet-nameless = En verdi står i en kolonne uten navn ({ $value }). Gi kolonnen et navn, eller tøm den.
spreadsheet-options = Filen stemmer ikke med det som ble oppgitt om den: { $value }
spreadsheet-quote = Et anførselstegn i filen åpnes og lukkes aldri.
spreadsheet-twice = To kolonner har samme navn ({ $value }). Gi den ene et annet navn, eller ta den ut.
spreadsheet-utf8 = Teksten er ikke skrevet i UTF-8 ({ $value }). Lagre filen som CSV i UTF-8 eller som XLSX.
spreadsheet-width = En rad har flere eller færre celler enn overskriftsraden ({ $value }).
