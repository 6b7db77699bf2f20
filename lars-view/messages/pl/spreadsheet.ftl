# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Plik jest uszkodzony lub niekompletny: { $value }
spreadsheet-error = Komórka zawiera błąd arkusza kalkulacyjnego ({ $value }). Proszę go poprawić i ponownie zapisać plik.
spreadsheet-formula = Komórka zawiera formułę bez wyniku ({ $value }). Proszę otworzyć plik w arkuszu kalkulacyjnym, zapisać go i spróbować ponownie.
spreadsheet-kind = Plik jest innego rodzaju: { $value }. Proszę zapisać tabelę jako XLSX albo jako CSV w kodowaniu UTF-8.
spreadsheet-large = Plik jest większy, niż można wczytać za jednym razem ({ $value }). Proszę go podzielić.
spreadsheet-locked = Plik jest chroniony hasłem. Proszę zapisać go bez hasła.
spreadsheet-nameless = Wartość znajduje się w kolumnie bez nazwy ({ $value }). Proszę nazwać kolumnę albo ją opróżnić.
spreadsheet-options = Plik nie odpowiada temu, co o nim podano: { $value }
spreadsheet-quote = W pliku otwarto cudzysłów, którego nie zamknięto.
spreadsheet-twice = Dwie kolumny mają tę samą nazwę ({ $value }). Proszę zmienić nazwę jednej z nich albo ją usunąć.
spreadsheet-utf8 = Tekst nie jest zapisany w kodowaniu UTF-8 ({ $value }). Proszę zapisać plik jako CSV w kodowaniu UTF-8 albo jako XLSX.
spreadsheet-width = Wiersz ma więcej lub mniej komórek niż nagłówek ({ $value }).
