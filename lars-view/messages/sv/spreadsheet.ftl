# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Filen är skadad eller ofullständig: { $value }
spreadsheet-error = En cell innehåller ett kalkylfel ({ $value }). Rätta det och spara filen igen.
spreadsheet-formula = En cell innehåller en formel utan resultat ({ $value }). Öppna filen i ett kalkylprogram, spara den och försök igen.
spreadsheet-kind = Filen är av ett annat slag: { $value }. Spara tabellen som XLSX eller som CSV i UTF-8.
spreadsheet-large = Filen är större än vad som kan läsas på en gång ({ $value }). Dela upp den.
spreadsheet-locked = Filen är skyddad med lösenord. Spara den utan lösenord.
spreadsheet-nameless = Ett värde står i en kolumn utan namn ({ $value }). Namnge kolumnen eller töm den.
spreadsheet-options = Filen stämmer inte med det som angavs om den: { $value }
spreadsheet-quote = Ett citattecken i filen öppnas men stängs aldrig.
spreadsheet-twice = Två kolumner har samma namn ({ $value }). Ge den ena ett annat namn eller ta bort den.
spreadsheet-utf8 = Texten är inte skriven i UTF-8 ({ $value }). Spara filen som CSV i UTF-8 eller som XLSX.
spreadsheet-width = En rad har fler eller färre celler än rubrikraden ({ $value }).
