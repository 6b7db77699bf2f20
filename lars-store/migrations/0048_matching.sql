-- What learning seminars chose: how many took part for each case, and how many of them chose each practice.
CREATE TABLE seminar (
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    participants BIGINT NOT NULL,
    held TEXT,
    version BIGINT NOT NULL,
    PRIMARY KEY (study, case_code)
);

CREATE TABLE wish (
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    practice BIGINT NOT NULL,
    chosen BIGINT NOT NULL,
    PRIMARY KEY (study, case_code, practice)
);
