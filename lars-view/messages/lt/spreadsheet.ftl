# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Failas sugadintas arba nepilnas: { $value }
spreadsheet-error = Langelyje yra skaičiuoklės klaida ({ $value }). Ištaisykite ją ir išsaugokite failą iš naujo.
spreadsheet-formula = Langelyje yra formulė be rezultato ({ $value }). Atverkite failą skaičiuoklės programoje, išsaugokite ir bandykite dar kartą.
spreadsheet-kind = Failas yra kito tipo: { $value }. Išsaugokite lentelę XLSX arba CSV (UTF-8) formatu.
spreadsheet-large = Failas didesnis, nei galima perskaityti vienu kartu ({ $value }). Padalykite jį.
spreadsheet-locked = Failas apsaugotas slaptažodžiu. Išsaugokite jį be slaptažodžio.
spreadsheet-nameless = Reikšmė yra stulpelyje be pavadinimo ({ $value }). Pavadinkite stulpelį arba ištuštinkite jį.
spreadsheet-options = Failas neatitinka to, kas nurodyta: { $value }
spreadsheet-quote = Faile yra atidarytos ir neuždarytos kabutės.
spreadsheet-twice = Du stulpeliai turi tą patį pavadinimą ({ $value }). Vieną pavadinkite kitaip arba pašalinkite.
spreadsheet-utf8 = Tekstas parašytas ne UTF-8 koduote ({ $value }). Išsaugokite failą CSV (UTF-8) arba XLSX formatu.
spreadsheet-width = Eilutėje yra daugiau arba mažiau langelių nei antraštėje ({ $value }).
