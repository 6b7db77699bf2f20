# Jak składa się liczby.

format-date = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
} { $year }
format-interval = od { $low } do { $high }
format-month = { $month ->
    [1] styczeń
    [2] luty
    [3] marzec
    [4] kwiecień
    [5] maj
    [6] czerwiec
    [7] lipiec
    [8] sierpień
    [9] wrzesień
    [10] październik
    [11] listopad
   *[12] grudzień
} { $year }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Dzień
format-part-month = Miesiąc
format-part-year = Rok
format-size-kb = { $size } kB
format-size-mb = { $size } MB
