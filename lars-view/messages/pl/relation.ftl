
relation-agree = Wszyscy mają tę samą lukę. Pojedynczych odpowiedzi nie rysuje się, bo kropka zdradzałaby, co kto powiedział.
relation-both = Oba kierunki
relation-dots = Każda mała kropka to jedna odpowiedź; duża to średnia luka z 95-procentowym przedziałem ufności. Linie kropkowane: próg.
relation-elsewhere = Ta sama relacja w innych regionach
relation-lead = Oczekiwanie: { $expectation }. Doświadczenie: { $experience }. Luka: { $gap } ({ $interval }; n { $nText }).
relation-next = Inne wyraźne luki
relation-numbers = Liczby
