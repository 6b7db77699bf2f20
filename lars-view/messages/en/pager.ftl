# The way from page to page of a long list.
pager-first = First page
pager-label = Pages of this list
pager-last = Last page
pager-next = Next page
pager-previous = Previous page
pager-range = { $first }–{ $last } of { $n }
