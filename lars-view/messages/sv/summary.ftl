
summary-less = { $relation }: upplevelsen ligger { $size } poäng över förväntan ({ $interval }; n { $nText })
summary-more = { $relation }: förväntan ligger { $size } poäng över upplevelsen ({ $interval }; n { $nText })
summary-none = Inget gap är klart eller troligt.
summary-open = Om { $openText } av { $allText } relationer går inget att säga, { $hiddenText } har för få svar (visas från { $least }).
summary-open-none = Om alla { $allText } relationer går det att säga något.
summary-works = { $relation }: som förväntat (gap { $gap }, { $interval }; n { $nText })
summary-works-none = Det är inte klart att någon relation fungerar.
