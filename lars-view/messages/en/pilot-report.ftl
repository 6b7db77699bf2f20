# The page of a pilot: whether the gap changed, its sections, reports of partners.
audit-act-changed-report = wrote a partner report
audit-act-signed-report = signed off a partner report
audit-act-returned-report = sent a partner report back
pilot-pdf = Pilot as PDF
pilot-again = Did the gap change?
pilot-comparable = Are the two surveys comparable?
pilot-this = This pilot
pilot-no-lesson = Nothing recorded yet.
pilot-act-lesson = Record the lesson
pilot-act-step = Add the first step
pilot-act-start = Start the pilot
pilot-act-end = End the pilot
pilot-act-report = Write a report
pilot-logic = How it is meant to work
pilot-change = Change
pilot-add = Add
pilot-none = Nothing yet.
pilot-indicators = Indicators
pilot-indicator = Indicator
pilot-indicator-now = Now
pilot-indicator-standing = Progress
pilot-indicator-falling = lower is better
pilot-indicator-legend = Line: from the baseline to the target (upright mark). Dot: where it stands.
pilot-readings = All values with their sources
pilot-add-reading = Add a value
pilot-steps = Steps
pilot-step = Step
pilot-step-planned = Planned
pilot-step-went = As it went
pilot-step-course = Progress
pilot-step-legend = Outline: planned. Filled: as it went.
pilot-calendar = Steps as a calendar file
pilot-change-steps = Change a step
pilot-delay-none = as planned
pilot-delay-later = { $n ->
    [one] { $nText } day later than planned
   *[other] { $nText } days later than planned
}
pilot-delay-earlier = { $n ->
    [one] { $nText } day earlier than planned
   *[other] { $nText } days earlier than planned
}
pilot-costs = Budget
pilot-costs-hint = Spent is what partners report; signed off is the part that the lead has approved.
pilot-spent = Spent
pilot-signed = Signed off
pilot-share = Share
pilot-by-source = By source of funding
pilot-total = Total
pilot-each-cost = Each cost
pilot-money = Money
pilot-risks = Risks
pilot-documents = Documents
pilot-changes = Changes to the plan
pilot-difference = See the difference
pilot-practice = Practice
pilot-practice-withdrawn = The practice that this pilot tries out has been withdrawn since { $date }. The pilot goes on; check whether the reason concerns it.
pilot-relation = Relation
pilot-target-of = a gap of at most { $target }
pilot-lead-runs = Runs from { $first } to { $last }.
pilot-lead-gap = { $n ->
    [one] The gap that it should close was { $gap } points ({ $nText } answer).
   *[other] The gap that it should close was { $gap } points ({ $nText } answers).
}
pilot-lead-again = The gap that it should close went from { $before } to { $after } points: { $verdict }.
pilot-lead-indicators = { $n ->
    [one] { $nText } of { $all } indicators has reached its target.
   *[other] { $nText } of { $all } indicators have reached their target.
}
pilot-again-no-gap = No released gap is recorded with this pilot, so nothing can be compared.
pilot-again-waiting = The results are being computed. Please look again in a moment.
pilot-again-planned = The same questions are to be asked again on { $date }.
pilot-again-not-yet = The same questions have not been asked again yet. Set a day, so that nobody forgets.
pilot-again-too-few = The same was asked again ({ $wave }), but too few answered for a result to be shown.
pilot-again-refused = The two surveys cannot be compared:
pilot-change-pairs-fell = { $n ->
    [one] { $nText } respondent answered both times. Their gap fell by { $size } points (interval { $interval }).
   *[other] { $nText } respondents answered both times. Their gap fell by { $size } points (interval { $interval }).
}
pilot-change-pairs-rose = { $n ->
    [one] { $nText } respondent answered both times. Their gap rose by { $size } points (interval { $interval }).
   *[other] { $nText } respondents answered both times. Their gap rose by { $size } points (interval { $interval }).
}
pilot-change-groups-fell = From one survey to the other the gap fell by { $size } points (interval { $interval }).
pilot-change-groups-rose = From one survey to the other the gap rose by { $size } points (interval { $interval }).
pilot-change-chance = By chance alone it would move by no more than about { $size } points in 95 of 100 cases.
pilot-not-paired-anonymous = The study is anonymous: nobody knows who answered both times, so the two groups are compared.
pilot-not-paired-too-few = Too few are known to have answered both times, so the two groups are compared.
pilot-not-paired-rest = Those who answered only once would be recognisable, so the two groups are compared.
pilot-not-paired-told = Single answers would be recognisable from pairs, so the two groups are compared.
pilot-before-after = The gap before and after
pilot-change-noise = The change, against noise
pilot-change-where = Where
pilot-change-difference = Change
pilot-change-interval = 95 % interval
pilot-change-p = p
pilot-change-verdict = Meaning
pilot-change-here = With this pilot: { $region }
pilot-change-elsewhere = Without a pilot: { $region }
pilot-change-pairs = { $n ->
    [one] { $nText } who answered both times
   *[other] { $nText } who answered both times
}
pilot-change-answers = { $then } answers before, { $now } after
pilot-change-how = Grey: what chance alone gives in 95 of 100 cases (permutation test, exact). The interval of pairs is Student's, that of groups Welch's. Numbers of fewer than 20 pairs are rounded to halves, and p to the next step, so that nobody's answers can be worked out. A change beside a pilot is no proof that the pilot caused it.
pilot-noise-larger = larger than noise
pilot-noise-within = within noise
pilot-reports = Partner reports
pilot-report = Partner report
pilot-report-draft = Draft
pilot-report-handed-in = Handed in
pilot-report-returned = Sent back
pilot-report-signed = Signed off
pilot-report-changed = Changed, sign-off lost
pilot-report-period = Period
pilot-report-first = First day of the period
pilot-report-last = Last day of the period
pilot-report-says = What the report says
pilot-report-write = Write the report
pilot-report-will-change = If you change something, the report has to be handed in again, and a sign-off is lost. What was signed stays visible.
pilot-report-hand-in = Save and hand in
pilot-report-decide = Check and decide
pilot-report-sign = Sign off
pilot-report-return = Send back
pilot-report-was-signed = What was signed off
pilot-report-pdf = Report as PDF
pilot-report-signed-by = Signed off by { $who } on { $date }.
pilot-report-lost = { $signer } signed this report off on { $signed }. { $who } changed it on { $date }, so the sign-off no longer holds.
pilot-report-lost-on = Sign-off lost on { $date }.
pilot-report-changed-since = The report was changed while you were reading it. Please read it again before you decide.
pilot-report-fault-not-handed-in = The report has not been handed in.
pilot-report-fault-handed-in-before = The report has been handed in already.
pilot-report-fault-no-comment = Please say what should be changed.
pilot-field-done = What was done
pilot-field-deviations = Deviations from the plan
pilot-field-spent = Spent in this period
pilot-field-comment = Comment of the lead
pilot-said-returned = The report is sent back.
pilot-said-signed = The report is signed off.
pilot-said-sign-off-lost = Saved. The report was signed off; that sign-off no longer holds. Both versions are kept.
