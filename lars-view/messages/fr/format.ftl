# Comment les nombres sont assemblés.

format-interval = { $low } à { $high }
format-p-below = p < { $p }
format-p-exact = p = { $p }
format-size-kb = { $size } ko
format-size-mb = { $size } Mo
