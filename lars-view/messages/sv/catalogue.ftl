# Den offentliga katalogen över goda exempel.
catalogue-found = Träffar: { $nText } av { $allText }
catalogue-clear = Visa alla
catalogue-let-go = Ta bort
catalogue-keep = Spara
catalogue-cite = Hänvisa till detta
catalogue-citation = { $who } ({ $year }). { $title }. I: { $study }, LARS, version { $version }. { $address } (läst { $day })
