# Kuidas arvud kokku pannakse.

format-date = { $day }. { $month ->
    [1] jaanuar
    [2] veebruar
    [3] märts
    [4] aprill
    [5] mai
    [6] juuni
    [7] juuli
    [8] august
    [9] september
    [10] oktoober
    [11] november
   *[12] detsember
} { $year }
format-interval = { $low } kuni { $high }
format-month = { $month ->
    [1] jaanuar
    [2] veebruar
    [3] märts
    [4] aprill
    [5] mai
    [6] juuni
    [7] juuli
    [8] august
    [9] september
    [10] oktoober
    [11] november
   *[12] detsember
} { $year }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Päev
format-part-month = Kuu
format-part-year = Aasta
format-size-kb = { $size } kB
format-size-mb = { $size } MB
