# Intervjuer: att fylla i åt svarande.
interview-title = Intervjuer
interview-lead = De intressenter som du ska intervjua. Den du fyller i åt samtycker först, på första sidan; att du fyllde i antecknas.
interview-none = Ingen är tilldelad dig. Tilldelningen görs i intressentregistret.
interview-begin = Fyll i
interview-anonymous = Den här studien är anonym, så ingen kan fylla i åt andra.
