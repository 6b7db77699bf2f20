# Vad ett gap säger om en relation, och varför ett tal saknas.

class-dormant = Vilande
    .inside = vilande
    .meaning = Lite förväntas och gapet är litet. Det är en länk som saknas, inte en bra länk.
class-exceeded = Överträffad
    .inside = överträffad
    .meaning = De svarande upplever tydligt mer än de förväntar sig.
class-noise = Inom slumpen
    .inside = inom slumpen
    .joined = { $class }, inom slumpen
    .meaning = Gapets 95 %-intervall rymmer även gap av en annan klass. Enbart slumpen kan ändra klassen.
class-too-few = För få svar
    .inside = för få svar
    .meaning = Färre personer har svarat än vad studien tillåter att visa. Inget publiceras, inte ens hur många de är.
class-undefined-no-data = inte definierat: inga data
class-undefined-no-variation = inte definierat: alla svar är lika
class-undefined-not-requested = inte beräknat
class-undefined-too-few = inte definierat: för få svar
class-unmet = Ouppfylld
    .inside = ouppfylld
    .meaning = De svarande förväntar sig tydligt mer än de upplever.
class-working = Fungerande
    .inside = fungerande
    .meaning = Mycket förväntas och gapet är litet. Relationen fungerar.
