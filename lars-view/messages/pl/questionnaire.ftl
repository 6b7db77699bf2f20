# Standardowy kwestionariusz. Teksty są kopiowane do wersji przy jej publikacji.
questionnaire-introduction =
    Dziękujemy za udział. Pytania dotyczą czterech rodzajów partnerów: przedsiębiorstw, nauki, instytucji publicznych i społeczeństwa obywatelskiego, w Państwa regionie, w pozostałej części kraju i za granicą.

    Dla każdego z nich prosimy o dwie oceny: czego Państwo oczekują od współpracy i czego Państwo doświadczają. Nie ma odpowiedzi dobrych ani złych.
questionnaire-privacy =
    W badaniu zapisuje się odpowiedzi, grupę (przedsiębiorstwo, nauka, instytucja publiczna lub społeczeństwo obywatelskie) i czas udzielenia odpowiedzi. Nie zapisuje się imion ani nazwisk. Wyniki pokazuje się tylko dla grup na tyle dużych, że nikogo nie można rozpoznać.

    Odpowiedzi służą wyłącznie temu badaniu. Do zakończenia przyjmowania odpowiedzi można je zmienić za pomocą osobistego linku. Pytania prosimy kierować do osoby, która przysłała link.
questionnaire-consent = Po zapoznaniu się z powyższymi informacjami wyrażam zgodę na udział w badaniu.
questionnaire-expectation = Jak wiele oczekują Państwo od współpracy z tymi partnerami?
questionnaire-experience = Jak wiele daje Państwu ta współpraca obecnie?
questionnaire-importance = Jak ważna jest dla Państwa ta współpraca?
questionnaire-low = bardzo mało
questionnaire-high = bardzo dużo
questionnaire-no-contact = Brak kontaktu
questionnaire-dont-know = Nie wiem
questionnaire-results = Wyniki będą dostępne po zakończeniu przyjmowania odpowiedzi. O tym, gdzie je znaleźć, poinformuje osoba, która wysłała zaproszenie.
questionnaire-size = Ile osób pracuje w Państwa organizacji?
questionnaire-size-micro = od 1 do 9
questionnaire-size-small = od 10 do 49
questionnaire-size-medium = od 50 do 249
questionnaire-size-large = 250 lub więcej
questionnaire-years = Od jak dawna współpracują Państwo z innymi w zakresie innowacji w tej dziedzinie?
questionnaire-years-few = Krócej niż 3 lata
questionnaire-years-some = Od 3 do 10 lat
questionnaire-years-many = Dłużej niż 10 lat
questionnaire-hinders = Co najbardziej utrudnia współpracę?
questionnaire-helps = Co działa dobrze i dlaczego?
questionnaire-open-hint = Prosimy nie wymieniać osób z imienia ani nazwiska.
