-- A participant: an organisation or a person asked in one wave of one case, with one code and one response. An invitation is a way in:
-- a participant has as many as there were letters, mails and interviews, and each opens the same response.
CREATE INDEX stakeholder_respondent ON stakeholder (study, case_code, respondent);

CREATE TABLE participant (
    id TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL REFERENCES study (id),
    case_code TEXT NOT NULL,
    wave TEXT NOT NULL,
    helix TEXT NOT NULL,
    respondent TEXT NOT NULL,
    -- The row of the register. It stays when that row is deleted: who belongs together still does.
    stakeholder TEXT,
    -- When a personal link was first opened; never noted where answers are anonymous.
    opened TEXT,
    came_back TEXT,
    said_no TEXT,
    withdrawn TEXT,
    -- The version of the asking in which something of the participant last changed.
    version BIGINT NOT NULL,
    CONSTRAINT participant_respondent_unique UNIQUE (study, case_code, wave, respondent)
);
CREATE INDEX participant_version ON participant (study, version);
CREATE INDEX participant_stakeholder ON participant (stakeholder, wave);

ALTER TABLE invitation RENAME TO invitation_before;
ALTER TABLE trial RENAME TO trial_before;
ALTER TABLE recipient RENAME TO recipient_before;
ALTER TABLE resume_letter RENAME TO resume_letter_before;

INSERT INTO participant (id, study, case_code, wave, helix, respondent, version)
    SELECT id, study, case_code, wave, helix, respondent, CAST(1 AS BIGINT) FROM invitation_before;

-- What certainly belongs together: exactly one row of the register names the respondent.
UPDATE participant SET stakeholder = (
    SELECT MIN(s.id) FROM stakeholder s WHERE s.study = participant.study AND s.case_code = participant.case_code
    AND s.respondent = participant.respondent HAVING COUNT(*) = 1
);

CREATE TABLE invitation (
    id TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant (id),
    channel TEXT NOT NULL,
    -- Not known of invitations that were made before dates were kept.
    at TEXT,
    -- Who interviews.
    person TEXT,
    -- None of questionnaires on paper that have no code.
    token_digest TEXT CONSTRAINT invitation_digest_unique UNIQUE
);
INSERT INTO invitation (id, participant, channel, at, token_digest)
    SELECT b.id, b.id, CASE WHEN r.invitation IS NULL THEN 'link' ELSE 'mail' END, r.invited, b.token_digest
    FROM invitation_before b LEFT JOIN recipient_before r ON r.invitation = b.id;
INSERT INTO invitation (id, participant, channel, at, person, token_digest)
    SELECT token_digest, invitation, 'interview', at, person, token_digest FROM interview;
INSERT INTO invitation (id, participant, channel, at)
    SELECT paper.id, participant.id, 'paper', paper.begun FROM paper JOIN participant ON participant.study = paper.study
    AND participant.case_code = paper.case_code AND participant.wave = paper.wave AND participant.respondent = paper.respondent;

CREATE TABLE trial (
    participant TEXT NOT NULL PRIMARY KEY REFERENCES participant (id),
    edition TEXT NOT NULL REFERENCES edition (id)
);
INSERT INTO trial (participant, edition) SELECT invitation, edition FROM trial_before;
DROP TABLE trial_before;

CREATE TABLE recipient (
    participant TEXT NOT NULL PRIMARY KEY REFERENCES participant (id),
    sealed TEXT NOT NULL,
    language TEXT NOT NULL,
    invited TEXT NOT NULL,
    reminders BIGINT NOT NULL,
    reminded TEXT,
    unsubscribed TEXT,
    bounced TEXT,
    trouble TEXT
);
INSERT INTO recipient (participant, sealed, language, invited, reminders, reminded, unsubscribed, bounced, trouble)
    SELECT invitation, sealed, language, invited, reminders, reminded, unsubscribed, bounced, trouble FROM recipient_before;
DROP TABLE recipient_before;

CREATE TABLE resume_letter (
    participant TEXT NOT NULL PRIMARY KEY REFERENCES participant (id),
    address_digest TEXT NOT NULL,
    sent TEXT NOT NULL,
    day TEXT NOT NULL,
    letters BIGINT NOT NULL
);
INSERT INTO resume_letter (participant, address_digest, sent, day, letters)
    SELECT invitation, address_digest, sent, day, letters FROM resume_letter_before;
DROP TABLE resume_letter_before;

DROP TABLE interview;
DROP TABLE invitation_before;
CREATE INDEX invitation_participant ON invitation (participant);

-- How often something of the participants of a study changed, and whether several people of one organisation may answer.
CREATE TABLE asking (
    study TEXT NOT NULL PRIMARY KEY REFERENCES study (id),
    version BIGINT NOT NULL,
    several BIGINT NOT NULL DEFAULT 0
);
INSERT INTO asking (study, version) SELECT DISTINCT study, CAST(1 AS BIGINT) FROM participant;
