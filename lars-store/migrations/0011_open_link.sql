-- One address for many respondents; each gets a personal link, up to a number. Only the digest of the address is kept.
CREATE TABLE open_link (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    helix TEXT NOT NULL,
    most BIGINT NOT NULL,
    used BIGINT NOT NULL,
    closed TEXT,
    token_digest TEXT NOT NULL UNIQUE
);
