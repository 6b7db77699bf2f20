-- Backups that were made and rehearsed, and those that failed. What is due at a time has that time for its name, so that of several
-- processes one makes it. The report is a small text of numbers and names; nothing in it is about anybody.
CREATE TABLE backup (
    id TEXT NOT NULL PRIMARY KEY,
    begun TEXT NOT NULL,
    outcome TEXT NOT NULL,
    report TEXT NOT NULL
);
CREATE INDEX backup_begun ON backup (begun);
