# Miten luvut yhdistetään.

format-interval = { $low } – { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
