-- The letters with which respondents send themselves their own link: one address for each, of which only a keyed digest is kept.
CREATE TABLE resume_letter (
    invitation TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id),
    address_digest TEXT NOT NULL,
    sent TEXT NOT NULL,
    day TEXT NOT NULL,
    letters BIGINT NOT NULL
);

-- How many of them a study sent on a day.
CREATE TABLE resume_day (
    study TEXT NOT NULL REFERENCES study (id),
    day TEXT NOT NULL,
    letters BIGINT NOT NULL,
    PRIMARY KEY (study, day)
);
