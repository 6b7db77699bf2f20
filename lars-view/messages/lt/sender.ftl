# Kas tyrime klausia.
audit-act-set-sender = nurodyta, kas klausia
sender-title = Kas klausia
sender-text = Respondentai tai mato pirmajame puslapyje, kiekviename el. laiške ir kiekviename popieriniame laiške. Be to nieko negalima pakviesti.
sender-institution = Institucija
sender-signature = Parašas
sender-signature-hint = Pasirašančiojo vardas, pavardė ir pareigos.
sender-contact = Kontaktas klausimams apie tyrimą
sender-logo = Logotipas
sender-logo-hint = PNG arba JPEG, ne daugiau kaip 200 kB. Neprivaloma.
sender-logo-gone = Pašalinti logotipą
sender-saved = Išsaugota, kas klausia.
sender-fault-institution = Institucija: įveskite pavadinimą, ne daugiau kaip 200 ženklų
sender-fault-contact = Kontaktas: įveskite vieną eilutę, ne daugiau kaip 300 ženklų
sender-fault-signature = Parašas: įveskite vardą, ne daugiau kaip 200 ženklų
sender-fault-logo = Logotipas: pasirinkite PNG arba JPEG failą, ne didesnį kaip 200 kB
sender-asked-by = Apklausą vykdo
sender-write-to = Klausimai apie tyrimą: { $contact }
