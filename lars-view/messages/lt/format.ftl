# Kaip sudedami skaičiai.

format-interval = nuo { $low } iki { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
