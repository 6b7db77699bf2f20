# Veiledningen i programmet: én melding per side, én linje for hvert avsnitt; den første linjen står også ved siden av sidene den passer til.
help-title = Veiledning
help-page-start =
    En studie går fra «hvem spør vi» til rapporten i åtte oppgaver. De står på studiens side, der det også vises hvilken som er neste.
    Hver oppgave kan avbrytes og fortsettes senere; det du har lagret, blir stående.
    Eksempelstudien viser alle sider med simulerte svar. Ingenting du gjør der, sendes til noen.
help-page-study =
    Gi studien en tittel, velg regioner og oppgi første og siste dag i undersøkelsen.
    Skriv en del av navnet på regionen og trykk «Søk». Kryss av for dem du trenger. En region som ikke står i listen, kan skrives i den tomme raden.
    Koder, tidssone og minste gruppe som vises, står under «Avansert». I de fleste studier trenger de ikke å endres.
help-page-sender =
    Oppgi hvilken institusjon som spør, hvem som undertegner, og hvem man kan skrive til. Deltakerne leser det på sin første side, i hver e-post og i hvert brev.
    Fyll ut én gang for hvert språk i studien. Logoen er valgfri: PNG eller JPEG, høyst 200 kB.
    Ingen kan inviteres før siden er fylt ut.
help-page-protection =
    Fire linjer: hvem som er behandlingsansvarlig, hvilket rettslig grunnlag, hvem man spør, hvor lenge svarene lagres.
    Av dem lager programmet personvernerklæringen og protokollen over behandlingsaktiviteter som PDF. Vis begge til personvernombudet.
    Ingenting publiseres eller sendes før de fire linjene er fylt ut.
help-page-questionnaire =
    Begynn med et ferdig spørreskjema, eller kopier et fra en annen studie. Klikk på et spørsmål for å endre det.
    Kryss av for studiens språk: bare disse tilbys og må oversettes.
    Prøv skjemaet, og publiser så en utgave. En publisert utgave endres aldri; endringer kommer i neste.
help-page-register =
    I registeret står organisasjonene som spørres. Importer dem fra et regneark, eller skriv dem inn.
    Tabellen «Før undersøkelsen» viser hvor mye som blir skjult med organisasjonene som finnes, og hvor små gap som vil synes.
    Sikt mot minst ni organisasjoner i hver gruppe.
help-page-asking =
    Inviter med e-post, brev, åpen lenke eller intervju. Status for undersøkelsen viser hvem som har svart og hva som mangler.
    Påminnelser går bare til dem som ikke har svart.
    Når det er nok svar, avslutter du undersøkelsen på siden Status for undersøkelsen. Den kan åpnes igjen innen et døgn.
help-page-results =
    Resultatene vises når nok har svart. Celler med for få svar er skjult, slik at ingen kan kjennes igjen.
    Et positivt gap betyr at man forventer mer enn man får.
    Resultatene kan lastes ned som tabell, diagram eller rapport.
help-page-finding =
    Et funn sier i én setning hva et gap betyr. Lag det på siden for en relasjon: setningen dannes av tallene, og du kan endre den.
    Skriv ut arket til fokusgruppen. Før deretter inn vurderingen med dato, begrunnelse og referat: bekreftet, avvist eller forklart.
    Et funn beholder tallene det ble laget av. Det kan også bygge på det folk skrev, eller på et dokument.
help-page-practice =
    En god praksis sier hva en annen region gjør, for hvilke relasjoner, til hvilken kostnad, og hva som viser at det virker.
    Skriv også ned det som mislyktes, og overføringer som ble stoppet: de teller når praksisene rangeres.
    To eksperter vurderer hver praksis etter fem kriterier. Ingen vurderer sin egen. Publiserte praksiser har en offentlig side.
help-page-matching =
    For hvert behov rangeres praksisene fra andre regioner. Du ser hva hver del bidrar med, hva som ikke kunne sies, og hvor fast rekkefølgen er.
    Endre vektene for å se om rekkefølgen avhenger av dem. Ved siden av hver regions egen liste står det som er best for alle regionene samlet.
    Foreslå en kobling, bli enige om en dato, og fyll ut kontekstarket før noe overføres.
help-page-pilot =
    En pilot begynner med gapet og sier hvor lite det skal være i neste spørrerunde.
    Før inn trinn, penger og indikatorer; partnerne rapporterer per periode, og lederen signerer. En rapport som endres etter signering, må signeres på nytt.
    Etter neste spørrerunde viser siden gapet før og etter, og om endringen er større enn tilfeldig variasjon.
help-page-thread =
    Tråden viser veien fra svar til endring: gap, funn, praksis, kobling, kontekst, pilot og det samme gapet igjen.
    Les ovenfra. Hver linje er en post; åpne den for å se hvem som bestemte hva, når og hvorfor.
help-page-people =
    Den første kontoen er eierens og har alle roller. Andre får rollene de trenger, overalt eller i én studie eller region.
    Hvis du nektes en side, står det der hvem som kan hjelpe.
    Hver endring noteres i revisjonsloggen.
