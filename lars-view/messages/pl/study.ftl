# Badania i ich przypadki.
audit-act-changed-study = zmiana badania
audit-act-made-study = utworzenie badania
study-list-title = Badania
study-list-empty = Nie ma jeszcze żadnego badania.
study-list-first = Utwórz pierwsze badanie
study-list-demo = Zobacz przykład
study-list-demo-text = Przykład to badanie z symulowanymi odpowiedziami: można tam wypróbować wszystkie strony i nic nie jest do nikogo wysyłane.
study-languages-title = Języki tego badania
study-languages-hint = Tylko one są oferowane respondentom i wymagają tłumaczenia.
study-languages-save = Zapisz języki
study-languages-saved = Języki zapisano.
study-fault-languages = Prosimy zaznaczyć co najmniej jeden język
study-cases-count = { $n ->
    [one] { $nText } region
    [few] { $nText } regiony
    [many] { $nText } regionów
   *[other] { $nText } regionu
}
study-responses-count = { $n ->
    [0] Nie ma jeszcze odpowiedzi
    [one] { $nText } respondent
    [few] { $nText } respondentów
    [many] { $nText } respondentów
   *[other] { $nText } respondenta
}
study-responses-shown = Grupy z mniejszą liczbą odpowiedzi niż { $nText } nie są tu liczone.
study-responses-steps = To badanie jest anonimowe: odpowiedzi są liczone co { $nText }, a sumy powstają z tych liczb.
study-show-lead = Po wybraniu regionu widać, gdzie oczekiwania i doświadczenia się różnią.
study-public-page = Publiczna strona projektu
study-cases-title = Regiony
study-case = Region
study-wave = Fala badania
study-helix = Grupa
study-hint-zone = Dni badania zaczynają się i kończą o północy w tej strefie.
study-level = Poziom
study-item = Aspekt
study-area = Obszar priorytetowy
study-area-all = Wszystkie obszary priorytetowe
study-area-not-recorded = Nie podano obszaru priorytetowego
study-area-inferred = { $area } (ustalono na podstawie kilku źródeł)
study-responses-title = Kto odpowiedział
study-responses-empty = Nikt jeszcze nie wysłał odpowiedzi.
study-total = Razem
study-min-n = Liczby pokazuje się, gdy liczba respondentów wynosi co najmniej { $nText }.
study-demo-wave-2018 = 2018 (odpowiedzi symulowane)
study-demo-wave-2021 = 2021 (odpowiedzi symulowane)
study-demo-wave-try-out = Do wypróbowania
study-edit-hint = W pustych wierszach można dodać coś nowego. Regionu ani fali badania, dla których są odpowiedzi, nie można usunąć.
study-edit-saved = Zapisano.
study-edit-title = Ustawienia badania
study-fault-closes = { $value }: koniec wypada przed początkiem
study-fault-code = { $value }: prosimy używać tylko małych liter, cyfr i łączników, najwyżej 40 znaków
study-fault-date = { $value }: prosimy podać datę
study-fault-in-use = { $value }: są już odpowiedzi lub linki, więc nie można tego usunąć
study-fault-min-n = Prosimy podać liczbę całkowitą równą co najmniej 3
study-fault-slug = { $value }: prosimy używać tylko małych liter, cyfr i łączników, najwyżej 60 znaków
study-fault-taken = { $value }: inne badanie ma już tę krótką nazwę
study-fault-title = Prosimy podać tytuł
study-field-area = Obszar priorytetowy
study-field-areas = Obszary priorytetowe
study-field-cases = Regiony
study-field-closes = Ostatni dzień
study-field-min-n = Najmniejsza pokazywana grupa
study-field-name = Nazwa
study-field-nuts = Kod NUTS
study-field-opens = Pierwszy dzień
study-field-slug = Krótka nazwa, do adresów
study-field-title = Tytuł
study-field-trial = Tylko na próbę
study-field-waves = Fale badania
study-field-zone = Strefa czasowa
study-new-make = Utwórz badanie
study-new-title = Nowe badanie
study-save = Zapisz
study-fault-twice = { $value }: ten kod występuje dwa razy
study-fault-zone = { $value }: ta strefa czasowa nie jest znana. Prosimy ją zapisać jak Europe/Warsaw.
audit-act-set-languages = wybrano języki badania
study-advanced = Zaawansowane
study-find = Znajdź region według nazwy lub kodu
study-find-go = Szukaj
study-find-hint = Regiony NUTS 2024 pod własnymi nazwami. Region, którego tam nie ma, prosimy wpisać w pustym wierszu.
study-find-nothing = Nie znaleziono regionu o tej nazwie. Aby go użyć, prosimy wpisać nazwę w pustym wierszu.
study-find-found = Znalezione regiony: prosimy zaznaczyć te, które mają być dodane
study-fault-name = { $value }: prosimy podać nazwę
