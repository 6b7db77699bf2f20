# Küsitluse seis: kui kaugel see on, kvoodid ja käik päevade kaupa.
audit-act-set-quotas = määras kvoodid
board-show-title = Küsitluse seis
board-show-lead = Kui palju on vastanud, kus vastuseid puudub ja kus vastamine katkestatakse. Näha on ainult arvud, mitte vastused.
board-table = Seis piirkondade ja rühmade kaupa
board-wanted = Vaja
board-submitted = Saadetud
board-of-wanted = Osakaal eesmärgist
board-begun = Alustatud, saatmata
board-links = Isiklikud lingid
board-rate = Vastamismäär
board-no-quota = Keegi ei ole öelnud, kui palju on vaja.
board-no-links = Isiklikke linke ei ole loodud; failist tulnud vastustel neid ei ole.
board-rate-hint = Vastamismäär on nende isiklike linkide osa, millega vastused on saadetud.
board-days-name = Saadetud vastused päevade kaupa
board-days-subtitle = Saadetud küsimustike arv päevas (UTC)
board-days-title = { $n ->
    [one] { $nText } saadetud
   *[other] { $nText } saadetud
}; suurim päev: { $day } ({ $most })
board-days-description = Üks tulp iga päeva kohta; esimene päev: { $first }, viimane: { $last }. Kõrgeim tulp: { $day } ({ $most }).
board-days-bar = { $day }: { $nText }
board-days-none = Midagi ei ole veel saadetud.
board-day = Päev
board-so-far = Selleks ajaks
board-stopped = Kus inimesed lõpetasid
board-stopped-hint = Neist, kes alustasid ja ei ole saatnud: viimane leht, millel on vastus.
board-stopped-agreed = Nõustus, ei vastanud midagi
board-section = Leht
board-languages = Keeled
board-language = Keel
board-responses = Küsimustikud
board-time-title = Aeg
board-time = Pooled saadetud küsimustikud (kokku { $nText }) võtsid nõusolekust saatmiseni kõige rohkem { $minutes } minutit.
board-time-few = Saadetud on liiga vähe küsimustikke, et öelda, kui kaua vastamine aega võtab.
board-quota-title = Kvoodid
board-quota-link = Määra kvoodid
board-quota-text = Mitu vastust on igast rühmast igas piirkonnas vaja. Tühi väli: eesmärk on määramata. Vastuseid võetakse vastu ka pärast kvoodi täitumist.
board-quota-save = Salvesta kvoodid
board-quota-saved = Kvoodid on salvestatud.
board-quota-bad = { $case }, { $helix }: „{ $value }“ ei ole täisarv 0–9999. Midagi ei salvestatud.
board-download = Seis CSV-failina
board-refresh = Värskenda
board-refreshed = Seis: { $when }.
board-live = See leht värskendab end ise.
