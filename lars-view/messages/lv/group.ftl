# Paša atbildes līdzās savas grupas rezultātam.

group-back = Atpakaļ pie savām atbildēm
group-chart-description = Katrām attiecībām ir sava rinda. Aplis ir jūsu plaisa, rombs ir jūsu grupas vidējā plaisa, līnija ir tās 95 % intervāls. Ass ir no { $low } līdz { $high }; nulle ir iezīmēta.
group-chart-hidden = Dažu attiecību vidējās vērtības netiek rādītas, jo tās balstās uz mazāk atbildēm jūsu grupā nekā { $minimum }. Paslēpto attiecību skaits: { $nText }.
group-chart-measure = Jūsu plaisa un jūsu grupas vidējā plaisa punktos skalā no 1 līdz 10. Plaisa = gaidas − pieredze.
group-chart-name = Jūsu plaisa līdzās jūsu grupas vidējai pa attiecībām
group-chart-row = { $relation }: jūsu plaisa { $own }, jūsu grupas vidējā { $group }, atbildes: { $nText }
group-chart-row-hidden = { $relation }: jūsu plaisa { $own }; pārāk maz jūsu grupas atbilžu
group-chart-row-none = { $relation }: pārāk maz jūsu grupas atbilžu
group-chart-title = Visvairāk jūs ar savu grupu atšķiraties šeit: { $relation } (jūsu plaisa { $own }, jūsu grupai { $group })
group-chart-title-group = Jūsu grupas plaisas
group-chart-title-hidden = Jūsu plaisas. Jūsu grupā atbildējis pārāk maz cilvēku, lai rādītu vidējās vērtības
group-coming = Kad atbildēšana būs beigusies, ar savu saiti redzēsiet savas atbildes līdzās jūsu grupas vidējām vērtībām.
group-coming-date = Aptaujas pēdējā diena: { $date }. Pēc tam, atverot savu saiti, redzēsiet savas atbildes līdzās savas grupas vidējām vērtībām.
group-head-expectation = Gaidas, grupa
group-head-expectation-own = Gaidas, jūs
group-head-experience = Pieredze, grupa
group-head-experience-own = Pieredze, jūs
group-head-gap = Plaisa, grupa
group-head-gap-own = Plaisa, jūs
group-interview = Šī saite ir intervijas saite. Rezultātus rāda tikai ar paša respondenta saiti.
group-lead = Jūsu teiktais līdzās visu jūsu grupā atbildējušo vidējām vērtībām. Jūsu grupa ir visi jūsu veida organizāciju pārstāvji jūsu reģionā.
group-legend-group = jūsu grupa: vidējā vērtība un 95 % intervāls
group-legend-own = jūs
group-none = Šis pētījums respondentiem ar viņu saiti rezultātus nerāda.
group-table-caption = Jūsu atbildes līdzās jūsu grupai ({ $group })
group-taken = Vidējo vērtību aprēķina datums: { $date } (pēc aptaujas beigām); tās vairs nemainās. Vidējo vērtību rāda, ja jūsu grupā atbildējuši vismaz { $minimum } cilvēki, lai neviens, atņemot savu atbildi, nevarētu uzzināt cita cilvēka atbildi.
group-title = Jūsu atbildes līdzās jūsu grupas rezultātam
