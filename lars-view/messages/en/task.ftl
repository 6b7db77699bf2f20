# The tasks of a study.
task-study = The study
task-sender = Who asks
task-protection = Data protection
task-questionnaire = Questionnaire
task-register = Whom to ask
task-asking = Asking
task-results = Results
task-findings = Findings
task-public = Public page of the project
task-next = Next:
task-next-study = Describe the study
task-next-sender = Say who asks
task-next-protection = Fill in data protection
task-next-questionnaire = Make the questionnaire
task-next-register = List whom to ask
task-next-asking = Follow who has answered
task-next-results = Read the results
task-why-study = Title, regions and dates are used on every page.
task-why-sender = Nobody can be invited until this is filled in.
task-why-protection = Nothing is published or sent until this is filled in.
task-why-questionnaire = It must be published before anybody can answer.
task-why-register = With too few organisations most results stay hidden.
task-why-asking = Invite those who were not asked, and remind those who have not answered.
task-why-results = Enough people have answered.
task-minutes = { $n ->
    [one] Takes about { $nText } minute.
   *[other] Takes about { $nText } minutes.
}
task-state-to-do = To do
task-state-begun = In progress
task-state-done = Done
task-state-later = Comes in a later version
task-state-next = Next
task-needs-answers = Needs answers
task-needs-questionnaire = Needs a published questionnaire
task-needs-sender = Needs “Who asks” and “Data protection”
task-about-questionnaire = Choose a ready one or copy another study's
task-about-asking = { $asked } asked, { $answered } answered
task-about-sender = Institution, contact and signature
task-about-protection = Controller, lawful basis, contact, retention
task-about-register = { $n ->
    [0] Nobody in the register yet
    [one] { $nText } organisation in the register
   *[other] { $nText } organisations in the register
}
task-all-done = { $n ->
    [one] { $nText } task, done
   *[other] { $nText } tasks, all done
}
task-list = Tasks
task-known = What is known so far
task-this-study = This study
task-lead-new = Eight tasks lead from here to the results. You can leave any of them and continue later.
task-about-findings = { $n ->
    [0] No findings yet
    [one] { $nText } finding, with a verdict: { $judged }
   *[other] { $nText } findings, with a verdict: { $judged }
}
task-next-findings = Ask a focus group about the findings
task-why-findings = A number becomes a finding when people who know the region have judged it.
task-needs-results = Needs results
