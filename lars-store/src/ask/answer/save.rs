//! What a save of responses writes: a response whole, in one row, sealed once; and the counts that it changes.
//!
//! Each statement is a journey to the database and back, which takes longer than its work there: rows of one table go eight
//! at a time. When it is done, and who is told, is the matter of `queue`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use lars_domain::ask::answer::handout::NO_TIME;
use lars_domain::ask::answer::response::{Consent, Response};

use super::count::{CountChanges, Counted};
use super::file;
use super::said::Said;
use super::staging;
use crate::StoreError;
use crate::ask::reach::participant::{self, Respondents};
use crate::db::{Row, Tx, Value, accept, agree, values};
use crate::seal::Ring;

/// A row of `response`, with the agreement, as a save finds it.
macro_rules! found {
    () => {
        "SELECT r.id, r.sealed, r.case_code, r.wave, r.helix, r.finished, c.given, c.language, e.number, \
        (SELECT value FROM secret WHERE name = 'keys'), \
        CAST(CASE WHEN r.import IS NULL OR r.import IN (SELECT id FROM import) THEN 1 ELSE 0 END AS BIGINT), \
        (SELECT anonymous FROM study WHERE id = r.study) \
        FROM response r LEFT JOIN consent c ON c.response = r.id JOIN edition e ON e.id = r.edition "
    };
}
const FOUND_BY_ID: &str = concat!(found!(), "WHERE r.id IN ($1, $2, $3, $4, $5, $6, $7, $8)");
const FOUND_BY_RESPONDENT: &str =
    concat!(found!(), "WHERE r.study = $1 AND r.case_code = $2 AND r.wave = $3 AND r.respondent = $4");
const EDITION: &str =
    "SELECT number, (SELECT anonymous FROM study WHERE id = edition.study) FROM edition WHERE id = $1";
const ADD_RESPONSE: &str = "INSERT INTO response \
    (id, study, edition, case_code, wave, helix, respondent, saved, finished, sealed, page) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
/// The beginning of a sealed text is different each time it is sealed: where it still stands, nobody saved in between. What was given out of
/// an anonymous study is another answer from now on.
const SAVE_RESPONSES: &str = "WITH fresh (id, was, at, finished, sealed, page) AS (VALUES \
    ($1, $2, $3, $4, $5, $6), ($7, $8, $9, $10, $11, $12), ($13, $14, $15, $16, $17, $18), \
    ($19, $20, $21, $22, $23, $24), ($25, $26, $27, $28, $29, $30), ($31, $32, $33, $34, $35, $36), \
    ($37, $38, $39, $40, $41, $42), ($43, $44, $45, $46, $47, $48)) \
    UPDATE response SET saved = fresh.at, finished = fresh.finished, sealed = fresh.sealed, page = fresh.page, \
    handout = NULL \
    FROM fresh WHERE response.id = fresh.id AND substr(response.sealed, 1, 41) = fresh.was";
const SAVE_CONSENT: &str = "INSERT INTO consent (response, given, language, text_digest, on_paper) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (response) DO NOTHING";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("FOUND_BY_ID", FOUND_BY_ID),
    ("FOUND_BY_RESPONDENT", FOUND_BY_RESPONDENT),
    ("EDITION", EDITION),
    ("ADD_RESPONSE", ADD_RESPONSE),
    ("SAVE_RESPONSES", SAVE_RESPONSES),
    ("SAVE_CONSENT", SAVE_CONSENT),
];

/// How many rows a statement for many takes.
const MANY: usize = 8;
/// So much of a sealed text tells it from every other: the name of the key, a full stop, the random number in base 64.
const VERSION: usize = 41;

/// A response as it was, where it was stored, and as it is now.
pub struct Change {
    /// As it was loaded; none where nothing was stored.
    pub before: Option<Response>,
    /// As it is now.
    pub after: Response,
    /// The last page that holds an answer.
    pub page: Option<String>,
    /// When it was saved.
    pub saved: Timestamp,
}

/// A response while changes are brought into it.
struct Open {
    /// Identifies the sealed text in the database; none where there is no row yet.
    version: Option<String>,
    /// Case, wave and helix as they are stored.
    place: [String; 3],
    number: i64,
    /// Whether no time is kept.
    is_timeless: bool,
    /// The names of the keys in force; empty where there is no row yet.
    keys: String,
    /// Whether the row is there for others: not, while an import writes it.
    is_there: bool,
    was: Option<Counted>,
    is: Counted,
    said: Said,
    page: Option<String>,
    saved: Timestamp,
    /// The response as it came, for what a new row needs besides.
    response: Response,
}

impl Open {
    fn found(ring: &Ring, row: &Row, change: &Change) -> Result<(String, Self), StoreError> {
        let mut row = row.in_order();
        let (id, sealed) = (row.text()?, row.text()?);
        let place = [row.text()?, row.text()?, row.text()?];
        let was = Counted { finished: row.maybe_time()?, agreed: row.maybe_time()?.zip(row.maybe_text()?) };
        let open = Self {
            version: Some(sealed.get(..VERSION).ok_or(StoreError::Broken("response"))?.to_owned()),
            place,
            number: row.int()?,
            keys: row.text()?,
            is_there: row.int()? == 1,
            is_timeless: row.int()? == 1,
            is: was.clone(),
            was: Some(was),
            said: Said::open(ring, &id, &sealed)?,
            page: None,
            saved: change.saved,
            response: change.after.clone(),
        };
        Ok((id, open))
    }

    fn fresh(change: &Change, (number, is_timeless): (i64, bool)) -> Self {
        let Response { case, wave, helix, .. } = &change.after;
        Self {
            version: None,
            place: [case.clone(), wave.clone(), helix.clone()],
            number,
            is_timeless,
            keys: String::new(),
            is_there: true,
            was: None,
            is: Counted::default(),
            said: Said::default(),
            page: None,
            saved: change.saved,
            response: change.after.clone(),
        }
    }
}

/// Changes of many responses on their way into the database.
struct Batch<'a> {
    ring: &'a Ring,
    open: BTreeMap<String, Open>,
    /// By edition: its number, and whether its study keeps no times.
    editions: BTreeMap<String, (i64, bool)>,
    consents: Vec<(String, Consent)>,
    files: BTreeSet<(String, String)>,
}

/// Writes what differs in many responses; one that somebody deleted meanwhile is made again. Gives the identifiers under which they are
/// stored. Where somebody else saved one of them at the same moment, nothing is written: try again.
pub async fn save_changes(tx: &mut Tx, ring: &Ring, changes: &[&Change]) -> Result<Vec<String>, StoreError> {
    let (open, editions) = (BTreeMap::new(), BTreeMap::new());
    let mut batch = Batch { ring, open, editions, consents: Vec::new(), files: BTreeSet::new() };
    batch.find(tx, changes).await?;
    let mut ids = Vec::with_capacity(changes.len());
    for change in changes {
        let id = batch.place(tx, change).await?;
        batch.take(&id, change);
        ids.push(id);
    }
    batch.agree(tx).await?;
    batch.write(tx).await?;
    Ok(ids)
}

/// Saves a response whole: what it does not hold goes.
pub async fn save(tx: &mut Tx, ring: &Ring, response: &Response, saved: Timestamp) -> Result<(), StoreError> {
    let Response { study, case, wave, respondent, .. } = response;
    let row = tx.row(FOUND_BY_RESPONDENT, values![study, case, wave, respondent]).await?;
    let before = row.map(|row| {
        let mut row = row.in_order();
        let id = row.text()?;
        let Said { ratings, answers } = Said::open(ring, &id, &row.text()?)?;
        Ok::<_, StoreError>(Response { id, ratings, answers, consent: None, ..response.clone() })
    });
    let change = Change { before: before.transpose()?, after: response.clone(), page: None, saved };
    save_changes(tx, ring, &[&change]).await.map(|_| ())
}

impl Batch<'_> {
    /// Loads what is stored of the responses that were loaded before.
    async fn find(&mut self, tx: &mut Tx, changes: &[&Change]) -> Result<(), StoreError> {
        let known: BTreeMap<&str, &Change> = changes
            .iter()
            .filter_map(|change| Some((change.before.as_ref()?.id.as_str(), *change)))
            .collect();
        let ids: Vec<&str> = known.keys().copied().collect();
        for ids in ids.chunks(MANY) {
            // The last one again, until the statement is full.
            let row = (0..MANY).map(|at| Value::from(ids[at.min(ids.len() - 1)])).collect();
            for row in tx.rows(FOUND_BY_ID, row).await? {
                let id = row.in_order().text()?;
                let change = known.get(id.as_str()).ok_or(StoreError::Broken("response"))?;
                let (id, open) = Open::found(self.ring, &row, change)?;
                self.open.insert(id, open);
            }
        }
        Ok(())
    }

    /// The identifier under which a response is stored, or will be.
    async fn place(&mut self, tx: &mut Tx, change: &Change) -> Result<String, StoreError> {
        let Response { id, study, edition, case, wave, respondent, .. } = &change.after;
        let known = change.before.as_ref().map_or(id, |before| &before.id);
        if self.open.contains_key(known) {
            return Ok(known.clone());
        }
        // Two tabs that began at the same time made an identifier each: the first one saved is kept.
        let same = |(_, open): &(&String, &Open)| {
            let other = &open.response;
            other.respondent == *respondent
                && other.wave == *wave
                && other.case == *case
                && other.study == *study
        };
        if let Some((id, _)) = self.open.iter().find(same) {
            return Ok(id.clone());
        }
        if let Some(row) = tx.row(FOUND_BY_RESPONDENT, values![study, case, wave, respondent]).await? {
            let (id, open) = Open::found(self.ring, &row, change)?;
            if open.is_there {
                self.open.insert(id.clone(), open);
                return Ok(id);
            }
            // What a file says of somebody who answers at this moment does not come in.
            staging::give_way(tx, [study, case, wave, respondent]).await?;
        }
        let known = match self.editions.get(edition) {
            Some(known) => *known,
            None => match tx.row(EDITION, values![edition]).await? {
                Some(row) => {
                    let mut row = row.in_order();
                    (row.int()?, row.int()? == 1)
                }
                None => (0, false),
            },
        };
        self.editions.insert(edition.clone(), known);
        self.open.insert(id.clone(), Open::fresh(change, known));
        Ok(id.clone())
    }

    /// Brings a change into the response of this identifier.
    fn take(&mut self, id: &str, change: &Change) {
        let Change { before, after, page, saved } = change;
        let Some(open) = self.open.get_mut(id) else { return };
        open.said.change(before.as_ref(), after);
        let time = |at: Timestamp| if open.is_timeless { NO_TIME } else { at };
        open.saved = if open.is_timeless { NO_TIME } else { open.saved.max(*saved) };
        open.is.finished = open.is.finished.or(after.finished.map(time));
        open.page = page.clone().filter(|_| open.is.finished.is_none());
        let had = before.as_ref().is_some_and(|before| before.consent.is_some());
        if let Some(consent) = after.consent.as_ref().filter(|_| !had && open.is.agreed.is_none()) {
            let consent = Consent { given: time(consent.given), ..consent.clone() };
            open.is.agreed = Some((consent.given, consent.language.clone()));
            self.consents.push((id.to_owned(), consent));
        }
        let gone = before.iter().flat_map(|before| before.answers.keys());
        for question in gone.filter(|question| !after.answers.contains_key(*question)) {
            self.files.insert((id.to_owned(), question.clone()));
        }
    }

    /// Makes sure that the key that seals may still do so: by what was read on the way, which saves a journey to the database.
    async fn agree(&self, tx: &mut Tx) -> Result<(), StoreError> {
        match self.open.values().find(|open| !open.keys.is_empty()) {
            Some(open) => accept(self.ring, &open.keys),
            None => agree(tx, self.ring).await,
        }
    }

    async fn write(self, tx: &mut Tx) -> Result<(), StoreError> {
        let mut counts = CountChanges::default();
        let mut touched = Respondents::new();
        let mut rows = Vec::with_capacity(self.open.len());
        for (id, open) in &self.open {
            let Open { version, place: [case, wave, helix], is, was, page, saved, response, .. } = open;
            let place = [response.study.as_str(), wave, case, helix];
            if was.as_ref().is_none_or(|was| was.finished != is.finished) {
                touched.insert([&response.study, case, wave, &response.respondent].map(Clone::clone));
            }
            if open.number > 0 {
                counts.change(place, was.as_ref(), Some(is));
                if is.finished.is_some() {
                    counts.changed(place);
                }
            }
            let sealed = open.said.seal(self.ring, id)?;
            if let Some(version) = version {
                rows.push(values![id, version, *saved, is.finished, sealed, page]);
                continue;
            }
            let Response { study, edition, respondent, .. } = response;
            let row =
                values![id, study, edition, case, wave, helix, respondent, *saved, is.finished, sealed, page];
            tx.run(ADD_RESPONSE, row).await?;
        }
        for (response, question) in &self.files {
            file::delete_one(tx, response, question).await?;
        }
        for rows in rows.chunks(MANY) {
            let row = (0..MANY).flat_map(|at| rows[at.min(rows.len() - 1)].clone()).collect();
            if tx.run(SAVE_RESPONSES, row).await? != rows.len() as u64 {
                return Err(StoreError::Outrun);
            }
        }
        for (id, Consent { given, language, text_digest, on_paper }) in &self.consents {
            tx.run(SAVE_CONSENT, values![id, *given, language, text_digest, *on_paper]).await?;
        }
        counts.write(tx).await?;
        participant::touch_all(tx, &touched).await
    }
}
