# The way from page to page of a long list.
pager-first = Ensimmäinen sivu
pager-label = Tämän luettelon sivut
pager-last = Viimeinen sivu
pager-next = Seuraava sivu
pager-previous = Edellinen sivu
pager-range = { $first }–{ $last } / { $n }
