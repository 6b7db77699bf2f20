-- Each entry of the audit log is numbered and sealed with a hash over itself and the seal before it.
-- Entries from before have neither, and stand before the chain.
ALTER TABLE audit ADD COLUMN number BIGINT;
ALTER TABLE audit ADD COLUMN seal TEXT;
CREATE UNIQUE INDEX audit_number ON audit (number);
