# Wywiady: wypełnianie za respondentów.
interview-title = Wywiady
interview-lead = Interesariusze, z którymi mają Państwo przeprowadzić wywiad. Osoba, za którą się wypełnia, najpierw wyraża zgodę na pierwszej stronie; to, kto wypełnił, jest odnotowane.
interview-none = Nikt nie jest Państwu przydzielony. Przydziału dokonuje się w rejestrze interesariuszy.
interview-begin = Wypełnij
interview-anonymous = To badanie jest anonimowe, więc nikt nie może wypełniać za innych.
