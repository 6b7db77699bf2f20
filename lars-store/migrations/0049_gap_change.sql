-- By how much a gap changed among those who answered both times: said once, for good. Two such results of nearly the same people could be
-- subtracted.
CREATE TABLE gap_change (
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave_before TEXT NOT NULL,
    wave_after TEXT NOT NULL,
    relation TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (study, case_code, wave_before, wave_after, relation)
);
