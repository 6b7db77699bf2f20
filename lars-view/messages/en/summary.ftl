
summary-less = { $relation }: { $size } points more experienced than expected ({ $interval }; n { $nText })
summary-more = { $relation }: { $size } points more expected than experienced ({ $interval }; n { $nText })
summary-none = No gap is clear or likely.
summary-open = { $openText } of { $allText } relations cannot be told, { $hiddenText } have too few answers (shown from { $least }).
summary-open-none = All { $allText } relations can be told.
summary-works = { $relation }: as expected (gap { $gap }, { $interval }; n { $nText })
summary-works-none = No relation is clearly known to work.
