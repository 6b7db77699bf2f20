-- Whether nothing is stored that leads from a personal link to the answers given with it. Set once, never taken back.
ALTER TABLE study ADD COLUMN anonymous BIGINT NOT NULL DEFAULT 0;
