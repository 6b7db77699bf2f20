# The response board: how far the asking is, quotas, and what it shows day by day.
audit-act-set-quotas = set quotas
board-show-title = Response board
board-show-lead = How many have answered, where answers are missing, and where people stop. Counts only, no answers.
board-table = Progress by region and group
board-wanted = Target
board-submitted = Submitted
board-of-wanted = Share of wanted
board-begun = Begun, not submitted
board-links = Personal links
board-rate = Response rate
board-no-quota = No target has been set.
board-no-links = No personal links have been created. Imported answers do not use them.
board-rate-hint = The response rate is the share of personal links with which answers were submitted.
board-days-name = Submitted answers by day
board-days-subtitle = Number of submitted questionnaires per day (UTC)
board-days-title = { $n ->
    [one] { $nText } submitted
   *[other] { $nText } submitted
}, most on { $day } ({ $most })
board-days-description = Bars from { $first } to { $last }, one for each day. The highest bar is { $day } with { $most }.
board-days-bar = { $day }: { $nText }
board-days-none = Nothing has been submitted yet.
board-day = Day
board-so-far = So far
board-stopped = Where people stopped
board-stopped-hint = Of those who began and have not submitted: the last page with an answer.
board-stopped-agreed = Agreed, answered nothing
board-section = Page
board-languages = Languages
board-language = Language
board-responses = Questionnaires
board-time-title = Time
board-time = Half of the { $nText } submitted questionnaires took at most { $minutes } minutes from agreeing to submitting.
board-time-few = Too few questionnaires were submitted to say how long it takes.
board-quota-title = Quotas
board-quota-link = Set quotas
board-quota-text = Number of answers wanted from each group in each region. Leave empty if there is no target. Answers are still accepted when a quota is full.
board-quota-save = Save quotas
board-quota-saved = The quotas are saved.
board-quota-bad = { $case }, { $helix }: “{ $value }” is not a whole number from 0 to 9999. Nothing was saved.
board-download = Progress as CSV
board-refresh = Refresh
board-refreshed = The board was refreshed at { $when }.
board-live = This page refreshes automatically.
