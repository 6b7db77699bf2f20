//! Erasing what respondents said and who persons were, with nothing left but a tombstone; and erasing it again in a database that was
//! restored from an older backup. What a tombstone is, is in `tombstone`.

use jiff::Timestamp;

use crate::ask::answer::response;
use crate::ask::answer::tombstone::{self, Erasures};
use crate::ask::reach::{interview, mail, paper, participant, resume};
use crate::db::{Tx, values};
use crate::people::person;
use crate::seal::Ring;
use crate::{Store, StoreError};

/// What a noun keeps of respondents.
enum Kept {
    /// Responses, which are counted.
    Response,
    /// Something else that a respondent said.
    Said,
    /// How a respondent was reached.
    Address,
}

/// Rows that stand for one respondent each.
struct Erasable {
    kept: Kept,
    /// All of them: what tells one from others, whose it is, and since when it is there.
    all: &'static str,
    /// Those of one respondent.
    of: &'static str,
    /// Delete a row with all that hangs on it; of a response, the room of answers does.
    delete: &'static [&'static str],
}

macro_rules! all {
    ($id:literal, $from:literal, $since:literal) => {
        concat!("SELECT ", $id, ", study, case_code, wave, respondent, ", $since, " FROM ", $from)
    };
}

macro_rules! of {
    ($id:literal, $from:literal) => {
        concat!(
            "SELECT ",
            $id,
            " FROM ",
            $from,
            " WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4"
        )
    };
}

/// The list and its statements.
macro_rules! erasable {
    ($(($kept:ident, $id:literal, $from:literal, $since:literal, $delete:expr)),* $(,)?) => {
        const ERASABLE: &[Erasable] = &[$(Erasable {
            kept: Kept::$kept,
            all: all!($id, $from, $since),
            of: of!($id, $from),
            delete: $delete,
        }),*];

        /// The statements of this file; those that are made with the list are named after what they read.
        pub const STATEMENTS: &[(&str, &str)] = &[
            $((concat!("all ", $id), all!($id, $from, $since)), (concat!("of a respondent ", $id), of!($id, $from)),)*
            ("ERASABLE_PERSONS", ERASABLE_PERSONS),
        ];
    };
}

erasable![
    (Response, "response.id", "response", "saved", &[]),
    (Said, "paper.id", "paper", "begun", &paper::DELETE),
    (Said, "interview_copy.id", "interview_copy", "at", &[interview::DELETE_COPY]),
    (
        Address,
        "mail.id",
        "mail JOIN participant ON participant.id = mail.about",
        "mail.queued",
        &[mail::DELETE_MAIL]
    ),
    (
        Address,
        "recipient.participant",
        "recipient JOIN participant ON participant.id = recipient.participant",
        "recipient.invited",
        &[mail::DELETE_RECIPIENT]
    ),
    (
        Address,
        "resume_letter.participant",
        "resume_letter JOIN participant ON participant.id = resume_letter.participant",
        "resume_letter.sent",
        &[resume::DELETE_RESUME]
    ),
];

const ERASABLE_PERSONS: &str = "SELECT id, sealed_address FROM person";

impl Erasable {
    async fn delete(&self, tx: &mut Tx, ring: &Ring, id: &str) -> Result<(), StoreError> {
        if let Kept::Response = self.kept {
            response::delete(tx, ring, id).await?;
        }
        for statement in self.delete {
            tx.run(statement, values![id]).await?;
        }
        Ok(())
    }
}

/// What is there although it was erased, as after the restore of an older backup.
#[derive(Default)]
pub(crate) struct Standing {
    /// Rows that were looked at.
    pub read: u64,
    /// For each noun of the list: identifiers, each with its study.
    pub rows: Vec<Vec<(String, String)>>,
    /// Identifiers of persons.
    pub persons: Vec<String>,
}

/// What was erased again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reapplied {
    /// Identifiers of responses, each with its study.
    pub responses: Vec<(String, String)>,
    /// Identifiers of persons.
    pub persons: Vec<String>,
}

impl Store {
    /// Erases everything a respondent said, and raises a tombstone, in the database and outside it. Returns whether there was anything.
    pub async fn delete_response(
        &self,
        [study, case, wave, respondent]: [&str; 4],
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        let mut has_said = false;
        for erasable in ERASABLE {
            for row in tx.rows(erasable.of, values![study, case, wave, respondent]).await? {
                erasable.delete(&mut tx, &self.ring, &row.in_order().text()?).await?;
                has_said |= !matches!(erasable.kept, Kept::Address);
            }
        }
        // Who said nothing keeps the invitation: the transaction is dropped.
        if !has_said {
            return Ok(false);
        }
        participant::withdraw(&mut tx, [study, case, wave, respondent], at).await?;
        let whose = [study, case, wave, respondent].map(str::to_owned);
        participant::touch_all(&mut tx, &[whose].into()).await?;
        let digest = tombstone::of_response(&self.ring, [study, case, wave, respondent]);
        tombstone::raise(&mut tx, &digest, at).await?;
        // Outside first: were the process killed now, the next start would end the work.
        self.note_erased(vec![(digest, at)]).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Erases what tells who the person of a closed account was; the audit log keeps the identifier. `false` where the account is open or
    /// unknown.
    pub async fn erase_person(&self, id: &str, at: Timestamp) -> Result<bool, StoreError> {
        let known = self.credentials(id).await?;
        if known.is_none_or(|known| known.person.closed.is_none()) {
            return Ok(false);
        }
        let mut tx = self.db.begin().await?;
        person::erase(&mut tx, &self.ring, id).await?;
        let digest = tombstone::of_person(&self.ring, id);
        tombstone::raise(&mut tx, &digest, at).await?;
        self.note_erased(vec![(digest, at)]).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Erases again what the lists of tombstones name: all of it, or (`only_if_new`) only where the list outside the database knows of an
    /// erasure that the database does not, as after the restore of an older backup.
    pub async fn apply_tombstones(&self, only_if_new: bool) -> Result<Reapplied, StoreError> {
        let (list, unknown_inside) = self.tombstones().await?;
        if only_if_new && unknown_inside.is_empty() {
            return Ok(Reapplied::default());
        }
        let done = self.erase_named(&list).await?;
        // Noted as known only after it was applied: whoever is killed in between begins again.
        let mut tx = self.db.begin().await?;
        for (digest, at) in unknown_inside {
            tombstone::raise(&mut tx, &digest, at).await?;
        }
        tx.commit().await?;
        Ok(done)
    }

    async fn erase_named(&self, list: &Erasures) -> Result<Reapplied, StoreError> {
        let mut done = Reapplied::default();
        let standing = self.standing(list).await?;
        for (erasable, rows) in ERASABLE.iter().zip(standing.rows) {
            for (id, _) in &rows {
                let mut tx = self.db.begin().await?;
                erasable.delete(&mut tx, &self.ring, id).await?;
                tx.commit().await?;
            }
            if let Kept::Response = erasable.kept {
                done.responses = rows;
            }
        }
        for id in standing.persons {
            let mut tx = self.db.begin().await?;
            person::erase(&mut tx, &self.ring, &id).await?;
            tx.commit().await?;
            done.persons.push(id);
        }
        Ok(done)
    }

    /// What is there although a list of tombstones names it.
    pub(crate) async fn standing(&self, list: &Erasures) -> Result<Standing, StoreError> {
        let mut standing = Standing::default();
        let ring = &self.ring;
        for erasable in ERASABLE {
            let mut found = Vec::new();
            self.db
                .each(erasable.all, values![], &mut |row| {
                    let mut row = row.in_order();
                    let (id, whose) = (row.text()?, [row.text()?, row.text()?, row.text()?, row.text()?]);
                    let since = row.time()?;
                    standing.read += 1;
                    let erased =
                        list.get(&tombstone::of_response(ring, whose.each_ref().map(String::as_str)));
                    // What the same respondent said after the erasure was said anew, and stays.
                    if erased.is_some_and(|at| since <= *at) {
                        let [study, ..] = whose;
                        found.push((id, study));
                    }
                    Ok(true)
                })
                .await?;
            standing.rows.push(found);
        }
        for row in self.db.rows(ERASABLE_PERSONS, values![]).await? {
            let mut row = row.in_order();
            let (id, sealed) = (row.text()?, row.text()?);
            standing.read += 1;
            let already = ring.open(&person::place(&id, "address"), &sealed)?.is_empty();
            if !already && list.contains_key(&tombstone::of_person(ring, &id)) {
                standing.persons.push(id);
            }
        }
        Ok(standing)
    }
}
