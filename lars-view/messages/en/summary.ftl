
summary-less = { $relation }: experience is { $size } points above expectation ({ $interval }; n { $nText })
summary-more = { $relation }: expectation is { $size } points above experience ({ $interval }; n { $nText })
summary-none = No gap is clear or likely.
summary-open = { $openText } of { $allText } relations: cannot tell; { $hiddenText } have too few answers (shown from { $least }).
summary-open-none = For all { $allText } relations the result is clear or likely.
summary-works = { $relation }: as expected (gap { $gap }, { $interval }; n { $nText })
summary-works-none = No relation clearly works well.
