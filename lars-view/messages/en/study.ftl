# Studies and their cases.
study-list-title = Studies
study-list-empty = There is no study yet. Import answers from a file, and the study is made:
study-cases-count = { $n ->
    [one] { $nText } case
   *[other] { $nText } cases
}
study-responses-count = { $n ->
    [0] No answers yet
    [one] { $nText } respondent
   *[other] { $nText } respondents
}
study-show-lead = Choose a case to see where expectation and experience differ.
study-public-page = Public page of the project
study-cases-title = Cases
study-case = Case
study-wave = Wave
study-helix = Group
study-level = Level
study-item = Aspect
study-area = Area
study-area-all = All areas
study-area-not-recorded = Area not recorded
study-area-inferred = { $area } (concluded from several sources)
study-responses-title = Who has answered
study-responses-empty = Nobody has submitted answers yet.
study-total = Total
study-min-n = Numbers are shown for { $nText } respondents or more.
study-demo-wave-2018 = 2018 (simulated answers)
study-demo-wave-try-out = Try it out
