# Jak oblicza się każdą liczbę, oraz samodzielny raport o lukach.

gap-how-bca = Drugi przedział ufności, który nie zakłada rozkładu normalnego (krzywej dzwonowej). Wynika ze wszystkich sposobów, na jakie z udzielonych odpowiedzi można by ponownie wylosować tyle samo odpowiedzi, z wagą równą prawdopodobieństwu każdego z nich; jest więc dokładny i niczego się nie losuje. Podaje się go, gdy liczba odpowiedzi wynosi co najmniej { $minimumText }. Źródło: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95-procentowy przedział ufności (bootstrap, BCa)
gap-how-bca-off = Drugi przedział ufności, który nie zakłada rozkładu normalnego (krzywej dzwonowej). Dla tego wyniku go nie obliczono.
gap-how-bca-resampled = Gdy średnie z kilku ocen jednej osoby przyjmują na to zbyt wiele różnych wartości, odpowiedzi losuje się ponownie { $resamplesText } razy, ze stałym ziarnem losowania ({ $seed }). Pliki z danymi podają, które przedziały uzyskano w ten sposób.
gap-how-certainty = Wyraźnie: cały 95-procentowy przedział ufności (t Studenta) mieści się w jednej klasie i klasa jest podana. Prawdopodobnie: niewyraźnie, ale przedział nie obejmuje zera, więc kierunek jest znany. Nie można określić: wszystko inne. Te słowa są naszym wyborem.
    .term = Pewność
gap-how-class = Niespełnione oczekiwania: średnia luka wynosi { $small } lub więcej. Przekroczone oczekiwania: wynosi −{ $small } lub mniej. Między tymi wartościami relacja działa, jeśli średnie oczekiwanie wynosi { $high } lub więcej, a w przeciwnym razie jest uśpiona. Te progi ustaliliśmy sami.
    .term = Klasa
gap-how-expectation = Średnia ocen (w skali od 1 do 10) wystawionych przez osoby, które podały obie oceny.
    .term = Średnie oczekiwanie i średnie doświadczenie
gap-how-gap = Dla każdej osoby: oczekiwanie − doświadczenie. Dodatnia luka oznacza, że osoba oczekuje więcej, niż doświadcza. W niektórych innych metodach odejmuje się odwrotnie.
    .term = Luka
gap-how-hidden = Relację pokazuje się tylko wtedy, gdy liczba osób, które odpowiedziały, wynosi co najmniej { $minimumText }. Ukryte relacje nie wchodzą do żadnej sumy, więc nie można ich odtworzyć przez odejmowanie.
    .term = Zbyt mało odpowiedzi
gap-how-mean = Średnia i mediana luk wszystkich osób, które podały obie oceny. „Brak kontaktu” i „nie wiem” to odrębne odpowiedzi. Nie są liczone jako zero.
    .term = Średnia luka i mediana luki
gap-how-q = Wartości p wszystkich pokazanych relacji, skorygowane ze względu na jednoczesne testowanie wielu relacji. Źródło: Benjamini i Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Ocena „Wyraźnie” jest możliwa mimo dużego q: dotyczy tylko przedziału tej relacji, a q wszystkich pokazanych relacji naraz.
    .term = q
gap-how-rank-biserial = Na ile luki są jednostronne: od −1 (wszyscy doświadczają więcej, niż oczekują) do 1 (wszyscy oczekują więcej, niż doświadczają). Źródło: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Korelacja rangowo-dwuseryjna
gap-how-sd = Jak bardzo luki poszczególnych osób odbiegają od średniej luki (dzielnik n − 1).
    .term = Odchylenie standardowe
gap-how-share = Odsetek osób z dodatnią luką wśród tych, które podały obie oceny. Odsetki odpowiedzi „brak kontaktu” i „nie wiem” wśród wszystkich pytanych osób.
    .term = Odsetki
gap-how-t = Gdyby badanie powtórzono wiele razy, około 95 na 100 takich przedziałów zawierałoby prawdziwą średnią lukę. Źródło: Student 1908, doi:10.2307/2331554.
    .term = 95-procentowy przedział ufności (t Studenta)
gap-how-unit-rating = Każda ocena liczy się raz. Oceny jednej osoby są do siebie podobne, więc przedziały są zbyt wąskie.
    .term = Jednostka liczenia
gap-how-unit-respondent = Każda osoba liczy się raz. Jeśli osoba podała w komórce kilka ocen, liczy się ich średnia.
    .term = Jednostka liczenia
gap-how-wilcoxon = Prawdopodobieństwo uzyskania luk co najmniej tak jednostronnych jak te, gdyby oczekiwania i doświadczenia się nie różniły. Luki równe zeru pominięto. Wartość dokładna do { $exactText } luk. Źródło: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (test rangowanych znaków Wilcoxona)
gap-live-link = Stan bieżący (wewnętrzny, nieopublikowany)
gap-live-notice = Do użytku wewnętrznego, nieopublikowane. Te liczby odpowiadają odpowiedziom z tej chwili. W zestawieniu z wynikami opublikowanymi lub widzianymi wcześniej mogą ujawnić, co powiedziała pojedyncza osoba. Prosimy ich nie przekazywać dalej.
gap-live-title = Stan bieżący
gap-open-due = { $wave }: nie ustalono daty zakończenia. Przesłano dotychczas: { $nText }. To wystarcza do nowych wyników: pojawiają się kilka sekund po otwarciu tej strony, dla każdej relacji, którą oceniło co najmniej { $kText } spośród nowych respondentów. Pozostałe pojawią się po nadejściu kolejnych odpowiedzi, najpóźniej po zamknięciu badania.
gap-open-list = { $wave }: nie ustalono daty zakończenia. Przesłano dotychczas: { $nText }. Ponieważ widzą Państwo, kto przesłał odpowiedzi, wyniki tej fali będą widoczne po zamknięciu badania.
gap-open-steps = { $wave }: nie ustalono daty zakończenia. Przesłano dotychczas: { $nText }. Nowe wyniki pojawią się po zamknięciu badania lub po nadejściu kolejnych odpowiedzi. Brakuje jeszcze co najmniej: { $moreText }.
gap-open-until = { $wave }: odpowiedzi są przyjmowane do { $date }. Przesłano dotychczas: { $nText }. Wyniki pojawią się po zamknięciu badania; wcześniej mogłyby ujawnić, co powiedziały pojedyncze osoby.
gap-report-charts-limit = Liczba grup relacji: { $groupsText }. Wykresy pokazano dla pierwszych { $shownText }.
gap-report-empty = Nie ma odpowiedzi do pokazania.
gap-report-file = Plik: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = Jak to się oblicza?
gap-report-lead = Dla każdej relacji: czego respondenci oczekują, czego doświadczają i jaka jest luka między jednym a drugim. Dodatnia luka oznacza, że oczekują więcej, niż doświadczają.
gap-report-options = Jak powstał ten wynik
gap-report-options-bootstrap = Bootstrap: dokładny
gap-report-options-bootstrap-off = Bootstrap: nie obliczono
gap-report-options-bootstrap-resampled = Bootstrap tam, gdzie nie jest dokładny: liczba losowań { $resamplesText }, ziarno { $seed }
gap-report-options-by = Grupowanie według: { $fields }
gap-report-options-cutoffs = Progi: oczekiwanie jest wysokie od { $high }, luka jest mała poniżej { $small }
gap-report-options-minimum = Najmniejsza pokazywana komórka, liczba osób: { $minimumText }
gap-report-options-program = Program: LARS { $version }
gap-report-read = Wczytano { $rows ->
        [one] { $rowsText } ocenę
        [few] { $rowsText } oceny
        [many] { $rowsText } ocen
       *[other] { $rowsText } oceny
    } od { $respondents ->
        [one] { $respondentsText } respondenta
        [few] { $respondentsText } respondentów
        [many] { $respondentsText } respondentów
       *[other] { $respondentsText } respondenta
    }.
gap-report-rows-limit = Tabele zawierają pierwsze { $shownText } z { $cellsText } relacji. Pliki JSON i CSV zawierają wszystkie.
gap-report-title = Luki między oczekiwaniami a doświadczeniami
gap-show-as-of = Stan na { $when }.
gap-show-as-of-outdated = Stan na { $when }. Od tego czasu odpowiedzi przybyło, ubyło lub je zmieniono. Zostaną pokazane, gdy zmiana obejmie dostatecznie wiele osób, by nikogo nie można było rozpoznać.
gap-simulated-long = Odpowiedzi są symulowane. Informacje o projekcie są prawdziwe.
gap-simulated-short = Odpowiedzi symulowane
gap-wait-again = Pokaż
gap-wait-text = Trwa obliczanie wyniku. Pojawi się tutaj sam, zwykle w ciągu kilku sekund.
