//! Interviews that came back from a device without a network: kept once each, together with what they change in the answers.
//!
//! What becomes of an interview is decided in `lars-domain`. What was filled in is sealed.

use super::invitation;
use jiff::Timestamp;
use lars_domain::ask::answer::response::Response;
use lars_domain::ask::reach::interview::{InterviewCopy, Outcome};
use lars_domain::ask::reach::participant::Participant;

use crate::ask::answer::queue::is_to_try_again;
use crate::ask::answer::save::{Change, save_changes};
use crate::db::{Row, Tx, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

const KEEP_COPY: &str = "INSERT INTO interview_copy \
    (id, study, case_code, wave, helix, respondent, person, at, outcome, sealed) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING";
macro_rules! copies {
    () => {
        "SELECT id, sealed, study, case_code, wave, helix, respondent, person, at, outcome, decided, decided_by \
        FROM interview_copy "
    };
}
const COPY: &str = concat!(copies!(), "WHERE id = $1");
const OPEN_COPIES: &str =
    concat!(copies!(), "WHERE study = $1 AND decided IS NULL AND outcome <> 'taken' ORDER BY at, id");
const OPEN_COPIES_OF: &str = concat!(
    copies!(),
    "WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4 \
    AND decided IS NULL AND outcome <> 'taken' ORDER BY at, id"
);
const DECIDE_COPY: &str = "UPDATE interview_copy SET decided = $2, decided_by = $3, sealed = $4 \
    WHERE id = $1 AND decided IS NULL";
/// Deletes what was filled in for a respondent and is not among the answers.
pub const DELETE_COPY: &str = "DELETE FROM interview_copy WHERE id = $1";
const SAVED: &str =
    "SELECT saved FROM response WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4";
const TOUCH: &str = "UPDATE response SET saved = $3 WHERE id = $1 AND saved = $2";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("KEEP_COPY", KEEP_COPY),
    ("COPY", COPY),
    ("OPEN_COPIES", OPEN_COPIES),
    ("OPEN_COPIES_OF", OPEN_COPIES_OF),
    ("DECIDE_COPY", DECIDE_COPY),
    ("DELETE_COPY", DELETE_COPY),
    ("SAVED", SAVED),
    ("TOUCH", TOUCH),
];

/// A response as it was loaded, with the time of its last save; none where nothing was stored.
pub type Loaded = Option<(Response, Timestamp)>;

/// What an interview changes: the response as it was loaded, and as it is to be.
#[derive(Debug, Clone)]
pub struct Revision {
    /// As it was loaded.
    pub before: Loaded,
    /// As it is to be.
    pub after: Response,
}

/// Whether something was done, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is done, and on the disk.
    Now,
    /// It was done before: nothing changed.
    Before,
    /// The response was changed since it was loaded: nothing was done. Load again.
    Outrun,
}

impl Store {
    /// A response with the time of its last save.
    pub async fn loaded_response(&self, invitation: &Participant) -> Result<Loaded, StoreError> {
        let Participant { study, case, wave, respondent, .. } = invitation;
        // The time first: a save in between makes the time too old, which shows when this is saved.
        let saved = self.db.row(SAVED, values![study, case, wave, respondent]).await?;
        let Some(saved) = saved else { return Ok(None) };
        let saved = saved.in_order().time()?;
        Ok(self.response_of_invitation(invitation).await?.map(|response| (response, saved)))
    }

    /// Keeps an interview that came back, with what it changes, in one transaction. `link` is the participant and a digest of its own, for
    /// the record of who filled in for whom.
    pub async fn keep_interview(
        &self,
        copy: &InterviewCopy,
        revision: Option<Revision>,
        link: (&str, &str),
    ) -> Result<Done, StoreError> {
        let mut tried = 1;
        loop {
            match self.try_to_keep(copy, revision.clone(), link).await {
                Err(error) if is_to_try_again(&error, &mut tried) => {}
                done => return done,
            }
        }
    }

    async fn try_to_keep(
        &self,
        copy: &InterviewCopy,
        revision: Option<Revision>,
        (participant, digest): (&str, &str),
    ) -> Result<Done, StoreError> {
        let mut tx = self.db.begin().await?;
        let InterviewCopy { id, study, case, wave, helix, respondent, person, at, outcome, .. } = copy;
        let sealed = seal(&self.ring, copy)?;
        let row = values![id, study, case, wave, helix, respondent, person, *at, outcome.code(), sealed];
        if tx.run(KEEP_COPY, row).await? == 0 {
            return Ok(Done::Before);
        }
        if !revise(&mut tx, &self.ring, revision, *at).await? {
            return Ok(Done::Outrun);
        }
        let way = invitation::interview(person, digest, *at);
        invitation::add_all(&mut tx, std::iter::once((participant, &way))).await?;
        super::participant::touch(&mut tx, participant).await?;
        tx.commit().await?;
        Ok(Done::Now)
    }

    /// Notes what somebody decided about an interview, and changes the response accordingly, in one transaction.
    pub async fn decide_interview(
        &self,
        copy: &InterviewCopy,
        revision: Option<Revision>,
        decided: (Timestamp, &str),
    ) -> Result<Done, StoreError> {
        let mut tried = 1;
        loop {
            match self.try_to_decide(copy, revision.clone(), decided).await {
                Err(error) if is_to_try_again(&error, &mut tried) => {}
                done => return done,
            }
        }
    }

    async fn try_to_decide(
        &self,
        copy: &InterviewCopy,
        revision: Option<Revision>,
        (at, who): (Timestamp, &str),
    ) -> Result<Done, StoreError> {
        let mut tx = self.db.begin().await?;
        let sealed = seal(&self.ring, &copy.clone().emptied())?;
        if tx.run(DECIDE_COPY, values![&copy.id, at, who, sealed]).await? == 0 {
            return Ok(Done::Before);
        }
        if !revise(&mut tx, &self.ring, revision, at).await? {
            return Ok(Done::Outrun);
        }
        tx.commit().await?;
        Ok(Done::Now)
    }

    /// An interview that came back.
    pub async fn interview_copy(&self, id: &str) -> Result<Option<InterviewCopy>, StoreError> {
        let row = self.db.row(COPY, values![id]).await?;
        row.map(|row| read(&self.ring, &row)).transpose()
    }

    /// The interviews of a study about which somebody has to decide.
    pub async fn open_interview_copies(&self, study: &str) -> Result<Vec<InterviewCopy>, StoreError> {
        let rows = self.db.rows(OPEN_COPIES, values![study]).await?;
        rows.iter().map(|row| read(&self.ring, row)).collect()
    }

    /// Those of them with one respondent; nobody else's are opened.
    pub async fn open_interview_copies_of(
        &self,
        response: &Response,
    ) -> Result<Vec<InterviewCopy>, StoreError> {
        let Response { study, case, wave, respondent, .. } = response;
        let rows = self.db.rows(OPEN_COPIES_OF, values![study, case, wave, respondent]).await?;
        rows.iter().map(|row| read(&self.ring, row)).collect()
    }
}

/// Saves a response unless somebody was quicker; says whether nobody was.
async fn revise(
    tx: &mut Tx,
    ring: &Ring,
    revision: Option<Revision>,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let Some(Revision { before, after }) = revision else { return Ok(true) };
    let Response { study, case, wave, respondent, .. } = &after;
    let was = match before {
        // The statement that compares also locks the row.
        Some((before, saved)) => {
            if tx.run(TOUCH, values![&before.id, saved, at]).await? == 0 {
                return Ok(false);
            }
            Some(before)
        }
        None if tx.row(SAVED, values![study, case, wave, respondent]).await?.is_some() => return Ok(false),
        None => None,
    };
    // Whoever fills in for others finishes, so no page has to be told.
    save_changes(tx, ring, &[&Change { before: was, after, page: None, saved: at }]).await?;
    Ok(true)
}

/// What the sealed part of a copy is bound to.
fn place(id: &str) -> [&str; 2] {
    ["interview", id]
}

fn seal(ring: &Ring, copy: &InterviewCopy) -> Result<String, StoreError> {
    let plain = serde_json::to_string(&copy.brought).map_err(|_| StoreError::Broken("interview"))?;
    ring.seal(&place(&copy.id), &plain)
}

fn read(ring: &Ring, row: &Row) -> Result<InterviewCopy, StoreError> {
    let mut row = row.in_order();
    let id = row.text()?;
    let plain = ring.open(&place(&id), &row.text()?)?;
    Ok(InterviewCopy {
        study: row.text()?,
        case: row.text()?,
        wave: row.text()?,
        helix: row.text()?,
        respondent: row.text()?,
        person: row.text()?,
        at: row.time()?,
        outcome: Outcome::parse(&row.text()?).ok_or(StoreError::Broken("interview"))?,
        brought: serde_json::from_str(&plain).map_err(|_| StoreError::Broken("interview"))?,
        decided: row.maybe_time()?.zip(row.maybe_text()?),
        id,
    })
}
