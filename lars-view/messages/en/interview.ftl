# Interviews: filling in for respondents.
audit-act-decided-copy = resolved a conflict between an interview and saved answers
audit-act-entered-answers = completed a questionnaire for a respondent
audit-act-kept-copy = kept an interview beside the answers
audit-act-read-copy = read an interview beside the answers
audit-act-took-along = downloaded interviews to a device
interview-title = Interviews
interview-lead = Those whom you are to interview. Whoever you fill in for agrees first, on the first page; that you filled in is recorded.
interview-none = Nobody is assigned to you. Assignments are made in the register of stakeholders.
interview-begin = Fill in
interview-anonymous = This study is anonymous, so nobody can fill in for others.
