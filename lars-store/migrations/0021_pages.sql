-- How often the register of a study was changed: what a process has read of it is brought up to date by what has a later version.
CREATE TABLE register (
    study TEXT NOT NULL PRIMARY KEY REFERENCES study (id),
    version BIGINT NOT NULL
);

-- The version of the register in which a stakeholder was last changed.
ALTER TABLE stakeholder ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
DROP INDEX stakeholder_study;
CREATE INDEX stakeholder_study ON stakeholder (study, version);

-- The newest mail first, page by page.
CREATE INDEX mail_queued ON mail (queued, id);
