-- Files that respondents gave, sealed, apart from the answer that names them.
CREATE TABLE file (
    response TEXT NOT NULL REFERENCES response (id),
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    saved TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (response, question)
);

-- Whether respondents see their own answers beside the result of their group.
ALTER TABLE protection ADD COLUMN own_results BIGINT NOT NULL DEFAULT 1;

-- What the respondents of a helix were shown of their group: means only, taken once after the wave closed, never changed.
CREATE TABLE group_result (
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    helix TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (study, case_code, wave, helix)
);
