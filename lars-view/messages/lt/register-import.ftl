# Registro importavimas: failas, stulpeliai ir žodžiai, peržiūra.
register-import-add = Importuoti kaip naują
register-import-after = Po importo
register-import-again = Atnaujinti peržiūrą
register-import-alike = { $n ->
    [one] { $nText } galimas dublikatas
    [few] { $nText } galimi dublikatai
    [many] { $nText } galimo dublikato
   *[other] { $nText } galimų dublikatų
}
register-import-alike-hint = Nuspręskite dėl kiekvienos eilutės. Eilutės, kurių nepakeisite, nebus importuotos.
register-import-before = Dabar
register-import-case = Visų eilučių atvejis
register-import-case-in-file = kaip nurodyta faile
register-import-changed = { $n ->
    [one] { $nText } pakeista
    [few] { $nText } pakeistos
    [many] { $nText } pakeistos
   *[other] { $nText } pakeistų
}
register-import-changes = Registre esančių organizacijų pakeitimai
register-import-choose = Pasirinkite
register-import-columns = Failo stulpeliai
register-import-decision = Sprendimas
register-import-drop = Atmesti failą
register-import-dropped = Failas atmestas. Niekas neimportuota.
register-import-example = Pirmoji reikšmė
register-import-faults = Failo dar negalima importuoti
register-import-faults-hint = Žemiau pasirinkite, ką reiškia žodžiai ir stulpeliai, arba pataisykite failą ir įkelkite jį iš naujo.
register-import-field = Registro laukas
register-import-from = Iš failo „{ $file }“
register-import-gone = Nėra įkelto failo, kurį būtų galima importuoti. Įkelkite jį iš naujo.
register-import-groups = { $n ->
    [one] { $nText } grupės kortelė nebus importuota.
    [few] { $nText } grupių kortelės nebus importuotos.
    [many] { $nText } grupės kortelės nebus importuota.
   *[other] { $nText } grupių kortelių nebus importuota.
}
register-import-header = Eilutė su antraštėmis
register-import-heading = Antraštė faile
register-import-ignore = Neimportuojama
register-import-in-file = Faile
register-import-kinds = CSV, XLSX, ODS, XLS arba vizitinės kortelės (vCard). Antraštės bet kuria iš dešimties kalbų, bet kokia tvarka.
register-import-known = { $n ->
    [one] { $nText } nepakeista
    [few] { $nText } nepakeistos
    [many] { $nText } nepakeistos
   *[other] { $nText } nepakeistų
}
register-import-lead = { $n ->
    [one] { $file }: { $nText } eilutė. Dar niekas neimportuota.
    [few] { $file }: { $nText } eilutės. Dar niekas neimportuota.
    [many] { $file }: { $nText } eilutės. Dar niekas neimportuota.
   *[other] { $file }: { $nText } eilučių. Dar niekas neimportuota.
}
register-import-line = Eilutė
register-import-look-again = Stulpeliai arba žodžiai pakeisti. Patikrinkite peržiūrą, tada importuokite.
register-import-means = Reikšmė
register-import-new = { $n ->
    [one] { $nText } nauja
    [few] { $nText } naujos
    [many] { $nText } naujos
   *[other] { $nText } naujų
}
register-import-new-title = Naujos organizacijos
register-import-other = Galimas dublikatas su
register-import-previewed = Peržiūra atnaujinta.
register-import-register-changed = Failas arba registras per tą laiką pasikeitė. Patikrinkite peržiūrą, tada importuokite.
register-import-same = Ta pati organizacija: atnaujinti ją
register-import-sheet = Registras
register-import-skip = Neimportuoti
register-import-template = Šablonas (XLSX) su pasirinkimo sąrašais
register-import-title = Importas į registrą
register-import-upload = Įkelti ir peržiūrėti
register-import-upload-lead = Įkelkite sąrašą, kuriame kiekvienai organizacijai skirta eilutė. Prieš importuodami matysite, kas pasikeis.
register-import-wait = Įkeltas failas 30 minučių saugomas užšifruotas, paskui ištrinamas.
register-import-waiting = Jūsų failas laukia: į jo peržiūrą
register-import-why = Priežastis
register-import-word = Žodis faile
register-import-word-empty = Palikti tuščią
register-import-words = Failo žodžiai, kurių šis tyrimas nežino
register-import-words-hint = Kartą pasirinkite, ką reiškia kiekvienas žodis. Tyrimas tai įsimins kitam failui.
