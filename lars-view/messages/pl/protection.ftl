# Zasady badania dotyczące danych osobowych.
audit-act-set-protection = ustalenie zasad dotyczących danych osobowych
protection-anonymous-kept = Czas udzielenia odpowiedzi nie jest przechowywany, a odpowiedzi są liczone co { $kText }. Pojedyncze odpowiedzi można pobrać dopiero po zamknięciu fali badania, w zbiorach liczących co najmniej { $kText }.
protection-ask = Pytania o dane osobowe: { $contact }
protection-basis = Podstawa prawna
protection-basis-consent = Zgoda
protection-basis-none = Nie ustalono
protection-basis-other = Inna; podaje ją klauzula informacyjna
protection-basis-public-task = Zadanie realizowane w interesie publicznym
protection-contact = Kontakt w sprawie danych osobowych
protection-contact-hint = Imię i nazwisko z adresem e-mail lub numerem telefonu, w jednym wierszu, najwyżej 300 znaków.
protection-months = Ile miesięcy odpowiedzi są przechowywane po zamknięciu ostatniej fali badania
protection-months-hint = Liczba całkowita od 1 do 1200. Puste: nie ma zasady. Polecenie „lars gdpr retention” usuwa to, czego termin minął.
protection-no-end = Termin przechowywania nie jest jeszcze znany: nie ustalono liczby miesięcy albo któraś fala badania nie ma ostatniego dnia.
protection-save = Zapisz
protection-saved = Zasady zostały zapisane.
protection-text = Zasady te są w pliku, który respondenci otrzymują ze swoimi danymi; kontakt widnieje też na ich pierwszej i ostatniej stronie.
protection-title = Ochrona danych
protection-until = Odpowiedzi są przechowywane do { $until }.
protection-anonymous = Ustaw badanie jako anonimowe (nieodwracalnie)
protection-anonymous-hint = Nie jest wtedy przechowywane nic, co prowadziłoby od osobistego linku do odpowiedzi udzielonych za jego pomocą. Nikt nie widzi, kto odpowiedział, nikt nie dostaje przypomnień i żadna osoba prowadząca wywiad nie może wypełniać za innych. Można to wybrać tylko, zanim są linki lub odpowiedzi, i nie można tego cofnąć.
protection-anonymous-is = To badanie jest anonimowe: nie jest przechowywane nic, co prowadziłoby od osobistego linku do odpowiedzi udzielonych za jego pomocą. Nie można tego cofnąć.
protection-anonymous-late = Nic nie zapisano. Są już osobiste linki lub odpowiedzi, więc badanie nie może stać się anonimowe. Prosimy utworzyć nowe badanie.
protection-offers-names = Respondentom wskazującym partnerów podpowiadane są organizacje z rejestru
protection-offers-names-hint = Wyłącznie nazwy organizacji z własnego regionu, najwyżej osiem naraz i od trzech liter; nigdy osoby kontaktowe ani adresy. Nie dotyczy osób, które weszły przez link otwarty.
protection-own-results = Respondenci widzą własne odpowiedzi obok wyniku swojej grupy
protection-own-results-hint = Pod swoim osobistym linkiem, po zamknięciu fali: średnie swojej grupy w swoim regionie, każda oparta na jednej odpowiedzi więcej, niż wymagają inne wyniki. Średnie oblicza się raz i pozostają one także wtedy, gdy ktoś później się wycofa. Respondenci dowiadują się o tym na pierwszej stronie.
protection-lead = Przed wypełnieniem pierwszych czterech wierszy nic nie zostanie opublikowane ani wysłane.
protection-controller = Administrator danych
protection-controller-hint = Instytucja odpowiedzialna za dane osobowe, z adresem.
protection-fault-controller = Administrator: prosimy podać jeden wiersz, najwyżej 300 znaków
protection-fault-contact = Kontakt: prosimy podać jeden wiersz, najwyżej 300 znaków
protection-fault-months = Miesiące: prosimy podać liczbę całkowitą od 1 do 1200 albo nic
protection-notice = Klauzula informacyjna o przetwarzaniu danych
protection-record = Rejestr czynności przetwarzania
protection-months-after = { $n ->
    [one] Odpowiedzi są przechowywane przez { $nText } miesiąc po zamknięciu ostatniej fali badania.
    [few] Odpowiedzi są przechowywane przez { $nText } miesiące po zamknięciu ostatniej fali badania.
   *[many] Odpowiedzi są przechowywane przez { $nText } miesięcy po zamknięciu ostatniej fali badania.
}
protection-doc-purpose = Cel
protection-doc-purpose-text = Badanie porównuje, czego organizacje od siebie oczekują i czego doświadczają, aby poprawić współpracę w regionie.
protection-doc-persons = Osoby, których dane dotyczą
protection-doc-persons-text = Osoby odpowiadające w imieniu organizacji i osoby do kontaktu w rejestrze.
protection-doc-data = Dane
protection-doc-data-text = Organizacja i dane kontaktowe zaproszonych; oceny i odpowiedzi; język; czas wyrażenia zgody i wysłania.
protection-doc-seen = Odbiorcy
protection-doc-seen-text = Zespół badania. Wyniki pokazuje się tylko dla grup liczących co najmniej { $nText } osoby. Danych nie przekazuje się do państw trzecich.
protection-doc-kept = Okres przechowywania
protection-doc-rights = Prawa respondenta
protection-doc-rights-text = Osobisty link pozwala do końca badania obejrzeć, poprawić, pobrać i usunąć swoje odpowiedzi. Można też napisać do wskazanej wyżej osoby do kontaktu i złożyć skargę do organu ochrony danych.
protection-doc-security = Bezpieczeństwo
protection-doc-security-text = Odpowiedzi i dane kontaktowe są przechowywane w postaci zaszyfrowanej. Dostęp zależy od roli, a każdy dostęp jest odnotowywany.
