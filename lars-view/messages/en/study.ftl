# Studies and their cases.
audit-act-changed-study = changed a study
audit-act-made-study = made a study
study-list-title = Studies
study-list-empty = There is no study yet. Whoever manages studies sets up the first one here.
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
study-hint-zone = Days of the survey begin and end at midnight of this zone.
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
study-edit-hint = Empty rows add something new. A region or period that has answers cannot be removed.
study-edit-saved = Saved.
study-edit-title = Settings of the study
study-fault-closes = { $value }: it closes before it opens
study-fault-code = { $value }: please use small letters, digits and hyphens only, at most 40
study-fault-date = { $value }: please enter a date
study-fault-in-use = { $value }: there are answers or links, so it stays
study-fault-min-n = Please enter a whole number of 3 or more
study-fault-slug = { $value }: please use small letters, digits and hyphens only, at most 60
study-fault-taken = { $value }: another study has this short name
study-fault-title = Please enter a title
study-field-area = Priority area
study-field-areas = Fields of intervention
study-field-cases = Regions
study-field-closes = Last day
study-field-min-n = Smallest group shown
study-field-name = Name
study-field-nuts = NUTS code
study-field-opens = First day
study-field-slug = Short name, for addresses
study-field-title = Title
study-field-trial = Only for trying out
study-field-waves = Survey rounds
study-field-zone = Time zone
study-new-make = Make the study
study-new-title = New study
study-save = Save
study-fault-twice = { $value }: this code is used twice
study-fault-zone = { $value }: this time zone is not known. Write it like Europe/Riga.
