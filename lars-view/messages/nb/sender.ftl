# Hvem som spør i en studie.
audit-act-set-sender = oppga hvem som spør
sender-title = Hvem som spør
sender-text = Deltakerne leser dette på sin første side, i hver e-post og i hvert brev. Uten dette kan ingen inviteres.
sender-institution = Institusjon
sender-signature = Underskrift
sender-signature-hint = Navn og stilling til den som undertegner.
sender-contact = Kontakt for spørsmål om studien
sender-logo = Logo
sender-logo-hint = PNG eller JPEG, høyst 200 kB. Valgfritt.
sender-logo-gone = Fjern logoen
sender-saved = Opplysningene om hvem som spør, er lagret.
sender-fault-institution = Institusjon: skriv et navn på høyst 200 tegn
sender-fault-contact = Kontakt: skriv én linje på høyst 300 tegn
sender-fault-signature = Underskrift: skriv et navn på høyst 200 tegn
sender-fault-logo = Logo: velg en PNG- eller JPEG-fil på høyst 200 kB
sender-asked-by = Undersøkelsen gjennomføres av
sender-write-to = Spørsmål om studien: { $contact }
