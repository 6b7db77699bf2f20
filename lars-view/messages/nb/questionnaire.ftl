# Standardskjemaet. Tekstene kopieres til en utgave når den publiseres.
questionnaire-introduction =
    Takk for at du deltar. Du blir spurt om fire slags partnere: bedrifter, forskning, offentlige aktører og sivilsamfunnet, i din region, ellers i landet og i utlandet.

    For hver av dem gir du to vurderinger: hva du forventer av samarbeidet, og hva du opplever. Det finnes ingen riktige eller gale svar.
questionnaire-privacy =
    Studien lagrer svarene dine, gruppen din (bedrift, forskning, offentlig aktør eller sivilsamfunn) og når du svarte. Den lagrer ikke navnet ditt. Resultater vises bare for grupper som er så store at ingen kan gjenkjennes.

    Svarene dine brukes bare i denne studien. Du kan endre dem med den personlige lenken fram til svarfristen. Spørsmål kan rettes til den som sendte deg lenken.
questionnaire-consent = Jeg har lest dette og samtykker til å delta.
questionnaire-expectation = Hvor mye forventer du av samarbeidet med disse partnerne?
questionnaire-experience = Hvor mye får du ut av det i dag?
questionnaire-importance = Hvor viktig er samarbeidet for deg?
questionnaire-low = svært lite
questionnaire-high = svært mye
questionnaire-no-contact = Ingen kontakt
questionnaire-dont-know = Vet ikke
questionnaire-results = Resultatene kommer når svarfristen er ute. Den som inviterte deg, forteller hvor du finner dem.
questionnaire-size = Hvor mange arbeider i organisasjonen din?
questionnaire-size-micro = 1 til 9
questionnaire-size-small = 10 til 49
questionnaire-size-medium = 50 til 249
questionnaire-size-large = 250 eller flere
questionnaire-years = Hvor lenge har du samarbeidet med andre om innovasjon på dette feltet?
questionnaire-years-few = Mindre enn 3 år
questionnaire-years-some = 3 til 10 år
questionnaire-years-many = Mer enn 10 år
questionnaire-hinders = Hva hindrer samarbeidet mest?
questionnaire-helps = Hva fungerer godt, og hvorfor?
questionnaire-open-hint = Ikke nevn personer ved navn.
