# Diagrammer over gap: titler, mål, akser, forklaringer, beskrivelser.
# $relation er et helt uttrykk.

chart-cell-hidden = { $relation }: for få svar
chart-cell-label = { $relation }: gap { $gap }, { $class }; 95 %-intervall { $low } til { $high }; { $n ->
        [one] { $nText } svar
       *[other] { $nText } svar
    }
chart-cell-label-no-interval = { $relation }: gap { $gap }, { $class }; ikke noe intervall; { $n ->
        [one] { $nText } svar
       *[other] { $nText } svar
    }
chart-cell-n = n { $nText }
chart-dots-bars = Relasjoner med mer enn { $mostText } deltakere har lyse søyler i stedet for punkter: jo høyere søyle, desto flere deltakere har dette gapet.
chart-dots-description = Én rad for hver relasjon, det største gapet først. Hver rad viser gjennomsnittsgapet som en rombe og 95 %-intervallet som en linje. Aksen går fra { $low } til { $high }; null er markert.
chart-dots-description-answers = Én rad for hver relasjon, det største gapet først. Hvert lyse punkt er gapet til én deltaker. En rombe viser gjennomsnittet, en linje 95 %-intervallet. Aksen går fra { $low } til { $high }; null er markert.
chart-dots-limit = Diagrammet viser de { $shownText } relasjonene med størst gap. Tabellen har alle.
chart-dots-name = Gjennomsnittsgap med intervall, relasjon for relasjon
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Vis tallene som tabell
chart-group-any-case = Alle regioner
chart-group-any-helix = Alle
chart-group-any-level = Alle nivåer
chart-group-any-partner = Alle partnergrupper
    .about = om alle partnergrupper
chart-hidden-list = For få svar til å vises: { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } relasjon er skjult fordi færre enn { $minimum } personer har svart.
       *[other] { $hiddenText } relasjoner er skjult fordi færre enn { $minimum } personer har svart.
    }
chart-legend-bar = antall deltakere
chart-legend-certainty = Tykk kant: klart. Farge: sannsynlig. Ingen farge: kan ikke sies.
chart-legend-dot = én deltaker
chart-legend-exceeded-end = Opplevd mer enn forventet
chart-legend-fixed = Fargeskalaen går alltid fra { $low } til { $high } poeng, slik at samme gap har samme farge overalt.
chart-legend-interval = gjennomsnitt og 95 %-intervall
chart-legend-range = Fargeskalaen går fra { $low } til { $high } poeng, spennet i denne studien.
chart-legend-sign = Gap = forventning − erfaring
chart-legend-unmet-end = Forventet mer enn opplevd
chart-matrix-columns = Om hvem
chart-matrix-description = Tabell over relasjoner i farger. Radene sier hvem som snakker, kolonnene om hvem. { $shown ->
        [one] { $shownText } relasjon vises
       *[other] { $shownText } relasjoner vises
    }. Klart: ikke innfridd { $unmet }, overgått { $exceeded }, velfungerende { $working }, hvilende { $dormant }. Sannsynlig: { $likely }. Kan ikke sies: { $open }. Skjult på grunn av for få svar: { $hidden }.
chart-matrix-name = Relasjonsmatrise
chart-matrix-rows = Hvem som sier det
chart-measure-gap = Gjennomsnittsgap i poeng på en skala fra 1 til 10. Gap = forventning − erfaring.
chart-note-n = { $low } til { $high } svar for hver relasjon som vises.
chart-note-n-same = { $n ->
        [one] { $nText } svar for hver relasjon som vises.
       *[other] { $nText } svar for hver relasjon som vises.
    }
chart-note-source = Kilde: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Her overgår erfaringen forventningene mest: { $relation } (gap { $gap })
chart-title-hidden = For få svar til å vise et gap
chart-title-neutral = Ingen gap er større enn det tilfeldigheter kan forklare
chart-title-unmet = Her er forventningene minst innfridd: { $relation } (gap { $gap })
