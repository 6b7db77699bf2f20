# Veien gjennom spørsmålene.
audit-act-deleted-response = slettet et svar
audit-act-exported-responses = eksporterte svar
audit-act-imported-responses = importerte svar
response-title-problem = Må rettes: { $title }
response-position = Trinn { $step } av { $of }
response-start-title = Ditt syn på samarbeidet
response-privacy-title = Dine opplysninger
response-consent-label = Samtykke
response-consent-given = Du har samtykket til å delta. Du kan når som helst trekke deg, også etter svarfristen.
response-begin = Begynn
response-next = Lagre og fortsett
response-back = Tilbake
response-later = Hver side lagres når du går videre. Åpne den personlige lenken på nytt for å fortsette senere.
response-saved = Lagret
response-not-saved = Ikke lagret ennå. Kontroller forbindelsen; svarene dine står fortsatt på siden.
response-finished-notice = Du har allerede sendt inn svarene. Du kan endre dem fram til svarfristen.
response-background-title = Om deg
response-open-title = Med dine egne ord
response-check-title = Kontroller svarene dine
response-check-text = Ingenting teller før du sender inn. Se gjennom svarene dine.
response-change = Endre
response-finish = Send inn svarene mine
response-finish-again = Lagre endringene
response-side-expectation = Forventning
response-side-experience = Erfaring
response-side-importance = Viktighet
response-digits = Med tastatur: 1 til 9 velger en vurdering, 0 velger 10.
response-importance-summary = Hvor viktig er dette for deg? (frivillig)
response-scale = fra 1, { $low }, til 10, { $high }
response-not-answered = ikke besvart
response-pair = Forventning { $expectation }, erfaring { $experience }
response-pair-importance = { $pair }, viktighet { $importance }
response-thanks-title = Takk
response-thanks-text = Svarene dine er sendt inn.
response-thanks-change = Endre svarene mine
response-own-answers = Svarene dine
response-own-answers-hint = Du kan skrive ut siden eller lagre den som PDF i nettleseren.
response-data = Mine opplysninger som fil
response-data-hint = Alt som er lagret av svarene dine, med spørsmålene og samtykket ditt, som en JSON-fil.
response-closed-title = Det er ikke lenger mulig å svare
response-closed-text = Dette er svarene du lagret. Det som ikke ble sendt inn, teller ikke.
response-delete-summary = Trekk meg: slett svarene mine
response-delete-text = Dette sletter alt du har svart. Det kan ikke angres. Du kan svare på nytt med samme lenke fram til svarfristen.
response-delete = Slett alt jeg har svart
response-deleted-title = Svarene dine er slettet
response-deleted-text = Ingenting av det du svarte, er lagret lenger.
response-demo = Dette er en demostudie til utprøving. De andre svarene i den er simulerte.
response-multiple = Du kan krysse av for flere svar.
response-multiple-most = { $n ->
    [one] Kryss av for høyst ett svar.
   *[other] Kryss av for høyst { $nText } svar.
}
response-optional = { $question } (frivillig)
response-ranking = { $n ->
    [one] Skriv 1 ved det viktigste.
   *[other] Skriv 1 ved det viktigste, 2 ved det nest viktigste og så videre, opp til { $nText }.
}
response-tie = Partner { $nText }
response-tie-organisation = Organisasjon
response-tie-strength = Hvor sterkt samarbeidet er, 1 til 10
response-trial = Du prøver ut dette spørreskjemaet. Det du fyller inn her, teller aldri.
response-anonymous = Denne undersøkelsen er anonym: ingenting lagres som fører fra lenken din til svarene dine. Bare med lenken din kan de finnes, endres eller slettes.
response-withdraw = Du kan trekke deg når du vil, også etter svarfristen: med lenken din sletter du alt du har svart. Gjennomsnitt som er beregnet før, blir stående; ingen kan kjenne igjen svarene dine i dem.
response-delete-text-closed = Dette sletter alt du har svart, for godt. Svarfristen er ute, så du kan ikke svare på nytt. Resultatene beregnes uten deg fra da av. Gjennomsnitt og tabeller som er laget før, blir stående, og det gjør også filer uten navnet ditt som studien alt har tatt ut.
response-multiple-least = { $n ->
    [one] Kryss av minst ett.
   *[other] Kryss av minst { $nText }.
}
response-words-least = { $n ->
    [one] Minst { $nText } tegn.
   *[other] Minst { $nText } tegn.
}
response-bounds = Fra { $least } til { $most }.
response-bounds-least = Fra og med { $least }.
response-bounds-most = Til og med { $most }.
response-minutes = { $n ->
    [one] Det tar omtrent { $nText } minutt.
   *[other] Det tar omtrent { $nText } minutter.
}
