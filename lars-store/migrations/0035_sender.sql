-- Who asks in a study; the institution and the signature are texts of the owner `sender:STUDY`.
CREATE TABLE sender (
    study TEXT NOT NULL PRIMARY KEY REFERENCES study (id),
    contact TEXT NOT NULL,
    logo_kind TEXT,
    logo TEXT
);

-- The languages a study is asked in, in order; a study without any is asked in all.
CREATE TABLE study_language (
    study TEXT NOT NULL REFERENCES study (id),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (study, code)
);

ALTER TABLE protection ADD COLUMN controller TEXT NOT NULL DEFAULT '';
