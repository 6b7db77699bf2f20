//! Joining participants who are one: once, by what is certain, when a database of an earlier version is opened; later, by a person.
//!
//! Before there were participants, mail, letters, interviews and paper each made their own link. What is certain: a row of the register
//! that names the respondent (a migration joins these), and a mail that went to the address which exactly one row of the same case and
//! helix has as its contact's. Addresses are sealed, so that part is done here. Whatever is less certain is listed for a person.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use lars_domain::ask::reach::participant::Participant;
use lars_domain::map::stakeholder::Stakeholder;

use super::participant::{self, participants, read};
use super::{mail, resume};
use crate::ask::answer::response;
use crate::ask::answer::said::Said;
use crate::db::{Db, Row, Tx, Value, values};
use crate::map::stakeholder;
use crate::seal::Ring;
use crate::{Store, StoreError};

const WERE_JOINED: &str = "SELECT value FROM secret WHERE name = 'participants'";
const NOTE_JOINED: &str =
    "INSERT INTO secret (name, value) VALUES ('participants', 'joined') ON CONFLICT (name) DO NOTHING";
const WRITTEN_TO: &str = concat!(
    "SELECT ",
    participants!(),
    ", recipient.sealed, study.anonymous FROM participant JOIN recipient ON recipient.participant = participant.id \
    JOIN study ON study.id = participant.study WHERE participant.stakeholder IS NULL ORDER BY participant.id"
);
const WRITTEN_TO_IN: &str = concat!(
    "SELECT ",
    participants!(),
    ", recipient.sealed FROM participant JOIN recipient ON recipient.participant = participant.id \
    WHERE participant.study = $1 AND participant.stakeholder IS NULL ORDER BY participant.id"
);
/// Who has said something and is of no row of the register, and was not written to at an address.
const ROWLESS: &str = concat!(
    "SELECT ",
    participants!(),
    ", response.finished FROM participant JOIN response ON response.study = participant.study \
    AND response.case_code = participant.case_code AND response.wave = participant.wave \
    AND response.respondent = participant.respondent WHERE participant.study = $1 AND participant.stakeholder IS NULL \
    AND participant.id NOT IN (SELECT participant FROM recipient) AND participant.id NOT IN (SELECT participant FROM trial) \
    ORDER BY participant.case_code, participant.wave, participant.respondent"
);
/// What some of them said, by their codes; a code may be of several cases and waves.
const ROWLESS_SAID: &str = "SELECT id, case_code, wave, respondent, sealed FROM response WHERE study = $1 AND respondent IN \
    ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)";
const OF_ROW: &str =
    concat!("SELECT ", participants!(), " FROM participant WHERE stakeholder = $1 AND wave = $2 ORDER BY id");
const BY_ID: &str = concat!("SELECT ", participants!(), " FROM participant WHERE study = $1 AND id = $2");
/// What somebody said as this participant, finished or not.
const SAID: &str = "SELECT id FROM response WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4 \
    UNION ALL SELECT id FROM paper WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4 \
    UNION ALL SELECT id FROM interview_copy WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4 LIMIT 1";
const SET_ROW: &str = "UPDATE participant SET stakeholder = $2, version = $3 WHERE id = $1";
const MOVE_WAYS: &str = "UPDATE invitation SET participant = $2 WHERE participant = $1";
const MOVE_MAIL: &str = "UPDATE mail SET about = $2 WHERE about = $1";
const RECIPIENT: &str = "SELECT sealed FROM recipient WHERE participant = $1";
const MOVE_RECIPIENT: &str = "UPDATE recipient SET participant = $2, sealed = $3 WHERE participant = $1";
const TAKE_MARKS: &str = "UPDATE participant SET \
    opened = COALESCE(opened, (SELECT other.opened FROM participant other WHERE other.id = $2)), \
    came_back = COALESCE(came_back, (SELECT other.came_back FROM participant other WHERE other.id = $2)), \
    said_no = COALESCE(said_no, (SELECT other.said_no FROM participant other WHERE other.id = $2)), \
    version = $3 WHERE id = $1";
const DROP_PARTICIPANT: &str = "DELETE FROM participant WHERE id = $1";
/// A register row is named again where another takes its place.
const MOVE_ROWS: &str = "UPDATE participant SET stakeholder = $2, version = $3 WHERE stakeholder = $1";
const DATELESS: &str =
    "SELECT id, participant FROM invitation WHERE at IS NULL AND id > $1 ORDER BY id LIMIT 500";
const SET_DATE: &str = "UPDATE invitation SET at = $2 WHERE id = $1";
const SEVERAL_OF_ROW: &str = concat!(
    "SELECT ",
    participants!(),
    ", response.finished FROM participant LEFT JOIN response ON response.study = participant.study \
    AND response.case_code = participant.case_code AND response.wave = participant.wave \
    AND response.respondent = participant.respondent WHERE participant.study = $1 AND participant.stakeholder IN \
    (SELECT stakeholder FROM participant WHERE study = $1 AND stakeholder IS NOT NULL GROUP BY stakeholder, wave HAVING COUNT(*) > 1) \
    ORDER BY participant.stakeholder, participant.wave, participant.id"
);

/// The most participants whose answers are opened at once.
pub const MAX_SAID: usize = 20;

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("WERE_JOINED", WERE_JOINED),
    ("NOTE_JOINED", NOTE_JOINED),
    ("WRITTEN_TO", WRITTEN_TO),
    ("WRITTEN_TO_IN", WRITTEN_TO_IN),
    ("ROWLESS", ROWLESS),
    ("ROWLESS_SAID", ROWLESS_SAID),
    ("OF_ROW", OF_ROW),
    ("BY_ID", BY_ID),
    ("SAID", SAID),
    ("SET_ROW", SET_ROW),
    ("MOVE_WAYS", MOVE_WAYS),
    ("MOVE_MAIL", MOVE_MAIL),
    ("RECIPIENT", RECIPIENT),
    ("MOVE_RECIPIENT", MOVE_RECIPIENT),
    ("TAKE_MARKS", TAKE_MARKS),
    ("DROP_PARTICIPANT", DROP_PARTICIPANT),
    ("MOVE_ROWS", MOVE_ROWS),
    ("DATELESS", DATELESS),
    ("SET_DATE", SET_DATE),
    ("SEVERAL_OF_ROW", SEVERAL_OF_ROW),
];

/// What joining two participants came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// They are one now.
    One,
    /// Something was said as each of the two: a person must say which answers count.
    BothSaid,
}

/// Joins what certainly belongs together, once for a database.
pub async fn prepare(db: &Db, ring: &Ring) -> Result<(), StoreError> {
    if db.row(WERE_JOINED, values![]).await?.is_some() {
        return Ok(());
    }
    date_invitations(db).await?;
    let written_to = db.rows(WRITTEN_TO, values![]).await?;
    let contacts = if written_to.is_empty() { HashMap::new() } else { contacts(db, ring).await? };
    for row in &written_to {
        let mut row = row.in_order();
        let one = read(&mut row)?;
        let address = address(ring, &one.id, &row.text()?)?;
        let is_anonymous = row.int()? == 1;
        let place = [one.study.clone(), one.case.clone(), one.helix.clone(), address];
        let Some(Some(stakeholder)) = contacts.get(&place) else { continue };
        let mut tx = db.begin().await?;
        if settle(&mut tx, ring, (&one, stakeholder), is_anonymous).await? {
            tx.commit().await?;
        }
    }
    db.run(NOTE_JOINED, values![]).await.map(|_| ())
}

/// Makes a participant the one of a row of the register; `false` where nothing may be done without a person.
async fn settle(
    tx: &mut Tx,
    ring: &Ring,
    (one, row): (&Participant, &str),
    is_anonymous: bool,
) -> Result<bool, StoreError> {
    let known = tx.rows(OF_ROW, values![row, &one.wave]).await?;
    let Some(known) = known.first().map(|known| read(&mut known.in_order())).transpose()? else {
        set_row(tx, one, row).await?;
        return Ok(true);
    };
    // Whether an anonymous participant has answered is not known: two links stay two.
    Ok(!is_anonymous && join(tx, ring, (&known, one)).await? == Joined::One)
}

async fn set_row(tx: &mut Tx, one: &Participant, row: &str) -> Result<(), StoreError> {
    let version = participant::next_version(tx, &one.study).await?;
    tx.run(SET_ROW, values![&one.id, row, version]).await?;
    stakeholder::name_respondents(tx, (&one.study, &one.wave), &[row.to_owned()].into()).await
}

/// Contacts' addresses by study, case and helix, each with the row; none where several have it.
async fn contacts(db: &Db, ring: &Ring) -> Result<HashMap<[String; 4], Option<String>>, StoreError> {
    let mut contacts: HashMap<[String; 4], Option<String>> = HashMap::new();
    db.each(stakeholder::ALL_STAKEHOLDERS, values![], &mut |row| {
        let one = stakeholder::read(ring, &row)?;
        if !one.details.address.is_empty() {
            let place = [one.study, one.case, one.helix, one.details.address.to_lowercase()];
            contacts.entry(place).and_modify(|row| *row = None).or_insert(Some(one.id));
        }
        Ok(true)
    })
    .await?;
    Ok(contacts)
}

fn address(ring: &Ring, participant: &str, sealed: &str) -> Result<String, StoreError> {
    let plain = ring.open(&["recipient", participant], sealed)?;
    let (_, address) = plain.split_once(' ').ok_or(StoreError::Broken("recipient"))?;
    Ok(address.to_lowercase())
}

/// Identifiers begin with the moment in which they were made: that is when their holders were asked.
async fn date_invitations(db: &Db) -> Result<(), StoreError> {
    let mut last = String::new();
    loop {
        let rows = db.rows(DATELESS, values![&last]).await?;
        if rows.is_empty() {
            return Ok(());
        }
        let mut tx = db.begin().await?;
        for row in &rows {
            let mut row = row.in_order();
            let (id, participant) = (row.text()?, row.text()?);
            if let Some(at) = moment_of(&participant) {
                tx.run(SET_DATE, values![&id, at]).await?;
            }
            last = id;
        }
        tx.commit().await?;
    }
}

/// The moment in which one of our identifiers was made: a UUID of version 7 begins with milliseconds.
fn moment_of(id: &str) -> Option<Timestamp> {
    let digits: String = id.chars().filter(|digit| *digit != '-').collect();
    let is_ours = digits.len() == 32 && digits.as_bytes().get(12) == Some(&b'7');
    let millis = i64::from_str_radix(digits.get(..12).filter(|_| is_ours)?, 16).ok()?;
    Timestamp::from_millisecond(millis).ok()
}

/// Makes two participants one. The one as whom something was said stays, with all ways in of both.
async fn join(tx: &mut Tx, ring: &Ring, two: (&Participant, &Participant)) -> Result<Joined, StoreError> {
    let said = [has_said(tx, two.0).await?, has_said(tx, two.1).await?];
    let (stays, goes) = match said {
        [true, true] => return Ok(Joined::BothSaid),
        [false, true] => (two.1, two.0),
        _ => two,
    };
    merge(tx, ring, (stays, goes)).await?;
    Ok(Joined::One)
}

async fn has_said(tx: &mut Tx, of: &Participant) -> Result<bool, StoreError> {
    let Participant { study, case, wave, respondent, .. } = of;
    Ok(tx.row(SAID, values![study, case, wave, respondent]).await?.is_some())
}

async fn merge(
    tx: &mut Tx,
    ring: &Ring,
    (stays, goes): (&Participant, &Participant),
) -> Result<(), StoreError> {
    let version = participant::next_version(tx, &stays.study).await?;
    for statement in [MOVE_WAYS, MOVE_MAIL] {
        tx.run(statement, values![&goes.id, &stays.id]).await?;
    }
    if tx.row(RECIPIENT, values![&stays.id]).await?.is_some() {
        tx.run(mail::DELETE_RECIPIENT, values![&goes.id]).await?;
    } else if let Some(row) = tx.row(RECIPIENT, values![&goes.id]).await? {
        // The address is sealed to its participant.
        let plain = ring.open(&["recipient", &goes.id], &row.in_order().text()?)?;
        let sealed = ring.seal(&["recipient", &stays.id], &plain)?;
        tx.run(MOVE_RECIPIENT, values![&goes.id, &stays.id, sealed]).await?;
    }
    tx.run(resume::DELETE_RESUME, values![&goes.id]).await?;
    tx.run(TAKE_MARKS, values![&stays.id, &goes.id, version]).await?;
    tx.run(DROP_PARTICIPANT, values![&goes.id]).await?;
    if let Some(row) = stays.stakeholder.as_ref().or(goes.stakeholder.as_ref()) {
        tx.run(SET_ROW, values![&stays.id, row, version]).await?;
        let names = (stays.study.as_str(), stays.case.as_str());
        stakeholder::rename_respondent(tx, names, (row, &stays.respondent)).await?;
    }
    Ok(())
}

impl Store {
    /// Keeps one of two stakeholders, as it is given, and deletes the other. Whoever is asked as the other is asked as the one.
    pub async fn merge_stakeholders(&self, kept: &Stakeholder, other: &str) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        stakeholder::save(&mut tx, &self.ring, std::slice::from_ref(kept)).await?;
        let asking = participant::next_version(&mut tx, &kept.study).await?;
        tx.run(MOVE_ROWS, values![other, &kept.id, asking]).await?;
        stakeholder::delete(&mut tx, other).await?;
        tx.commit().await
    }

    /// Participants of a study without a row of the register to whom something was written, with the address.
    pub async fn rowless_recipients(&self, study: &str) -> Result<Vec<(Participant, String)>, StoreError> {
        let rows = self.db.rows(WRITTEN_TO_IN, values![study]).await?;
        let recipient = |row: &Row| {
            let mut row = row.in_order();
            let one = read(&mut row)?;
            let address = address(&self.ring, &one.id, &row.text()?)?;
            Ok((one, address))
        };
        rows.iter().map(recipient).collect()
    }

    /// Those who have said something, came by a link that names no row of the register, and were not written to; with when they submitted.
    pub async fn rowless_respondents(
        &self,
        study: &str,
    ) -> Result<Vec<(Participant, Option<Timestamp>)>, StoreError> {
        let rows = self.db.rows(ROWLESS, values![study]).await?;
        let respondent = |row: &Row| {
            let mut row = row.in_order();
            Ok((read(&mut row)?, row.maybe_time()?))
        };
        rows.iter().map(respondent).collect()
    }

    /// The answers of these participants of a study, at most [`MAX_SAID`] of them, by their identifiers.
    pub async fn answers_of(
        &self,
        study: &str,
        all: &[Participant],
    ) -> Result<HashMap<String, BTreeMap<String, String>>, StoreError> {
        if all.is_empty() {
            return Ok(HashMap::new());
        }
        let code = |at: usize| Value::from(all[at.min(all.len() - 1)].respondent.as_str());
        let given = values![study].into_iter().chain((0..MAX_SAID).map(code)).collect();
        let mut found = HashMap::new();
        for row in self.db.rows(ROWLESS_SAID, given).await? {
            let mut row = row.in_order();
            let id = row.text()?;
            let place = [row.text()?, row.text()?, row.text()?];
            let [case, wave, respondent] = &place;
            let is_of =
                |one: &&Participant| one.case == *case && one.wave == *wave && one.respondent == *respondent;
            if let Some(one) = all.iter().find(is_of) {
                found.insert(one.id.clone(), Said::open(&self.ring, &id, &row.text()?)?.answers);
            }
        }
        Ok(found)
    }

    /// Rows of the register that are several participants of one wave: row by row and wave by wave, with when each submitted.
    pub async fn several_of_a_row(
        &self,
        study: &str,
    ) -> Result<Vec<Vec<(Participant, Option<Timestamp>)>>, StoreError> {
        let mut by_row: BTreeMap<[String; 2], Vec<(Participant, Option<Timestamp>)>> = BTreeMap::new();
        for row in self.db.rows(SEVERAL_OF_ROW, values![study]).await? {
            let mut row = row.in_order();
            let one = read(&mut row)?;
            let key = [one.stakeholder.clone().unwrap_or_default(), one.wave.clone()];
            by_row.entry(key).or_default().push((one, row.maybe_time()?));
        }
        Ok(by_row.into_values().filter(|all| all.len() > 1).collect())
    }

    /// A participant of a study.
    pub async fn participant(&self, study: &str, id: &str) -> Result<Option<Participant>, StoreError> {
        self.db.row(BY_ID, values![study, id]).await?.map(|row| read(&mut row.in_order())).transpose()
    }

    /// Says that a participant is a row of the register. Where the row is one already in that wave, the two become one, if something was
    /// said as one of them at most.
    pub async fn join_row(&self, one: &Participant, row: &str) -> Result<Joined, StoreError> {
        let mut tx = self.db.begin().await?;
        let known = tx.rows(OF_ROW, values![row, &one.wave]).await?;
        let known = known.first().map(|known| read(&mut known.in_order())).transpose()?;
        let joined = if let Some(known) = known.filter(|known| known.id != one.id) {
            join(&mut tx, &self.ring, (&known, one)).await?
        } else {
            set_row(&mut tx, one, row).await?;
            Joined::One
        };
        if joined == Joined::BothSaid {
            // They are known to be one organisation, and counted once.
            set_row(&mut tx, one, row).await?;
        }
        tx.commit().await?;
        Ok(joined)
    }

    /// Makes two participants one of whom both said something: the answers of the one that goes are erased.
    pub async fn join_keeping(
        &self,
        (stays, goes): (&Participant, &Participant),
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let Participant { study, case, wave, respondent, .. } = goes;
        self.delete_response([study, case, wave, respondent], at).await?;
        let mut tx = self.db.begin().await?;
        if let Some((left, _)) = response::standing(&mut tx, [study, case, wave, respondent]).await? {
            // Somebody saved in between: nothing is joined, and the page shows the two again.
            drop(left);
            return Ok(());
        }
        merge(&mut tx, &self.ring, (stays, goes)).await?;
        tx.commit().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A database of the version before participants, with these rows.
    async fn old(url: &str, rows: &[String]) -> Db {
        let db = Db::open_empty(url).await.unwrap();
        let before: Vec<i64> = (1..31).collect();
        let mut tx = db.begin_filling().await.unwrap();
        tx.migrate(&before).await.unwrap();
        for row in rows {
            tx.run_made(row.clone(), Vec::new()).await.unwrap();
        }
        tx.commit().await.unwrap();
        db
    }

    fn rows_from_before(ring: &Ring) -> Vec<String> {
        let contact = |id: &str, address: &str| {
            let details = serde_json::json!({
                "organisation": id, "kind": "", "level": "", "area": "", "contact": "", "address": address, "phone": "",
                "language": "", "consent": "", "power": null, "legitimacy": null, "urgency": null,
                "justification": "", "note": "",
            });
            ring.seal(&["stakeholder", id], &details.to_string()).unwrap()
        };
        let written = |id: &str, address: &str| {
            ring.seal(&["recipient", id], &format!("/en/answer/{id} {address}")).unwrap()
        };
        let mut rows = vec![
            "INSERT INTO study (id, slug, simulated, min_n) VALUES ('s', 'biogas', 0, 4)".to_owned(),
            "INSERT INTO edition (id, study, number, published, questionnaire, digest) \
            VALUES ('e', 's', 1, '2026-01-01T00:00:00Z', '{}', 'd')"
                .to_owned(),
        ];
        // A row that names its respondent, and who was written to besides; one who was only written to; one who is not known.
        for (row, respondent, address) in [
            ("mill", "'company-001'", "m@mill.example"),
            ("farm", "NULL", "f@farm.example"),
            ("twin", "NULL", "x@twin.example"),
        ] {
            let sealed = contact(row, address);
            rows.push(format!(
                "INSERT INTO stakeholder (id, study, case_code, helix, respondent, sealed) \
                VALUES ('{row}', 's', 'c', 'company', {respondent}, '{sealed}')"
            ));
        }
        for (id, code) in [
            ("letter", "company-001"),
            ("mail", "company-002"),
            ("only", "company-003"),
            ("stranger", "company-004"),
        ] {
            rows.push(format!(
                "INSERT INTO invitation (id, study, case_code, wave, helix, respondent, token_digest) \
                VALUES ('{id}', 's', 'c', 'w', 'company', '{code}', 'digest {id}')"
            ));
        }
        for (id, address) in
            [("mail", "M@mill.example"), ("only", "f@farm.example"), ("stranger", "who@knows.example")]
        {
            let sealed = written(id, address);
            rows.push(format!(
                "INSERT INTO recipient (invitation, sealed, language, invited, reminders) \
                VALUES ('{id}', '{sealed}', 'en', '2026-02-01T00:00:00Z', 0)"
            ));
        }
        rows.push(
            "INSERT INTO interview (token_digest, invitation, person, at) \
            VALUES ('digest interview', 'letter', 'p', '2026-03-01T00:00:00Z')"
                .to_owned(),
        );
        rows
    }

    #[tokio::test]
    async fn a_database_from_before_is_brought_over_and_what_is_certain_is_joined_once() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("lars.db").display());
        let ring = Ring::fresh().unwrap();
        let rows = rows_from_before(&ring);
        old(&url, &rows).await.close().await;
        let store = Store::open(&url, ring).await.unwrap();
        let all = store.participants("s").await.unwrap();
        let known: Vec<(&str, Option<&str>)> =
            all.iter().map(|(one, _)| (one.respondent.as_str(), one.stakeholder.as_deref())).collect();
        let expected = [("company-001", Some("mill")), ("company-003", Some("farm")), ("company-004", None)];
        assert_eq!(known, expected, "the mail to the mill and its letter are one");
        for token in ["letter", "mail", "interview"] {
            let found = store.invitation(&format!("digest {token}")).await.unwrap().unwrap();
            assert_eq!(found.respondent, "company-001", "{token}");
        }
        assert!(store.is_interview("digest interview").await.unwrap());
        let mut addresses: Vec<String> =
            store.recipients("s").await.unwrap().into_iter().map(|one| one.address).collect();
        addresses.sort();
        assert_eq!(addresses, ["M@mill.example", "f@farm.example", "who@knows.example"]);
        let farm = store.stakeholder("farm").await.unwrap().unwrap();
        assert_eq!(farm.respondent.as_deref(), Some("company-003"));
        assert_eq!(store.rowless_recipients("s").await.unwrap().len(), 1);
    }

    #[test]
    fn an_identifier_tells_when_it_was_made() {
        let at = moment_of(&lars_domain::new_id()).unwrap();
        assert!(Timestamp::now().duration_since(at).as_secs().abs() < 5);
        assert_eq!(moment_of("not ours"), None);
        assert_eq!(moment_of("00000000-0000-4000-8000-000000000000"), None);
    }
}
