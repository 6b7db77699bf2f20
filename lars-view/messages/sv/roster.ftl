# Partner som anges, och nätverket av organisationer.

roster-add = Lägg till en organisation
roster-chart-description = Nätverk av organisationer och grupper. { $ties ->
        [one] { $tiesText } pil går
       *[other] { $tiesText } pilar går
    } från den som anger en partner till den som anges. En bredare pil betyder starkare samarbete. Fyllda figurer är organisationer som gått med på att namnges, konturer är grupper. Tabellen har alla förbindelser.
roster-chart-measure = Pilens bredd: samarbetets genomsnittliga styrka, 1 till 10. Fylld: organisationer som gått med på att namnges. Kontur: alla andra, per grupp.
roster-chart-name = Nätverk av organisationer
roster-chart-title = Oftast angiven: { $name } ({ $n ->
        [one] av { $nText } svarande
       *[other] av { $nText } svarande
    })
roster-find = Sök namnen i registret
roster-find-hint = Från tre bokstäver föreslås organisationer ur studiens register. Du kan också skriva vilket annat namn som helst.
roster-found = I registret:
roster-head-between = Mellanliggande (0 till 1)
roster-head-from = Vem anger
roster-head-named-by = Anges av (organisationer och grupper)
roster-head-node = Organisation eller grupp
roster-head-strength = Genomsnittlig styrka
roster-head-strengths = Summa av genomsnittliga styrkor
roster-head-to = Angiven partner
roster-left = { $n ->
        [one] { $nText } organisation eller grupp med färre förbindelser är inte ritad; den finns i tabellen.
       *[other] { $nText } organisationer och grupper med färre förbindelser är inte ritade; de finns i tabellen.
    }
roster-named = Min organisations namn får visas i nätverket av organisationer
roster-named-hint = Då visas även de partner du anger här och hur starkt samarbetet är. Partner visas med namn bara om de själva har gått med på det. Utan ditt medgivande räknas organisationen bara i sin grupp.
roster-nodes-caption = Plats i nätverket
roster-none = Inga förbindelser för denna fråga kan visas.
roster-rule = Organisationer namnges bara med deras medgivande. Alla andra räknas per grupp; en förbindelse mellan grupper visas från { $least } svarande.
roster-table-caption = Förbindelser mellan organisationer och grupper
roster-tie = { $from } → { $to }: styrka { $strength }, { $n ->
        [one] { $nText } svarande
       *[other] { $nText } svarande
    }
roster-whole = Andel av alla möjliga förbindelser som finns (täthet): { $density }. Andel av dem som går åt båda håll (ömsesidighet): { $reciprocity }.
