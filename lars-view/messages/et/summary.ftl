
summary-less = { $relation }: kogetakse { $size } punkti rohkem, kui oodatakse ({ $interval }; n { $nText })
summary-more = { $relation }: oodatakse { $size } punkti rohkem, kui kogetakse ({ $interval }; n { $nText })
summary-none = Ükski lõhe ei ole selge ega tõenäoline.
summary-open = { $openText } suhte kohta (kokku { $allText }) ei saa midagi öelda, { $hiddenText } puhul on vastuseid liiga vähe (näidatakse alates { $least }).
summary-open-none = Kõigi { $allText } suhte kohta saab midagi öelda.
summary-works = { $relation }: nagu oodatakse (lõhe { $gap }, { $interval }; n { $nText })
summary-works-none = Ühegi suhte kohta ei ole selge, et see toimib.
