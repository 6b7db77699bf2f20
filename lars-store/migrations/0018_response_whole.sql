-- A response lies in one row: all its ratings and answers, sealed together. Rows of `rating` and `answer` from before are joined when the
-- database is opened with its key; both tables are empty afterwards.
ALTER TABLE response ADD COLUMN sealed TEXT;
-- The last page that holds an answer, while the response is not submitted.
ALTER TABLE response ADD COLUMN page TEXT;
CREATE INDEX response_begun ON response (study, wave, case_code, edition, page) WHERE finished IS NULL;

-- Counts of responses, changed in the transaction that changes what they count. Where a count is of the case alone, `helix` is empty.
CREATE TABLE response_count (
    study TEXT NOT NULL REFERENCES study (id),
    aspect TEXT NOT NULL,
    wave TEXT NOT NULL,
    case_code TEXT NOT NULL,
    helix TEXT NOT NULL,
    value TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (study, aspect, wave, case_code, helix, value)
);

-- How often what results are made from has changed: a result that names another number is out of date.
CREATE TABLE response_state (
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    changes BIGINT NOT NULL,
    PRIMARY KEY (study, case_code, wave)
);

CREATE TABLE run (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    digest TEXT NOT NULL,
    options TEXT NOT NULL,
    program TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT,
    sealed TEXT NOT NULL
);
CREATE INDEX run_subject ON run (study, kind, subject, at);
