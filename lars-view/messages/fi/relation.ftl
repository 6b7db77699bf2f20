
relation-agree = Kaikilla on sama kuilu. Yksittäisiä vastauksia ei piirretä, koska piste kertoisi, mitä kukin vastasi.
relation-both = Molemmat suunnat
relation-dots = Jokainen pieni piste on yksi vastaus; suuri on keskimääräinen kuilu 95 prosentin luottamusväleineen. Pisteviivat: raja-arvo.
relation-elsewhere = Sama suhde muilla alueilla
relation-lead = Odotus: { $expectation }. Kokemus: { $experience }. Kuilu: { $gap } ({ $interval }; n { $nText }).
relation-next = Muut selvät kuilut
relation-numbers = Luvut
