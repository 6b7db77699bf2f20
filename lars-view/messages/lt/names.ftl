# Tyrimo pavadinimai kitomis kalbomis.
names-title = Pavadinimai kitomis kalbomis
names-text = Pavadinimas, regionai ir apklausos bangos, kaip respondentai juos skaito kiekviena kalba.
names-saved = Pavadinimai išsaugoti.
