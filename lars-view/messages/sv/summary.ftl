
summary-less = { $relation }: { $size } poäng mer upplevs än förväntas ({ $interval }; n { $nText })
summary-more = { $relation }: { $size } poäng mer förväntas än upplevs ({ $interval }; n { $nText })
summary-none = Inget gap är klart eller troligt.
summary-open = Om { $openText } av { $allText } relationer går inget att säga, { $hiddenText } har för få svar (visas från { $least }).
summary-open-none = Om alla { $allText } relationer går det att säga något.
summary-works = { $relation }: som förväntat (gap { $gap }, { $interval }; n { $nText })
summary-works-none = Ingen relation fungerar klart.
