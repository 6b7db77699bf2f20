# Studier och deras fall.
audit-act-changed-study = ändrade en studie
audit-act-made-study = skapade en studie
study-list-title = Studier
study-list-empty = Det finns ingen studie ännu.
study-list-first = Skapa din första studie
study-list-demo = Titta på exemplet
study-list-demo-text = Exemplet är en studie med simulerade svar: alla sidor kan provas där och inget skickas till någon.
study-languages-title = Studiens språk
study-languages-hint = Bara de här erbjuds de svarande och behöver översättas.
study-languages-save = Spara språken
study-languages-saved = Språken är sparade.
study-fault-languages = Kryssa för minst ett språk
study-cases-count = { $n ->
    [one] { $nText } region
   *[other] { $nText } regioner
}
study-responses-count = { $n ->
    [0] Inga svar ännu
    [one] { $nText } svarande
   *[other] { $nText } svarande
}
study-responses-shown = Grupper med färre än { $nText } svar räknas inte här.
study-responses-steps = Den här studien är anonym: svaren räknas i steg om { $nText }, och summorna är summor av dessa tal.
study-show-lead = Välj en region för att se var förväntan och upplevelse skiljer sig åt.
study-public-page = Projektets offentliga sida
study-cases-title = Regioner
study-case = Region
study-wave = Frågeomgång
study-helix = Grupp
study-hint-zone = Undersökningens dagar börjar och slutar vid midnatt i denna zon.
study-level = Nivå
study-item = Aspekt
study-area = Insatsområde
study-area-all = Alla insatsområden
study-area-not-recorded = Uppgift om insatsområde saknas
study-area-inferred = { $area } (härlett från flera källor)
study-responses-title = Vilka som har svarat
study-responses-empty = Ingen har skickat in svar ännu.
study-total = Totalt
study-min-n = Resultat visas när minst { $nText } har svarat.
study-demo-wave-2018 = 2018 (simulerade svar)
study-demo-wave-2021 = 2021 (simulerade svar)
study-demo-wave-try-out = Prova på
study-edit-hint = På tomma rader kan du lägga till något nytt. En region eller frågeomgång som har svar kan inte tas bort.
study-edit-saved = Sparat.
study-edit-title = Studiens inställningar
study-fault-closes = { $value }: sista dagen ligger före första dagen
study-fault-code = { $value }: använd bara små bokstäver, siffror och bindestreck, högst 40 tecken
study-fault-date = { $value }: ange ett datum
study-fault-in-use = { $value }: det finns svar eller länkar, så den kan inte tas bort
study-fault-min-n = Ange ett heltal, minst 3
study-fault-slug = { $value }: använd bara små bokstäver, siffror och bindestreck, högst 60 tecken
study-fault-taken = { $value }: en annan studie har redan det här kortnamnet
study-fault-title = Ange en titel
study-field-area = Insatsområde
study-field-areas = Insatsområden
study-field-cases = Regioner
study-field-closes = Sista dag
study-field-min-n = Minsta grupp som visas
study-field-name = Namn
study-field-nuts = Nuts-kod
study-field-opens = Första dag
study-field-slug = Kortnamn, för webbadresser
study-field-title = Titel
study-field-trial = Bara för att prova
study-field-waves = Frågeomgångar
study-field-zone = Tidszon
study-new-make = Skapa studien
study-new-title = Ny studie
study-save = Spara
study-fault-twice = { $value }: koden förekommer två gånger
study-fault-zone = { $value }: tidszonen är okänd. Skriv den som Europe/Stockholm.
audit-act-set-languages = valde studiens språk
study-advanced = Avancerat
study-find = Sök en region på namn eller kod
study-find-go = Sök
study-find-hint = Nuts-regioner 2024 med sina egna namn. En region som inte finns där: skriv namnet på den tomma raden.
study-find-nothing = Ingen region med det namnet hittades. Skriv namnet på den tomma raden för att använda det.
study-find-found = Hittade regioner: kryssa för dem som ska läggas till
study-fault-name = { $value }: ange ett namn
