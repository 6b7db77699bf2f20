# One's own answers beside the result of one's group.

group-back = Back to your answers
group-chart-description = One row for each relation. The dot is your own gap; the diamond is the mean gap of your group, the line its 95 % interval. The axis runs from { $low } to { $high }; zero is marked.
group-chart-hidden = The means of some relations are not shown, because they rest on fewer than { $minimum } answers of your group. Relations hidden: { $nText }.
group-chart-measure = Your gap and the mean gap of your group, in points of a scale from 1 to 10. Gap = expectation − experience.
group-chart-name = Your gap beside the mean of your group, relation by relation
group-chart-row = { $relation }: your gap { $own }, mean of your group { $group }, answers: { $nText }
group-chart-row-hidden = { $relation }: your gap { $own }; too few answers of your group
group-chart-row-none = { $relation }: too few answers of your group
group-chart-title = You and your group differ most here: { $relation } (your gap { $own }, your group { $group })
group-chart-title-group = The gaps of your group
group-chart-title-hidden = Your gaps. Too few of your group answered to show their means
group-coming = Once answering has closed, your link shows you your own answers beside the mean of your group.
group-coming-date = Answering closes on { $date }. From then on, your link shows you your own answers beside the mean of your group.
group-head-expectation = Expectation, group
group-head-expectation-own = Expectation, you
group-head-experience = Experience, group
group-head-experience-own = Experience, you
group-head-gap = Gap, group
group-head-gap-own = Your gap
group-interview = This link belongs to an interview. Results are shown with the respondent's own link only.
group-lead = Your answers next to the average of everyone who answered in your group. Your group is all respondents from your type of organisation in your region.
group-legend-group = your group: mean and 95 % interval
group-legend-own = you
group-none = This study does not show respondents a result with their link.
group-table-caption = Your answers beside your group ({ $group })
group-taken = The averages were calculated on { $date }, after the survey closed, and do not change. An average is shown where at least { $minimum } people in your group answered, so that nobody can work out another person’s answer by subtracting their own.
group-title = Your answers beside your group's result
