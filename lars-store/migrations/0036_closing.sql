-- A wave that somebody closed with the button: when, and its closing time before, to reopen it within a day.
CREATE TABLE closing (
    study TEXT NOT NULL REFERENCES study (id),
    wave TEXT NOT NULL,
    at TEXT NOT NULL,
    was TEXT,
    PRIMARY KEY (study, wave)
);
