-- Whether a wave is there for trying out only.
ALTER TABLE wave ADD COLUMN trial BIGINT NOT NULL DEFAULT 0;
