# Closing and reopening a wave.
audit-act-closed-wave = closed a survey round
audit-act-reopened-wave = reopened a survey round
closing-title = Close asking
closing-text = After that nobody can answer or change answers, no reminders are sent, and the final results are calculated. You can reopen asking within a day.
closing-go = Close asking now
closing-closed = Asking is closed.
closing-reopen = Reopen asking
closing-reopen-text = Asking was closed on { $when }. It can be reopened within a day; then people can answer again.
closing-reopened = Asking is open again.
closing-ended = Asking ended on { $when }.
