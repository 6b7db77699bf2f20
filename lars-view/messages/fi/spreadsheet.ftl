# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Tiedosto on vioittunut tai vajaa: { $value }
spreadsheet-error = Solussa on taulukkolaskennan virhe ({ $value }). Korjatkaa se ja tallentakaa tiedosto uudelleen.
spreadsheet-formula = Solussa on kaava ilman tulosta ({ $value }). Avatkaa tiedosto taulukkolaskentaohjelmassa, tallentakaa se ja yrittäkää uudelleen.
spreadsheet-kind = Tiedosto on toista lajia: { $value }. Tallentakaa taulukko XLSX-muotoon tai CSV-muotoon UTF-8-merkistöllä.
spreadsheet-large = Tiedosto on suurempi kuin kerralla voidaan lukea ({ $value }). Jakakaa se osiin.
spreadsheet-locked = Tiedosto on suojattu salasanalla. Tallentakaa se ilman salasanaa.
spreadsheet-nameless = Arvo on sarakkeessa, jolla ei ole nimeä ({ $value }). Nimetkää sarake tai tyhjentäkää se.
spreadsheet-options = Tiedosto ei vastaa sitä, mitä siitä ilmoitettiin: { $value }
spreadsheet-quote = Tiedostossa on lainausmerkki, jota ei suljeta.
spreadsheet-twice = Kahdella sarakkeella on sama nimi ({ $value }). Antakaa toiselle toinen nimi tai poistakaa se.
spreadsheet-utf8 = Tekstiä ei ole kirjoitettu UTF-8-merkistöllä ({ $value }). Tallentakaa tiedosto CSV-muotoon UTF-8-merkistöllä tai XLSX-muotoon.
spreadsheet-width = Rivillä on enemmän tai vähemmän soluja kuin otsikkorivillä ({ $value }).
