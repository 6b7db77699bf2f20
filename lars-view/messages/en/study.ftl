# Studies and their cases.
audit-act-changed-study = changed a study
audit-act-made-study = made a study
study-list-title = Studies
study-list-empty = There is no study yet.
study-list-first = Create your first study
study-list-demo = Look at the demo
study-list-demo-text = The demo is a study with simulated answers: every page can be tried there, and nothing reaches anybody.
study-languages-title = Languages of this study
study-languages-hint = Only these are offered to respondents and have to be translated.
study-languages-save = Save the languages
study-languages-saved = The languages are saved.
study-fault-languages = Please tick at least one language
study-cases-count = { $n ->
    [one] { $nText } region
   *[other] { $nText } regions
}
study-responses-count = { $n ->
    [0] No answers yet
    [one] { $nText } respondent
   *[other] { $nText } respondents
}
study-responses-shown = Groups with fewer than { $nText } answers are not counted here.
study-responses-steps = This study is anonymous: answers are counted in steps of { $nText }, and totals are added up from these numbers.
study-show-lead = Choose a region to see where expectation and experience differ.
study-public-page = Public page of the project
study-cases-title = Regions
study-case = Region
study-wave = Survey round
study-helix = Group
study-hint-zone = Days of the survey begin and end at midnight of this zone.
study-level = Level
study-item = Aspect
study-area = Priority area
study-area-all = All priority areas
study-area-not-recorded = Priority area not recorded
study-area-inferred = { $area } (concluded from several sources)
study-responses-title = Who has answered
study-responses-empty = Nobody has submitted answers yet.
study-total = Total
study-min-n = Numbers are shown for { $nText } respondents or more.
study-demo-wave-2018 = 2018 (simulated answers)
study-demo-wave-2021 = 2021 (simulated answers)
study-demo-wave-try-out = Try it out
study-edit-hint = Empty rows add something new. A region or survey round that has answers cannot be removed.
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
study-field-areas = Priority areas
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
study-new-make = Create the study
study-new-title = New study
study-save = Save
study-fault-twice = { $value }: this code is used twice
study-fault-zone = { $value }: this time zone is not known. Write it like Europe/Riga.
audit-act-set-languages = chose the languages of a study
study-advanced = Advanced
study-find = Find a region by name or code
study-find-go = Search
study-find-hint = NUTS regions of 2024, by their own names. A region that is not there: type its name into the empty row.
study-find-nothing = No region of this name was found. Type the name into the empty row to use it as it is.
study-find-found = Regions found: tick those to add
study-fault-name = { $value }: please enter a name
