-- How many answers are wanted of each helix in each case and wave. No row: nobody said.
CREATE TABLE quota (
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    helix TEXT NOT NULL,
    wanted BIGINT NOT NULL CHECK (wanted >= 0),
    PRIMARY KEY (study, case_code, wave, helix)
);
