
relation-agree = Everybody has the same gap. Single answers are not drawn, as a dot would reveal what each of them said.
relation-both = Both directions
relation-dots = Each small dot is one answer; the large one is the mean gap with its 95 % interval. Dotted lines: the cut-off.
relation-elsewhere = The same relation in the other regions
relation-lead = Expected: { $expectation }. Experienced: { $experience }. Gap: { $gap } ({ $interval }; n { $nText }).
relation-next = Other clear gaps
relation-numbers = The numbers
