-- Ways in besides the password: passkeys, and accounts at a provider of single sign-on.
CREATE TABLE passkey (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    credential_digest TEXT NOT NULL CONSTRAINT passkey_credential_unique UNIQUE,
    sealed_key TEXT NOT NULL,
    sealed_name TEXT NOT NULL,
    added TEXT NOT NULL,
    used TEXT
);
CREATE INDEX passkey_person ON passkey (person);

-- Who an account of the provider is here; the digest is of issuer and subject.
CREATE TABLE identity (
    digest TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    sealed TEXT NOT NULL,
    linked TEXT NOT NULL
);
CREATE INDEX identity_person ON identity (person);

-- Roles that come from groups at the provider, apart from those given by hand; renewed at each sign-in.
CREATE TABLE group_grant (
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    study TEXT NOT NULL,
    case_code TEXT NOT NULL,
    given TEXT NOT NULL,
    PRIMARY KEY (person, role, study, case_code)
);

-- 1 where the session was opened by single sign-on: only there do roles from groups hold.
ALTER TABLE session ADD COLUMN single BIGINT;
