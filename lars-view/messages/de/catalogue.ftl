# Der öffentliche Katalog.
catalogue-found = Gefunden: { $nText } von { $allText }
catalogue-clear = Alle zeigen
catalogue-let-go = Entfernen
catalogue-keep = Mitnehmen
catalogue-cite = Zitieren
catalogue-citation = { $who } ({ $year }). { $title }. In: { $study }, LARS, Fassung { $version }. { $address } (gelesen am { $day })
