# Standardformuläret. Texterna kopieras till en utgåva när den publiceras.
questionnaire-introduction =
    Tack för att du deltar. Du får frågor om fyra slags partner: företag, forskning, offentliga aktörer och civilsamhället, i din region, på andra håll i landet och utomlands.

    För varje slag gör du två bedömningar: vad du förväntar dig av samarbetet och vad du upplever. Det finns inga rätta eller felaktiga svar.
questionnaire-privacy =
    Studien sparar dina svar, din grupp (företag, forskning, offentlig aktör eller civilsamhälle) och när du svarade. Den sparar inte ditt namn. Resultat visas bara för grupper som är så stora att ingen kan kännas igen.

    Dina svar används bara i denna studie. Du kan ändra dem med din personliga länk tills svarstiden är slut. Frågor ställer du till den som skickade länken.
questionnaire-consent = Jag har läst detta och samtycker till att delta.
questionnaire-expectation = Hur mycket förväntar du dig av samarbetet med dessa partner?
questionnaire-experience = Hur mycket får du ut av det i dag?
questionnaire-importance = Hur viktigt är samarbetet för dig?
questionnaire-low = väldigt lite
questionnaire-high = väldigt mycket
questionnaire-no-contact = Ingen kontakt
questionnaire-dont-know = Vet inte
questionnaire-results = Resultaten kommer när svarstiden är slut. Den som bjöd in dig berättar var du hittar dem.
questionnaire-size = Hur många arbetar i din organisation?
questionnaire-size-micro = 1 till 9
questionnaire-size-small = 10 till 49
questionnaire-size-medium = 50 till 249
questionnaire-size-large = 250 eller fler
questionnaire-years = Hur länge har du samarbetat med andra om innovation på det här området?
questionnaire-years-few = Mindre än 3 år
questionnaire-years-some = 3 till 10 år
questionnaire-years-many = Mer än 10 år
questionnaire-hinders = Vad hindrar samarbetet mest?
questionnaire-helps = Vad fungerar bra, och varför?
questionnaire-open-hint = Nämn inga personer vid namn.
