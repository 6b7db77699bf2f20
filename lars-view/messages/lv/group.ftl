# Paša atbildes līdzās savas grupas rezultātam.

group-back = Atpakaļ pie savām atbildēm
group-chart-description = Katrām attiecībām ir sava rinda. Aplis ir Jūsu plaisa, rombs ir Jūsu grupas vidējā plaisa, līnija ir tās 95 % intervāls. Ass ir no { $low } līdz { $high }; nulle ir iezīmēta.
group-chart-hidden = Dažu attiecību vidējās vērtības netiek rādītas, jo tās balstās uz mazāk atbildēm Jūsu grupā nekā { $minimum }. Paslēpto attiecību skaits: { $nText }.
group-chart-measure = Jūsu plaisa un Jūsu grupas vidējā plaisa punktos skalā no 1 līdz 10. Plaisa = gaidas − pieredze.
group-chart-name = Jūsu plaisa līdzās Jūsu grupas vidējai pa attiecībām
group-chart-row = { $relation }: Jūsu plaisa { $own }, Jūsu grupas vidējā { $group }, atbildes: { $nText }
group-chart-row-hidden = { $relation }: Jūsu plaisa { $own }; pārāk maz Jūsu grupas atbilžu
group-chart-row-none = { $relation }: pārāk maz Jūsu grupas atbilžu
group-chart-title = Visvairāk Jūs ar savu grupu atšķiraties šeit: { $relation } (Jūsu plaisa { $own }, Jūsu grupai { $group })
group-chart-title-group = Jūsu grupas plaisas
group-chart-title-hidden = Jūsu plaisas. Jūsu grupā atbildējis pārāk maz cilvēku, lai rādītu vidējās vērtības
group-coming = Kad atbildēšana būs beigusies, ar savu saiti redzēsiet savas atbildes līdzās savas grupas vidējām vērtībām.
group-coming-date = Aptaujas pēdējā diena: { $date }. Pēc tam, atverot savu saiti, redzēsiet savas atbildes līdzās savas grupas vidējām vērtībām.
group-head-expectation = Gaidas, grupa
group-head-expectation-own = Gaidas, Jūs
group-head-experience = Pieredze, grupa
group-head-experience-own = Pieredze, Jūs
group-head-gap = Plaisa, grupa
group-head-gap-own = Plaisa, Jūs
group-interview = Šī saite ir intervijas saite. Rezultāti tiek rādīti tikai ar paša respondenta saiti.
group-lead = Jūsu teiktais līdzās visu Jūsu grupā atbildējušo vidējām vērtībām. Jūsu grupa ir visi Jūsu veida organizāciju pārstāvji Jūsu reģionā.
group-legend-group = Jūsu grupa: vidējā vērtība un 95 % intervāls
group-legend-own = Jūs
group-none = Šajā pētījumā rezultāti respondentiem ar viņu saiti netiek rādīti.
group-table-caption = Jūsu atbildes līdzās Jūsu grupai ({ $group })
group-taken = Vidējo vērtību aprēķina datums: { $date } (pēc aptaujas beigām); tās vairs nemainās. Vidējā vērtība tiek rādīta, ja Jūsu grupā atbildējuši vismaz { $minimum } cilvēki, lai neviens, atņemot savu atbildi, nevarētu uzzināt cita cilvēka atbildi.
group-title = Jūsu atbildes līdzās Jūsu grupas rezultātam
