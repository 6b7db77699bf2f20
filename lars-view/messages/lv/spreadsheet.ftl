# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Fails ir bojāts vai nepilnīgs: { $value }
spreadsheet-error = Šūnā ir izklājlapas kļūda ({ $value }). Izlabojiet to un saglabājiet failu vēlreiz.
spreadsheet-formula = Šūnā ir formula bez rezultāta ({ $value }). Atveriet failu izklājlapu programmā, saglabājiet to un mēģiniet vēlreiz.
spreadsheet-kind = Fails ir citā formātā: { $value }. Saglabājiet tabulu kā XLSX vai kā CSV UTF-8 kodējumā.
spreadsheet-large = Fails ir lielāks, nekā var nolasīt vienā reizē ({ $value }). Sadaliet to.
spreadsheet-locked = Fails ir aizsargāts ar paroli. Saglabājiet to bez paroles.
spreadsheet-nameless = Vērtība atrodas kolonnā bez nosaukuma ({ $value }). Piešķiriet kolonnai nosaukumu vai iztukšojiet to.
spreadsheet-options = Fails neatbilst norādītajam: { $value }
spreadsheet-quote = Failā ir atvērtas pēdiņas, kas nav aizvērtas.
spreadsheet-twice = Divām kolonnām ir vienāds nosaukums ({ $value }). Nosauciet vienu citādi vai izņemiet to.
spreadsheet-utf8 = Teksts nav UTF-8 kodējumā ({ $value }). Saglabājiet failu kā CSV UTF-8 kodējumā vai kā XLSX.
spreadsheet-width = Rindā ir vairāk vai mazāk šūnu nekā virsrakstā ({ $value }).
