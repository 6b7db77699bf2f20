# Jak składa się liczby.

format-interval = od { $low } do { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-size-kb = { $size } kB
format-size-mb = { $size } MB
