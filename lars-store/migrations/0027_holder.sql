-- Which processes serve this database, and who is replacing its key. A row whose `beat` stands still is of a process that is gone.
CREATE TABLE holder (
    id TEXT NOT NULL PRIMARY KEY,
    -- 'serve' or 'replace-key'
    kind TEXT NOT NULL,
    -- For people: which process, on which machine.
    process TEXT NOT NULL,
    -- For processes of the same machine: how to find out whether it is still there.
    mark TEXT NOT NULL,
    -- The names of the keys that it knows, the one that it seals with first.
    keys TEXT NOT NULL,
    beat BIGINT NOT NULL
);
