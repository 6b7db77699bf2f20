# Stan badania: jak daleko zaszło, limity i przebieg dzień po dniu.
audit-act-set-quotas = ustalenie limitów
board-show-title = Stan badania
board-show-lead = Ile osób odpowiedziało, gdzie brakuje odpowiedzi i w którym miejscu przerywano wypełnianie. Tylko liczby, bez odpowiedzi.
board-table = Stan według regionu i grupy
board-wanted = Potrzebna liczba
board-submitted = Wysłano
board-of-wanted = Odsetek potrzebnej liczby
board-begun = Rozpoczęto, nie wysłano
board-links = Osobiste linki
board-rate = Wskaźnik odpowiedzi
board-no-quota = Nie określono, ile odpowiedzi potrzeba.
board-no-links = Nie utworzono osobistych linków; odpowiedzi z plików ich nie mają.
board-rate-hint = Wskaźnik odpowiedzi to odsetek osobistych linków, za pomocą których wysłano odpowiedzi.
board-days-name = Odpowiedzi wysłane według dni
board-days-subtitle = Liczba kwestionariuszy wysłanych każdego dnia (UTC)
board-days-title = { $n ->
    [one] { $nText } wysłany kwestionariusz
    [few] { $nText } wysłane kwestionariusze
    [many] { $nText } wysłanych kwestionariuszy
   *[other] { $nText } wysłanego kwestionariusza
}, najwięcej { $day } ({ $most })
board-days-description = Słupki od { $first } do { $last }, po jednym na dzień. Najwyższy słupek to { $day }: { $most }.
board-days-bar = { $day }: { $nText }
board-days-none = Nic jeszcze nie wysłano.
board-day = Dzień
board-so-far = Do tego dnia
board-stopped = Gdzie przerwano wypełnianie
board-stopped-hint = Z tych, którzy zaczęli i nie przesłali: ostatnia strona z odpowiedzią.
board-stopped-agreed = Zgoda, bez odpowiedzi
board-section = Strona
board-languages = Języki
board-language = Język
board-responses = Kwestionariusze
board-time-title = Czas
board-time = Połowa wysłanych kwestionariuszy (z { $nText }) zajęła od zgody do wysłania najwyżej tyle minut: { $minutes }.
board-time-few = Wysłano zbyt mało kwestionariuszy, aby określić, ile to trwa.
board-quota-title = Kwoty
board-quota-link = Ustal kwoty
board-quota-text = Ile odpowiedzi z każdej grupy potrzeba w każdym regionie. Puste pole: nie określono celu. Po osiągnięciu kwoty nadal można odpowiadać.
board-quota-save = Zapisz kwoty
board-quota-saved = Kwoty są zapisane.
board-quota-bad = { $case }, { $helix }: „{ $value }” nie jest liczbą całkowitą od 0 do 9999. Nic nie zapisano.
board-download = Stan jako CSV
board-refresh = Odśwież
board-refreshed = Stan na: { $when }.
board-live = Ta strona odświeża się sama.
