# En studies uppgifter.
task-study = Studien
task-sender = Vem som frågar
task-protection = Dataskydd
task-questionnaire = Frågeformulär
task-register = Vem som tillfrågas
task-asking = Enkäten
task-results = Resultat
task-findings = Iakttagelser
task-public = Projektets offentliga sida
task-next = Nästa:
task-next-study = Beskriv studien
task-next-sender = Ange vem som frågar
task-next-protection = Fyll i uppgifterna om dataskydd
task-next-questionnaire = Skapa frågeformuläret
task-next-register = Lista vem som tillfrågas
task-next-asking = Följ vem som har svarat
task-next-results = Läs resultaten
task-why-study = Titel, regioner och datum används på alla sidor.
task-why-sender = Ingen kan bjudas in innan det är ifyllt.
task-why-protection = Inget publiceras eller skickas innan det är ifyllt.
task-why-questionnaire = Det måste vara publicerat innan någon kan svara.
task-why-register = Med för få organisationer förblir de flesta resultat dolda.
task-why-asking = Bjud in dem som inte har tillfrågats och påminn dem som inte har svarat.
task-why-results = Tillräckligt många har svarat.
task-minutes = { $n ->
    [one] Tar ungefär { $nText } minut.
   *[other] Tar ungefär { $nText } minuter.
}
task-state-to-do = Att göra
task-state-begun = Pågår
task-state-done = Klart
task-state-later = Kommer i en senare version
task-state-next = Nästa
task-needs-answers = Kräver svar
task-needs-questionnaire = Kräver ett publicerat formulär
task-needs-sender = Kräver ”Vem som frågar” och ”Dataskydd”
task-about-questionnaire = Välj ett färdigt formulär eller kopiera ett från en annan studie
task-about-asking = Inbjudna: { $asked }, har svarat: { $answered }
task-about-sender = Organisation, kontakt och underskrift
task-about-protection = Personuppgiftsansvarig, rättslig grund, kontakt, lagringstid
task-about-register = { $n ->
    [0] Ingen i registret ännu
    [one] { $nText } organisation i registret
   *[other] { $nText } organisationer i registret
}
task-all-done = { $n ->
    [one] { $nText } uppgift, klar
   *[other] { $nText } uppgifter, alla klara
}
task-list = Uppgifter
task-known = Det vi vet hittills
task-this-study = Den här studien
task-lead-new = Åtta uppgifter leder härifrån till resultaten. Alla kan avbrytas och återupptas senare.
task-about-findings = { $n ->
    [0] Inga iakttagelser ännu
    [one] { $nText } iakttagelse, med omdöme: { $judged }
   *[other] { $nText } iakttagelser, med omdöme: { $judged }
}
task-next-findings = Diskutera iakttagelserna i en fokusgrupp
task-why-findings = En siffra blir en iakttagelse när människor som känner regionen har bedömt den.
task-needs-results = Kräver resultat
