# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = You will soon be signed out
session-warning-text = This page was not used for a while. To protect the data you will be signed out in a few minutes. What you typed stays here.
session-stay = Stay signed in
session-ended-title = You were signed out
session-ended-text = The page was not used for too long. What you typed and did not send is kept in this window of the browser. Sign in again to go on.
session-sign-in-again = Sign in again
session-draft-title = What you typed before
session-draft-text = When your last session ended, something on this page was typed but not sent.
session-draft-back = Restore
session-draft-forget = Discard
session-held-title = You are signed in again
session-held-text = What you sent on { $at } came after your session had ended, so nothing was saved. It is kept for one hour.
session-held-send = Send it now
session-held-forget = Discard
session-held-sign-in = Your session had ended before you sent the form. Nothing was saved, but what you sent is kept for one hour: sign in again, and you can send it once more.
session-lost-sign-in = Your session ended before you sent the form, and nothing was saved. Sign in again and repeat the step.
