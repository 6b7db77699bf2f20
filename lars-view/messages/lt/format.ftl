# Kaip sudedami skaičiai.

format-date = { $year } m. { $month ->
    [1] sausio
    [2] vasario
    [3] kovo
    [4] balandžio
    [5] gegužės
    [6] birželio
    [7] liepos
    [8] rugpjūčio
    [9] rugsėjo
    [10] spalio
    [11] lapkričio
   *[12] gruodžio
} { $day } d.
format-interval = nuo { $low } iki { $high }
format-month = { $year } m. { $month ->
    [1] sausis
    [2] vasaris
    [3] kovas
    [4] balandis
    [5] gegužė
    [6] birželis
    [7] liepa
    [8] rugpjūtis
    [9] rugsėjis
    [10] spalis
    [11] lapkritis
   *[12] gruodis
}
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-part-day = Diena
format-part-month = Mėnuo
format-part-year = Metai
format-size-kb = { $size } kB
format-size-mb = { $size } MB
