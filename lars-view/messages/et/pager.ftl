# The way from page to page of a long list.
pager-first = Esimene leht
pager-label = Selle loendi lehed
pager-last = Viimane leht
pager-next = Järgmine leht
pager-previous = Eelmine leht
pager-range = { $first }–{ $last }, kokku { $n }
