# The way from page to page of a long list.
pager-first = Pirmas puslapis
pager-label = Šio sąrašo puslapiai
pager-last = Paskutinis puslapis
pager-next = Kitas puslapis
pager-previous = Ankstesnis puslapis
pager-range = { $first }–{ $last } iš { $n }
