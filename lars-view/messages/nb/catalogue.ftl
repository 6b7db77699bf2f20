# Den offentlige katalogen over god praksis.
catalogue-found = Treff: { $nText } av { $allText }
catalogue-clear = Vis alle
catalogue-let-go = Fjern
catalogue-keep = Ta vare på
catalogue-cite = Slik siterer du
catalogue-citation = { $who } ({ $year }). { $title }. I: { $study }, LARS, versjon { $version }. { $address } (lest { $day })
