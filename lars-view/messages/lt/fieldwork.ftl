# Ko tikėtis prieš apklausą.
fieldwork-title = Prieš apklausą
fieldwork-lead = Jei atsako visi, kas yra registre: kiek langelių lieka paslėpta ir koks mažiausias atotrūkis, kurį galima pamatyti.
fieldwork-registered = Registre
fieldwork-hidden = Paslėpti langeliai
fieldwork-gap = Mažiausias matomas atotrūkis
fieldwork-more = Atsakymai, kad būtų paslėpta ne daugiau kaip 10 %
fieldwork-points = { $value } balo
fieldwork-default = Daroma prielaida, nes atsakymų dar nėra: { $contact } vertinimų yra „nėra kontakto“, { $unknown } – „nežinau“. Atotrūkis pastebimas su 80 % tikimybe, kai standartinis nuokrypis yra { $deviation } balo.
fieldwork-measured = Pagal šios sistemos atsakymus: { $contact } vertinimų yra „nėra kontakto“, { $unknown } – „nežinau“. Atotrūkis pastebimas su 80 % tikimybe, kai standartinis nuokrypis yra { $deviation } balo.
fieldwork-none = nematomas
