-- Interviews that were filled in without a network and came back: who filled in for whom, and what became of it. What was filled in is
-- sealed, and stays only until it is among the answers or somebody has decided.
CREATE TABLE interview_copy (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    helix TEXT NOT NULL,
    respondent TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    sealed TEXT NOT NULL,
    decided TEXT,
    decided_by TEXT
);
CREATE INDEX interview_copy_study ON interview_copy (study);
