# Comment les nombres sont assemblés.

format-date = { $day } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
format-interval = { $low } à { $high }
format-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Jour
format-part-month = Mois
format-part-year = Année
format-size-kb = { $size } ko
format-size-mb = { $size } Mo
