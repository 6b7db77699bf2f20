-- Questionnaires that were filled in on paper: which one each is, and who saved its answers as a response.
CREATE TABLE paper (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    edition TEXT NOT NULL REFERENCES edition (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    helix TEXT NOT NULL,
    respondent TEXT NOT NULL,
    language TEXT NOT NULL,
    typings BIGINT NOT NULL CHECK (typings IN (1, 2)),
    begun TEXT NOT NULL,
    saved TEXT,
    saver TEXT,
    UNIQUE (study, case_code, wave, respondent)
);

-- Who typed a paper in, and when. What was typed is sealed, and taken away once the answers are saved.
CREATE TABLE typing (
    paper TEXT NOT NULL REFERENCES paper (id),
    number BIGINT NOT NULL CHECK (number IN (1, 2)),
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    sealed TEXT,
    PRIMARY KEY (paper, number)
);

-- How often the papers of a study are typed in. No row: twice.
CREATE TABLE paper_rule (
    study TEXT NOT NULL PRIMARY KEY REFERENCES study (id),
    typings BIGINT NOT NULL CHECK (typings IN (1, 2))
);

-- Whether an agreement was given on paper.
ALTER TABLE consent ADD COLUMN on_paper BIGINT NOT NULL DEFAULT 0;
