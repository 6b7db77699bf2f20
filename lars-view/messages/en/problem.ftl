# What is wrong with a form, at its head and beside the control.
problem-summary = There is something to do first
problem-required = { $field }: please answer
problem-not-offered = { $field }: please choose one of the answers offered
problem-too-long = { $field }: please shorten the text
problem-no-consent = Please tick the box to agree before you begin
