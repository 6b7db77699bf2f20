# The way from page to page of a long list.
pager-first = Première page
pager-label = Pages de cette liste
pager-last = Dernière page
pager-next = Page suivante
pager-previous = Page précédente
pager-range = { $first } à { $last } sur { $n }
