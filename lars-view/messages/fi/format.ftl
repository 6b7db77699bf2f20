# Miten luvut yhdistetään.

format-interval = { $low } – { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-size-kb = { $size } kt
format-size-mb = { $size } Mt
