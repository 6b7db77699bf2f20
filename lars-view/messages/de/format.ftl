# Wie Zahlen zusammengesetzt werden.

format-interval = { $low } bis { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-size-kb = { $size } kB
format-size-mb = { $size } MB
