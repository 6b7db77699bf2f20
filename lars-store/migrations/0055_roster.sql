-- Rosters: whether respondents are offered names of the register, what organisations said that agreed to be named, which names are one.

-- Off where rules were set before this could be decided.
ALTER TABLE protection ADD COLUMN offers_names BIGINT NOT NULL DEFAULT 0;

-- What an organisation said that agreed to be shown by name: its row in the register, and its partners by key.
CREATE TABLE named_tie (
  response TEXT NOT NULL REFERENCES response (id),
  question TEXT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (response, question)
);

-- A name is a key from which it cannot be read; target is a row of the register or another name.
CREATE TABLE joined_name (
  study TEXT NOT NULL REFERENCES study (id),
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (study, name)
);
