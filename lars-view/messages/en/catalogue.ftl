# The public catalogue of practices.
catalogue-found = Found: { $nText } of { $allText }
catalogue-clear = Show all
catalogue-let-go = Remove
catalogue-keep = Keep it
catalogue-cite = Cite this
catalogue-citation = { $who } ({ $year }). { $title }. In: { $study }, LARS, version { $version }. { $address } (read on { $day })
