-- The import that a response came with: it is not there until that import is recorded. An import is written piece by piece, so that
-- nobody waits for it, and becomes visible whole.
ALTER TABLE response ADD COLUMN import TEXT;
CREATE INDEX response_import ON response (import) WHERE import IS NOT NULL;
