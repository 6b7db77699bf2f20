# Intervjuer: att fylla i åt svarande.
audit-act-decided-copy = avgjorde mellan en intervju och svaren
audit-act-entered-answers = fyllde i åt en svarande
audit-act-kept-copy = sparade en intervju bredvid svaren
audit-act-read-copy = läste en intervju bredvid svaren
audit-act-took-along = tog med intervjuer på en enhet
interview-title = Intervjuer
interview-lead = De intressenter som du ska intervjua. Den du fyller i formuläret åt ger först sitt samtycke på första sidan. Det antecknas att det är du som har fyllt i.
interview-none = Ingen är tilldelad dig. Tilldelningen görs i intressentregistret.
interview-begin = Fyll i
interview-anonymous = Den här studien är anonym, så ingen kan fylla i åt andra.
