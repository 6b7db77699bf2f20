# Hvordan tall settes sammen.

format-date = { $day }. { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
} { $year }
format-interval = { $low } til { $high }
format-month = { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
} { $year }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Dag
format-part-month = Måned
format-part-year = År
format-size-kb = { $size } kB
format-size-mb = { $size } MB
