# Standartinis klausimynas. Šie tekstai nukopijuojami į leidimą, kai jis skelbiamas.
questionnaire-introduction =
    Dėkojame, kad dalyvaujate. Jūsų klausime apie keturių rūšių partnerius: įmones, mokslo institucijas, viešojo sektoriaus institucijas ir pilietinę visuomenę, kiekvieną jūsų regione, kitur šalyje ir užsienyje.

    Apie kiekvieną pateiksite du vertinimus: ko iš bendradarbiavimo tikitės ir ką patiriate. Teisingų ar klaidingų atsakymų nėra.
questionnaire-privacy =
    Tyrime saugomi jūsų atsakymai, jūsų grupė (įmonė, mokslas, viešojo sektoriaus institucija ar pilietinė visuomenė) ir atsakymo laikas. Jūsų vardas ir pavardė nesaugomi. Rezultatai rodomi tik tokių didelių grupių, kuriose nė vieno žmogaus negalima atpažinti.

    Jūsų atsakymai naudojami tik šiam tyrimui. Iki atsakymų pabaigos asmenine nuoroda galite juos keisti. Su klausimais kreipkitės į tą, kas atsiuntė nuorodą.
questionnaire-consent = Perskaičiau ir sutinku dalyvauti.
questionnaire-expectation = Kiek tikitės iš bendradarbiavimo su šiais partneriais?
questionnaire-experience = Kiek iš šio bendradarbiavimo gaunate dabar?
questionnaire-importance = Kiek jums svarbus bendradarbiavimas?
questionnaire-low = labai mažai
questionnaire-high = labai daug
questionnaire-no-contact = Nėra kontakto
questionnaire-dont-know = Nežinau
questionnaire-results = Rezultatai bus paskelbti pasibaigus apklausai. Kur juos rasti, praneš asmuo, kuris jus pakvietė.
questionnaire-size = Kiek žmonių dirba jūsų organizacijoje?
questionnaire-size-micro = Nuo 1 iki 9
questionnaire-size-small = Nuo 10 iki 49
questionnaire-size-medium = Nuo 50 iki 249
questionnaire-size-large = 250 ar daugiau
questionnaire-years = Kiek laiko šioje srityje su kitais bendradarbiaujate inovacijų klausimais?
questionnaire-years-few = Mažiau nei 3 metus
questionnaire-years-some = Nuo 3 iki 10 metų
questionnaire-years-many = Daugiau nei 10 metų
questionnaire-hinders = Kas labiausiai trukdo bendradarbiauti?
questionnaire-helps = Kas veikia gerai ir kodėl?
questionnaire-open-hint = Prašome neminėti konkrečių asmenų vardų.
