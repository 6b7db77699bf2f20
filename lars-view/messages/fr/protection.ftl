# Les règles d'une étude sur les données personnelles.
protection-ask = Questions sur vos données : { $contact }
protection-basis = Base juridique
protection-basis-consent = Consentement
protection-basis-none = Non définie
protection-basis-other = Une autre ; la notice d'information la nomme
protection-basis-public-task = Mission d'intérêt public
protection-contact = À qui poser des questions sur ses données
protection-contact-hint = Un nom avec une adresse électronique ou un numéro de téléphone, sur une ligne, 300 caractères au plus.
protection-months = Nombre de mois de conservation des réponses après la clôture de la dernière vague
protection-months-hint = Un nombre entier de 1 à 1200. Vide : pas de règle. La commande « lars gdpr retention » efface ce dont le délai est passé.
protection-no-end = Les réponses n'ont pas encore de fin : aucun nombre de mois n'est défini, ou une vague n'a pas de clôture.
protection-save = Enregistrer
protection-saved = Les règles sont enregistrées.
protection-text = Ces règles figurent dans le fichier que les répondants reçoivent avec leurs propres données ; le contact figure aussi sur leur première et leur dernière page.
protection-title = Protection des données
protection-until = Les réponses sont conservées jusqu'au { $until }.
protection-wrong = Rien n'a été enregistré. Les mois doivent être un nombre entier de 1 à 1200 ou rester vides, et le contact tenir sur une ligne de 300 caractères au plus.
