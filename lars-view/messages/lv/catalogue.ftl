# Publiskais labās prakses katalogs.
catalogue-found = Atrasts: { $nText } no { $allText }
catalogue-clear = Rādīt visas
catalogue-let-go = Noņemt
catalogue-keep = Saglabāšanai
catalogue-cite = Kā atsaukties
catalogue-citation = { $who } ({ $year }). { $title }. No: { $study }, LARS, { $version }. versija. { $address } (skatīts { $day })
