# The way from page to page of a long list.
pager-first = Pierwsza strona
pager-label = Strony tej listy
pager-last = Ostatnia strona
pager-next = Następna strona
pager-previous = Poprzednia strona
pager-range = { $first }–{ $last } z { $n }
