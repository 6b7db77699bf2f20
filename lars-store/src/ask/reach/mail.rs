//! Mail that waits, and to whom invitations were sent. Addresses, texts and links are sealed, apart from the answers.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use lars_domain::ask::reach::invitation::{Channel, Invitation};
use lars_domain::ask::reach::mail::{Letter, Mail, MailState, RESUME, ReminderPlan};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::reach::refusal::{Refusal, Trouble};
use lars_domain::paging::{PageOf, Paged};

use super::{invitation, participant};
use crate::db::{Many, Row, Tx, Value, values};
use crate::paged::Within;
use crate::seal::Ring;
use crate::{Store, StoreError};

const QUEUE_MAIL: &str = "INSERT INTO mail (id, purpose, state, queued, due, tries, reason, sealed, about) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
macro_rules! mails {
    () => {
        "id, sealed, purpose, state, queued, due, tries, reason, about, trouble"
    };
}
/// Asked before anything is claimed: most of the time nothing waits, and nobody's writing is held up.
const MAIL_IS_DUE: &str = "SELECT id FROM mail WHERE state = 'queued' AND due <= $1 LIMIT 1";
/// Takes letters for one process: they are due again only when its lease ends. The condition stands twice: whoever waited for another process
/// to take the same rows looks at them again, and finds that they are taken.
const CLAIM_MAIL: &str = concat!(
    "UPDATE mail SET due = $2 WHERE state = 'queued' AND due <= $1 AND id IN \
    (SELECT id FROM mail WHERE state = 'queued' AND due <= $1 ORDER BY due LIMIT 5) RETURNING ",
    mails!()
);
const SHOWN_MAIL: &str =
    concat!("SELECT ", mails!(), " FROM mail ORDER BY queued DESC, id DESC LIMIT $1 OFFSET $2");
/// Those of the same page whose links lead to anonymous answers.
const ANONYMOUS_MAIL: &str = "SELECT shown.id FROM (SELECT id, about FROM mail ORDER BY queued DESC, id DESC LIMIT $1 OFFSET $2) AS shown \
    JOIN participant ON participant.id = shown.about JOIN study ON study.id = participant.study WHERE study.anonymous = 1";
const SENDING_TROUBLE: &str = "SELECT COUNT(*), MAX(reason) FROM mail \
    WHERE trouble = 'sending' AND (state = 'queued' OR (state IN ('not-delivered', 'given-up') AND queued > $1))";
/// Letters that wait for something to be mended.
const TRY_AGAIN: &str =
    "UPDATE mail SET due = $1 WHERE state = 'queued' AND trouble = 'sending' AND due > $1";
const MAIL_COUNT: &str = "SELECT COUNT(*) FROM mail";
/// A letter that came back before it was noted as sent has come back; one that another process sent is not sent again.
const UPDATE_MAIL: &str = "UPDATE mail SET due = $3, tries = $4, \
    sealed = CASE WHEN state = 'queued' OR $2 = 'sent' THEN $6 ELSE sealed END, \
    reason = CASE WHEN state = 'queued' THEN $5 ELSE reason END, \
    trouble = CASE WHEN state = 'queued' THEN $7 ELSE trouble END, \
    state = CASE WHEN state = 'queued' THEN $2 ELSE state END WHERE id = $1 RETURNING state";
/// Who is written to again, perhaps at another address, is written to there from now on.
const ADD_RECIPIENT: &str = "INSERT INTO recipient (participant, sealed, language, invited, reminders) \
    VALUES ($1, $2, $3, $4, 0) ON CONFLICT (participant) DO UPDATE SET sealed = excluded.sealed, \
    language = excluded.language, invited = excluded.invited, bounced = NULL, trouble = NULL";
macro_rules! recipients {
    () => {
        "recipient.participant, recipient.sealed, recipient.language, recipient.invited, \
        recipient.reminders, recipient.reminded, recipient.unsubscribed, recipient.bounced, recipient.trouble, participant.case_code, participant.wave, \
        participant.respondent, response.finished FROM recipient JOIN participant ON participant.id = recipient.participant \
        LEFT JOIN response ON response.study = participant.study AND response.case_code = participant.case_code \
        AND response.wave = participant.wave AND response.respondent = participant.respondent WHERE participant.study = $1 "
    };
}
const RECIPIENTS: &str = concat!(
    "SELECT ",
    recipients!(),
    "ORDER BY participant.case_code, participant.wave, participant.respondent"
);
const RECIPIENT_PAGE: &str = concat!(
    "SELECT ",
    recipients!(),
    "AND ($2 = '' OR replace($2, '\n' || participant.case_code || '\n', '') <> $2) \
    ORDER BY participant.case_code, participant.wave, participant.respondent LIMIT $3 OFFSET $4"
);
const RECIPIENT_COUNT: &str = "SELECT COUNT(*) FROM recipient JOIN participant ON participant.id = recipient.participant \
    WHERE study = $1 AND ($2 = '' OR replace($2, '\n' || case_code || '\n', '') <> $2)";
const RECIPIENT: &str = concat!("SELECT ", recipients!(), "AND recipient.participant = $2");
const REMINDED: &str = "UPDATE recipient SET reminders = reminders + 1, reminded = $1 WHERE reminders = $2 \
    AND participant IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, \
    $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, \
    $48, $49, $50, $51, $52) RETURNING participant";
const UNSUBSCRIBE: &str =
    "UPDATE recipient SET unsubscribed = $2 WHERE participant = $1 AND unsubscribed IS NULL";
const BOUNCED: &str = "UPDATE recipient SET bounced = $2 WHERE participant = $1 AND bounced IS NULL";
/// Notes that letters to an address arrive.
pub const WORKS: &str = "UPDATE recipient SET bounced = NULL, trouble = NULL WHERE participant = $1";
const TROUBLED: &str = "UPDATE recipient SET trouble = $2 WHERE participant = $1";
/// A report can be quicker than the note that the mail server took the letter.
const CAME_BACK: &str = "UPDATE mail SET state = $2, reason = $3, trouble = $4 WHERE id = $1 AND state IN ('queued', 'sent') \
    RETURNING about, purpose";
/// Deletes a mail.
pub const DELETE_MAIL: &str = "DELETE FROM mail WHERE id = $1";
/// Deletes to whom an invitation was sent.
pub const DELETE_RECIPIENT: &str = "DELETE FROM recipient WHERE participant = $1";
/// Whoever has answered or said no while a letter waited does not get it.
const DROP_NEEDLESS: &str = "DELETE FROM mail WHERE state = 'queued' AND due <= $1 AND purpose IN ('invitation', 'reminder') \
    AND about IN (SELECT participant.id FROM participant LEFT JOIN response ON response.study = participant.study \
    AND response.case_code = participant.case_code AND response.wave = participant.wave \
    AND response.respondent = participant.respondent WHERE response.finished IS NOT NULL \
    OR participant.said_no IS NOT NULL OR (participant.withdrawn IS NOT NULL AND response.id IS NULL))";
const REMINDER_PLANS: &str = "SELECT wave, days, most FROM reminder_plan WHERE study = $1";
const SET_REMINDER_PLAN: &str = "INSERT INTO reminder_plan (study, wave, days, most) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (study, wave) DO UPDATE SET days = excluded.days, most = excluded.most";
const PLANNED_STUDIES: &str = "SELECT DISTINCT study FROM reminder_plan WHERE days > 0";

/// Recipients that [`REMINDED`] has places for.
const TOGETHER: usize = 50;
/// [`QUEUE_MAIL`] for many.
static QUEUE_MAILS: Many = Many::of(QUEUE_MAIL);
/// [`ADD_RECIPIENT`] for many.
static ADD_RECIPIENTS: Many = Many::of(ADD_RECIPIENT);

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("QUEUE_MAIL", QUEUE_MAIL),
    ("MAIL_IS_DUE", MAIL_IS_DUE),
    ("CLAIM_MAIL", CLAIM_MAIL),
    ("SENDING_TROUBLE", SENDING_TROUBLE),
    ("TRY_AGAIN", TRY_AGAIN),
    ("SHOWN_MAIL", SHOWN_MAIL),
    ("ANONYMOUS_MAIL", ANONYMOUS_MAIL),
    ("UPDATE_MAIL", UPDATE_MAIL),
    ("ADD_RECIPIENT", ADD_RECIPIENT),
    ("MAIL_COUNT", MAIL_COUNT),
    ("RECIPIENTS", RECIPIENTS),
    ("RECIPIENT_PAGE", RECIPIENT_PAGE),
    ("RECIPIENT_COUNT", RECIPIENT_COUNT),
    ("RECIPIENT", RECIPIENT),
    ("REMINDED", REMINDED),
    ("UNSUBSCRIBE", UNSUBSCRIBE),
    ("BOUNCED", BOUNCED),
    ("WORKS", WORKS),
    ("TROUBLED", TROUBLED),
    ("CAME_BACK", CAME_BACK),
    ("DELETE_MAIL", DELETE_MAIL),
    ("DELETE_RECIPIENT", DELETE_RECIPIENT),
    ("DROP_NEEDLESS", DROP_NEEDLESS),
    ("REMINDER_PLANS", REMINDER_PLANS),
    ("SET_REMINDER_PLAN", SET_REMINDER_PLAN),
    ("PLANNED_STUDIES", PLANNED_STUDIES),
];

/// Somebody to whom an invitation was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The participant.
    pub participant: String,
    /// The address.
    pub address: String,
    /// The personal link, so that a reminder can carry it again.
    pub link: String,
    /// The language of the mails.
    pub language: String,
    /// When the invitation was sent.
    pub invited: Timestamp,
    /// How many reminders were sent.
    pub reminders: i64,
    /// When the last one was.
    pub reminded: Option<Timestamp>,
    /// When the person asked for no more mail.
    pub unsubscribed: Option<Timestamp>,
    /// When a letter to the address came back because the address does not work.
    pub bounced: Option<Timestamp>,
    /// Why the last letter did not arrive, where the address may work.
    pub trouble: Option<Trouble>,
    /// The case.
    pub case: String,
    /// The wave.
    pub wave: String,
    /// The respondent's code.
    pub respondent: String,
    /// Whether the answers were submitted.
    pub finished: bool,
}

impl Store {
    /// Queues a mail.
    pub async fn queue_mail(&self, mail: &Mail) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        add(&mut tx, &self.ring, mail).await?;
        tx.commit().await
    }

    /// Gives each a way in by mail and queues the mails that carry them: all or nothing. Who is a participant already gets a further way to
    /// the same response. The participants are given back as they are stored.
    pub async fn invite_by_mail(
        &self,
        invited: &mut [(Participant, String, Recipient, Mail)],
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        participant::enrol(&mut tx, invited.iter_mut().map(|(participant, ..)| participant)).await?;
        let way = |(_, digest, recipient, _): &(_, String, Recipient, _)| {
            Invitation::by_link(Channel::Mail, recipient.invited, digest.clone())
        };
        let ways: Vec<Invitation> = invited.iter().map(way).collect();
        let ids = invited.iter().map(|(participant, ..)| participant.id.as_str());
        invitation::add_all(&mut tx, ids.zip(&ways)).await?;
        let (mut recipients, mut mails) = (Vec::new(), Vec::new());
        for (participant, _, recipient, mail) in invited {
            mail.about = Some(participant.id.clone());
            recipient.participant.clone_from(&participant.id);
            let plain = format!("{} {}", recipient.link, recipient.address);
            let sealed = self.ring.seal(&["recipient", &participant.id], &plain)?;
            recipients.push(values![&participant.id, sealed, &recipient.language, recipient.invited]);
            mails.push(queued(&self.ring, mail)?);
        }
        tx.run_many(&ADD_RECIPIENTS, recipients).await?;
        tx.run_many(&QUEUE_MAILS, mails).await?;
        tx.commit().await
    }

    /// Takes a few mails that are to be tried now, so that no other process tries them: they are due again when the lease ends, should this
    /// one be killed. Nothing where there are none, or where others took them at this moment.
    pub async fn claim_mail(&self, now: Timestamp, until: Timestamp) -> Result<Vec<Mail>, StoreError> {
        if self.db.row(MAIL_IS_DUE, values![now]).await?.is_none() {
            return Ok(Vec::new());
        }
        let mut tx = self.db.begin().await?;
        tx.run(DROP_NEEDLESS, values![now]).await?;
        let rows = tx.rows(CLAIM_MAIL, values![now, until]).await?;
        tx.commit().await?;
        rows.iter().map(|row| read(&self.ring, row)).collect()
    }

    /// Has mails tried again at once that wait because the sending was refused: something may have been mended.
    pub async fn try_mail_again(&self, now: Timestamp) -> Result<u64, StoreError> {
        self.db.run(TRY_AGAIN, values![now]).await
    }

    /// How many mails wait because the sending was refused, or did not arrive for it since this moment, and one of the reasons.
    pub async fn sending_trouble(&self, since: Timestamp) -> Result<(i64, String), StoreError> {
        let Some(row) = self.db.row(SENDING_TROUBLE, values![since]).await? else {
            return Ok((0, String::new()));
        };
        let mut row = row.in_order();
        Ok((row.int()?, row.maybe_text()?.unwrap_or_default()))
    }

    /// Mails, the newest first.
    pub async fn shown_mail(&self, page: PageOf) -> Result<Paged<Mail>, StoreError> {
        self.db.paged((MAIL_COUNT, SHOWN_MAIL), values![], page, |row| read(&self.ring, row)).await
    }

    /// Those letters of such a page, by their ids, that carry links to anonymous answers.
    pub async fn anonymous_mail(&self, page: PageOf) -> Result<HashSet<String>, StoreError> {
        let rows = self.db.rows(ANONYMOUS_MAIL, values![page.most(), page.before()]).await?;
        rows.iter().map(|row| row.in_order().text()).collect()
    }

    /// Saves what came of a try at this moment.
    pub async fn update_mail(&self, mail: &Mail, now: Timestamp) -> Result<(), StoreError> {
        let Mail { id, state, due, tries, reason, trouble, .. } = mail;
        let sealed = sealed(&self.ring, mail)?;
        let mut tx = self.db.begin().await?;
        let code = trouble.map(Trouble::code);
        let row = tx.row(UPDATE_MAIL, values![id, state.code(), *due, *tries, reason, sealed, code]).await?;
        let noted = row.map(|row| row.in_order().text()).transpose()?;
        // What a report said in the meantime stays.
        if noted.as_deref() == Some(state.code()) {
            note(&mut tx, (mail.about.as_deref(), &mail.purpose), *trouble, now).await?;
        }
        tx.commit().await
    }

    /// Notes that a mail which was handed over could not be delivered after all, and why. Returns whether that is news of a mail.
    pub async fn mail_came_back(
        &self,
        id: &str,
        Refusal { about: trouble, reason }: &Refusal,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let state = match trouble {
            Trouble::Address => MailState::Bounced,
            Trouble::Full | Trouble::NotNow | Trouble::Sending => MailState::NotDelivered,
        };
        let mut tx = self.db.begin().await?;
        let row = tx.row(CAME_BACK, values![id, state.code(), reason, trouble.code()]).await?;
        let Some(row) = row else { return Ok(false) };
        let mut row = row.in_order();
        let (about, purpose) = (row.maybe_text()?, row.text()?);
        note(&mut tx, (about.as_deref(), &purpose), Some(*trouble), now).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Notes that letters to a recipient come back since this moment; without one, that they arrive.
    pub async fn note_bounced(&self, participant: &str, since: Option<Timestamp>) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        match since {
            Some(since) => tx.run(BOUNCED, values![participant, since]).await?,
            None => tx.run(WORKS, values![participant]).await?,
        };
        super::participant::touch(&mut tx, participant).await?;
        tx.commit().await
    }

    /// Everybody to whom an invitation of a study was sent.
    pub async fn recipients(&self, study: &str) -> Result<Vec<Recipient>, StoreError> {
        let rows = self.db.rows(RECIPIENTS, values![study]).await?;
        rows.iter().map(|row| recipient(&self.ring, row)).collect()
    }

    /// The same page by page.
    pub async fn recipient_page(
        &self,
        within: &Within,
        page: PageOf,
    ) -> Result<Paged<Recipient>, StoreError> {
        let list = (RECIPIENT_COUNT, RECIPIENT_PAGE);
        self.db.paged(list, within.values(), page, |row| recipient(&self.ring, row)).await
    }

    /// Somebody to whom an invitation of a study was sent.
    pub async fn recipient(&self, study: &str, participant: &str) -> Result<Option<Recipient>, StoreError> {
        let row = self.db.row(RECIPIENT, values![study, participant]).await?;
        row.map(|row| recipient(&self.ring, &row)).transpose()
    }

    /// Queues reminders, but for those whom somebody else reminded since they were read. Returns how many.
    pub async fn remind(&self, due: &[(Recipient, Mail)], now: Timestamp) -> Result<usize, StoreError> {
        let mut sent = 0;
        for some in due.chunks(10 * TOGETHER) {
            let mut tx = self.db.begin().await?;
            let mut by_count: BTreeMap<i64, Vec<&str>> = BTreeMap::new();
            for (recipient, _) in some {
                by_count.entry(recipient.reminders).or_default().push(&recipient.participant);
            }
            let mut noted = HashSet::new();
            for (count, invitations) in &by_count {
                for some in invitations.chunks(TOGETHER) {
                    let mut given = values![now, *count];
                    given.extend(some.iter().map(|id| Value::from(*id)));
                    given.resize(TOGETHER + 2, Value::from(""));
                    for row in tx.rows(REMINDED, given).await? {
                        noted.insert(row.in_order().text()?);
                    }
                }
            }
            let mails = some.iter().filter(|(recipient, _)| noted.contains(&recipient.participant));
            let mails = mails.map(|(_, mail)| queued(&self.ring, mail)).collect::<Result<Vec<_>, _>>()?;
            sent += mails.len();
            tx.run_many(&QUEUE_MAILS, mails).await?;
            tx.commit().await?;
        }
        Ok(sent)
    }

    /// Notes that somebody wants no more mail.
    pub async fn unsubscribe(&self, participant: &str, now: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(UNSUBSCRIBE, values![participant, now]).await?;
        super::participant::touch(&mut tx, participant).await?;
        tx.commit().await
    }

    /// When respondents of a study are reminded, by wave.
    pub async fn reminder_plans(&self, study: &str) -> Result<Vec<(String, ReminderPlan)>, StoreError> {
        let rows = self.db.rows(REMINDER_PLANS, values![study]).await?;
        let plan = |row: &Row| {
            let mut row = row.in_order();
            Ok((row.text()?, ReminderPlan { days: row.int()?, most: row.int()? }))
        };
        rows.iter().map(plan).collect()
    }

    /// Sets when respondents of a wave are reminded.
    pub async fn set_reminder_plan(
        &self,
        study: &str,
        wave: &str,
        plan: ReminderPlan,
    ) -> Result<(), StoreError> {
        self.db.run(SET_REMINDER_PLAN, values![study, wave, plan.days, plan.most]).await.map(|_| ())
    }

    /// Identifiers of the studies that remind respondents.
    pub async fn planned_studies(&self) -> Result<Vec<String>, StoreError> {
        self.db.rows(PLANNED_STUDIES, values![]).await?.iter().map(|row| row.in_order().text()).collect()
    }
}

/// Notes of a recipient what became of the last letter to them. A link that a respondent sends somewhere else says nothing of their address.
async fn note(
    tx: &mut Tx,
    (about, purpose): (Option<&str>, &str),
    trouble: Option<Trouble>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(participant) = about.filter(|_| purpose != RESUME) else { return Ok(()) };
    match trouble {
        Some(Trouble::Address) => {
            tx.run(BOUNCED, values![participant, now]).await?;
            super::participant::touch(tx, participant).await
        }
        other => tx.run(TROUBLED, values![participant, other.map(Trouble::code)]).await.map(|_| ()),
    }
}

/// Queues a mail inside an open transaction.
pub async fn add(tx: &mut Tx, ring: &Ring, mail: &Mail) -> Result<(), StoreError> {
    tx.run(QUEUE_MAIL, queued(ring, mail)?).await.map(|_| ())
}

/// The values of [`QUEUE_MAIL`].
fn queued(ring: &Ring, mail: &Mail) -> Result<Vec<Value>, StoreError> {
    let Mail { id, purpose, state, queued, due, tries, reason, .. } = mail;
    let sealed = sealed(ring, mail)?;
    Ok(values![id, purpose, state.code(), *queued, *due, *tries, reason, sealed, mail.about.as_deref()])
}

fn sealed(ring: &Ring, mail: &Mail) -> Result<String, StoreError> {
    let plain = serde_json::to_string(&mail.letter).map_err(|_| StoreError::Broken("mail"))?;
    ring.seal(&["mail", &mail.id], &plain)
}

fn read(ring: &Ring, row: &Row) -> Result<Mail, StoreError> {
    let mut row = row.in_order();
    let id = row.text()?;
    let letter: Letter = serde_json::from_str(&ring.open(&["mail", &id], &row.text()?)?)
        .map_err(|_| StoreError::Broken("mail"))?;
    Ok(Mail {
        id,
        purpose: row.text()?,
        state: MailState::parse(&row.text()?).ok_or(StoreError::Broken("state"))?,
        queued: row.time()?,
        due: row.time()?,
        tries: row.int()?,
        reason: row.text()?,
        about: row.maybe_text()?,
        trouble: trouble(row.maybe_text()?)?,
        letter,
    })
}

fn trouble(code: Option<String>) -> Result<Option<Trouble>, StoreError> {
    code.map(|code| Trouble::parse(&code).ok_or(StoreError::Broken("trouble"))).transpose()
}

fn recipient(ring: &Ring, row: &Row) -> Result<Recipient, StoreError> {
    let mut row = row.in_order();
    let participant = row.text()?;
    let plain = ring.open(&["recipient", &participant], &row.text()?)?;
    let (link, address) = plain.split_once(' ').ok_or(StoreError::Broken("recipient"))?;
    Ok(Recipient {
        address: address.to_owned(),
        link: link.to_owned(),
        language: row.text()?,
        invited: row.time()?,
        reminders: row.int()?,
        reminded: row.maybe_time()?,
        unsubscribed: row.maybe_time()?,
        bounced: row.maybe_time()?,
        trouble: trouble(row.maybe_text()?)?,
        case: row.text()?,
        wave: row.text()?,
        respondent: row.text()?,
        finished: row.maybe_text()?.is_some(),
        participant,
    })
}
