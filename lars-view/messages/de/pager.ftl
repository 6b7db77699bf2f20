# The way from page to page of a long list.
pager-first = Erste Seite
pager-label = Seiten dieser Liste
pager-last = Letzte Seite
pager-next = Nächste Seite
pager-previous = Vorherige Seite
pager-range = { $first }–{ $last } von { $n }
