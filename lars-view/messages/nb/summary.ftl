
summary-less = { $relation }: erfaringen ligger { $size } poeng over forventningen ({ $interval }; n { $nText })
summary-more = { $relation }: forventningen ligger { $size } poeng over erfaringen ({ $interval }; n { $nText })
summary-none = Ingen gap er klare eller sannsynlige.
summary-open = Om { $openText } av { $allText } relasjoner kan ingenting sies, { $hiddenText } har for få svar (vises fra { $least }).
summary-open-none = Om alle { $allText } relasjoner kan noe sies.
summary-works = { $relation }: som forventet (gap { $gap }, { $interval }; n { $nText })
summary-works-none = Det er ikke klart at noen relasjon fungerer.
