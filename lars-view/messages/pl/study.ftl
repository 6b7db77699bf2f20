# Badania i ich przypadki.
study-list-title = Badania
study-list-empty = Nie ma jeszcze żadnego badania. Powstaje ono po wczytaniu odpowiedzi z pliku:
study-cases-count = { $n ->
    [one] { $nText } przypadek
    [few] { $nText } przypadki
    [many] { $nText } przypadków
   *[other] { $nText } przypadku
}
study-responses-count = { $n ->
    [0] Nie ma jeszcze odpowiedzi
    [one] { $nText } respondent
    [few] { $nText } respondentów
    [many] { $nText } respondentów
   *[other] { $nText } respondenta
}
study-show-lead = Po wybraniu przypadku widać, gdzie oczekiwania i doświadczenia się różnią.
study-public-page = Publiczna strona projektu
study-cases-title = Przypadki
study-case = Przypadek
study-wave = Fala
study-helix = Grupa
study-level = Poziom
study-item = Aspekt
study-area = Dziedzina
study-area-all = Wszystkie dziedziny
study-area-not-recorded = Dziedziny nie odnotowano
study-area-inferred = { $area } (ustalono na podstawie kilku źródeł)
study-responses-title = Kto odpowiedział
study-responses-empty = Nikt jeszcze nie wysłał odpowiedzi.
study-total = Razem
study-min-n = Liczby pokazuje się, gdy liczba respondentów wynosi co najmniej { $nText }.
study-demo-wave-2018 = 2018 (odpowiedzi symulowane)
study-demo-wave-try-out = Do wypróbowania
