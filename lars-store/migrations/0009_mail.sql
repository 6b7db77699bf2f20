-- Mail on its way out. Address, subject and text are sealed, and taken out once it was sent.
CREATE TABLE mail (
    id TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    -- The invitation that it carries, where it carries one.
    about TEXT,
    state TEXT NOT NULL,
    queued TEXT NOT NULL,
    due TEXT NOT NULL,
    tries BIGINT NOT NULL,
    reason TEXT NOT NULL,
    sealed TEXT NOT NULL
);
CREATE INDEX mail_due ON mail (state, due);

-- To whom an invitation was sent: sealed, apart from the answers, and gone with the invitation's purpose.
CREATE TABLE recipient (
    invitation TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id),
    sealed TEXT NOT NULL,
    language TEXT NOT NULL,
    invited TEXT NOT NULL,
    reminders BIGINT NOT NULL,
    reminded TEXT,
    unsubscribed TEXT,
    bounced TEXT
);

-- When those who have not answered are reminded: days after the last mail, and how often at most.
CREATE TABLE reminder_plan (
    study TEXT NOT NULL REFERENCES study (id),
    wave TEXT NOT NULL,
    days BIGINT NOT NULL,
    most BIGINT NOT NULL,
    PRIMARY KEY (study, wave)
);
