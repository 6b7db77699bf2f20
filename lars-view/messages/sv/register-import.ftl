# Import av ett register: fil, kolumner och ord, förhandsvisning.
register-import-add = Importera som ny
register-import-after = Efter importen
register-import-again = Uppdatera förhandsvisningen
register-import-alike = { $n ->
    [one] { $nText } möjlig dubblett
   *[other] { $nText } möjliga dubbletter
}
register-import-alike-hint = Ta ställning till varje rad. Rader som lämnas oförändrade importeras inte.
register-import-before = Nu
register-import-case = Fall för alla rader
register-import-case-in-file = som i filen
register-import-changed = { $n ->
    [one] { $nText } ändrad
   *[other] { $nText } ändrade
}
register-import-changes = Ändringar av organisationer i registret
register-import-choose = Välj
register-import-columns = Filens kolumner
register-import-decision = Beslut
register-import-drop = Kassera filen
register-import-dropped = Filen kasserades. Ingenting importerades.
register-import-example = Första värdet
register-import-faults = Filen kan inte importeras än
register-import-faults-hint = Välj nedan vad ord och kolumner betyder, eller rätta filen och ladda upp den igen.
register-import-field = Fält i registret
register-import-from = Ur filen ”{ $file }”
register-import-gone = Det finns ingen uppladdad fil att importera. Ladda upp den igen.
register-import-groups = { $n ->
    [one] { $nText } gruppkort importeras inte.
   *[other] { $nText } gruppkort importeras inte.
}
register-import-header = Rad med rubriker
register-import-heading = Rubrik i filen
register-import-ignore = Importeras inte
register-import-in-file = I filen
register-import-kinds = CSV, XLSX, ODS, XLS eller visitkort (vCard). Rubriker på något av de tio språken, i valfri ordning.
register-import-known = { $n ->
    [one] { $nText } oförändrad
   *[other] { $nText } oförändrade
}
register-import-lead = { $n ->
    [one] { $file }: { $nText } rad. Ingenting har importerats än.
   *[other] { $file }: { $nText } rader. Ingenting har importerats än.
}
register-import-line = Rad
register-import-look-again = Kolumner eller ord har ändrats. Kontrollera förhandsvisningen och importera sedan.
register-import-means = Betydelse
register-import-new = { $n ->
    [one] { $nText } ny
   *[other] { $nText } nya
}
register-import-new-title = Nya organisationer
register-import-other = Möjlig dubblett av
register-import-previewed = Förhandsvisningen har uppdaterats.
register-import-register-changed = Filen eller registret har ändrats under tiden. Kontrollera förhandsvisningen och importera sedan.
register-import-same = Samma organisation: uppdatera den
register-import-sheet = Register
register-import-skip = Importera inte
register-import-template = Mall (XLSX) med listor att välja ur
register-import-title = Import till registret
register-import-upload = Ladda upp och förhandsvisa
register-import-upload-lead = Ladda upp en lista med en rad för varje organisation. Du ser vad som ändras innan något importeras.
register-import-wait = Den uppladdade filen sparas krypterad i 30 minuter och raderas sedan.
register-import-waiting = En fil väntar: gå till förhandsvisningen
register-import-why = Skäl
register-import-word = Ord i filen
register-import-word-empty = Lämna tomt
register-import-words = Ord i filen som studien inte känner till
register-import-words-hint = Välj en gång vad varje ord betyder. Studien minns det till nästa fil.
