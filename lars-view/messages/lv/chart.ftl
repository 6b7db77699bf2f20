# Plaisu diagrammas: virsraksti, mēri, asis, apzīmējumi, apraksti.
# $relation ir vesela frāze.

chart-cell-hidden = { $relation }: pārāk maz atbilžu
chart-cell-label = { $relation }: plaisa { $gap }, { $class }; 95 % intervāls no { $low } līdz { $high }; { $n ->
        [zero] { $nText } atbilžu
        [one] { $nText } atbilde
       *[other] { $nText } atbildes
    }
chart-cell-label-no-interval = { $relation }: plaisa { $gap }, { $class }; intervāla nav; { $n ->
        [zero] { $nText } atbilžu
        [one] { $nText } atbilde
       *[other] { $nText } atbildes
    }
chart-cell-n = n { $nText }
chart-dots-bars = Attiecībām, kurās respondentu skaits pārsniedz { $mostText }, punktu vietā ir gaiši stabiņi: jo augstāks stabiņš, jo vairāk respondentu ar šādu plaisu.
chart-dots-description = Katrām attiecībām ir viena rinda, vispirms lielākā plaisa. Rombs rāda vidējo plaisu, līnija tās 95 % intervālu. Ass ir no { $low } līdz { $high }; nulle ir atzīmēta.
chart-dots-description-answers = Katrām attiecībām ir viena rinda, vispirms lielākā plaisa. Katrs gaišais punkts ir viena respondenta plaisa. Rombs rāda vidējo vērtību, līnija tās 95 % intervālu. Ass ir no { $low } līdz { $high }; nulle ir atzīmēta.
chart-dots-limit = Diagrammā ir attiecības ar lielākajām plaisām (skaits: { $shownText }). Tabulā ir visas.
chart-dots-name = Vidējā plaisa ar intervālu pa attiecībām
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Rādīt skaitļus tabulā
chart-group-any-case = Visi reģioni
chart-group-any-helix = Visi
chart-group-any-level = Visi līmeņi
chart-group-any-partner = Visas partneru grupas
    .about = par visām partneru grupām
chart-hidden-list = Pārāk maz atbilžu, lai rādītu: { $relations }.
chart-hidden-note = { $hidden ->
       *[other] Paslēptas attiecības: { $hiddenText } (atbildējuši mazāk nekā { $minimum } cilvēki).
    }
chart-legend-bar = respondentu skaits
chart-legend-certainty = Bieza kontūra: skaidri. Krāsa: ticami. Bez krāsas: nevar pateikt.
chart-legend-dot = viens respondents
chart-legend-exceeded-end = Pieredzēts vairāk, nekā gaidīts
chart-legend-fixed = Krāsu skala vienmēr ir no { $low } līdz { $high } punktiem, tāpēc vienādai plaisai visur ir vienāda krāsa.
chart-legend-interval = vidējā vērtība un 95 % intervāls
chart-legend-range = Krāsu skala ir no { $low } līdz { $high } punktiem, tas ir šī pētījuma diapazons.
chart-legend-sign = Plaisa = gaidas − pieredze
chart-legend-unmet-end = Gaidīts vairāk, nekā pieredzēts
chart-matrix-columns = Par kuru grupu
chart-matrix-description = Attiecību tabula krāsās. Rindās ir tie, kas vērtē, kolonnās – grupa, par kuru vērtē. { $shown ->
        [zero] Rādītas { $shownText } attiecības
        [one] Rādītas { $shownText } attiecības
       *[other] Rādītas { $shownText } attiecības
    }. Skaidri: nepiepildītas { $unmet }, pārsniegtas { $exceeded }, sekmīgas { $working }, neaktīvas { $dormant }. Ticami: { $likely }. Nevar pateikt: { $open }. Paslēptas, jo pārāk maz atbilžu: { $hidden }.
chart-matrix-name = Saikņu matrica
chart-matrix-rows = Kas vērtē
chart-measure-gap = Vidējā plaisa punktos skalā no 1 līdz 10. Plaisa = gaidas − pieredze.
chart-note-n = Katrām rādītajām attiecībām no { $low } līdz { $high } atbildēm.
chart-note-n-same = { $n ->
        [zero] Katrām rādītajām attiecībām { $nText } atbilžu.
        [one] Katrām rādītajām attiecībām { $nText } atbilde.
       *[other] Katrām rādītajām attiecībām { $nText } atbildes.
    }
chart-note-source = Avots: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Šeit pieredze visvairāk pārsniedz gaidas: { $relation } (plaisa { $gap })
chart-title-hidden = Pārāk maz atbilžu, lai rādītu plaisu
chart-title-neutral = Neviena plaisa nav nošķirama no nejaušības
chart-title-unmet = Lielākā nepiepildīto gaidu plaisa: { $relation } (plaisa { $gap })
