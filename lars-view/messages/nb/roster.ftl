# Partnere som oppgis, og nettverket av organisasjoner.

roster-add = Legg til en organisasjon
roster-chart-description = Nettverk av organisasjoner og grupper. { $ties ->
        [one] { $tiesText } pil går
       *[other] { $tiesText } piler går
    } fra den som oppgir en partner, til den som blir oppgitt. En bredere pil betyr sterkere samarbeid. Fylte figurer er organisasjoner som har sagt ja til å bli navngitt, omriss er grupper. Tabellen viser alle forbindelser.
roster-chart-measure = Pilens bredde: gjennomsnittlig styrke i samarbeidet, 1 til 10. Fylt: organisasjoner som har sagt ja til å bli navngitt. Omriss: alle andre, etter gruppe.
roster-chart-name = Nettverk av organisasjoner
roster-chart-title = Oftest oppgitt: { $name } ({ $n ->
        [one] av { $nText } deltaker
       *[other] av { $nText } deltakere
    })
roster-find = Søk etter navnene i registeret
roster-find-hint = Fra tre bokstaver foreslås organisasjoner fra studiens register. Du kan også skrive et hvilket som helst annet navn.
roster-found = I registeret:
roster-head-between = Mellomliggenhet (0 til 1)
roster-head-from = Hvem oppgir
roster-head-named-by = Oppgitt av (organisasjoner og grupper)
roster-head-node = Organisasjon eller gruppe
roster-head-strength = Gjennomsnittlig styrke
roster-head-strengths = Sum av gjennomsnittlige styrker
roster-head-to = Oppgitt partner
roster-left = { $n ->
        [one] { $nText } organisasjon eller gruppe med færre forbindelser er ikke tegnet; den står i tabellen.
       *[other] { $nText } organisasjoner og grupper med færre forbindelser er ikke tegnet; de står i tabellen.
    }
roster-named = Navnet på min organisasjon kan vises i nettverket av organisasjoner
roster-named-hint = Da vises også partnerne du oppgir her, og hvor sterkt samarbeidet er. Partnere vises med navn bare hvis de selv har sagt ja. Uten ditt samtykke telles organisasjonen bare i sin gruppe.
roster-nodes-caption = Plass i nettverket
roster-none = Ingen forbindelser for dette spørsmålet kan vises.
roster-rule = Organisasjoner navngis bare med deres samtykke. Alle andre telles etter gruppe; en forbindelse mellom grupper vises fra { $least } deltakere.
roster-table-caption = Forbindelser mellom organisasjoner og grupper
roster-tie = { $from } → { $to }: styrke { $strength }, { $n ->
        [one] { $nText } deltaker
       *[other] { $nText } deltakere
    }
roster-whole = Andel av alle mulige forbindelser som finnes (tetthet): { $density }. Andel av disse som går begge veier (gjensidighet): { $reciprocity }.
