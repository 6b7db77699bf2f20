# Stan badania: jak daleko zaszło, limity i przebieg dzień po dniu.
audit-act-set-quotas = ustalenie limitów
board-show-title = Stan badania
board-show-lead = Ile osób odpowiedziało, gdzie brakuje odpowiedzi i gdzie ludzie kończą. Tylko liczby, bez odpowiedzi.
board-table = Stan według przypadku i grupy
board-wanted = Potrzeba
board-submitted = Przesłano
board-of-wanted = Udział w potrzebnych
board-begun = Rozpoczęto, nie przesłano
board-links = Osobiste odnośniki
board-rate = Odsetek odpowiedzi
board-no-quota = Nikt nie określił, ilu potrzeba.
board-no-links = Nie utworzono osobistych odnośników; odpowiedzi z plików ich nie mają.
board-rate-hint = Odsetek odpowiedzi to udział osobistych odnośników, z którymi przesłano odpowiedzi.
board-days-name = Odpowiedzi przesłane według dni
board-days-subtitle = Liczba ankiet przesłanych każdego dnia (czas uniwersalny)
board-days-title = { $n ->
    [one] { $nText } przesłana
    [few] { $nText } przesłane
    [many] { $nText } przesłanych
   *[other] { $nText } przesłanej
}, najwięcej { $day } ({ $most })
board-days-description = Słupki od { $first } do { $last }, po jednym na dzień. Najwyższy słupek to { $day }: { $most }.
board-days-bar = { $day }: { $nText }
board-days-none = Nic jeszcze nie przesłano.
board-day = Dzień
board-so-far = Do tego dnia
board-stopped = Gdzie ludzie skończyli
board-stopped-hint = Z tych, którzy zaczęli i nie przesłali: ostatnia strona z odpowiedzią.
board-stopped-agreed = Zgoda, bez odpowiedzi
board-section = Strona
board-languages = Języki
board-language = Język
board-responses = Ankiety
board-time-title = Czas
board-time = Połowa przesłanych ankiet (z { $nText }) zajęła od zgody do przesłania najwyżej tyle minut: { $minutes }.
board-time-few = Przesłano zbyt mało ankiet, aby powiedzieć, ile to trwa.
board-quota-title = Limity
board-quota-link = Ustal limity
board-quota-text = Ile odpowiedzi z każdej grupy potrzeba w każdym przypadku. Puste: nikt nie określił. Nic się nie zatrzymuje, gdy limit się zapełni.
board-quota-save = Zapisz limity
board-quota-saved = Limity są zapisane.
board-quota-bad = { $case }, { $helix }: „{ $value }” nie jest liczbą całkowitą od 0 do 9999. Nic nie zapisano.
board-download = Stan jako CSV
board-refresh = Odśwież
board-refreshed = Stan: { $when }.
board-live = Ta strona odświeża się sama.
