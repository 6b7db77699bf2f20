# Studier og casene deres.
audit-act-changed-study = endret en studie
audit-act-made-study = laget en studie
study-list-title = Studier
study-list-empty = Det finnes ingen studie ennå.
study-list-first = Opprett din første studie
study-list-demo = Se på eksempelet
study-list-demo-text = Eksempelet er en studie med simulerte svar: alle sider kan prøves der, og ingenting sendes til noen.
study-languages-title = Studiens språk
study-languages-hint = Bare disse tilbys deltakerne og må oversettes.
study-languages-save = Lagre språkene
study-languages-saved = Språkene er lagret.
study-fault-languages = Kryss av for minst ett språk
study-cases-count = { $n ->
    [one] { $nText } region
   *[other] { $nText } regioner
}
study-responses-count = { $n ->
    [0] Ingen svar ennå
    [one] { $nText } har svart
   *[other] { $nText } har svart
}
study-responses-shown = Grupper med færre enn { $nText } svar telles ikke her.
study-responses-steps = Denne studien er anonym: svarene telles i trinn på { $nText }, og summene er lagt sammen av disse tallene.
study-show-lead = Velg en region for å se hvor forventning og erfaring er forskjellige.
study-public-page = Prosjektets offentlige side
study-cases-title = Regioner
study-case = Region
study-wave = Spørrerunde
study-helix = Gruppe
study-hint-zone = Undersøkelsens dager begynner og slutter ved midnatt i denne sonen.
study-level = Nivå
study-item = Aspekt
study-area = Innsatsområde
study-area-all = Alle innsatsområder
study-area-not-recorded = Innsatsområde ikke oppgitt
study-area-inferred = { $area } (utledet fra flere kilder)
study-responses-title = Hvem som har svart
study-responses-empty = Ingen har sendt inn svar ennå.
study-total = Totalt
study-min-n = Tall vises når minst { $nText } har svart.
study-demo-wave-2018 = 2018 (simulerte svar)
study-demo-wave-2021 = 2021 (simulerte svar)
study-demo-wave-try-out = Prøv selv
study-edit-hint = På tomme rader kan du legge til noe nytt. En region eller spørrerunde som har svar, kan ikke fjernes.
study-edit-saved = Lagret.
study-edit-title = Innstillinger for studien
study-fault-closes = { $value }: siste dag er før første dag
study-fault-code = { $value }: bruk bare små bokstaver, sifre og bindestreker, høyst 40 tegn
study-fault-date = { $value }: oppgi en dato
study-fault-in-use = { $value }: det finnes svar eller lenker, så den kan ikke fjernes
study-fault-min-n = Oppgi et heltall på minst 3
study-fault-slug = { $value }: bruk bare små bokstaver, sifre og bindestreker, høyst 60 tegn
study-fault-taken = { $value }: en annen studie har allerede dette kortnavnet
study-fault-title = Oppgi en tittel
study-field-area = Innsatsområde
study-field-areas = Innsatsområder
study-field-cases = Regioner
study-field-closes = Siste dag
study-field-min-n = Minste gruppe som vises
study-field-name = Navn
study-field-nuts = NUTS-kode
study-field-opens = Første dag
study-field-slug = Kortnavn, til nettadresser
study-field-title = Tittel
study-field-trial = Bare for utprøving
study-field-waves = Spørrerunder
study-field-zone = Tidssone
study-new-make = Opprett studien
study-new-title = Ny studie
study-save = Lagre
study-fault-twice = { $value }: koden forekommer to ganger
study-fault-zone = { $value }: tidssonen er ukjent. Skriv den som Europe/Oslo.
audit-act-set-languages = valgte språkene i en studie
study-advanced = Avansert
study-find = Søk etter en region med navn eller kode
study-find-go = Søk
study-find-hint = NUTS-regioner 2024 med sine egne navn. En region som ikke finnes der: skriv navnet i den tomme raden.
study-find-nothing = Ingen region med dette navnet ble funnet. Skriv navnet i den tomme raden for å bruke det.
study-find-found = Regioner som ble funnet: kryss av for dem som skal legges til
study-fault-name = { $value }: skriv et navn
