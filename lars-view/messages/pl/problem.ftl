# Co jest nie tak w formularzu.
problem-summary = Formularz wymaga uzupełnienia lub poprawienia
problem-required = { $field }: prosimy odpowiedzieć
problem-not-offered = { $field }: prosimy wybrać jedną z podanych odpowiedzi
problem-too-long = { $field }: prosimy skrócić tekst
problem-no-consent = Przed rozpoczęciem prosimy zaznaczyć zgodę
problem-not-a-code = { $field }: prosimy używać tylko małych liter, cyfr i łączników, najwyżej 40 znaków
problem-not-a-date = { $field }: prosimy podać datę
problem-not-a-number = { $field }: prosimy podać liczbę cyframi
problem-not-an-order = { $field }: prosimy podać każde miejsce tylko raz, zaczynając od 1
problem-out-of-range = { $field }: ta wartość jest poza dopuszczalnym zakresem
problem-roster-row = { $field }: prosimy wypełnić wszystkie pola partnera i podać każdego partnera tylko raz
problem-too-many = { $field }: prosimy wybrać mniej odpowiedzi
