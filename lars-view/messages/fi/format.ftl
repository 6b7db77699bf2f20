# Miten luvut yhdistetään.

format-date = { $day }. { $month ->
    [1] tammikuuta
    [2] helmikuuta
    [3] maaliskuuta
    [4] huhtikuuta
    [5] toukokuuta
    [6] kesäkuuta
    [7] heinäkuuta
    [8] elokuuta
    [9] syyskuuta
    [10] lokakuuta
    [11] marraskuuta
   *[12] joulukuuta
} { $year }
format-interval = { $low } – { $high }
format-month = { $month ->
    [1] tammikuu
    [2] helmikuu
    [3] maaliskuu
    [4] huhtikuu
    [5] toukokuu
    [6] kesäkuu
    [7] heinäkuu
    [8] elokuu
    [9] syyskuu
    [10] lokakuu
    [11] marraskuu
   *[12] joulukuu
} { $year }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Päivä
format-part-month = Kuukausi
format-part-year = Vuosi
format-size-kb = { $size } kt
format-size-mb = { $size } Mt
