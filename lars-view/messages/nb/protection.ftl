# Studiens regler for personopplysninger.
protection-ask = Spørsmål om opplysningene dine: { $contact }
protection-basis = Rettslig grunnlag
protection-basis-consent = Samtykke
protection-basis-none = Ikke fastsatt
protection-basis-other = Et annet; det er nevnt i personvernerklæringen
protection-basis-public-task = Oppgave i allmennhetens interesse
protection-contact = Hvem man spør om opplysningene sine
protection-contact-hint = Et navn med e-postadresse eller telefonnummer, på én linje, høyst 300 tegn.
protection-months = Hvor mange måneder svarene oppbevares etter at siste runde er stengt
protection-months-hint = Et heltall fra 1 til 1200. Tomt: ingen regel. Kommandoen «lars gdpr retention» sletter det som er over tiden.
protection-no-end = Svarene har ingen sluttdato ennå: ingen måneder er fastsatt, eller en runde mangler stengetid.
protection-save = Lagre
protection-saved = Reglene er lagret.
protection-text = Reglene står i filen som de spurte får med sine egne opplysninger; kontakten står også på den første og den siste siden deres.
protection-title = Personvern
protection-until = Svarene oppbevares til { $until }.
protection-wrong = Ingenting ble lagret. Månedene må være et heltall fra 1 til 1200 eller tomme, og kontakten én linje på høyst 300 tegn.
