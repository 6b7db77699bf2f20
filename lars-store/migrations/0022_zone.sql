-- The time zone in which the days of a study begin and end, by its IANA name. Days of before were those of universal time.
ALTER TABLE study ADD COLUMN zone TEXT NOT NULL DEFAULT 'UTC';
