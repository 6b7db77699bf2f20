# Registri importimine: fail, veerud ja sõnad, eelvaade.
register-import-add = Impordi uuena
register-import-after = Pärast importi
register-import-again = Uuenda eelvaadet
register-import-alike = { $n ->
    [one] { $nText } võimalik duplikaat
   *[other] { $nText } võimalikku duplikaati
}
register-import-alike-hint = Palun otsustage iga rea kohta. Muutmata jäetud ridu ei impordita.
register-import-before = Praegu
register-import-case = Kõigi ridade juhtum
register-import-case-in-file = nagu failis
register-import-changed = { $n ->
    [one] { $nText } muutunud
   *[other] { $nText } muutunud
}
register-import-changes = Registris olevate organisatsioonide muudatused
register-import-choose = Palun valige
register-import-columns = Faili veerud
register-import-decision = Otsus
register-import-drop = Loobu failist
register-import-dropped = Failist loobuti. Midagi ei imporditud.
register-import-example = Esimene väärtus
register-import-faults = Faili ei saa veel importida
register-import-faults-hint = Valige allpool, mida sõnad ja veerud tähendavad, või parandage fail ja laadige see uuesti üles.
register-import-field = Registri väli
register-import-from = Failist „{ $file }“
register-import-gone = Imporditavat faili ei ole. Palun laadige see uuesti üles.
register-import-groups = { $n ->
    [one] { $nText } rühma visiitkaarti ei impordita.
   *[other] { $nText } rühma visiitkaarti ei impordita.
}
register-import-header = Pealkirjade rida
register-import-heading = Pealkiri failis
register-import-ignore = Ei impordita
register-import-in-file = Failis
register-import-kinds = CSV, XLSX, ODS, XLS või visiitkaardid (vCard). Pealkirjad ükskõik millises kümnest keelest ja mis tahes järjekorras.
register-import-known = { $n ->
    [one] { $nText } muutmata
   *[other] { $nText } muutmata
}
register-import-lead = { $n ->
    [one] { $file }: { $nText } rida. Midagi ei ole veel imporditud.
   *[other] { $file }: { $nText } rida. Midagi ei ole veel imporditud.
}
register-import-line = Rida
register-import-look-again = Veerge või sõnu muudeti. Palun kontrollige eelvaadet ja siis importige.
register-import-means = Tähendus
register-import-new = { $n ->
    [one] { $nText } uus
   *[other] { $nText } uut
}
register-import-new-title = Uued organisatsioonid
register-import-other = Võimalik duplikaat
register-import-previewed = Eelvaade on uuendatud.
register-import-register-changed = Fail või register on vahepeal muutunud. Palun kontrollige eelvaadet ja siis importige.
register-import-same = Sama organisatsioon: uuenda seda
register-import-sheet = Register
register-import-skip = Ära impordi
register-import-template = Mall (XLSX) valikuloenditega
register-import-title = Importimine registrisse
register-import-upload = Laadi üles ja vaata eelvaadet
register-import-upload-lead = Laadige üles loend, kus iga organisatsiooni kohta on üks rida. Enne importimist näete, mis muutub.
register-import-wait = Üleslaaditud faili hoitakse 30 minutit krüpteeritult ja seejärel kustutatakse.
register-import-waiting = Teie fail ootab: ava selle eelvaade
register-import-why = Põhjus
register-import-word = Sõna failis
register-import-word-empty = Jäta tühjaks
register-import-words = Faili sõnad, mida see uuring ei tunne
register-import-words-hint = Valige üks kord, mida iga sõna tähendab. Uuring jätab selle järgmise faili jaoks meelde.
