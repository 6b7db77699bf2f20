-- What waits for a little while, for any process of the installation: forms that came after their session had ended, what a page shows once,
-- forms that were sent, tickets that were used. Sealed, because forms and links are in it.
CREATE TABLE pending (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    whose TEXT NOT NULL,
    -- Milliseconds since 1970.
    until BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (kind, name)
);
CREATE INDEX pending_until ON pending (until);
