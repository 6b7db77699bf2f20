# Studier och deras fall.
study-list-title = Studier
study-list-empty = Det finns ingen studie ännu. Importera svar från en fil så skapas studien:
study-cases-count = { $n ->
    [one] { $nText } fall
   *[other] { $nText } fall
}
study-responses-count = { $n ->
    [0] Inga svar ännu
    [one] { $nText } svarande
   *[other] { $nText } svarande
}
study-show-lead = Välj ett fall för att se var förväntan och upplevelse skiljer sig åt.
study-public-page = Projektets offentliga sida
study-cases-title = Fall
study-case = Fall
study-wave = Omgång
study-helix = Grupp
study-level = Nivå
study-item = Aspekt
study-area = Område
study-area-all = Alla områden
study-area-not-recorded = Uppgift om område saknas
study-area-inferred = { $area } (härlett från flera källor)
study-responses-title = Vilka som har svarat
study-responses-empty = Ingen har skickat in svar ännu.
study-total = Totalt
study-min-n = Resultat visas när minst { $nText } har svarat.
study-demo-wave-2018 = 2018 (simulerade svar)
study-demo-wave-try-out = Prova på
