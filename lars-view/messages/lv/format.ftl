# Kā tiek salikti skaitļi.

format-date = { $year }. gada { $day }. { $month ->
    [1] janvāris
    [2] februāris
    [3] marts
    [4] aprīlis
    [5] maijs
    [6] jūnijs
    [7] jūlijs
    [8] augusts
    [9] septembris
    [10] oktobris
    [11] novembris
   *[12] decembris
}
format-interval = no { $low } līdz { $high }
format-month = { $year }. gada { $month ->
    [1] janvāris
    [2] februāris
    [3] marts
    [4] aprīlis
    [5] maijs
    [6] jūnijs
    [7] jūlijs
    [8] augusts
    [9] septembris
    [10] oktobris
    [11] novembris
   *[12] decembris
}
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Diena
format-part-month = Mēnesis
format-part-year = Gads
format-size-kb = { $size } kB
format-size-mb = { $size } MB
