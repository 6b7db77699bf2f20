# Egne svar ved siden av gruppens resultat.

group-back = Tilbake til svarene dine
group-chart-description = Én rad for hver relasjon. Prikken er ditt eget gap, romben er gruppens gjennomsnittsgap, og linjen er 95 %-intervallet for det. Aksen går fra { $low } til { $high }; null er merket.
group-chart-hidden = Gjennomsnittene for noen relasjoner vises ikke, fordi de bygger på færre enn { $minimum } svar fra gruppen din. Skjulte relasjoner: { $nText }.
group-chart-measure = Ditt gap og gruppens gjennomsnittsgap i poeng på en skala fra 1 til 10. Gap = forventning − erfaring.
group-chart-name = Ditt gap ved siden av gruppens gjennomsnitt, relasjon for relasjon
group-chart-row = { $relation }: ditt gap { $own }, gruppens gjennomsnitt { $group }, svar: { $nText }
group-chart-row-hidden = { $relation }: ditt gap { $own }; for få svar fra gruppen din
group-chart-row-none = { $relation }: for få svar fra gruppen din
group-chart-title = Du og gruppen din er mest ulike her: { $relation } (ditt gap { $own }, gruppen { $group })
group-chart-title-group = Gapene i gruppen din
group-chart-title-hidden = Gapene dine. For få i gruppen din svarte til at gjennomsnittene kan vises
group-coming = Når svarfristen er ute, viser lenken din dine egne svar ved siden av gruppens gjennomsnitt.
group-coming-date = Svarfristen går ut { $date }. Fra da av viser lenken din dine egne svar ved siden av gruppens gjennomsnitt.
group-head-expectation = Forventning, gruppen
group-head-expectation-own = Forventning, du
group-head-experience = Erfaring, gruppen
group-head-experience-own = Erfaring, du
group-head-gap = Gap, gruppen
group-head-gap-own = Gap, du
group-interview = Denne lenken hører til et intervju. Resultater vises bare med deltakerens egen lenke.
group-lead = Svarene dine ved siden av gjennomsnittet for alle som svarte i gruppen din. Gruppen din er alle fra din type organisasjon i regionen din.
group-legend-group = gruppen din: gjennomsnitt og 95 %-intervall
group-legend-own = du
group-none = Denne studien viser ikke resultater til deltakerne via lenken deres.
group-table-caption = Svarene dine ved siden av gruppen din ({ $group })
group-taken = Gjennomsnittene ble beregnet { $date }, etter at svarfristen var ute, og endres ikke. Et gjennomsnitt vises når minst { $minimum } personer i gruppen din har svart, slik at ingen kan regne ut en annens svar ved å trekke fra sitt eget.
group-title = Svarene dine ved siden av gruppens resultat
