# Droga przez ankietę.
audit-act-deleted-response = usunięcie odpowiedzi
audit-act-exported-responses = eksport odpowiedzi
audit-act-imported-responses = import odpowiedzi
response-title-problem = Do uzupełnienia: { $title }
response-position = Krok { $step } z { $of }
response-start-title = Państwa opinia o współpracy
response-privacy-title = Państwa dane
response-consent-label = Zgoda
response-consent-given = Zgoda na udział została wyrażona. Można się wycofać w każdej chwili, także po zakończeniu przyjmowania odpowiedzi.
response-begin = Rozpocznij
response-next = Zapisz i przejdź dalej
response-back = Wstecz
response-later = Każda strona jest zapisywana przy przejściu dalej. Aby kontynuować później, wystarczy ponownie otworzyć osobisty link.
response-saved = Zapisano
response-not-saved = Jeszcze nie zapisano. Prosimy sprawdzić połączenie; odpowiedzi są nadal na tej stronie.
response-finished-notice = Odpowiedzi zostały już wysłane. Do zakończenia przyjmowania odpowiedzi można je zmieniać.
response-background-title = O Państwu
response-open-title = Własnymi słowami
response-check-title = Sprawdzenie odpowiedzi
response-check-text = Odpowiedzi zostaną uwzględnione dopiero po wysłaniu. Prosimy je przejrzeć.
response-change = Zmień
response-finish = Wyślij odpowiedzi
response-finish-again = Zapisz zmiany
response-side-expectation = Oczekiwanie
response-side-experience = Doświadczenie
response-side-importance = Znaczenie
response-digits = Na klawiaturze: 1–9 wybiera ocenę, 0 wybiera 10.
response-importance-summary = Jak ważne jest to dla Państwa? (nieobowiązkowe)
response-scale = od 1 ({ $low }) do 10 ({ $high })
response-not-answered = bez odpowiedzi
response-pair = Oczekiwanie { $expectation }, doświadczenie { $experience }
response-pair-importance = { $pair }, znaczenie { $importance }
response-thanks-title = Dziękujemy
response-thanks-text = Odpowiedzi zostały wysłane.
response-thanks-change = Zmień odpowiedzi
response-own-answers = Państwa odpowiedzi
response-own-answers-hint = Stronę można wydrukować albo zapisać w przeglądarce jako PDF.
response-data = Moje dane jako plik
response-data-hint = Wszystko, co jest przechowywane z tych odpowiedzi, wraz z pytaniami i zgodą, w pliku JSON.
response-closed-title = Zakończono przyjmowanie odpowiedzi
response-closed-text = Oto zapisane odpowiedzi. Odpowiedzi, których nie wysłano, nie są uwzględniane.
response-delete-summary = Wycofaj się: usuń moje odpowiedzi
response-delete-text = Spowoduje to usunięcie wszystkich odpowiedzi. Tego nie można cofnąć. Do zakończenia przyjmowania odpowiedzi można odpowiedzieć ponownie, używając tego samego linku.
response-delete = Usuń wszystkie moje odpowiedzi
response-deleted-title = Odpowiedzi zostały usunięte
response-deleted-text = Żadna z odpowiedzi nie jest już przechowywana.
response-demo = To jest badanie demonstracyjne, do wypróbowania. Pozostałe odpowiedzi są symulowane.
response-multiple = Można zaznaczyć kilka odpowiedzi.
response-multiple-most = { $n ->
    [one] Można zaznaczyć najwyżej jedną odpowiedź.
    [few] Można zaznaczyć najwyżej { $nText } odpowiedzi.
    [many] Można zaznaczyć najwyżej { $nText } odpowiedzi.
   *[other] Można zaznaczyć najwyżej { $nText } odpowiedzi.
}
response-optional = { $question } (nieobowiązkowe)
response-ranking = { $n ->
    [one] Prosimy wpisać 1 przy najważniejszej pozycji.
    [few] Prosimy wpisać 1 przy najważniejszej pozycji, 2 przy następnej i tak dalej, aż do { $nText }.
    [many] Prosimy wpisać 1 przy najważniejszej pozycji, 2 przy następnej i tak dalej, aż do { $nText }.
   *[other] Prosimy wpisać 1 przy najważniejszej pozycji, 2 przy następnej i tak dalej, aż do { $nText }.
}
response-tie = Partner { $nText }
response-tie-organisation = Organizacja
response-tie-strength = Siła współpracy, od 1 do 10
response-trial = To jest próbne wypełnienie kwestionariusza. Wpisane tu odpowiedzi nigdy nie są uwzględniane.
response-anonymous = To badanie jest anonimowe: nie jest przechowywane nic, co prowadziłoby od Państwa linku do Państwa odpowiedzi. Tylko za pomocą tego linku można je znaleźć, zmienić lub usunąć.
response-withdraw = Można się wycofać w dowolnym momencie, także po zakończeniu przyjmowania odpowiedzi: za pomocą swojego linku można usunąć wszystkie odpowiedzi. Obliczone wcześniej średnie pozostają; nikt nie rozpozna w nich Państwa odpowiedzi.
response-delete-text-closed = Spowoduje to trwałe usunięcie wszystkich odpowiedzi. Przyjmowanie odpowiedzi jest zakończone, więc nie będzie można odpowiedzieć ponownie. Odtąd wyniki będą obliczane bez Państwa. Wcześniejsze średnie i tabele pozostają, podobnie jak pliki bez Państwa nazwiska pobrane już przez zespół badania.
response-multiple-least = { $n ->
    [one] Prosimy zaznaczyć co najmniej jedną.
    [few] Prosimy zaznaczyć co najmniej { $nText }.
    [many] Prosimy zaznaczyć co najmniej { $nText }.
   *[other] Prosimy zaznaczyć co najmniej { $nText }.
}
response-words-least = { $n ->
    [one] Co najmniej { $nText } znak.
    [few] Co najmniej { $nText } znaki.
    [many] Co najmniej { $nText } znaków.
   *[other] Co najmniej { $nText } znaku.
}
response-bounds = Od { $least } do { $most }.
response-bounds-least = Od { $least }.
response-bounds-most = Do { $most }.
response-minutes = { $n ->
    [one] Zajmie to około { $nText } minuty.
    [few] Zajmie to około { $nText } minut.
    [many] Zajmie to około { $nText } minut.
   *[other] Zajmie to około { $nText } minuty.
}
