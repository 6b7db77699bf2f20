# The way from page to page of a long list.
pager-first = Första sidan
pager-label = Listans sidor
pager-last = Sista sidan
pager-next = Nästa sida
pager-previous = Föregående sida
pager-range = { $first }–{ $last } av { $n }
