
summary-less = { $relation }: { $size } poeng mer oppleves enn forventes ({ $interval }; n { $nText })
summary-more = { $relation }: { $size } poeng mer forventes enn oppleves ({ $interval }; n { $nText })
summary-none = Ingen gap er klare eller sannsynlige.
summary-open = Om { $openText } av { $allText } relasjoner kan ingenting sies, { $hiddenText } har for få svar (vises fra { $least }).
summary-open-none = Om alle { $allText } relasjoner kan noe sies.
summary-works = { $relation }: som forventet (gap { $gap }, { $interval }; n { $nText })
summary-works-none = Ingen relasjon fungerer klart.
