# Kas pētījumā jautā.
audit-act-set-sender = norādīts aptaujas veicējs
sender-title = Aptaujas veicējs
sender-text = Respondenti to redz pirmajā lapā, katrā e-pasta vēstulē un katrā papīra vēstulē. Bez tā nevienu nevar uzaicināt.
sender-institution = Iestāde
sender-signature = Paraksts
sender-signature-hint = Parakstītāja vārds, uzvārds un amats.
sender-contact = Kam jautāt par pētījumu
sender-logo = Logotips
sender-logo-hint = PNG vai JPEG, ne vairāk kā 200 kB. Nav obligāts.
sender-logo-gone = Noņemt logotipu
sender-saved = Aptaujas veicējs ir saglabāts.
sender-fault-institution = Iestāde: lūdzu, ievadiet nosaukumu, ne vairāk kā 200 rakstzīmes
sender-fault-contact = Kontaktinformācija: lūdzu, ievadiet vienu rindu, ne vairāk kā 300 rakstzīmes
sender-fault-signature = Paraksts: lūdzu, ievadiet vārdu, ne vairāk kā 200 rakstzīmes
sender-fault-logo = Logotips: lūdzu, izvēlieties PNG vai JPEG datni, ne lielāku par 200 kB
sender-asked-by = Aptauju veic
sender-write-to = Jautājumi par pētījumu: { $contact }
