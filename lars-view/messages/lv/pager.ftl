# The way from page to page of a long list.
pager-first = Pirmā lapa
pager-label = Šī saraksta lapas
pager-last = Pēdējā lapa
pager-next = Nākamā lapa
pager-previous = Iepriekšējā lapa
pager-range = { $first }.–{ $last }. no { $n }
