# Ustalenia: co mówią liczby, odpowiedzi otwarte i wcześniejsze prace oraz co sądzą o tym grupy fokusowe.
audit-act-changed-finding = zmiana ustalenia
audit-act-judged-finding = zapisanie opinii grupy fokusowej o ustaleniu
audit-act-made-finding = zapisanie ustalenia
finding-against = Ile osób się nie zgodziło
finding-agenda = Porządek spotkania
finding-agenda-begin = Powitanie i cel spotkania (10 minut)
finding-agenda-each = { $n ->
    [one] Ustalenie: odczytanie, przegląd liczb, omówienie pytań (20 minut)
    [few] Każde z { $nText } ustaleń: odczytanie, przegląd liczb, omówienie pytań (po 20 minut)
    [many] Każde z { $nText } ustaleń: odczytanie, przegląd liczb, omówienie pytań (po 20 minut)
   *[other] Każde z { $nText } ustaleń: odczytanie, przegląd liczb, omówienie pytań (po 20 minut)
}
finding-agenda-end = Co dalej i kto się tym zajmie (10 minut)
finding-agenda-verdict = Opinia: potwierdzone, odrzucone lub wyjaśnione, i dlaczego (po 5 minut)
finding-any = Nie określono
finding-ask-dormant = Czy kontaktów powinno tu być więcej? Jaki byłby z nich pożytek?
finding-ask-known = Czy znają to Państwo z własnej pracy? Prosimy o przykład.
finding-ask-less = Dlaczego działa to lepiej, niż oczekiwano? Czy inni mogliby z tego skorzystać?
finding-ask-more = Czego dokładnie brakuje? Czego oczekiwano, a nie nastąpiło?
finding-ask-open = Odpowiedzi różnią się albo jest ich mało. Co mogłoby to wyjaśnić?
finding-ask-who = Kto mógłby to zmienić i jaki byłby pierwszy krok?
finding-ask-why = Co się za tym kryje: ludzie, pieniądze, przepisy, przyzwyczajenia, odległość?
finding-ask-words = Czy tak jest i dziś, i dla kogo?
finding-ask-works = Dlaczego to działa? Czego nie wolno utracić?
finding-clash-text = Tekst nie został zapisany. Tutaj widać, co napisała inna osoba; własny tekst jest w formularzu poniżej. Ponowny zapis zastąpi tekst innej osoby.
finding-clash-title = W międzyczasie inna osoba zmieniła to ustalenie
finding-day = Dzień grupy fokusowej
finding-disagreed = { $n ->
    [0] nikt się nie sprzeciwił
    [one] nie zgodziła się { $nText } osoba
    [few] nie zgodziły się { $nText } osoby
    [many] nie zgodziło się { $nText } osób
   *[other] nie zgodziło się { $nText } osoby
}
finding-edit = Edytuj
finding-edit-title = Edycja: { $name }
finding-fault-count = Należy wpisać liczbę całkowitą do 999 albo zostawić puste pole.
finding-fault-future-day = Dzień grupy fokusowej jeszcze nie nadszedł.
finding-fault-missing = To pole jest wymagane.
finding-fault-more-than-present = Nie zgodziło się więcej osób, niż było obecnych.
finding-fault-no-address = Należy podać adres internetowy publikacji.
finding-fault-no-day = Należy podać dzień grupy fokusowej.
finding-fault-no-reason = Opinia wymaga uzasadnienia.
finding-fault-too-long = Tekst jest zbyt długi.
finding-fault-unknown-code = W badaniu nie ma takiej grupy ani takiego poziomu.
finding-from = Kto tak mówi
finding-generated = To zdanie powstało z liczb.
finding-hidden = Zbyt mało odpowiedzi: z ukrytej relacji nie można zrobić ustalenia.
finding-judge = Zapisz opinię
finding-judge-again = Zapisz kolejną opinię
finding-judge-clash = W międzyczasie inna osoba zapisała opinię
finding-judge-clash-text = Ta opinia nie została zapisana. Wysłana ponownie, znajdzie się po tamtej; liczy się ostatnia.
finding-judge-save = Zapisz opinię
finding-judge-title = Opinia: { $name }
finding-judged = Opinia została zapisana.
finding-list-empty = Nie ma jeszcze ustaleń. Proszę otworzyć lukę w wynikach i wybrać „Zapisz jako ustalenie” albo opisać ustalenie słowami.
finding-list-lead = Co mówią liczby, odpowiedzi otwarte i wcześniejsze prace oraz co sądzą o tym grupy fokusowe.
finding-list-none = Żadne ustalenie nie odpowiada temu filtrowi.
finding-list-title = Ustalenia
finding-made = Pochodzenie
finding-made-done = Ustalenie zapisano jako wersję roboczą. Zdanie i pytania można edytować.
finding-make = Zapisz jako ustalenie
finding-minutes = Protokół
finding-minutes-hint = Widoczny tylko dla osób, które zapisują i opiniują ustalenia. Prosimy wpisywać role, a nie nazwiska.
finding-minutes-none = Nie sporządzono protokołu.
finding-minutes-pdf = Protokół (PDF)
finding-minutes-title = Protokół: { $head }
finding-new-title = Ustalenie opisane słowami
finding-noted-by = zapis: { $role }
finding-numbers-hidden = Liczby nie są pokazywane: według dzisiejszych zasad odpowiedzi jest zbyt mało.
finding-numbers-now = Teraz
finding-numbers-then = Stan opublikowany { $date }
finding-numbers-when = Kiedy
finding-origin = Na czym się opiera
finding-origin-answers = Odpowiedzi otwarte
finding-origin-numbers = Liczby dotyczące relacji
finding-origin-past = Wcześniejsze prace w regionie
finding-origin-source = Publikacja
finding-outcome = Do czego doszła grupa
finding-people = { $n ->
    [one] obecna { $nText } osoba
    [few] obecne { $nText } osoby
    [many] obecnych { $nText } osób
   *[other] obecnych { $nText } osoby
}
finding-practices = Szukaj dobrych praktyk w innych regionach
finding-present = Obecni według grup
finding-published = Opublikowano słowami; liczb nie opublikowano.
finding-questions = Pytania do grupy fokusowej
finding-questions-hint = Jedno pytanie w każdym wierszu.
finding-reason = Uzasadnienie
finding-reason-hint = W jednym lub dwóch zdaniach, dla wszystkich czytających ustalenie.
finding-relation = Której relacji dotyczy
finding-released = Opublikowano
finding-rests-on = Na czym się opiera
finding-run = Obliczenie
finding-save = Zapisz
finding-save-new = Zapisz wersję roboczą
finding-saved = Ustalenie zostało zapisane.
finding-sentence = Co ustalono
finding-sentence-dormant = { $relation }: niewiele się oczekuje i niewiele się dzieje (oczekiwanie { $expectation }, doświadczenie { $experience }; n { $nText })
finding-sentence-hint = Jedno zdanie, w języku tej strony.
finding-sentence-less = { $relation }: o { $size } punktu więcej, niż oczekiwano (oczekiwanie { $expectation }, doświadczenie { $experience }; luka { $gap }, 95-procentowy przedział ufności { $interval }; n { $nText })
finding-sentence-more = { $relation }: o { $size } punktu mniej, niż oczekiwano (oczekiwanie { $expectation }, doświadczenie { $experience }; luka { $gap }, 95-procentowy przedział ufności { $interval }; n { $nText })
finding-sentence-open = { $relation }: liczby jeszcze tego nie rozstrzygają (oczekiwanie { $expectation }, doświadczenie { $experience }; luka { $gap }, 95-procentowy przedział ufności { $interval }; n { $nText })
finding-sentence-works = { $relation }: działa zgodnie z oczekiwaniami (oczekiwanie { $expectation }, doświadczenie { $experience }; luka { $gap }, 95-procentowy przedział ufności { $interval }; n { $nText })
finding-sheet = Arkusz dla grupy fokusowej (PDF)
finding-sheet-notes = Notatki
finding-sheet-source = Opublikowano { $date }; obliczenie { $run }.
finding-sheet-title = Ustalenia do omówienia
finding-sheets = Arkusze wszystkich ustaleń bez opinii (PDF)
finding-source = Źródło
finding-source-hint = Tytuł, strona, adres internetowy. Publikacja musi mieć adres.
finding-source-open = otwórz
finding-status = Status
finding-status-confirmed = Potwierdzone
    .meaning = Grupa to rozpoznaje: tak jest.
finding-status-discussed = Omówione
    .meaning = Grupa o tym rozmawiała i nie wydała opinii.
finding-status-draft = Wersja robocza
finding-status-explained = Wyjaśnione
    .meaning = Przyczyna jest inna niż sama relacja.
finding-status-rejected = Odrzucone
    .meaning = Grupa mówi, że tak nie jest.
finding-title = Ustalenie { $number }
finding-to = O kim
finding-verdict = Opinia
finding-verdict-earlier = Wcześniejsze opinie
finding-verdict-none = Żadna grupa fokusowa jeszcze go nie omawiała.
finding-version = Wersja { $version }, { $when }: { $status }
finding-versions = Wersje
finding-whole-study = Całe badanie
finding-write = Opisz ustalenie słowami
