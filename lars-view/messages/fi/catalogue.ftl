# Käytäntöjen julkinen luettelo.
catalogue-found = Löytyi { $nText }/{ $allText }
catalogue-clear = Näytä kaikki
catalogue-let-go = Poista
catalogue-keep = Talteen
catalogue-cite = Viittaaminen
catalogue-citation = { $who } ({ $year }). { $title }. Teoksessa: { $study }, LARS, versio { $version }. { $address } (luettu { $day })
