# Diagram över gap: titlar, mått, axlar, förklaringar, beskrivningar.
# $relation är ett helt uttryck.

chart-cell-hidden = { $relation }: för få svar
chart-cell-label = { $relation }: gap { $gap }, { $class }; 95 %-intervall { $low } till { $high }; { $n ->
        [one] { $nText } svar
       *[other] { $nText } svar
    }
chart-cell-label-no-interval = { $relation }: gap { $gap }, { $class }; inget intervall; { $n ->
        [one] { $nText } svar
       *[other] { $nText } svar
    }
chart-cell-n = n { $nText }
chart-dots-bars = Relationer med fler än { $mostText } svarande har ljusa staplar i stället för punkter: ju högre stapel, desto fler svarande har detta gap.
chart-dots-description = En rad för varje relation, det största gapet först. Varje rad visar medelgapet som en romb och dess 95 %-intervall som en linje. Axeln går från { $low } till { $high }; noll är markerat.
chart-dots-description-answers = En rad för varje relation, det största gapet först. Varje ljus punkt är gapet för en svarande. En romb visar medelvärdet, en linje dess 95 %-intervall. Axeln går från { $low } till { $high }; noll är markerat.
chart-dots-limit = Diagrammet visar de { $shownText } relationer som har störst gap. Tabellen innehåller alla.
chart-dots-name = Medelgap med intervall, relation för relation
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Visa talen som tabell
chart-group-any-case = Alla regioner
chart-group-any-helix = Alla
chart-group-any-level = Alla nivåer
chart-group-any-partner = Alla partnergrupper
    .about = om alla partnergrupper
chart-hidden-list = För få svar för att visas: { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } relation är dold eftersom färre än { $minimum } personer har svarat.
       *[other] { $hiddenText } relationer är dolda eftersom färre än { $minimum } personer har svarat.
    }
chart-legend-bar = antal svarande
chart-legend-certainty = Tjock kant: klart. Färg: troligt. Ingen färg: går inte att säga.
chart-legend-dot = en svarande
chart-legend-exceeded-end = Upplevt mer än förväntat
chart-legend-fixed = Färgskalan går alltid från { $low } till { $high } poäng, så att samma gap har samma färg överallt.
chart-legend-interval = medelvärde och 95 %-intervall
chart-legend-range = Färgskalan går från { $low } till { $high } poäng, spannet i den här studien.
chart-legend-sign = Gap = förväntan − upplevelse
chart-legend-unmet-end = Förväntat mer än upplevt
chart-matrix-columns = Om vem
chart-matrix-description = Tabell över relationer i färg. Raderna säger vem som talar, kolumnerna om vem. { $shown ->
        [one] { $shownText } relation visas
       *[other] { $shownText } relationer visas
    }. Klart: ouppfyllda { $unmet }, överträffade { $exceeded }, fungerande { $working }, vilande { $dormant }. Troligt: { $likely }. Går inte att säga: { $open }. Dolda på grund av för få svar: { $hidden }.
chart-matrix-name = Relationsmatris
chart-matrix-rows = Vem som säger det
chart-measure-gap = Medelgap i poäng på en skala från 1 till 10. Gap = förväntan − upplevelse.
chart-note-n = { $low } till { $high } svar för varje visad relation.
chart-note-n-same = { $n ->
        [one] { $nText } svar för varje visad relation.
       *[other] { $nText } svar för varje visad relation.
    }
chart-note-source = Källa: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Här överträffar upplevelsen förväntningarna mest: { $relation } (gap { $gap })
chart-title-hidden = För få svar för att visa ett gap
chart-title-neutral = Inget gap är större än vad slumpen kan förklara
chart-title-unmet = Här är förväntningarna minst uppfyllda: { $relation } (gap { $gap })
