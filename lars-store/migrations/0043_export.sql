-- Files that were taken away: what, in which format, how many rows, and the digest by which a file is known again. Nothing of their content.
CREATE TABLE export (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    content TEXT NOT NULL,
    format TEXT NOT NULL,
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    byte_count BIGINT NOT NULL,
    digest TEXT NOT NULL,
    taken TEXT NOT NULL,
    who TEXT NOT NULL
);
CREATE INDEX export_taken ON export (study, id);
