//! What a save of responses writes: what differs from before, and for many at once with few statements.
//!
//! Each statement is a journey to the database and back, which takes longer than its work there: rows of one table go eight
//! at a time. When it is done, and who is told, is the matter of `queue`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use lars_domain::ask::response::{Consent, Response};

use super::response::place;
use super::{file, rating};
use crate::StoreError;
use crate::db::{Tx, Value, values};
use crate::seal::Ring;

const SAVE_RESPONSE: &str = "INSERT INTO response \
    (id, study, edition, case_code, wave, helix, respondent, saved, finished) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
    ON CONFLICT (study, case_code, wave, respondent) DO UPDATE SET saved = excluded.saved, \
    finished = COALESCE(response.finished, excluded.finished) RETURNING id";
const TOUCH_RESPONSES: &str = "UPDATE response SET saved = $1 WHERE id IN ($2, $3, $4, $5, $6, $7, $8, $9)";
const SAVE_RATING: &str = "INSERT INTO rating (response, partner, level, item, sealed) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (response, partner, level, item) DO UPDATE SET sealed = excluded.sealed";
const SAVE_EIGHT_RATINGS: &str = "INSERT INTO rating (response, partner, level, item, sealed) VALUES ($1, $2, $3, $4, $5), ($6, $7, \
    $8, $9, $10), ($11, $12, $13, $14, $15), ($16, $17, $18, $19, $20), ($21, $22, $23, $24, $25), ($26, \
    $27, $28, $29, $30), ($31, $32, $33, $34, $35), ($36, $37, $38, $39, $40) ON CONFLICT (response, \
    partner, level, item) DO UPDATE SET sealed = excluded.sealed";
const SAVE_ANSWER: &str = "INSERT INTO answer (response, question, value, sealed) VALUES ($1, $2, '', $3) \
    ON CONFLICT (response, question) DO UPDATE SET sealed = excluded.sealed";
const SAVE_EIGHT_ANSWERS: &str = "INSERT INTO answer (response, question, value, sealed) VALUES ($1, $2, '', $3), ($4, $5, '', $6), \
    ($7, $8, '', $9), ($10, $11, '', $12), ($13, $14, '', $15), ($16, $17, '', $18), ($19, $20, '', \
    $21), ($22, $23, '', $24) ON CONFLICT (response, question) DO UPDATE SET sealed = excluded.sealed";
const SAVE_CONSENT: &str = "INSERT INTO consent (response, given, language, text_digest, on_paper) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (response) DO NOTHING";
const DELETE_RATING: &str =
    "DELETE FROM rating WHERE response = $1 AND partner = $2 AND level = $3 AND item = $4";
const DELETE_ANSWER: &str = "DELETE FROM answer WHERE response = $1 AND question = $2";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("SAVE_RESPONSE", SAVE_RESPONSE),
    ("TOUCH_RESPONSES", TOUCH_RESPONSES),
    ("SAVE_RATING", SAVE_RATING),
    ("SAVE_EIGHT_RATINGS", SAVE_EIGHT_RATINGS),
    ("SAVE_ANSWER", SAVE_ANSWER),
    ("SAVE_EIGHT_ANSWERS", SAVE_EIGHT_ANSWERS),
    ("SAVE_CONSENT", SAVE_CONSENT),
    ("DELETE_RATING", DELETE_RATING),
    ("DELETE_ANSWER", DELETE_ANSWER),
];

/// How many rows a statement for many takes.
const MANY: usize = 8;

/// A response as it was, where it was stored, and as it is now.
pub struct Change {
    /// As it was loaded; none where nothing was stored.
    pub before: Option<Response>,
    /// As it is now.
    pub after: Response,
    /// When it was saved.
    pub saved: Timestamp,
}

/// Rows that wait to be written, by what they are of; nothing in place of what is sealed: the row goes. The last change of a row counts.
#[derive(Default)]
struct Rows {
    touched: BTreeSet<String>,
    saved: Option<Timestamp>,
    ratings: BTreeMap<[String; 4], Option<String>>,
    answers: BTreeMap<[String; 2], Option<String>>,
}

impl Rows {
    /// Adds what differs between a response as it was and as it is, under the identifier that it is stored by.
    fn add(
        &mut self,
        ring: &Ring,
        id: &str,
        before: Option<&Response>,
        after: &Response,
    ) -> Result<(), StoreError> {
        for (rated, scores) in &after.ratings {
            if before.is_none_or(|before| before.ratings.get(rated) != Some(scores)) {
                let codes = [rated.partner.as_str(), &rated.level, &rated.item];
                let sealed = rating::seal(ring, id, codes, scores)?;
                let [partner, level, item] = codes.map(str::to_owned);
                self.ratings.insert([id.to_owned(), partner, level, item], Some(sealed));
            }
        }
        for (question, value) in &after.answers {
            if before.is_none_or(|before| before.answers.get(question) != Some(value)) {
                let sealed = ring.seal(&place(id, question), value)?;
                self.answers.insert([id.to_owned(), question.clone()], Some(sealed));
            }
        }
        let Some(before) = before else { return Ok(()) };
        for rated in before.ratings.keys().filter(|rated| !after.ratings.contains_key(rated)) {
            let [partner, level, item] = [&rated.partner, &rated.level, &rated.item].map(String::clone);
            self.ratings.insert([id.to_owned(), partner, level, item], None);
        }
        for question in before.answers.keys().filter(|question| !after.answers.contains_key(*question)) {
            self.answers.insert([id.to_owned(), question.clone()], None);
        }
        Ok(())
    }

    /// Writes all of them; errors if a response is not there any more.
    async fn write(self, tx: &mut Tx) -> Result<(), StoreError> {
        let touched: Vec<String> = self.touched.into_iter().collect();
        for ids in touched.chunks(MANY) {
            let mut row = values![self.saved];
            // The last one again, until the statement is full.
            row.extend((0..MANY).map(|at| Value::from(&ids[at.min(ids.len() - 1)])));
            if tx.run(TOUCH_RESPONSES, row).await? != ids.len() as u64 {
                return Err(StoreError::Broken("response"));
            }
        }
        for ([response, question], _) in self.answers.iter().filter(|(_, sealed)| sealed.is_none()) {
            file::delete_one(tx, response, question).await?;
        }
        write(tx, [SAVE_EIGHT_RATINGS, SAVE_RATING, DELETE_RATING], self.ratings).await?;
        write(tx, [SAVE_EIGHT_ANSWERS, SAVE_ANSWER, DELETE_ANSWER], self.answers).await
    }
}

/// Writes rows of one table, eight at a time as long as there are so many, and deletes those that go.
async fn write<const N: usize>(
    tx: &mut Tx,
    [eight, one, delete]: [&'static str; 3],
    rows: BTreeMap<[String; N], Option<String>>,
) -> Result<(), StoreError> {
    let mut kept = Vec::with_capacity(rows.len());
    for (key, sealed) in rows {
        let mut row: Vec<Value> = key.into_iter().map(Value::from).collect();
        let Some(sealed) = sealed else {
            tx.run(delete, row).await?;
            continue;
        };
        row.push(sealed.into());
        kept.push(row);
    }
    for rows in kept.chunks(MANY) {
        if rows.len() == MANY {
            tx.run(eight, rows.concat()).await?;
            continue;
        }
        for row in rows {
            tx.run(one, row.clone()).await?;
        }
    }
    Ok(())
}

/// Writes what differs in one response; it is made again if somebody deleted it meanwhile. Gives the identifier under which it is stored.
pub async fn save_change(tx: &mut Tx, ring: &Ring, change: &Change) -> Result<String, StoreError> {
    let Change { before, after, saved } = change;
    let id = save_head(tx, after, *saved).await?;
    let mut rows = Rows::default();
    rows.add(ring, &id, before.as_ref(), after)?;
    rows.write(tx).await?;
    save_new_consent(tx, &id, change).await?;
    Ok(id)
}

/// Writes what differs in many responses. One that is not there any more is an error for all: each is then tried alone.
pub async fn save_changes(tx: &mut Tx, ring: &Ring, changes: &[&Change]) -> Result<(), StoreError> {
    let mut rows = Rows::default();
    for change in changes {
        let Change { before, after, saved } = change;
        let before = before.as_ref();
        let id = if before.is_some_and(|before| before.finished == after.finished) {
            rows.touched.insert(after.id.clone());
            rows.saved = rows.saved.max(Some(*saved));
            after.id.clone()
        } else {
            save_head(tx, after, *saved).await?
        };
        save_new_consent(tx, &id, change).await?;
        rows.add(ring, &id, before, after)?;
    }
    rows.write(tx).await
}

/// Saves a response whole: what it does not hold goes.
pub async fn save(tx: &mut Tx, ring: &Ring, response: &Response, saved: Timestamp) -> Result<(), StoreError> {
    let id = save_head(tx, response, saved).await?;
    super::response::delete_said(tx, &id).await?;
    save_consent(tx, &id, response.consent.as_ref()).await?;
    let mut rows = Rows::default();
    rows.add(ring, &id, None, response)?;
    rows.write(tx).await
}

async fn save_head(tx: &mut Tx, response: &Response, saved: Timestamp) -> Result<String, StoreError> {
    let Response { id, study, edition, case, wave, helix, respondent, finished, .. } = response;
    let head = values![id, study, edition, case, wave, helix, respondent, saved, *finished];
    // Two tabs that began at the same time made an identifier each: the first one saved is kept.
    tx.row(SAVE_RESPONSE, head).await?.ok_or(StoreError::Broken("response"))?.text(0)
}

async fn save_consent(tx: &mut Tx, id: &str, consent: Option<&Consent>) -> Result<(), StoreError> {
    let Some(Consent { given, language, text_digest, on_paper }) = consent else { return Ok(()) };
    tx.run(SAVE_CONSENT, values![id, *given, language, text_digest, *on_paper]).await.map(|_| ())
}

/// Saves the consent of a change that brings it.
async fn save_new_consent(tx: &mut Tx, id: &str, change: &Change) -> Result<(), StoreError> {
    let had = change.before.as_ref().is_some_and(|before| before.consent.is_some());
    save_consent(tx, id, change.after.consent.as_ref().filter(|_| !had)).await
}
