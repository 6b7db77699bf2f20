-- The first schema. Portable: TEXT, BIGINT; times are RFC 3339 text in UTC; identifiers are ours (UUID v7).

CREATE TABLE secret (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE text (
    owner TEXT NOT NULL,
    field TEXT NOT NULL,
    position BIGINT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (owner, field, position, language)
);

CREATE TABLE study (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL CONSTRAINT study_slug_unique UNIQUE,
    simulated BIGINT NOT NULL CHECK (simulated IN (0, 1)),
    min_n BIGINT NOT NULL CHECK (min_n >= 3)
);

CREATE TABLE area (
    study TEXT NOT NULL REFERENCES study (id),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (study, code)
);

CREATE TABLE study_case (
    study TEXT NOT NULL REFERENCES study (id),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    nuts TEXT,
    area TEXT,
    area_status TEXT NOT NULL,
    PRIMARY KEY (study, code)
);

CREATE TABLE wave (
    study TEXT NOT NULL REFERENCES study (id),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    opens TEXT,
    closes TEXT,
    PRIMARY KEY (study, code)
);

-- Published editions are never updated and never deleted.
CREATE TABLE edition (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    number BIGINT NOT NULL,
    published TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT edition_number_unique UNIQUE (study, number)
);

CREATE TABLE invitation (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    helix TEXT NOT NULL,
    respondent TEXT NOT NULL,
    token_digest TEXT NOT NULL CONSTRAINT invitation_token_unique UNIQUE,
    CONSTRAINT invitation_respondent_unique UNIQUE (study, case_code, wave, respondent)
);

CREATE TABLE import (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    digest TEXT NOT NULL,
    file TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT import_digest_unique UNIQUE (study, digest)
);

CREATE TABLE response (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    edition TEXT NOT NULL REFERENCES edition (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    helix TEXT NOT NULL,
    respondent TEXT NOT NULL,
    saved TEXT NOT NULL,
    finished TEXT,
    CONSTRAINT response_respondent_unique UNIQUE (study, case_code, wave, respondent)
);

CREATE TABLE rating (
    response TEXT NOT NULL REFERENCES response (id),
    partner TEXT NOT NULL,
    level TEXT NOT NULL,
    item TEXT NOT NULL,
    expectation TEXT,
    experience TEXT,
    importance TEXT,
    import TEXT,
    line BIGINT,
    PRIMARY KEY (response, partner, level, item)
);

CREATE TABLE answer (
    response TEXT NOT NULL REFERENCES response (id),
    question TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (response, question)
);

CREATE TABLE consent (
    response TEXT NOT NULL PRIMARY KEY REFERENCES response (id),
    given TEXT NOT NULL,
    language TEXT NOT NULL
);

CREATE TABLE project (
    study TEXT NOT NULL PRIMARY KEY REFERENCES study (id)
);

CREATE TABLE entry (
    project TEXT NOT NULL REFERENCES project (study),
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (project, kind, code)
);

CREATE TABLE partner (
    project TEXT NOT NULL REFERENCES project (study),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    country TEXT NOT NULL,
    town TEXT,
    longitude_millideg BIGINT,
    latitude_millideg BIGINT,
    leads TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (project, code)
);

CREATE TABLE event (
    project TEXT NOT NULL REFERENCES project (study),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT,
    date_status TEXT NOT NULL,
    place TEXT,
    country TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (project, code)
);

CREATE TABLE budget_line (
    project TEXT NOT NULL REFERENCES project (study),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    eur_cents BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (project, code)
);

CREATE TABLE source (
    project TEXT NOT NULL REFERENCES project (study),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (project, code)
);

CREATE TABLE sign_in_link (
    token_digest TEXT NOT NULL PRIMARY KEY,
    created TEXT NOT NULL,
    used TEXT
);

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    token_digest TEXT NOT NULL CONSTRAINT session_token_unique UNIQUE,
    who TEXT NOT NULL,
    created TEXT NOT NULL,
    expires TEXT NOT NULL
);

CREATE TABLE audit (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    study TEXT,
    subject TEXT NOT NULL
);

CREATE INDEX audit_study ON audit (study, at);
