# Co luka mówi o relacji i dlaczego brakuje liczby.

class-dormant = Uśpiona
    .inside = uśpiona
    .meaning = Oczekuje się niewiele, a luka jest mała. To brakujące ogniwo, a nie dobre.
class-exceeded = Przekroczona
    .inside = przekroczona
    .meaning = Respondenci doświadczają wyraźnie więcej, niż oczekują.
class-noise = W granicach przypadku
    .inside = w granicach przypadku
    .joined = { $class }, w granicach przypadku
    .meaning = 95-procentowy przedział luki obejmuje także luki innej klasy. Sam przypadek mógłby zmienić klasę.
class-too-few = Zbyt mało odpowiedzi
    .inside = zbyt mało odpowiedzi
    .meaning = Odpowiedziało mniej osób, niż badanie pozwala pokazać. Nie publikuje się niczego, nawet ich liczby.
class-undefined-no-data = nieokreślone: brak danych
class-undefined-no-variation = nieokreślone: wszystkie odpowiedzi są takie same
class-undefined-not-requested = nie obliczono
class-undefined-too-few = nieokreślone: zbyt mało odpowiedzi
class-unmet = Niespełniona
    .inside = niespełniona
    .meaning = Respondenci oczekują wyraźnie więcej, niż doświadczają.
class-working = Działająca
    .inside = działająca
    .meaning = Oczekuje się wiele, a luka jest mała. Relacja działa.
