# How each number is computed, and the stand-alone report of gaps.

gap-how-bca = A second interval that does not assume a normal distribution. It follows from all the ways in which the same number of answers could be drawn again from those given, each weighed by its chance; so it is exact, and nothing is drawn. It is shown when there are at least { $minimumText } answers. Source: Efron 1987, doi:10.1080/01621459.1987.10478410.
    .term = 95 % interval (bootstrap, BCa)
gap-how-bca-off = A second interval that does not assume a normal distribution. It was not computed for this result.
gap-how-bca-resampled = Where means of several ratings of one person take too many different values for that, the answers are resampled at random { $resamplesText } times, with a fixed seed ({ $seed }). The data files say which intervals were found so.
gap-how-certainty = Clear: the whole 95 % interval (Student t) lies within one class, and the class is named. Likely: not clear, but the interval excludes 0, so the direction is known. Cannot tell: everything else. These words are our own choice.
    .term = How certain
gap-how-class = Unmet: the mean gap is { $small } or more. Exceeded: it is −{ $small } or less. In between, a relation is working if the mean expectation is { $high } or more, else dormant. These cut-offs are our own choice.
    .term = Class
gap-how-expectation = The mean of the ratings from 1 to 10, over the people who gave both ratings.
    .term = Mean expectation and mean experience
gap-how-gap = For each person: expectation − experience. A positive gap means that the person expects more than they experience. Some other methods subtract the other way round.
    .term = Gap
gap-how-hidden = A relation is shown only if at least { $minimumText } people answered. Hidden relations enter no total, so they cannot be found by subtraction.
    .term = Too few answers
gap-how-mean = The mean and the median of the gaps of all people who gave both ratings. “No contact” and “don't know” are answers of their own. They are not counted as zero.
    .term = Mean gap and median gap
gap-how-q = The p values of all shown relations, corrected because many are tested at once. Source: Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. A gap can be clear beside a large q: “clear” looks at the interval of this relation alone, q at all shown relations at once.
    .term = q
gap-how-rank-biserial = How one-sided the gaps are, from −1 (all experience more) to 1 (all expect more). Source: Kerby 2014, doi:10.2466/11.IT.3.1.
    .term = Rank-biserial correlation
gap-how-sd = How much the gaps of single people differ from the mean gap (divisor n − 1).
    .term = Standard deviation
gap-how-share = Of the people who gave both ratings, the share with a positive gap. Of all people asked, the shares that say “no contact” and “don't know”.
    .term = Shares
gap-how-t = If the study were repeated many times, about 95 of 100 such intervals would hold the true mean gap. Source: Student 1908, doi:10.2307/2331554.
    .term = 95 % interval (Student t)
gap-how-unit-rating = Each rating counts once. Ratings of one person are alike, so the intervals are too narrow.
    .term = What counts
gap-how-unit-respondent = Each person counts once. If a person gave several ratings in a cell, their mean counts.
    .term = What counts
gap-how-wilcoxon = The chance of gaps at least as one-sided as these if expectation and experience did not differ. Gaps of zero are left out. Exact for up to { $exactText } gaps. Source: Wilcoxon 1945, doi:10.2307/3001968.
    .term = p (Wilcoxon signed-rank test)
gap-live-link = Live state (internal, not a release)
gap-live-notice = Internal, not a release. These numbers follow the answers of this moment. Compared with a release or with an earlier look, they can tell what a single person said. Do not pass them on.
gap-live-title = Live state
gap-open-due = { $wave }: no closing date is set. Submitted so far: { $nText }. That is enough for new results: they appear a few seconds after this page is opened, for each relation that at least { $kText } of the new respondents have rated. The others follow after further submissions, at the latest when asking is closed.
gap-open-list = { $wave }: no closing date is set. Submitted so far: { $nText }. As you see who has submitted, you see results of this round when asking is closed.
gap-open-steps = { $wave }: no closing date is set. Submitted so far: { $nText }. New results appear when asking is closed, or after further submissions. Still missing, at least: { $moreText }.
gap-open-until = { $wave }: answers are taken until { $date }. Submitted so far: { $nText }. Results appear when asking is closed; earlier they could tell what single people said.
gap-report-charts-limit = There are { $groupsText } groups of relations. Charts are shown for the first { $shownText }.
gap-report-empty = There are no answers to show.
gap-report-file = File: { $file }
gap-report-group = { $case } · { $rest }
gap-report-how = How is this computed?
gap-report-lead = For each relation: what people expect, what they experience, and the gap between the two. A positive gap means that they expect more than they experience.
gap-report-options = How this result was made
gap-report-options-bootstrap = Bootstrap: exact
gap-report-options-bootstrap-off = Bootstrap: not computed
gap-report-options-bootstrap-resampled = Bootstrap where not exact: { $resamplesText } resamples, seed { $seed }
gap-report-options-by = Grouped by: { $fields }
gap-report-options-cutoffs = Cut-offs: expectation is high from { $high }, a gap is small under { $small }
gap-report-options-minimum = Smallest cell shown: { $minimumText } people
gap-report-options-program = Program: LARS { $version }
gap-report-read = { $rows ->
        [one] { $rowsText } rating
       *[other] { $rowsText } ratings
    } read, from { $respondents ->
        [one] { $respondentsText } respondent
       *[other] { $respondentsText } respondents
    }.
gap-report-rows-limit = The tables hold the first { $shownText } of { $cellsText } relations. The JSON and CSV files hold all of them.
gap-report-title = Gaps between expectation and experience
gap-show-as-of = As of { $when }.
gap-show-as-of-outdated = As of { $when }. Answers have come, gone or changed since. They are shown when enough people are behind the change, so that nobody can be singled out.
gap-simulated-long = The answers are simulated. The facts about the project are real.
gap-simulated-short = Simulated answers
gap-wait-again = Show it
gap-wait-text = The result is being calculated. It appears here automatically, usually within seconds.
