# What can be expected before fieldwork.
fieldwork-title = Before fieldwork
fieldwork-lead = If everybody in the register answers: how many cells stay hidden, and the smallest gap that can be seen.
fieldwork-registered = In the register
fieldwork-hidden = Cells hidden
fieldwork-gap = Smallest visible gap
fieldwork-more = Answers needed for at most 10 % hidden
fieldwork-points = { $value } points
fieldwork-default = Assumed, as there are no answers yet: { $contact } of the ratings are “no contact” and { $unknown } “don’t know”. Such a gap is detected with a probability of 80 % at a standard deviation of { $deviation } points.
fieldwork-measured = From the answers in this installation: { $contact } of the ratings are “no contact” and { $unknown } “don’t know”. Such a gap is detected with a probability of 80 % at a standard deviation of { $deviation } points.
fieldwork-none = cannot be seen
