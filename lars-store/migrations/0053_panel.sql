-- Official statistics that were imported. They are no personal data, and are not sealed. What the catalogue shows stands in the row; the cells lie
-- packed in chunks, so that no row is larger than a backup or a driver likes.
CREATE TABLE panel (
    name TEXT NOT NULL PRIMARY KEY,
    about TEXT NOT NULL,
    shape TEXT NOT NULL,
    possible BIGINT,
    valued BIGINT NOT NULL,
    confidential BIGINT NOT NULL,
    missing BIGINT NOT NULL,
    digest TEXT NOT NULL,
    imported TEXT NOT NULL
);

-- Part 0 holds the dimensions with their codes and the flags, every other part the cells that follow those of the part before.
CREATE TABLE panel_chunk (
    panel TEXT NOT NULL REFERENCES panel (name),
    part BIGINT NOT NULL,
    packed TEXT NOT NULL,
    PRIMARY KEY (panel, part)
);
