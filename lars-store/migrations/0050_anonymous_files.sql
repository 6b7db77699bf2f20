-- Answers of anonymous studies that went into files together: a handout of a case and wave, its group where all of it are of one, and its
-- rows in the last file. A response names its handout until it is changed.
CREATE TABLE handout (
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    number BIGINT NOT NULL,
    helix TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (study, case_code, wave, number)
);
ALTER TABLE response ADD COLUMN handout BIGINT;

-- How often title, regions, waves, rules on personal data or sender of a study were changed: who saves says what they had read.
ALTER TABLE study ADD COLUMN settings BIGINT NOT NULL DEFAULT 0;

-- Anonymous studies keep no time of an answer: whoever knows when a colleague answered would find the row. Counts by day and by length go.
UPDATE response SET saved = '1970-01-01T00:00:00Z' WHERE study IN (SELECT id FROM study WHERE anonymous = 1);
UPDATE response SET finished = '1970-01-01T00:00:00Z'
    WHERE finished IS NOT NULL AND study IN (SELECT id FROM study WHERE anonymous = 1);
UPDATE consent SET given = '1970-01-01T00:00:00Z'
    WHERE response IN (SELECT id FROM response WHERE study IN (SELECT id FROM study WHERE anonymous = 1));
UPDATE file SET saved = '1970-01-01T00:00:00Z'
    WHERE response IN (SELECT id FROM response WHERE study IN (SELECT id FROM study WHERE anonymous = 1));
-- Sizes of results were those of everybody, hidden groups too.
DELETE FROM run WHERE kind = 'gap';
DELETE FROM response_count WHERE aspect IN ('day', 'seconds') AND study IN (SELECT id FROM study WHERE anonymous = 1);
