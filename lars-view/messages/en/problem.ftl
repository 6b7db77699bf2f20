# What is wrong with a form, at its head and beside the control.
problem-summary = There is something to do first
problem-required = { $field }: please answer
problem-not-offered = { $field }: please choose one of the answers offered
problem-too-long = { $field }: please shorten the text
problem-no-consent = Please tick the box to agree before you begin
problem-not-a-code = { $field }: please use small letters, digits and hyphens only, at most 40
problem-not-a-date = { $field }: please enter a date
problem-not-a-number = { $field }: please enter a number in digits
problem-not-an-order = { $field }: please give each place only once, beginning with 1
problem-out-of-range = { $field }: this is outside the values that are accepted
problem-roster-row = { $field }: please fill in every field of a partner, and name each partner once
problem-too-many = { $field }: please choose fewer answers
