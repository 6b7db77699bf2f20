-- Accounts of staff, what they may do and where, and the ways in. Nothing here is a respondent.
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    address TEXT NOT NULL CONSTRAINT person_address_unique UNIQUE,
    name TEXT NOT NULL,
    password TEXT,
    totp TEXT,
    totp_step BIGINT NOT NULL,
    created TEXT NOT NULL,
    closed TEXT
);

-- An empty study is the whole installation, an empty case the whole study.
CREATE TABLE role_grant (
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    study TEXT NOT NULL,
    case_code TEXT NOT NULL,
    given TEXT NOT NULL,
    given_by TEXT NOT NULL,
    PRIMARY KEY (person, role, study, case_code)
);

CREATE TABLE recovery_code (
    person TEXT NOT NULL REFERENCES person (id),
    code_digest TEXT NOT NULL,
    PRIMARY KEY (person, code_digest)
);

-- Links with which a person sets a password: the first one, or a new one.
CREATE TABLE account_link (
    token_digest TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    expires TEXT NOT NULL,
    used TEXT
);

ALTER TABLE session ADD COLUMN seen TEXT;
CREATE INDEX session_who ON session (who);
CREATE INDEX audit_at ON audit (at);
