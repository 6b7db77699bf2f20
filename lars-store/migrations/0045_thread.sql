-- Knots of the thread from a gap to a change: findings, practices, reviews, matches, context sheets, pilots. What each holds is sealed,
-- because people are named in it; every version is kept.
CREATE TABLE knot (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    kind TEXT NOT NULL,
    number BIGINT NOT NULL,
    case_code TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    created TEXT NOT NULL,
    UNIQUE (study, kind, number)
);

CREATE TABLE knot_version (
    knot TEXT NOT NULL REFERENCES knot (id),
    version BIGINT NOT NULL,
    state TEXT NOT NULL,
    saved TEXT NOT NULL,
    who TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (knot, version)
);

-- Which knot came from which.
CREATE TABLE knot_tie (
    parent TEXT NOT NULL REFERENCES knot (id),
    child TEXT NOT NULL REFERENCES knot (id),
    PRIMARY KEY (parent, child)
);
