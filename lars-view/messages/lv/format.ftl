# Kā tiek salikti skaitļi.

format-interval = no { $low } līdz { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-size-kb = { $size } kB
format-size-mb = { $size } MB
