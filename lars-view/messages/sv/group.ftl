# De egna svaren bredvid den egna gruppens resultat.

group-back = Tillbaka till dina svar
group-chart-description = En rad för varje relation. Punkten är ditt eget gap, romben är din grupps medelgap och linjen dess 95 %-intervall. Axeln går från { $low } till { $high }; noll är markerat.
group-chart-hidden = Medelvärdena för vissa relationer visas inte, eftersom de bygger på färre än { $minimum } svar från din grupp. Dolda relationer: { $nText }.
group-chart-measure = Ditt gap och din grupps medelgap i poäng på en skala från 1 till 10. Gap = förväntan − upplevelse.
group-chart-name = Ditt gap bredvid din grupps medelvärde, relation för relation
group-chart-row = { $relation }: ditt gap { $own }, din grupps medelvärde { $group }, svar: { $nText }
group-chart-row-hidden = { $relation }: ditt gap { $own }; för få svar från din grupp
group-chart-row-none = { $relation }: för få svar från din grupp
group-chart-title = Du och din grupp skiljer er mest åt här: { $relation } (ditt gap { $own }, din grupp { $group })
group-chart-title-group = Din grupps gap
group-chart-title-hidden = Dina gap. För få i din grupp svarade för att medelvärdena ska kunna visas
group-coming = När svarstiden är slut visar din länk dina egna svar bredvid din grupps medelvärde.
group-coming-date = Svarstiden går ut den { $date }. Därefter visar din länk dina egna svar bredvid din grupps medelvärde.
group-head-expectation = Förväntan, gruppen
group-head-expectation-own = Förväntan, du
group-head-experience = Upplevelse, gruppen
group-head-experience-own = Upplevelse, du
group-head-gap = Gap, gruppen
group-head-gap-own = Gap, du
group-interview = Den här länken hör till en intervju. Resultat visas bara med den svarandes egen länk.
group-lead = Dina svar bredvid medelvärdet för alla som har svarat i din grupp. Din grupp är alla som svarar för samma typ av organisation i din region.
group-legend-group = din grupp: medelvärde och 95 %-intervall
group-legend-own = du
group-none = I den här studien visas inga resultat via de svarandes länk.
group-table-caption = Dina svar bredvid din grupp ({ $group })
group-taken = Medelvärdena beräknades den { $date }, när svarstiden var slut, och ändras inte. Ett medelvärde visas när minst { $minimum } personer i din grupp har svarat, så att ingen kan räkna ut någon annans svar genom att dra ifrån sitt eget.
group-title = Dina svar bredvid din grupps resultat
