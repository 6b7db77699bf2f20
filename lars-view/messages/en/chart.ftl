# Charts of gaps: titles that say the finding, measures, axes, legends, descriptions in words.
# $relation is a whole phrase such as "Companies about public bodies, regional".

chart-cell-hidden = { $relation }: too few answers
chart-cell-label = { $relation }: gap { $gap }, { $class }; 95 % interval { $low } to { $high }; { $n ->
        [one] { $nText } answer
       *[other] { $nText } answers
    }
chart-cell-label-no-interval = { $relation }: gap { $gap }, { $class }; no interval; { $n ->
        [one] { $nText } answer
       *[other] { $nText } answers
    }
chart-cell-n = n { $nText }
chart-dots-bars = Relations with more than { $mostText } respondents have light bars in place of dots: the taller a bar, the more respondents have this gap.
chart-dots-description = One row for each relation, the largest gap first. Each row shows the mean gap as a diamond with its 95 % interval as a line. The axis runs from { $low } to { $high }; zero is marked.
chart-dots-description-answers = One row for each relation, the largest gap first. Each light dot is the gap of one respondent. A diamond shows the mean, a line its 95 % interval. The axis runs from { $low } to { $high }; zero is marked.
chart-dots-limit = The chart shows the { $shownText } relations with the largest gaps. The table has all of them.
chart-dots-name = Mean gap with its interval, relation by relation
chart-dots-value = { $gap } (n { $nText })
chart-figure-table = Show the numbers as a table
chart-group-any-case = All regions
chart-group-any-helix = Everybody
chart-group-any-level = All levels
chart-group-any-partner = All partner groups
    .about = about all partner groups
chart-hidden-list = Too few answers to show: { $relations }.
chart-hidden-note = { $hidden ->
        [one] { $hiddenText } relation is hidden because fewer than { $minimum } people answered.
       *[other] { $hiddenText } relations are hidden because fewer than { $minimum } people answered.
    }
chart-legend-bar = how many respondents
chart-legend-certainty = Thick outline: clear. Colour: likely. No colour: cannot tell.
chart-legend-dot = one respondent
chart-legend-exceeded-end = Experienced more than expected
chart-legend-fixed = The colour scale always runs from { $low } to { $high } points, so that the same gap has the same colour everywhere.
chart-legend-interval = mean and 95 % interval
chart-legend-range = The colour scale runs from { $low } to { $high } points, the range of this study.
chart-legend-sign = Gap = expectation − experience
chart-legend-unmet-end = Expected more than experienced
chart-matrix-columns = About whom
chart-matrix-description = Table of relations in colour. Rows say who speaks, columns about whom. { $shown ->
        [one] { $shownText } relation is shown
       *[other] { $shownText } relations are shown
    }. Clear: unmet { $unmet }, exceeded { $exceeded }, working { $working }, dormant { $dormant }. Likely: { $likely }. Cannot tell: { $open }. Hidden because of too few answers: { $hidden }.
chart-matrix-name = Connectivity matrix
chart-matrix-rows = Who rates
chart-measure-gap = Mean gap in points of a scale from 1 to 10. Gap = expectation − experience.
chart-note-n = { $low } to { $high } answers for each relation shown.
chart-note-n-same = { $n ->
        [one] { $nText } answer for each relation shown.
       *[other] { $nText } answers for each relation shown.
    }
chart-note-source = Source: { $source }
chart-relation = { $helix } { $about }, { $level }
chart-relation-any-level = { $helix } { $about }
chart-title-exceeded = Experience exceeds expectation most here: { $relation } (gap { $gap })
chart-title-hidden = Too few answers to show a gap
chart-title-neutral = No gap stands out from chance
chart-title-unmet = Largest unmet expectation: { $relation } (gap { $gap })
