# Heade tavade avalik kataloog.
catalogue-found = Leitud: { $nText }/{ $allText }
catalogue-clear = Näita kõiki
catalogue-let-go = Eemalda
catalogue-keep = Endale jätta
catalogue-cite = Kuidas viidata
catalogue-citation = { $who } ({ $year }). { $title }. Kogumikus: { $study }, LARS, versioon { $version }. { $address } (vaadatud { $day })
