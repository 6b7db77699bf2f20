# Import av et register: fil, kolonner og ord, forhåndsvisning.
register-import-add = Importer som ny
register-import-after = Etter importen
register-import-again = Oppdater forhåndsvisningen
register-import-alike = { $n ->
    [one] { $nText } mulig duplikat
   *[other] { $nText } mulige duplikater
}
register-import-alike-hint = Ta stilling til hver rad. Rader som ikke endres, blir ikke importert.
register-import-before = Nå
register-import-case = Tilfelle for alle rader
register-import-case-in-file = som i filen
register-import-changed = { $n ->
    [one] { $nText } endret
   *[other] { $nText } endret
}
register-import-changes = Endringer i organisasjoner i registeret
register-import-choose = Velg
register-import-columns = Kolonner i filen
register-import-decision = Avgjørelse
register-import-drop = Forkast filen
register-import-dropped = Filen ble forkastet. Ingenting ble importert.
register-import-example = Første verdi
register-import-faults = Filen kan ikke importeres ennå
register-import-faults-hint = Velg nedenfor hva ord og kolonner betyr, eller rett filen og last den opp på nytt.
register-import-field = Felt i registeret
register-import-from = Fra filen «{ $file }»
register-import-gone = Det finnes ingen opplastet fil å importere. Last den opp på nytt.
register-import-groups = { $n ->
    [one] { $nText } gruppekort importeres ikke.
   *[other] { $nText } gruppekort importeres ikke.
}
register-import-header = Rad med overskrifter
register-import-heading = Overskrift i filen
register-import-ignore = Importeres ikke
register-import-in-file = I filen
register-import-kinds = CSV, XLSX, ODS, XLS eller visittkort (vCard). Overskrifter på et av de ti språkene, i valgfri rekkefølge.
register-import-known = { $n ->
    [one] { $nText } uendret
   *[other] { $nText } uendret
}
register-import-lead = { $n ->
    [one] { $file }: { $nText } rad. Ingenting er importert ennå.
   *[other] { $file }: { $nText } rader. Ingenting er importert ennå.
}
register-import-line = Rad
register-import-look-again = Kolonner eller ord ble endret. Kontroller forhåndsvisningen, og importer deretter.
register-import-means = Betydning
register-import-new = { $n ->
    [one] { $nText } ny
   *[other] { $nText } nye
}
register-import-new-title = Nye organisasjoner
register-import-other = Mulig duplikat av
register-import-previewed = Forhåndsvisningen er oppdatert.
register-import-register-changed = Filen eller registeret er endret i mellomtiden. Kontroller forhåndsvisningen, og importer deretter.
register-import-same = Samme organisasjon: oppdater den
register-import-sheet = Register
register-import-skip = Ikke importer
register-import-template = Mal (XLSX) med lister å velge fra
register-import-title = Import til registeret
register-import-upload = Last opp og forhåndsvis
register-import-upload-lead = Last opp en liste med en rad for hver organisasjon. Du ser hva som endres, før noe blir importert.
register-import-wait = Den opplastede filen lagres kryptert i 30 minutter og slettes deretter.
register-import-waiting = En fil venter: gå til forhåndsvisningen
register-import-why = Grunn
register-import-word = Ord i filen
register-import-word-empty = La stå tomt
register-import-words = Ord i filen som studien ikke kjenner
register-import-words-hint = Velg én gang hva hvert ord betyr. Undersøkelsen husker det til neste fil.
