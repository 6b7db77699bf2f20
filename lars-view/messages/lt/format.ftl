# Kaip sudedami skaičiai.

format-interval = nuo { $low } iki { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-size-kb = { $size } kB
format-size-mb = { $size } MB
