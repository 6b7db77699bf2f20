# Publiczny katalog praktyk.
catalogue-found = Znaleziono: { $nText } z { $allText }
catalogue-clear = Pokaż wszystkie
catalogue-let-go = Usuń
catalogue-keep = Zachowaj
catalogue-cite = Jak cytować
catalogue-citation = { $who } ({ $year }). { $title }. W: { $study }, LARS, wersja { $version }. { $address } (dostęp: { $day })
