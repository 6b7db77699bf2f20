# Comment les nombres sont assemblés.

format-interval = { $low } à { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
