# Studiens regler för personuppgifter.
protection-ask = Frågor om dina uppgifter: { $contact }
protection-basis = Rättslig grund
protection-basis-consent = Samtycke
protection-basis-none = Inte angiven
protection-basis-other = En annan; den anges i integritetsinformationen
protection-basis-public-task = Uppgift av allmänt intresse
protection-contact = Vem man frågar om sina uppgifter
protection-contact-hint = Ett namn med e-postadress eller telefonnummer, på en rad, högst 300 tecken.
protection-months = Hur många månader svaren sparas efter att sista omgången stängts
protection-months-hint = Ett heltal från 1 till 1200. Tomt: ingen regel. Kommandot ”lars gdpr retention” raderar det vars tid är ute.
protection-no-end = Svaren har inget slut ännu: inga månader är angivna eller en omgång saknar stängningstid.
protection-save = Spara
protection-saved = Reglerna är sparade.
protection-text = Reglerna står i filen som de svarande får med sina egna uppgifter; kontakten står också på deras första och sista sida.
protection-title = Dataskydd
protection-until = Svaren sparas till { $until }.
protection-wrong = Inget sparades. Månaderna ska vara ett heltal från 1 till 1200 eller tomma, och kontakten en rad med högst 300 tecken.
