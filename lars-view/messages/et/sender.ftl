# Kes uuringus küsib.
audit-act-set-sender = määras, kes küsib
sender-title = Kes küsib
sender-text = Vastajad loevad seda esimesel lehel, igas e-kirjas ja igas kirjas. Ilma selleta ei saa kutsuda.
sender-institution = Asutus
sender-signature = Allkiri
sender-signature-hint = Allkirjastaja nimi ja ametikoht.
sender-contact = Kellelt uuringu kohta küsida
sender-logo = Logo
sender-logo-hint = PNG või JPEG, kuni 200 kB. Ei ole kohustuslik.
sender-logo-gone = Eemalda logo
sender-saved = Andmed selle kohta, kes küsib, on salvestatud.
sender-fault-institution = Asutus: palun sisestage nimi, kuni 200 märki
sender-fault-contact = Kontakt: palun sisestage üks rida, kuni 300 märki
sender-fault-signature = Allkiri: palun sisestage nimi, kuni 200 märki
sender-fault-logo = Logo: palun valige PNG- või JPEG-fail, kuni 200 kB
sender-asked-by = Küsitluse korraldab
sender-write-to = Küsimused uuringu kohta: { $contact }
