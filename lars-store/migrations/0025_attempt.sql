-- Tries of passwords, codes and links that were not right, by purpose. Whose they are, a person or a network, is a digest that names nobody.
-- Times are milliseconds since 1970: statements add to them.
CREATE TABLE attempt (
    purpose TEXT NOT NULL,
    whose TEXT NOT NULL,
    tries BIGINT NOT NULL,
    tried_at BIGINT NOT NULL,
    -- 1: of an account that exists, and not forgotten to make room for others.
    of_account BIGINT NOT NULL,
    PRIMARY KEY (purpose, whose)
);
CREATE INDEX attempt_tried ON attempt (purpose, of_account, tried_at);
