# Hva et gap sier om en relasjon, og hvorfor et tall mangler.

class-dormant = Hvilende
    .inside = hvilende
    .meaning = Forventningene er lave, og gapet er lite. Det er en forbindelse som mangler, ikke en god forbindelse.
class-exceeded = Overgått
    .inside = overgått
    .meaning = Deltakerne opplever klart mer enn de forventer.
class-noise = Innenfor feilmarginen
    .inside = innenfor feilmarginen
    .joined = { $class }, innenfor feilmarginen
    .meaning = 95 %-intervallet for gapet rommer også gap av en annen klasse. Tilfeldigheter alene kan endre klassen.
class-too-few = For få svar
    .inside = for få svar
    .meaning = Færre personer har svart enn det som kreves for at resultatet skal vises. Ingenting publiseres, heller ikke hvor mange de er.
class-undefined-no-data = ikke definert: ingen data
class-undefined-no-variation = ikke definert: alle svar er like
class-undefined-not-requested = ikke beregnet
class-undefined-too-few = ikke definert: for få svar
class-unmet = Ikke innfridd
    .inside = ikke innfridd
    .meaning = Deltakerne forventer klart mer enn de opplever.
class-working = Velfungerende
    .inside = velfungerende
    .meaning = Forventningene er høye, og gapet er lite. Relasjonen fungerer.
