# Mail: invitations, reminders, letters about accounts, and what became of them.
audit-act-noted-bounce = noted whether letters arrive at an address
audit-act-planned-reminders = set when reminders are sent
mail-show-title = Invite by mail
mail-show-lead = Each address gets a letter with a personal link. Addresses are kept apart from the answers, sealed, and only those who may invite see them.
mail-local = No mail server is set, so nothing leaves this computer: letters wait, and whoever manages people can read them under “Mail”.
mail-faults-title = Nothing was sent
mail-fault-none = Enter at least one address.
mail-fault-many = At most 500 addresses and 2000 characters of your own text fit into one form.
mail-fault-address = “{ $value }” is not a mail address. Enter one address on each line.
mail-fault-invited = { $value } was invited in this wave already.
mail-fault-twice = { $value } stands in the list twice.
mail-fault-plan = The days must be a whole number from 0 to 365, the number of reminders one from 0 to 3.
mail-new-title = Write to more people
mail-language = Language of the letter
mail-addresses = Addresses
mail-addresses-hint = One address on each line, all of the same case, wave and group.
mail-own = Your own words, before the rest of the letter
mail-preview = What will be sent
mail-preview-to = To
mail-preview-button = Preview
mail-send = Send
mail-sent = { $n ->
    [one] { $nText } letter is on its way.
   *[other] { $nText } letters are on their way.
}
mail-reminders-title = Reminders
mail-reminders-text = Only those who have not submitted their answers are reminded, three times at most, and never those who asked for no more mail. 0 days: nobody is reminded by itself.
mail-plan-days = Days after the last letter
mail-plan-most = How often at most
mail-plan-save = Save
mail-plan-set = The reminders are set.
mail-remind-now = Remind now
mail-reminded = { $n ->
    [0] Nobody needs a reminder.
    [one] { $nText } reminder is on its way.
   *[other] { $nText } reminders are on their way.
}
mail-recipients-title = Who was written to
mail-recipients-none = Nobody yet.
mail-address = Address
mail-reminders = Reminders
mail-standing-finished = Submitted
mail-standing-unsubscribed = Wants no more mail
mail-standing-bounced = The letter came back
mail-standing-open = Not submitted
mail-arrives = Whether letters arrive
mail-note-bounced = Letters come back
mail-note-works = The address works
mail-noted-bounced = Noted: letters to { $address } come back. Nothing more is sent there.
mail-noted-works = Noted: { $address } works. Letters go there again.
mail-invitation-subject = Your view is asked for: { $study }
mail-invitation-body =
    You are invited to take part in “{ $study }”.

    The questionnaire opens with this link. It is yours alone: please do not pass it on. You need no account, you can stop at any time and go on later, and you can change your answers until the end of the survey.

    { $link }
mail-reminder-subject = A reminder: { $study }
mail-reminder-body =
    Some time ago we invited you to take part in “{ $study }”. Your answers have not been submitted yet. Your view counts: groups are small here, and each answer changes the picture.

    Your personal link:

    { $link }
mail-resume-subject = Your questionnaire: { $study }
mail-resume-body =
    You asked for the link with which you can go on answering “{ $study }”. Everything you entered was kept.

    { $link }

    If you did not ask for it, you need not do anything.
mail-closes = Answers are taken until { $when } (time zone { $zone }).
mail-closes-day = Answers are taken until the end of { $day } (time zone { $zone }).
mail-stop =
    No more mail about this survey:
    { $link }
mail-account-subject = Set your password for LARS
mail-account-body =
    Good day { $name },

    with this link you set the password of your account. It works once, for three days:

    { $link }

    If you did not expect this letter, you need not do anything: nothing changes.
mail-list-title = Mail
mail-list-none = No letter was written yet.
mail-tries = Attempts
mail-purpose-invitation = Invitation
mail-purpose-reminder = Reminder
mail-purpose-resume = Link to go on
mail-purpose-account = Link for a password
mail-state-queued = waits
mail-state-sent = sent
mail-state-bounced = refused by the mail server
mail-state-given-up = given up after many attempts
mail-unsubscribe-title = No more mail
mail-unsubscribe-text = You will get no more mail about this survey. Your personal link keeps working, and what you entered stays.
mail-unsubscribe = No more mail about this survey
mail-unsubscribed = Done: you will get no more mail about this survey.
mail-unsubscribe-answer = To the questionnaire
mail-resume-title = Go on later
mail-resume-text = We send you your personal link once. The address is not kept.
mail-resume-send = Send the link
mail-resume-sent = The link is on its way. Everything you entered is kept.
mail-resume-bad = This is not a mail address. Nothing was sent; your answers are kept.
mail-forgotten-title = Forgotten your password?
mail-forgotten-text = Enter your mail address. If it has an account here, a link to set a new password comes by mail.
mail-forgotten-send = Send the link
mail-forgotten-sent = If this address has an account, the link is on its way. It works once, for three days.
mail-passed-on = The link was also sent by mail to { $address }.
mail-reminders-anonymous = This study is anonymous: who has answered is not known, so nobody is reminded.
