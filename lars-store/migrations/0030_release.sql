-- What was published of a case and wave, one release after the other: counters only, sealed, kept for good.
CREATE TABLE release (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    number BIGINT NOT NULL,
    at TEXT NOT NULL,
    sealed TEXT NOT NULL,
    UNIQUE (study, case_code, wave, number)
);

-- What of the answers of those who are still there was released, some hundred respondents in a part. Whoever is erased is taken out.
CREATE TABLE release_part (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    part BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    UNIQUE (study, case_code, wave, part)
);

-- The number of the latest release, for which state of the answers the next one was considered, how many respondents were erased since the
-- first release, and how many parts there are.
ALTER TABLE response_state ADD COLUMN released BIGINT NOT NULL DEFAULT 0;
ALTER TABLE response_state ADD COLUMN considered TEXT NOT NULL DEFAULT '';
ALTER TABLE response_state ADD COLUMN erased BIGINT NOT NULL DEFAULT 0;
ALTER TABLE response_state ADD COLUMN parts BIGINT NOT NULL DEFAULT 0;
INSERT INTO response_state (study, case_code, wave, changes)
    SELECT DISTINCT study, case_code, wave, CAST(0 AS BIGINT) FROM response WHERE finished IS NOT NULL
    ON CONFLICT (study, case_code, wave) DO NOTHING;

-- Results were computed from the answers of the moment before.
DELETE FROM run WHERE kind = 'gap';
