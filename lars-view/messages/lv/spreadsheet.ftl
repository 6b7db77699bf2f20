# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = Datne ir bojāta vai nepilnīga: { $value }
spreadsheet-error = Šūnā ir izklājlapas kļūda ({ $value }). Izlabojiet to un saglabājiet datni vēlreiz.
spreadsheet-formula = Šūnā ir formula bez rezultāta ({ $value }). Atveriet datni izklājlapu programmā, saglabājiet to un mēģiniet vēlreiz.
spreadsheet-kind = Datne ir citā formātā: { $value }. Saglabājiet tabulu kā XLSX vai kā CSV UTF-8 kodējumā.
spreadsheet-large = Datne ir lielāka, nekā var nolasīt vienā reizē ({ $value }). Sadaliet to.
spreadsheet-locked = Datne ir aizsargāta ar paroli. Saglabājiet to bez paroles.
spreadsheet-nameless = Vērtība atrodas kolonnā bez nosaukuma ({ $value }). Piešķiriet kolonnai nosaukumu vai iztukšojiet to.
spreadsheet-options = Datne neatbilst norādītajam: { $value }
spreadsheet-quote = Datnē ir atvērtas pēdiņas, kas nav aizvērtas.
spreadsheet-twice = Divām kolonnām ir vienāds nosaukums ({ $value }). Nosauciet vienu citādi vai izņemiet to.
spreadsheet-utf8 = Teksts nav UTF-8 kodējumā ({ $value }). Saglabājiet datni kā CSV UTF-8 kodējumā vai kā XLSX.
spreadsheet-width = Rindā ir vairāk vai mazāk šūnu nekā virsrakstā ({ $value }).
