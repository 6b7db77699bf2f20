# Mail: invitations, reminders, emails about accounts, and what became of them.
audit-act-noted-bounce = noted whether emails arrive at an address
audit-act-planned-reminders = set when reminders are sent
mail-sent-local = No email server has been set up, so nothing is sent. Emails written, to be read under “Email”: { $nText }
mail-show-title = Invite by email
mail-show-lead = We send each address an email with a personal link. Addresses are encrypted and kept separately from the answers. Only people who can send invitations see them.
mail-local = No email server has been set up, so nothing leaves this computer. Emails wait here, and administrators can read them under “Email”.
mail-faults-title = Nothing was sent
mail-fault-none = Enter at least one address.
mail-fault-many = At most 500 addresses and 2000 characters of your own text fit into one form.
mail-fault-address = “{ $value }” is not an email address. Enter one address per line.
mail-fault-invited = { $value } has already been invited in this round.
mail-fault-twice = { $value } is in the list twice.
mail-fault-plan = The days must be a whole number from 0 to 365, the number of reminders one from 0 to 3.
mail-new-title = Invite more people
mail-language = Language of the email
mail-addresses = Addresses
mail-addresses-hint = One address on each line, all of the same region, survey round and group.
mail-own = Your own message, shown above the standard text
mail-preview = What will be sent
mail-preview-to = To
mail-preview-button = Preview
mail-send = Send
mail-sent = { $n ->
    [one] { $nText } email is being sent.
   *[other] { $nText } emails are being sent.
}
mail-reminders-title = Reminders
mail-reminders-text = Only people who have not submitted their answers are reminded, up to three times, and never those who have unsubscribed. 0 days: no automatic reminders.
mail-plan-days = Days after the last email
mail-plan-most = Maximum number of reminders
mail-plan-save = Save
mail-plan-set = The reminders are set.
mail-remind-now = Remind now
mail-reminded = { $n ->
    [0] Nobody needs a reminder.
    [one] { $nText } reminder is on its way.
   *[other] { $nText } reminders are on their way.
}
mail-recipients-title = Who has been emailed
mail-recipients-none = Nobody yet.
mail-address = Address
mail-reminders = Reminders
mail-standing-finished = Submitted
mail-standing-unsubscribed = Unsubscribed
mail-standing-bounced = Not delivered
mail-standing-full = Did not arrive: the mailbox is full
mail-standing-not-now = Did not arrive; a later email may
mail-standing-sending = Not delivered so far, and not because of the address: ask whoever runs the email server
mail-standing-open = Not submitted
mail-arrives = Delivery
mail-note-bounced = Mark as bounced
mail-note-works = The address works
mail-noted-bounced = Emails to { $address } are marked as bounced. Nothing more is sent there.
mail-noted-works = Noted: { $address } works. Emails go there again.
mail-invitation-subject = We would like your views: { $study }
mail-invitation-body =
    You are invited to take part in “{ $study }”.
    Please use this link to open the questionnaire. It is personal to you, so please do not share it. You do not need an account. You can stop and continue later, and change your answers until the survey closes.
    { $link }


mail-reminder-subject = A reminder: { $study }
mail-reminder-body =
    Some time ago we invited you to take part in “{ $study }”. Your answers have not been submitted yet. Your view counts: groups are small here, and each answer makes a difference.
    Your personal link:
    { $link }


mail-resume-subject = Your questionnaire: { $study }
mail-resume-body =
    You asked for a link to continue answering “{ $study }”. Everything you entered was kept.
    { $link }
    If you did not ask for it, you need not do anything.


mail-closes = Answers are taken until { $when } (time zone { $zone }).
mail-closes-day = Answers are taken until the end of { $day } (time zone { $zone }).
mail-stop =
    Unsubscribe from emails about this survey:
    { $link }
mail-account-subject = Set your password for LARS
mail-account-body =
    Dear { $name },
    Use this link to set the password for your account. The link works once and expires after three days:
    { $link }
    If you did not expect this email, you need not do anything: nothing changes.



mail-list-title = Email
mail-list-none = No emails have been written yet.
mail-sending-trouble = { $n ->
    [one] { $nText } email waits or did not arrive because the sending was refused, and not because of its address.
   *[other] { $nText } emails wait or did not arrive because the sending was refused, and not because of their addresses.
} No address was marked. Please check the email server, the sender and the text. Waiting emails are retried automatically, and at once when the program is started again. What was said, for instance: { $reason }
mail-tries = Attempts
mail-purpose-invitation = Invitation
mail-purpose-reminder = Reminder
mail-purpose-resume = Link to go on
mail-purpose-account = Link for a password
mail-state-queued = queued
mail-state-sent = sent
mail-state-bounced = refused by the email server
mail-state-not-delivered = taken by the email server, and not delivered
mail-state-given-up = given up after many attempts
mail-unsubscribe-title = Unsubscribe
mail-unsubscribe-text = You will get no more emails about this survey. Your personal link keeps working, and what you entered stays.
mail-unsubscribe = Unsubscribe from emails about this survey
mail-unsubscribed = Done: you will get no more emails about this survey.
mail-unsubscribe-answer = To the questionnaire
mail-resume-title = Go on later
mail-resume-text = We send you your personal link. The address is not kept, only a mark that it was this one: the link goes to no other.
mail-resume-send = Send the link
mail-resume-sent = The link is on its way. Everything you entered is kept.
mail-resume-bad = This is not an email address. Nothing was sent; your answers are kept.
mail-resume-later = The link can be sent once you have agreed and saved a page. Nothing was sent.
mail-resume-other = Your link was sent to another email address before. For your protection it goes to that address only. Nothing was sent; your answers are kept.
mail-resume-many = No more links can be sent today. Nothing was sent; your answers are kept. Please keep the address of this page, or try again tomorrow.
mail-forgotten-title = Forgotten your password?
mail-forgotten-text = Enter your email address. If there is an account for it, we will email you a link to set a new password.
mail-forgotten-send = Send the link
mail-forgotten-sent = If this address has an account, the link is on its way. It works once and expires after three days.
mail-passed-on = The link was also sent by email to { $address }.
mail-reminders-anonymous = This study is anonymous: who has answered is not known, so nobody is reminded.
