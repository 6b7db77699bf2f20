# Wie Zahlen zusammengesetzt werden.

format-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
format-interval = { $low } bis { $high }
format-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Tag
format-part-month = Monat
format-part-year = Jahr
format-size-kb = { $size } kB
format-size-mb = { $size } MB
