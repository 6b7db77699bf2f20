# Lõhede joonised: pealkirjad, mõõdud, teljed, legendid, kirjeldused.
# $relation on terve väljend.

chart-cell-hidden = { $relation }: liiga vähe vastuseid
chart-cell-label = { $relation }: lõhe { $gap }, { $class }; 95% vahemik { $low } kuni { $high }; { $n ->
        [one] { $nText } vastus
       *[other] { $nText } vastust
    }
chart-cell-label-no-interval = { $relation }: lõhe { $gap }, { $class }; vahemik puudub; { $n ->
        [one] { $nText } vastus
       *[other] { $nText } vastust
    }
chart-cell-n = n { $nText }
chart-dots-bars = Suhetel, millel on üle { $mostText } vastaja, on punktide asemel heledad tulbad: mida kõrgem tulp, seda rohkem on sellise lõhega vastajaid.
chart-dots-description = Iga suhte kohta üks rida, suurim lõhe ees. Reas näitab romb keskmist lõhet ja joon selle 95% vahemikku. Telg ulatub väärtusest { $low } väärtuseni { $high }; null on märgitud.
chart-dots-description-answers = Iga suhte kohta üks rida, suurim lõhe ees. Iga hele punkt on ühe vastaja lõhe. Romb näitab keskmist, joon selle 95% vahemikku. Telg ulatub väärtusest { $low } väärtuseni { $high }; null on märgitud.
chart-dots-limit = Joonisel on suurima lõhega suhted (arv: { $shownText }). Tabelis on kõik.
chart-dots-name = Keskmine lõhe koos vahemikuga suhete kaupa
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Näita arve tabelina
chart-group-any-case = Kõik piirkonnad
chart-group-any-helix = Kõik vastajad
chart-group-any-level = Kõik tasandid
chart-group-any-partner = Kõik partnerirühmad
    .about = kõigi partnerirühmade kohta
chart-hidden-list = Näitamiseks liiga vähe vastuseid: { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } suhe on peidetud, sest vastajaid on vähem kui { $minimum }.
       *[other] { $hiddenText } suhet on peidetud, sest vastajaid on vähem kui { $minimum }.
    }
chart-legend-bar = vastajate arv
chart-legend-certainty = Jäme kontuur: selge. Värv: tõenäoline. Värvita: ei saa öelda.
chart-legend-dot = üks vastaja
chart-legend-exceeded-end = Kogetud rohkem kui oodatud
chart-legend-fixed = Värviskaala ulatub alati väärtusest { $low } väärtuseni { $high }, nii et samal lõhel on kõikjal sama värv.
chart-legend-interval = keskmine ja 95% vahemik
chart-legend-range = Värviskaala ulatub väärtusest { $low } väärtuseni { $high }, see on selle uuringu ulatus.
chart-legend-sign = Lõhe = ootus − kogemus
chart-legend-unmet-end = Oodatud rohkem kui kogetud
chart-matrix-columns = Kelle kohta
chart-matrix-description = Suhete värviline tabel. Read näitavad, kes kõneleb, veerud, kelle kohta. { $shown ->
        [one] Näidatakse { $shownText } suhet
       *[other] Näidatakse { $shownText } suhet
    }. Selge: täitmata { $unmet }, ületatuid { $exceeded }, toimivaid { $working }, uinuvaid { $dormant }. Tõenäoline: { $likely }. Ei saa öelda: { $open }. Vastuste vähesuse tõttu peidetud: { $hidden }.
chart-matrix-name = Seotuse maatriks
chart-matrix-rows = Kes hindab
chart-measure-gap = Keskmine lõhe punktides skaalal 1 kuni 10. Lõhe = ootus − kogemus.
chart-note-n = Iga näidatud suhte kohta { $low } kuni { $high } vastust.
chart-note-n-same = { $n ->
        [one] Iga näidatud suhte kohta { $nText } vastus.
       *[other] Iga näidatud suhte kohta { $nText } vastust.
    }
chart-note-source = Allikas: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Siin ületab kogemus ootuse kõige rohkem: { $relation } (lõhe { $gap })
chart-title-hidden = Lõhe näitamiseks on liiga vähe vastuseid
chart-title-neutral = Ükski lõhe ei eristu juhusest
chart-title-unmet = Suurim täitmata ootus: { $relation } (lõhe { $gap })
