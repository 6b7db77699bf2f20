# Oppgavene i en studie.
task-study = Studien
task-sender = Hvem som spør
task-protection = Personvern
task-questionnaire = Spørreskjema
task-register = Hvem som spørres
task-asking = Undersøkelsen
task-results = Resultater
task-findings = Funn
task-public = Prosjektets offentlige side
task-next = Neste:
task-next-study = Beskriv studien
task-next-sender = Oppgi hvem som spør
task-next-protection = Fyll ut opplysningene om personvern
task-next-questionnaire = Lag spørreskjemaet
task-next-register = List opp hvem som spørres
task-next-asking = Følg med på hvem som har svart
task-next-results = Les resultatene
task-why-study = Tittel, regioner og datoer brukes på alle sider.
task-why-sender = Ingen kan inviteres før dette er fylt ut.
task-why-protection = Ingenting publiseres eller sendes før dette er fylt ut.
task-why-questionnaire = Det må være publisert før noen kan svare.
task-why-register = Med for få organisasjoner forblir de fleste resultater skjult.
task-why-asking = Inviter dem som ikke er invitert, og send påminnelse til dem som ikke har svart.
task-why-results = Nok har svart.
task-minutes = { $n ->
    [one] Tar omtrent { $nText } minutt.
   *[other] Tar omtrent { $nText } minutter.
}
task-state-to-do = Gjenstår
task-state-begun = Pågår
task-state-done = Ferdig
task-state-later = Kommer i en senere versjon
task-state-next = Neste
task-needs-answers = Trenger svar
task-needs-questionnaire = Trenger et publisert spørreskjema
task-needs-sender = Trenger «Hvem som spør» og «Personvern»
task-about-questionnaire = Velg et ferdig, eller kopier et fra en annen studie
task-about-asking = Invitert: { $asked }, har svart: { $answered }
task-about-sender = Institusjon, kontakt og underskrift
task-about-protection = Behandlingsansvarlig, rettslig grunnlag, kontakt, lagringstid
task-about-register = { $n ->
    [0] Ingen i registeret ennå
    [one] { $nText } organisasjon i registeret
   *[other] { $nText } organisasjoner i registeret
}
task-all-done = { $n ->
    [one] { $nText } oppgave, ferdig
   *[other] { $nText } oppgaver, alle ferdige
}
task-list = Oppgaver
task-known = Det vi vet så langt
task-this-study = Denne studien
task-lead-new = Åtte oppgaver fører herfra til resultatene. Alle kan avbrytes og fortsettes senere.
task-about-findings = { $n ->
    [0] Ingen funn ennå
    [one] { $nText } funn, med vurdering: { $judged }
   *[other] { $nText } funn, med vurdering: { $judged }
}
task-next-findings = Drøft funnene i en fokusgruppe
task-why-findings = Et tall blir et funn når folk som kjenner regionen, har vurdert det.
task-needs-results = Trenger resultater
