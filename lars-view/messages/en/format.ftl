# How numbers are put together. Numbers arrive already written in the language.

format-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
format-interval = { $low } to { $high }
format-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Day
format-part-month = Month
format-part-year = Year
format-size-kb = { $size } kB
format-size-mb = { $size } MB
