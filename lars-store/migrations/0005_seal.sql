-- Scores, answers, and what tells who a person is, sealed by the program with a key outside the database.
-- A row without `sealed` is from before; the program seals it at the next start and empties its plain columns.
ALTER TABLE rating ADD COLUMN sealed TEXT;
ALTER TABLE answer ADD COLUMN sealed TEXT;
-- `address` holds a keyed digest from now on, by which a person is found; `name` and `totp` are sealed in their place.
ALTER TABLE person ADD COLUMN sealed_address TEXT;
