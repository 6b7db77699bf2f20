-- What a refusal was about: an address that does not work, or something that says nothing of it.
ALTER TABLE mail ADD COLUMN trouble TEXT;
-- The same of the last letter to somebody, where the address may work all the same; empty once a letter was taken again.
ALTER TABLE recipient ADD COLUMN trouble TEXT;

-- Until now every refusal for good marked its address, also where the sending was refused or the mailbox was full. What is plain to see is
-- put right.
UPDATE mail SET trouble = 'sending' WHERE state = 'bounced' AND (reason LIKE '%5.7.%' OR reason LIKE '%5.1.7%' OR reason LIKE '%5.1.8%'
    OR lower(reason) LIKE '%relay access%' OR lower(reason) LIKE '%relaying%' OR lower(reason) LIKE '%relay not%' OR lower(reason) LIKE '%spam%');
UPDATE mail SET trouble = 'full' WHERE state = 'bounced' AND trouble IS NULL AND reason LIKE '%5.2.2%';
UPDATE mail SET trouble = 'address' WHERE state = 'bounced' AND trouble IS NULL;
UPDATE recipient SET bounced = NULL, trouble = 'sending' WHERE invitation IN (SELECT about FROM mail WHERE trouble = 'sending');
UPDATE recipient SET bounced = NULL, trouble = 'full' WHERE invitation IN (SELECT about FROM mail WHERE trouble = 'full');
UPDATE mail SET state = 'not-delivered' WHERE trouble IN ('sending', 'full');
-- Servers repeat the name of the recipient in what they say, and it was kept.
UPDATE mail SET reason = '' WHERE state <> 'queued';
