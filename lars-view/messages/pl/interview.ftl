# Wywiady: wypełnianie za respondentów.
audit-act-decided-copy = rozstrzygnięcie między wywiadem a odpowiedziami
audit-act-entered-answers = wypełnienie za respondenta
audit-act-kept-copy = zachowanie wywiadu obok odpowiedzi
audit-act-read-copy = odczyt wywiadu obok odpowiedzi
audit-act-took-along = zabranie wywiadów na urządzeniu
interview-title = Wywiady
interview-lead = Interesariusze, z którymi mają Państwo przeprowadzić wywiad. Osoba, za którą się wypełnia, najpierw wyraża zgodę na pierwszej stronie; to, kto wypełnił, jest odnotowane.
interview-none = Nikt nie jest Państwu przydzielony. Przydziału dokonuje się w rejestrze interesariuszy.
interview-begin = Wypełnij
interview-anonymous = To badanie jest anonimowe, więc nikt nie może wypełniać za innych.
