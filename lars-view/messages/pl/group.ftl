# Własne odpowiedzi obok wyniku własnej grupy.

group-back = Powrót do Państwa odpowiedzi
group-chart-description = Każda relacja ma swój wiersz. Kropka to Państwa własna luka, romb to średnia luka Państwa grupy, a linia to jej 95-procentowy przedział ufności. Oś biegnie od { $low } do { $high }; zero jest zaznaczone.
group-chart-hidden = Średnie niektórych relacji nie są pokazywane, ponieważ liczba odpowiedzi w Państwa grupie jest mniejsza niż { $minimum }. Ukryte relacje: { $nText }.
group-chart-measure = Państwa luka i średnia luka Państwa grupy w punktach skali od 1 do 10. Luka = oczekiwanie − doświadczenie.
group-chart-name = Państwa luka obok średniej Państwa grupy dla poszczególnych relacji
group-chart-row = { $relation }: Państwa luka { $own }, średnia Państwa grupy { $group }, odpowiedzi: { $nText }
group-chart-row-hidden = { $relation }: Państwa luka { $own }; zbyt mało odpowiedzi Państwa grupy
group-chart-row-none = { $relation }: zbyt mało odpowiedzi Państwa grupy
group-chart-title = Największa różnica między Państwem a grupą: { $relation } (Państwa luka { $own }, grupa { $group })
group-chart-title-group = Luki Państwa grupy
group-chart-title-hidden = Państwa luki. W Państwa grupie odpowiedziało zbyt mało osób, aby pokazać średnie
group-coming = Po zakończeniu przyjmowania odpowiedzi Państwa link pokaże Państwa odpowiedzi obok średniej grupy.
group-coming-date = Przyjmowanie odpowiedzi kończy się { $date } r. Od tego dnia Państwa link pokaże Państwa odpowiedzi obok średniej grupy.
group-head-expectation = Oczekiwanie: grupa
group-head-expectation-own = Oczekiwanie: Państwa ocena
group-head-experience = Doświadczenie: grupa
group-head-experience-own = Doświadczenie: Państwa ocena
group-head-gap = Luka: grupa
group-head-gap-own = Luka: Państwa ocena
group-interview = Ten link służy do wywiadu. Wyniki są pokazywane tylko pod własnym linkiem respondenta.
group-lead = Państwa odpowiedzi obok średniej wszystkich, którzy odpowiedzieli w Państwa grupie. Państwa grupa to wszystkie osoby z tego samego rodzaju organizacji w Państwa regionie.
group-legend-group = Państwa grupa: średnia i 95-procentowy przedział ufności
group-legend-own = Państwa odpowiedzi
group-none = To badanie nie pokazuje respondentom wyników pod ich linkiem.
group-table-caption = Państwa odpowiedzi obok wyników Państwa grupy ({ $group })
group-taken = Średnie obliczono { $date } r., po zakończeniu przyjmowania odpowiedzi, i już się nie zmienią. Średnia jest pokazywana, gdy liczba odpowiedzi w Państwa grupie wynosi co najmniej { $minimum }, aby nikt, odejmując własną odpowiedź, nie mógł poznać cudzej.
group-title = Państwa odpowiedzi obok wyniku Państwa grupy
