# Studier og casene deres.
study-list-title = Studier
study-list-empty = Det finnes ingen studie ennå. Importer svar fra en fil, så blir studien opprettet:
study-cases-count = { $n ->
    [one] { $nText } case
   *[other] { $nText } caser
}
study-responses-count = { $n ->
    [0] Ingen svar ennå
    [one] { $nText } har svart
   *[other] { $nText } har svart
}
study-show-lead = Velg en case for å se hvor forventning og erfaring er forskjellige.
study-public-page = Prosjektets offentlige side
study-cases-title = Caser
study-case = Case
study-wave = Runde
study-helix = Gruppe
study-level = Nivå
study-item = Aspekt
study-area = Område
study-area-all = Alle områder
study-area-not-recorded = Område ikke oppgitt
study-area-inferred = { $area } (utledet fra flere kilder)
study-responses-title = Hvem som har svart
study-responses-empty = Ingen har sendt inn svar ennå.
study-total = Totalt
study-min-n = Tall vises når minst { $nText } har svart.
study-demo-wave-2018 = 2018 (simulerte svar)
study-demo-wave-try-out = Prøv selv
