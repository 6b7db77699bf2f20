# Der Standardfragebogen. Diese Texte werden beim Veröffentlichen in eine Fassung kopiert.
questionnaire-introduction =
    Vielen Dank, dass Sie teilnehmen. Sie werden nach vier Arten von Partnern gefragt: Unternehmen, Forschung, öffentliche Stellen und Zivilgesellschaft, jeweils in Ihrer Region, anderswo in Ihrem Land und im Ausland.

    Für jede geben Sie zwei Bewertungen ab: was Sie von der Zusammenarbeit erwarten und was Sie tatsächlich erleben. Es gibt keine richtigen oder falschen Antworten.
questionnaire-privacy =
    Die Studie speichert Ihre Antworten, Ihre Gruppe (Unternehmen, Forschung, öffentliche Stelle oder Zivilgesellschaft) und den Zeitpunkt Ihrer Antworten. Ihren Namen speichert sie nicht. Ergebnisse werden nur für Gruppen gezeigt, die so groß sind, dass niemand erkannt werden kann.

    Ihre Antworten werden nur für diese Studie verwendet. Mit Ihrem persönlichen Link können Sie sie bis zum Ende der Befragung ändern. Fragen richten Sie bitte an die Person, die Ihnen den Link geschickt hat.
questionnaire-consent = Ich habe diese Hinweise gelesen und willige in die Teilnahme ein.
questionnaire-expectation = Wie viel erwarten Sie von der Zusammenarbeit mit diesen Partnern?
questionnaire-experience = Wie viel bringt Ihnen diese Zusammenarbeit heute?
questionnaire-importance = Wie wichtig ist Ihnen die Zusammenarbeit?
questionnaire-low = sehr wenig
questionnaire-high = sehr viel
questionnaire-no-contact = Kein Kontakt
questionnaire-dont-know = Weiß nicht
questionnaire-results = Die Ergebnisse liegen vor, wenn die Befragung beendet ist. Wo Sie sie finden, teilt Ihnen die Person mit, die Sie eingeladen hat.
questionnaire-size = Wie viele Personen arbeiten in Ihrer Organisation?
questionnaire-size-micro = 1 bis 9
questionnaire-size-small = 10 bis 49
questionnaire-size-medium = 50 bis 249
questionnaire-size-large = 250 oder mehr
questionnaire-years = Wie lange arbeiten Sie in diesem Themenfeld schon mit anderen an Innovationen?
questionnaire-years-few = Weniger als 3 Jahre
questionnaire-years-some = 3 bis 10 Jahre
questionnaire-years-many = Mehr als 10 Jahre
questionnaire-hinders = Was behindert die Zusammenarbeit am stärksten?
questionnaire-helps = Was gelingt gut, und warum?
questionnaire-open-hint = Bitte nennen Sie keine Personen mit Namen.
