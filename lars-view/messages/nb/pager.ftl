# The way from page to page of a long list.
pager-first = Første side
pager-label = Sidene i denne listen
pager-last = Siste side
pager-next = Neste side
pager-previous = Forrige side
pager-range = { $first }–{ $last } av { $n }
