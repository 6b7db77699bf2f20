# Rekisterin tuonti: tiedosto, sarakkeet ja sanat, esikatselu.
register-import-add = Tuo uutena
register-import-after = Tuonnin jälkeen
register-import-again = Päivitä esikatselu
register-import-alike = { $n ->
    [one] { $nText } mahdollinen kaksoiskappale
   *[other] { $nText } mahdollista kaksoiskappaletta
}
register-import-alike-hint = Päätä jokaisesta rivistä. Rivejä, jotka jätät ennalleen, ei tuoda.
register-import-before = Nyt
register-import-case = Kaikkien rivien tapaus
register-import-case-in-file = kuten tiedostossa
register-import-changed = { $n ->
    [one] { $nText } muuttunut
   *[other] { $nText } muuttunutta
}
register-import-changes = Muutokset rekisterissä oleviin organisaatioihin
register-import-choose = Valitse
register-import-columns = Tiedoston sarakkeet
register-import-decision = Päätös
register-import-drop = Hylkää tiedosto
register-import-dropped = Tiedosto hylättiin. Mitään ei tuotu.
register-import-example = Ensimmäinen arvo
register-import-faults = Tiedostoa ei voi vielä tuoda
register-import-faults-hint = Valitse alta, mitä sanat ja sarakkeet tarkoittavat, tai korjaa tiedosto ja lähetä se uudelleen.
register-import-field = Rekisterin kenttä
register-import-from = Tiedostosta ”{ $file }”
register-import-gone = Tuotavaa tiedostoa ei ole. Lähetä se uudelleen.
register-import-groups = { $n ->
    [one] { $nText } ryhmän korttia ei tuoda.
   *[other] { $nText } ryhmien korttia ei tuoda.
}
register-import-header = Otsikkorivi
register-import-heading = Otsikko tiedostossa
register-import-ignore = Ei tuoda
register-import-in-file = Tiedostossa
register-import-kinds = CSV, XLSX, ODS, XLS tai käyntikortit (vCard). Otsikot millä tahansa kymmenestä kielestä, missä järjestyksessä tahansa.
register-import-known = { $n ->
    [one] { $nText } ennallaan
   *[other] { $nText } ennallaan
}
register-import-lead = { $n ->
    [one] { $file }: { $nText } rivi. Mitään ei ole vielä tuotu.
   *[other] { $file }: { $nText } riviä. Mitään ei ole vielä tuotu.
}
register-import-line = Rivi
register-import-look-again = Sarakkeita tai sanoja muutettiin. Tarkista esikatselu ja tuo sitten.
register-import-means = Merkitys
register-import-new = { $n ->
    [one] { $nText } uusi
   *[other] { $nText } uutta
}
register-import-new-title = Uudet organisaatiot
register-import-other = Mahdollinen kaksoiskappale
register-import-previewed = Esikatselu päivitettiin.
register-import-register-changed = Tiedosto tai rekisteri on sillä välin muuttunut. Tarkista esikatselu ja tuo sitten.
register-import-same = Sama organisaatio: päivitä se
register-import-sheet = Rekisteri
register-import-skip = Älä tuo
register-import-template = Malli (XLSX), jossa on valintaluettelot
register-import-title = Tuonti rekisteriin
register-import-upload = Lähetä ja esikatsele
register-import-upload-lead = Lähetä luettelo, jossa on rivi jokaista organisaatiota kohti. Näet muutokset ennen kuin mitään tuodaan.
register-import-wait = Lähetettyä tiedostoa säilytetään salattuna 30 minuuttia, minkä jälkeen se poistetaan.
register-import-waiting = Tiedostosi odottaa: siirry esikatseluun
register-import-why = Syy
register-import-word = Sana tiedostossa
register-import-word-empty = Jätä tyhjäksi
register-import-words = Tiedoston sanat, joita tämä tutkimus ei tunne
register-import-words-hint = Valitse kerran, mitä kukin sana tarkoittaa. Tutkimus muistaa sen seuraavaa tiedostoa varten.
