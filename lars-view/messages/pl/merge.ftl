# Forms that two people have open: what both changed.
merge-clash = Inna osoba właśnie zapisała tu „{ $value }”. Państwa wpis pozostał w formularzu: aby go użyć, proszę zapisać ponownie.
merge-clash-gone = Inna osoba właśnie usunęła to, co tu było. Państwa wpis pozostał w formularzu: aby go użyć, proszę zapisać ponownie.
merge-clash-logo = Inna osoba właśnie zapisała inne logo lub je usunęła. Aby użyć swojego pliku, proszę wybrać go ponownie i zapisać.
