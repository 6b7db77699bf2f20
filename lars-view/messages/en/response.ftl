# The answering journey.
audit-act-deleted-response = deleted a response
audit-act-exported-responses = exported answers
audit-act-imported-responses = imported answers
response-title-problem = Error: { $title }
response-position = Step { $step } of { $of }
response-start-title = Your view of the cooperation
response-privacy-title = Your data
response-consent-label = Consent
response-consent-given = You agreed to take part. You can withdraw at any time, also after answering has closed.
response-begin = Begin
response-next = Save and continue
response-back = Back
response-later = Every page is saved when you continue. To go on later, open your personal link again.
response-saved = Saved
response-not-saved = Not saved yet. Please check your connection; your answers are still on this page.
response-finished-notice = You have already submitted your answers. You can change them until answering closes.
response-background-title = About you
response-open-title = In your own words
response-check-title = Check your answers
response-check-text = Your answers are not counted until you submit them. Please check them.
response-change = Change
response-finish = Submit my answers
response-finish-again = Save my changes
response-side-expectation = Expectation
response-side-experience = Experience
response-side-importance = Importance
response-digits = With a keyboard: 1 to 9 choose a rating, 0 chooses 10.
response-importance-summary = How important is this to you? (optional)
response-scale = on a scale from 1 ({ $low }) to 10 ({ $high })
response-not-answered = not answered
response-pair = Expectation { $expectation }, experience { $experience }
response-pair-importance = { $pair }, importance { $importance }
response-thanks-title = Thank you
response-thanks-text = Your answers were submitted.
response-thanks-change = Change my answers
response-own-answers = Your answers
response-own-answers-hint = You can print this page or save it as a PDF with your browser.
response-data = My data as a file
response-data-hint = Everything stored about your answers, with the questions and your consent, as a JSON file.
response-closed-title = This survey has closed
response-closed-text = These are the answers that you saved. What was not submitted does not count.
response-delete-summary = Withdraw: delete my answers
response-delete-text = This deletes everything you answered. It cannot be undone. You can answer again with the same link until answering closes.
response-delete = Delete everything I answered
response-deleted-title = Your answers were deleted
response-deleted-text = None of your answers are stored any more.
response-demo = This is a demo study to try out. All answers in it, other than those typed here, are simulated.
response-multiple = You can tick several answers.
response-multiple-most = { $n ->
    [one] Tick one answer at most.
   *[other] Tick { $nText } answers at most.
}
response-optional = { $question } (optional)
response-ranking = { $n ->
    [one] Write 1 beside the most important one.
   *[other] Write 1 beside the most important, 2 beside the next, up to { $nText }.
}
response-tie = Partner { $nText }
response-tie-organisation = Organisation
response-tie-strength = Strength of the cooperation, 1 to 10
response-trial = You are trying this questionnaire out. What you enter here never counts.
response-anonymous = This survey is anonymous: nothing is stored that leads from your link to your answers. Only with your link can they be found, changed or deleted.
response-withdraw = You can withdraw at any time, even after the survey has closed: your link deletes everything you answered. Averages calculated earlier remain; your answers cannot be identified in them.
response-delete-text-closed = This permanently deletes everything you answered. The survey has closed, so you cannot answer again. Results are calculated without you from now on. Averages, tables and files (without your name) produced earlier remain.
response-multiple-least = { $n ->
    [one] Tick at least one.
   *[other] Tick at least { $nText }.
}
response-words-least = { $n ->
    [one] At least { $nText } character.
   *[other] At least { $nText } characters.
}
response-bounds = From { $least } to { $most }.
response-bounds-least = From { $least }.
response-bounds-most = Up to { $most }.
response-minutes = { $n ->
    [one] It takes about { $nText } minute.
   *[other] It takes about { $nText } minutes.
}
