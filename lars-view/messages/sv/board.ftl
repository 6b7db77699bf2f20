# Läget i enkäten: hur långt den har kommit, kvoter och hur det gått dag för dag.
audit-act-set-quotas = angav kvoter
board-show-title = Läget i enkäten
board-show-lead = Hur många som har svarat, var svar saknas och var människor slutar. Bara antal, inga svar.
board-table = Läget per fall och grupp
board-wanted = Önskat
board-submitted = Inskickat
board-of-wanted = Andel av det önskade
board-begun = Påbörjat, inte inskickat
board-links = Personliga länkar
board-rate = Svarsfrekvens
board-no-quota = Ingen har sagt hur många som önskas.
board-no-links = Inga personliga länkar har skapats; svar från filer har inga.
board-rate-hint = Svarsfrekvensen är andelen personliga länkar med vilka svar har skickats in.
board-days-name = Inskickade svar per dag
board-days-subtitle = Antal inskickade enkäter per dag (universell tid)
board-days-title = { $n ->
    [one] { $nText } inskickad
   *[other] { $nText } inskickade
}, flest { $day } ({ $most })
board-days-description = Staplar från { $first } till { $last }, en per dag. Den högsta stapeln är { $day } med { $most }.
board-days-bar = { $day }: { $nText }
board-days-none = Inget har skickats in ännu.
board-day = Dag
board-so-far = Dittills
board-stopped = Var människor slutade
board-stopped-hint = Av dem som har börjat och inte skickat in: den sista sidan med ett svar.
board-stopped-agreed = Samtyckte, svarade inte på något
board-section = Sida
board-languages = Språk
board-language = Språk
board-responses = Enkäter
board-time-title = Tid
board-time = Hälften av de { $nText } inskickade enkäterna tog högst { $minutes } minuter från samtycke till inskick.
board-time-few = För få enkäter har skickats in för att säga hur lång tid det tar.
board-quota-title = Kvoter
board-quota-link = Ange kvoter
board-quota-text = Hur många svar som önskas från varje grupp i varje fall. Tomt: ingen har sagt något. Inget stoppas när en kvot är fylld.
board-quota-save = Spara kvoterna
board-quota-saved = Kvoterna är sparade.
board-quota-bad = { $case }, { $helix }: ”{ $value }” är inte ett heltal från 0 till 9999. Inget sparades.
board-download = Läget som CSV
board-refresh = Uppdatera
board-refreshed = Läget { $when }.
board-live = Sidan uppdateras av sig själv.
