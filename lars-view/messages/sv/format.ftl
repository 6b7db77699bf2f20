# Hur tal sätts samman.

format-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
format-interval = { $low } till { $high }
format-month = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Dag
format-part-month = Månad
format-part-year = År
format-size-kb = { $size } kB
format-size-mb = { $size } MB
