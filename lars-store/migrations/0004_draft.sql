-- Questionnaires that are being written: every save is a version. The highest version of a study is its draft.
CREATE TABLE draft (
    study TEXT NOT NULL REFERENCES study (id),
    version BIGINT NOT NULL,
    questionnaire TEXT NOT NULL,
    saved TEXT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (study, version)
);

-- How far each text of a draft is in each language, with a fingerprint of the source it was translated from.
CREATE TABLE translation (
    study TEXT NOT NULL REFERENCES study (id),
    path TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (study, path, language)
);

-- Invitations that only try a questionnaire out, with the frozen copy of the draft that they try. Such an edition
-- has a number below zero; answers to it never count.
CREATE TABLE trial (
    invitation TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id),
    edition TEXT NOT NULL REFERENCES edition (id)
);
