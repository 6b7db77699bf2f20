# How numbers are put together. Numbers arrive already written in the language.

format-interval = { $low } to { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-size-kb = { $size } kB
format-size-mb = { $size } MB
