# Hvordan tall settes sammen.

format-interval = { $low } til { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-size-kb = { $size } kB
format-size-mb = { $size } MB
