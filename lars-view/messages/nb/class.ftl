# Hva et gap sier om en relasjon, og hvorfor et tall mangler.

class-dormant = Hvilende
    .inside = hvilende
    .meaning = Det forventes lite, og gapet er lite. Det er en lenke som mangler, ikke en god lenke.
class-exceeded = Overgått
    .inside = overgått
    .meaning = De som svarte, opplever klart mer enn de forventer.
class-noise = Innenfor tilfeldighet
    .inside = innenfor tilfeldighet
    .joined = { $class }, innenfor tilfeldighet
    .meaning = 95 %-intervallet for gapet rommer også gap av en annen klasse. Tilfeldigheter alene kan endre klassen.
class-too-few = For få svar
    .inside = for få svar
    .meaning = Færre personer har svart enn studien tillater å vise. Ingenting publiseres, heller ikke hvor mange de er.
class-undefined-no-data = ikke definert: ingen data
class-undefined-no-variation = ikke definert: alle svar er like
class-undefined-not-requested = ikke beregnet
class-undefined-too-few = ikke definert: for få svar
class-unmet = Ikke innfridd
    .inside = ikke innfridd
    .meaning = De som svarte, forventer klart mer enn de opplever.
class-working = Velfungerende
    .inside = velfungerende
    .meaning = Det forventes mye, og gapet er lite. Relasjonen fungerer.
