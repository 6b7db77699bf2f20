# Standarta anketa. Šos tekstus iekopē redakcijā, kad to publicē.
questionnaire-introduction =
    Paldies, ka piedalāties. Jums tiks uzdoti jautājumi par četru veidu partneriem: uzņēmumiem, pētniecības institūcijām un augstskolām, valsts un pašvaldību iestādēm un pilsonisko sabiedrību – Jūsu reģionā, citur valstī un ārvalstīs.

    Par katru sniegsiet divus vērtējumus: ko no sadarbības sagaidāt un kāda ir Jūsu pieredze. Pareizu vai nepareizu atbilžu nav.
questionnaire-privacy =
    Pētījumā tiek glabātas Jūsu atbildes, Jūsu grupa (uzņēmumi, pētniecības institūcijas, valsts un pašvaldību iestādes vai pilsoniskā sabiedrība) un atbildēšanas laiks. Jūsu vārds netiek glabāts. Rezultāti tiek rādīti tikai tik lielām grupām, ka nevienu nevar atpazīt.

    Jūsu atbildes tiek izmantotas tikai šim pētījumam. Līdz atbildēšanas beigām varat tās mainīt ar savu personīgo saiti. Jautājumu gadījumā vērsieties pie personas, kas Jums atsūtīja saiti.
questionnaire-consent = Es to izlasīju un piekrītu piedalīties.
questionnaire-expectation = Cik daudz Jūs sagaidāt no sadarbības ar šiem partneriem?
questionnaire-experience = Cik daudz Jūs pašlaik no šīs sadarbības iegūstat?
questionnaire-importance = Cik svarīga Jums ir sadarbība?
questionnaire-low = ļoti maz
questionnaire-high = ļoti daudz
questionnaire-no-contact = Nav sadarbības
questionnaire-dont-know = Nezinu
questionnaire-results = Rezultāti būs pieejami pēc aptaujas beigām. Kur tos atrast, Jums pateiks persona, kas Jūs uzaicināja.
questionnaire-size = Cik cilvēku strādā Jūsu organizācijā?
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
