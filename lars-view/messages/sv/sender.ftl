# Vem som frågar i en studie.
audit-act-set-sender = angav vem som frågar
sender-title = Vem som frågar
sender-text = De svarande läser detta på sin första sida, i varje e-postmeddelande och i varje brev. Utan det kan ingen bjudas in.
sender-institution = Organisation
sender-signature = Underskrift
sender-signature-hint = Namn och befattning för den som undertecknar.
sender-contact = Kontakt i frågor om studien
sender-logo = Logotyp
sender-logo-hint = PNG eller JPEG, högst 200 kB. Frivilligt.
sender-logo-gone = Ta bort logotypen
sender-saved = Uppgifterna om vem som frågar är sparade.
sender-fault-institution = Organisation: ange ett namn på högst 200 tecken
sender-fault-contact = Kontakt: ange en rad på högst 300 tecken
sender-fault-signature = Underskrift: ange ett namn på högst 200 tecken
sender-fault-logo = Logotyp: välj en PNG- eller JPEG-fil på högst 200 kB
sender-asked-by = Frågorna ställs av
sender-write-to = Frågor om studien: { $contact }
