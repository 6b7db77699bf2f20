# Vad ett gap säger om en relation, och varför ett tal saknas.

class-dormant = Vilande
    .inside = vilande
    .meaning = Förväntningarna är låga och gapet är litet. Det är en relation som saknas, inte en relation som fungerar.
class-exceeded = Överträffad
    .inside = överträffad
    .meaning = De svarande upplever tydligt mer än de förväntar sig.
class-noise = Inom felmarginalen
    .inside = inom felmarginalen
    .joined = { $class }, inom felmarginalen
    .meaning = Gapets 95 %-intervall rymmer även gap av en annan klass. Enbart slumpen kan ändra klassen.
class-too-few = För få svar
    .inside = för få svar
    .meaning = Färre personer har svarat än vad som krävs för att resultatet ska visas. Inget publiceras, inte ens hur många de är.
class-undefined-no-data = inte definierat: inga data
class-undefined-no-variation = inte definierat: alla svar är lika
class-undefined-not-requested = inte beräknat
class-undefined-too-few = inte definierat: för få svar
class-unmet = Ouppfylld
    .inside = ouppfylld
    .meaning = De svarande förväntar sig tydligt mer än de upplever.
class-working = Fungerande
    .inside = fungerande
    .meaning = Förväntningarna är höga och gapet är litet. Relationen fungerar.
