# Co luka mówi o relacji i dlaczego brakuje liczby.

class-dormant = Uśpiona
    .inside = uśpiona
    .meaning = Oczekuje się niewiele, a luka jest mała. To brakujące powiązanie, a nie dobra relacja.
class-exceeded = Przekroczone oczekiwania
    .inside = przekroczone oczekiwania
    .meaning = Respondenci doświadczają wyraźnie więcej, niż oczekują.
class-noise = W granicach błędu statystycznego
    .inside = w granicach błędu statystycznego
    .joined = { $class }, w granicach błędu statystycznego
    .meaning = 95-procentowy przedział ufności luki obejmuje także luki innej klasy. Klasa mogłaby się zmienić przez samą losowość.
class-too-few = Zbyt mało odpowiedzi
    .inside = zbyt mało odpowiedzi
    .meaning = Liczba odpowiedzi jest mniejsza od progu publikacji przyjętego w badaniu. Nie publikuje się niczego, nawet tej liczby.
class-undefined-no-data = nieokreślone: brak danych
class-undefined-no-variation = nieokreślone: wszystkie odpowiedzi są takie same
class-undefined-not-requested = nie obliczono
class-undefined-too-few = nieokreślone: zbyt mało odpowiedzi
class-unmet = Niespełnione oczekiwania
    .inside = niespełnione oczekiwania
    .meaning = Respondenci oczekują wyraźnie więcej, niż doświadczają.
class-working = Działająca
    .inside = działająca
    .meaning = Oczekuje się wiele, a luka jest mała. Relacja działa.
