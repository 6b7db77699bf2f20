# Viešasis gerosios praktikos katalogas.
catalogue-found = Rasta: { $nText } iš { $allText }
catalogue-clear = Rodyti visas
catalogue-let-go = Pašalinti
catalogue-keep = Pasilikti
catalogue-cite = Kaip cituoti
catalogue-citation = { $who } ({ $year }). { $title }. Iš: { $study }, LARS, { $version } versija. { $address } (žiūrėta { $day })
