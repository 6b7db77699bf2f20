-- What a study remembers of the headings and words of files that its register came from. Sealed, because people wrote them.
CREATE TABLE register_map (
    study TEXT NOT NULL PRIMARY KEY REFERENCES study (id),
    sealed TEXT NOT NULL
);
