# Personal links.
invitation-show-title = Personal links
invitation-show-text = Each respondent gets a link of their own and needs no account. A link is shown once, when it is made.
invitation-made = New links
invitation-made-text = Copy them now: they cannot be shown again.
invitation-new-title = Make new links
invitation-no-open-wave = No wave of this study is open, so nobody can answer at present.
invitation-count = How many
invitation-make = Make links
invitation-respondent = Respondent
invitation-link = Link
invitation-board-title = Who was invited
invitation-board-empty = No links were made yet. Answers from files need none.
invitation-standing = Standing
invitation-standing-not-opened = Not begun
invitation-standing-started = Begun
invitation-standing-finished = Submitted
invitation-data = Data as a file
