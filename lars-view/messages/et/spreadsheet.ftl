# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Fail on rikutud või poolik: { $value }
spreadsheet-error = Lahtris on tabelarvutuse viga ({ $value }). Parandage see ja salvestage fail uuesti.
spreadsheet-formula = Lahtris on tulemuseta valem ({ $value }). Avage fail tabelarvutusprogrammis, salvestage see ja proovige uuesti.
spreadsheet-kind = Fail on teist liiki: { $value }. Salvestage tabel XLSX-failina või CSV-failina UTF-8 kodeeringus.
spreadsheet-large = Fail on suurem, kui korraga lugeda saab ({ $value }). Jagage see osadeks.
spreadsheet-locked = Fail on parooliga kaitstud. Salvestage see ilma paroolita.
spreadsheet-nameless = Väärtus on nimeta veerus ({ $value }). Andke veerule nimi või tühjendage see.
spreadsheet-options = Fail ei vasta sellele, mis selle kohta öeldi: { $value }
spreadsheet-quote = Failis on jutumärk, mida ei suleta.
spreadsheet-twice = Kahel veerul on sama nimi ({ $value }). Andke ühele teine nimi või eemaldage see.
spreadsheet-utf8 = Tekst ei ole UTF-8 kodeeringus ({ $value }). Salvestage fail CSV-failina UTF-8 kodeeringus või XLSX-failina.
spreadsheet-width = Real on rohkem või vähem lahtreid kui päises ({ $value }).
