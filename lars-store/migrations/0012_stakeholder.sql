-- Organisations that a study asks or should ask. Names, contacts, scores and reasons are sealed.
CREATE TABLE stakeholder (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    helix TEXT NOT NULL,
    interviewer TEXT REFERENCES person (id),
    respondent TEXT,
    sealed TEXT NOT NULL
);
CREATE INDEX stakeholder_study ON stakeholder (study);

-- Pairs that look alike and are not the same.
CREATE TABLE stakeholder_apart (
    one TEXT NOT NULL REFERENCES stakeholder (id),
    other TEXT NOT NULL REFERENCES stakeholder (id),
    PRIMARY KEY (one, other)
);

-- Links with which an interviewer answers for a respondent: who did, and when.
CREATE TABLE interview (
    token_digest TEXT NOT NULL PRIMARY KEY,
    invitation TEXT NOT NULL REFERENCES invitation (id),
    person TEXT NOT NULL,
    at TEXT NOT NULL
);
