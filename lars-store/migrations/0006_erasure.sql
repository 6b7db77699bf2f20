-- What was erased stays erased, also after an older backup is restored: digests under the lasting key, and nothing that names anybody.
CREATE TABLE tombstone (
    digest TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL
);

-- The rules of a study on personal data: on what basis, how long, whom to ask.
CREATE TABLE protection (
    study TEXT NOT NULL PRIMARY KEY REFERENCES study (id),
    basis TEXT,
    retention_months BIGINT,
    contact TEXT NOT NULL
);

-- The digest of the sentence and the notice that the respondent read, in the language of the row.
ALTER TABLE consent ADD COLUMN text_digest TEXT;
