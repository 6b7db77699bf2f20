# Läget i enkäten: hur långt den har kommit, kvoter och hur det gått dag för dag.
audit-act-set-quotas = angav kvoter
board-show-title = Läget i enkäten
board-show-lead = Hur många som har svarat, var svar saknas och var svarandet avbryts. Bara antal, inga svar.
board-table = Läget per region och grupp
board-wanted = Önskat antal
board-submitted = Inskickat
board-of-wanted = Andel av önskat antal
board-begun = Påbörjat, inte inskickat
board-links = Personliga länkar
board-rate = Svarsfrekvens
board-no-quota = Det är inte angivet hur många som önskas.
board-no-links = Inga personliga länkar har skapats; svar från filer har inga.
board-rate-hint = Svarsfrekvensen är andelen personliga länkar med vilka svar har skickats in.
board-days-name = Inskickade svar per dag
board-days-subtitle = Antal inskickade frågeformulär per dag (UTC)
board-days-title = { $n ->
    [one] { $nText } inskickat svar
   *[other] { $nText } inskickade svar
}, flest den { $day } ({ $most })
board-days-description = Staplar från { $first } till { $last }, en per dag. Den högsta stapeln är { $day } med { $most }.
board-days-bar = { $day }: { $nText }
board-days-none = Inget har skickats in ännu.
board-day = Dag
board-so-far = Dittills
board-stopped = Var svarandet avbröts
board-stopped-hint = Bland dem som har börjat men inte skickat in: den sista sidan med ett svar.
board-stopped-agreed = Samtyckte, svarade inte på något
board-section = Sida
board-languages = Språk
board-language = Språk
board-responses = Frågeformulär
board-time-title = Tid
board-time = Hälften av de { $nText } inskickade frågeformulären tog högst { $minutes } minuter från samtycke till inskickande.
board-time-few = För få frågeformulär har skickats in för att det ska gå att säga hur lång tid det tar.
board-quota-title = Kvoter
board-quota-link = Ange kvoter
board-quota-text = Hur många svar som önskas från varje grupp i varje region. Tomt: inget mål är angivet. Det går att svara även när en kvot är fylld.
board-quota-save = Spara kvoterna
board-quota-saved = Kvoterna är sparade.
board-quota-bad = { $case }, { $helix }: ”{ $value }” är inte ett heltal från 0 till 9999. Inget sparades.
board-download = Läget som CSV
board-refresh = Uppdatera
board-refreshed = Läget { $when }.
board-live = Sidan uppdateras av sig själv.
