# Co jest nie tak w formularzu.
problem-summary = Formularz wymaga uzupełnienia lub poprawienia
problem-required = { $field }: prosimy odpowiedzieć
problem-not-offered = { $field }: prosimy wybrać jedną z podanych odpowiedzi
problem-too-long = { $field }: prosimy skrócić tekst
problem-no-consent = Przed rozpoczęciem prosimy zaznaczyć zgodę
