# Standarta anketa. Šos tekstus iekopē redakcijā, kad to publicē.
questionnaire-introduction =
    Paldies, ka piedalāties. Jums jautās par četru veidu partneriem: uzņēmumiem, zinātniskajām institūcijām un augstskolām, valsts un pašvaldību iestādēm un pilsonisko sabiedrību – jūsu reģionā, citur valstī un ārvalstīs.

    Par katru sniegsiet divus vērtējumus: ko no sadarbības sagaidāt un kāda ir jūsu pieredze. Pareizu vai nepareizu atbilžu nav.
questionnaire-privacy =
    Pētījumā glabā jūsu atbildes, jūsu grupu (uzņēmums, zinātne, valsts vai pašvaldības iestāde vai pilsoniskā sabiedrība) un atbildēšanas laiku. Jūsu vārdu neglabā. Rezultātus rāda tikai tik lielām grupām, ka nevienu nevar atpazīt.

    Jūsu atbildes izmanto tikai šim pētījumam. Līdz atbildēšanas beigām varat tās mainīt ar savu personīgo saiti. Jautājumu gadījumā vērsieties pie personas, kas jums atsūtīja saiti.
questionnaire-consent = Es to izlasīju un piekrītu piedalīties.
questionnaire-expectation = Cik daudz jūs sagaidāt no sadarbības ar šiem partneriem?
questionnaire-experience = Cik daudz jūs pašlaik no šīs sadarbības iegūstat?
questionnaire-importance = Cik svarīga jums ir sadarbība?
questionnaire-low = ļoti maz
questionnaire-high = ļoti daudz
questionnaire-no-contact = Nav kontakta
questionnaire-dont-know = Nezinu
questionnaire-results = Rezultāti būs pieejami pēc aptaujas beigām. Kur tos atrast, jums pateiks persona, kas jūs uzaicināja.
questionnaire-size = Cik cilvēku strādā jūsu organizācijā?
questionnaire-size-micro = No 1 līdz 9
questionnaire-size-small = No 10 līdz 49
questionnaire-size-medium = No 50 līdz 249
questionnaire-size-large = 250 vai vairāk
questionnaire-years = Cik ilgi šajā jomā ar citiem sadarbojaties inovāciju jautājumos?
questionnaire-years-few = Mazāk nekā 3 gadus
questionnaire-years-some = No 3 līdz 10 gadiem
questionnaire-years-many = Vairāk nekā 10 gadus
questionnaire-hinders = Kas sadarbību kavē visvairāk?
questionnaire-helps = Kas sadarbībā izdodas labi un kāpēc?
questionnaire-open-hint = Lūdzu, nenosauciet personas.
