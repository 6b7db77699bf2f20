# Pētījuma noteikumi par personas datiem.
protection-ask = Jautājumi par jūsu datiem: { $contact }
protection-basis = Tiesiskais pamats
protection-basis-consent = Piekrišana
protection-basis-none = Nav norādīts
protection-basis-other = Cits; tas nosaukts privātuma paziņojumā
protection-basis-public-task = Uzdevums sabiedrības interesēs
protection-contact = Kam jautāt par saviem datiem
protection-contact-hint = Vārds ar e-pasta adresi vai tālruņa numuru vienā rindā, ne vairāk kā 300 rakstzīmes.
protection-months = Cik mēnešus atbildes glabā pēc pēdējās kārtas slēgšanas
protection-months-hint = Vesels skaitlis no 1 līdz 1200. Tukšs: noteikuma nav. Komanda "lars gdpr retention" dzēš to, kam termiņš beidzies.
protection-no-end = Atbildēm vēl nav beigu termiņa: mēneši nav norādīti vai kādai kārtai nav slēgšanas laika.
protection-save = Saglabāt
protection-saved = Noteikumi ir saglabāti.
protection-text = Šie noteikumi ir failā, ko respondenti saņem par saviem datiem; kontaktinformācija redzama arī viņu pirmajā un pēdējā lapā.
protection-title = Datu aizsardzība
protection-until = Atbildes glabā līdz { $until }.
protection-wrong = Nekas netika saglabāts. Mēnešiem jābūt veselam skaitlim no 1 līdz 1200 vai tukšiem, kontaktinformācijai – vienai rindai ar ne vairāk kā 300 rakstzīmēm.
