# Le catalogue public des pratiques.
catalogue-found = Trouvé : { $nText } sur { $allText }
catalogue-clear = Tout afficher
catalogue-let-go = Retirer
catalogue-keep = À conserver
catalogue-cite = Citer cette page
catalogue-citation = { $who } ({ $year }). { $title }. Dans : { $study }, LARS, version { $version }. { $address } (consulté le { $day })
