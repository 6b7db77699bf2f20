
summary-less = { $relation }: patiriama { $size } balo daugiau, nei tikimasi ({ $interval }; n { $nText })
summary-more = { $relation }: tikimasi { $size } balo daugiau, nei patiriama ({ $interval }; n { $nText })
summary-none = Nė vienas atotrūkis nėra nei aiškus, nei tikėtinas.
summary-open = Apie { $openText } iš { $allText } ryšių nieko pasakyti negalima, { $hiddenText } turi per mažai atsakymų (rodoma nuo { $least }).
summary-open-none = Apie visus ryšius ({ $allText }) galima ką nors pasakyti.
summary-works = { $relation }: kaip tikimasi (atotrūkis { $gap }, { $interval }; n { $nText })
summary-works-none = Apie nė vieną ryšį negalima aiškiai pasakyti, kad jis veikia.
