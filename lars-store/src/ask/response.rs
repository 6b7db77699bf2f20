//! Responses: saved whole in one transaction, durable when the call returns, erased with nothing left but a tombstone.

use std::collections::BTreeMap;

use jiff::Timestamp;
use lars_domain::ask::invitation::Invitation;
use lars_domain::ask::rating::{Rated, Scores};
use lars_domain::ask::response::{Consent, Response};

use super::{mail, paper, rating, tombstone};
use crate::db::{Tx, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

const RESPONSE: &str = "SELECT r.id, r.edition, r.helix, r.finished, c.given, c.language, c.text_digest, c.on_paper FROM response r \
    LEFT JOIN consent c ON c.response = r.id \
    WHERE r.study = $1 AND r.case_code = $2 AND r.wave = $3 AND r.respondent = $4";
/// Ratings, and answers with an empty item: one way to the database for both.
const SAID_IN_RESPONSE: &str = "SELECT partner, level, item, sealed FROM rating \
    WHERE response = $1 UNION ALL SELECT question, NULL, NULL, sealed FROM answer WHERE response = $1";
const SAVE_RESPONSE: &str = "INSERT INTO response \
    (id, study, edition, case_code, wave, helix, respondent, saved, finished) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
    ON CONFLICT (study, case_code, wave, respondent) DO UPDATE SET saved = excluded.saved, \
    finished = COALESCE(response.finished, excluded.finished) RETURNING id";
const SAVE_RATING: &str = "INSERT INTO rating (response, partner, level, item, sealed) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (response, partner, level, item) DO UPDATE SET sealed = excluded.sealed";
const SAVE_ANSWER: &str = "INSERT INTO answer (response, question, value, sealed) VALUES ($1, $2, '', $3) \
    ON CONFLICT (response, question) DO UPDATE SET sealed = excluded.sealed";
const SAVE_CONSENT: &str = "INSERT INTO consent (response, given, language, text_digest, on_paper) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (response) DO NOTHING";
const DELETE_RATING: &str =
    "DELETE FROM rating WHERE response = $1 AND partner = $2 AND level = $3 AND item = $4";
const DELETE_ANSWER: &str = "DELETE FROM answer WHERE response = $1 AND question = $2";
const DELETE_RATINGS: &str = "DELETE FROM rating WHERE response = $1";
const DELETE_ANSWERS: &str = "DELETE FROM answer WHERE response = $1";
const DELETE_CONSENT: &str = "DELETE FROM consent WHERE response = $1";
const DELETE_RESPONSE: &str = "DELETE FROM response WHERE id = $1";
const RESPONSE_COUNTS: &str = "SELECT case_code, wave, helix, COUNT(finished), COUNT(*) - COUNT(finished) \
    FROM response WHERE study = $1 AND edition IN (SELECT id FROM edition WHERE number > 0) GROUP BY case_code, wave, helix ORDER BY case_code, wave, helix";

const USED_PLACES: &str = "SELECT case_code, wave FROM response WHERE study = $1 \
    UNION SELECT case_code, wave FROM invitation WHERE study = $1 \
    UNION SELECT case_code, wave FROM paper WHERE study = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("RESPONSE", RESPONSE),
    ("SAID_IN_RESPONSE", SAID_IN_RESPONSE),
    ("SAVE_RESPONSE", SAVE_RESPONSE),
    ("SAVE_RATING", SAVE_RATING),
    ("SAVE_ANSWER", SAVE_ANSWER),
    ("SAVE_CONSENT", SAVE_CONSENT),
    ("DELETE_RATING", DELETE_RATING),
    ("DELETE_ANSWER", DELETE_ANSWER),
    ("DELETE_RATINGS", DELETE_RATINGS),
    ("DELETE_ANSWERS", DELETE_ANSWERS),
    ("DELETE_CONSENT", DELETE_CONSENT),
    ("DELETE_RESPONSE", DELETE_RESPONSE),
    ("RESPONSE_COUNTS", RESPONSE_COUNTS),
    ("USED_PLACES", USED_PLACES),
];

/// How many responses of a helix there are in a case and wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseCount {
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Code of the helix.
    pub helix: String,
    /// Submitted responses.
    pub finished: u64,
    /// Responses begun and not submitted.
    pub drafts: u64,
}

/// A case and wave that answers or links name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedPlace {
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
}

impl Store {
    /// The cases and waves of a study that cannot be taken away.
    pub async fn used_places(&self, study: &str) -> Result<Vec<UsedPlace>, StoreError> {
        let rows = self.db.rows(USED_PLACES, values![study]).await?;
        rows.iter().map(|row| Ok(UsedPlace { case: row.text(0)?, wave: row.text(1)? })).collect()
    }

    /// What an invited respondent has answered so far.
    pub async fn response_of_invitation(
        &self,
        invitation: &Invitation,
    ) -> Result<Option<Response>, StoreError> {
        let Invitation { study, case, wave, respondent, .. } = invitation;
        let Some(row) = self.db.row(RESPONSE, values![study, case, wave, respondent]).await? else {
            return Ok(None);
        };
        let id = row.text(0)?;
        let (mut ratings, mut answers) = (BTreeMap::new(), BTreeMap::new());
        for row in self.db.rows(SAID_IN_RESPONSE, values![&id]).await? {
            if let Some(item) = row.maybe_text(2)? {
                let rated = Rated { partner: row.text(0)?, level: row.text(1)?, item };
                let codes = [rated.partner.as_str(), &rated.level, &rated.item];
                let scores = rating::open(&self.ring, &id, codes, &row.text(3)?)?;
                ratings.insert(rated, scores);
            } else {
                let question = row.text(0)?;
                let value = self.ring.open(&place(&id, &question), &row.text(3)?)?;
                answers.insert(question, value);
            }
        }
        let consent = match (row.maybe_time(4)?, row.maybe_text(5)?) {
            (Some(given), Some(language)) => {
                let on_paper = row.int(7)? != 0;
                Some(Consent { given, language, text_digest: row.maybe_text(6)?, on_paper })
            }
            _ => None,
        };
        Ok(Some(Response {
            edition: row.text(1)?,
            helix: row.text(2)?,
            finished: row.maybe_time(3)?,
            study: study.clone(),
            case: case.clone(),
            wave: wave.clone(),
            respondent: respondent.clone(),
            ratings,
            answers,
            consent,
            id,
        }))
    }

    /// Saves a response as it stands now. When this returns, it is on the disk.
    pub async fn save_response(&self, response: &Response, saved: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        save(&mut tx, &self.ring, response, saved).await?;
        tx.commit().await
    }

    /// Saves what changed in a response since it was loaded. When this returns, it is on the disk; saves of several respondents at
    /// once share one commit.
    ///
    /// `before` is the response as it was loaded, or none if nothing was stored: then everything is saved.
    pub async fn save_change(
        &self,
        before: Option<Response>,
        after: &Response,
        saved: Timestamp,
    ) -> Result<(), StoreError> {
        self.queue.save(&self.db, &self.ring, Change { before, after: after.clone(), saved }).await
    }

    /// Saves many responses at once: all of them or none.
    pub async fn save_responses(&self, responses: &[Response], saved: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        for response in responses {
            save(&mut tx, &self.ring, response, saved).await?;
        }
        tx.commit().await
    }

    /// Erases everything a respondent said, and raises a tombstone, in the database and outside it. Returns whether there was anything.
    pub async fn delete_response(
        &self,
        [study, case, wave, respondent]: [&str; 4],
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        let said = standing(&mut tx, [study, case, wave, respondent]).await?;
        let typed = paper::forget(&mut tx, [study, case, wave, respondent]).await?;
        match &said {
            Some((id, _)) => delete(&mut tx, id).await?,
            None if typed => {}
            None => return Ok(false),
        }
        mail::forget(&mut tx, [study, case, wave, respondent]).await?;
        let digest = tombstone::of_response(&self.ring, [study, case, wave, respondent]);
        let (raise, values) = tombstone::raise(&digest, at);
        tx.run(raise, values).await?;
        // Outside first: were the process killed now, the next start would end the work.
        self.note_erased(vec![(digest, at)]).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// How many responses there are, by case, wave and helix.
    pub async fn response_counts(&self, study: &str) -> Result<Vec<ResponseCount>, StoreError> {
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        let rows = self.db.rows(RESPONSE_COUNTS, values![study]).await?;
        rows.iter()
            .map(|row| {
                Ok(ResponseCount {
                    case: row.text(0)?,
                    wave: row.text(1)?,
                    helix: row.text(2)?,
                    finished: count(row.int(3)?),
                    drafts: count(row.int(4)?),
                })
            })
            .collect()
    }
}

/// Deletes a response with all that hangs on it.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    for statement in [DELETE_RATINGS, DELETE_ANSWERS, DELETE_CONSENT, DELETE_RESPONSE] {
        tx.run(statement, values![id]).await?;
    }
    Ok(())
}

/// A response as it was and as it is now.
pub struct Change {
    before: Option<Response>,
    after: Response,
    saved: Timestamp,
}

async fn save_head(tx: &mut Tx, response: &Response, saved: Timestamp) -> Result<String, StoreError> {
    let Response { id, study, edition, case, wave, helix, respondent, finished, .. } = response;
    let head = values![id, study, edition, case, wave, helix, respondent, saved, *finished];
    // Two tabs that began at the same time made an identifier each: the first one saved is kept.
    tx.row(SAVE_RESPONSE, head).await?.ok_or(StoreError::Broken("response"))?.text(0)
}

async fn save_rating(
    tx: &mut Tx,
    ring: &Ring,
    id: &str,
    rated: &Rated,
    scores: &Scores,
) -> Result<(), StoreError> {
    let Rated { partner, level, item } = rated;
    let sealed = rating::seal(ring, id, [partner, level, item], scores)?;
    tx.run(SAVE_RATING, values![id, partner, level, item, sealed]).await.map(|_| ())
}

/// What a sealed answer is bound to.
pub fn place<'a>(response: &'a str, question: &'a str) -> [&'a str; 3] {
    ["answer", response, question]
}

async fn save_answer(
    tx: &mut Tx,
    ring: &Ring,
    id: &str,
    question: &str,
    value: &str,
) -> Result<(), StoreError> {
    let sealed = ring.seal(&place(id, question), value)?;
    tx.run(SAVE_ANSWER, values![id, question, sealed]).await.map(|_| ())
}

/// Writes what differs, and no more.
pub async fn apply(tx: &mut Tx, ring: &Ring, change: &Change) -> Result<(), StoreError> {
    let Change { before: Some(before), after, saved } = change else {
        return save(tx, ring, &change.after, change.saved).await;
    };
    let id = &save_head(tx, after, *saved).await?;
    for (rated, scores) in
        after.ratings.iter().filter(|(rated, scores)| before.ratings.get(rated) != Some(scores))
    {
        save_rating(tx, ring, id, rated, scores).await?;
    }
    for Rated { partner, level, item } in
        before.ratings.keys().filter(|rated| !after.ratings.contains_key(rated))
    {
        tx.run(DELETE_RATING, values![id, partner, level, item]).await?;
    }
    for (question, value) in
        after.answers.iter().filter(|(question, value)| before.answers.get(*question) != Some(value))
    {
        save_answer(tx, ring, id, question, value).await?;
    }
    for question in before.answers.keys().filter(|question| !after.answers.contains_key(*question)) {
        tx.run(DELETE_ANSWER, values![id, question]).await?;
    }
    match &after.consent {
        Some(consent) if before.consent.is_none() => save_consent(tx, id, consent).await,
        _ => Ok(()),
    }
}

/// Saves a response whole inside an open transaction.
pub async fn save(tx: &mut Tx, ring: &Ring, response: &Response, saved: Timestamp) -> Result<(), StoreError> {
    let id = &save_head(tx, response, saved).await?;
    tx.run(DELETE_RATINGS, values![id]).await?;
    for (rated, scores) in &response.ratings {
        save_rating(tx, ring, id, rated, scores).await?;
    }
    tx.run(DELETE_ANSWERS, values![id]).await?;
    for (question, value) in &response.answers {
        save_answer(tx, ring, id, question, value).await?;
    }
    match &response.consent {
        Some(consent) => save_consent(tx, id, consent).await,
        None => Ok(()),
    }
}

async fn save_consent(tx: &mut Tx, id: &str, consent: &Consent) -> Result<(), StoreError> {
    let Consent { given, language, text_digest, on_paper } = consent;
    tx.run(SAVE_CONSENT, values![id, *given, language, text_digest, *on_paper]).await.map(|_| ())
}

/// Whether something is stored of a respondent: the response's identifier, and whether it is finished.
pub async fn standing(tx: &mut Tx, respondent: [&str; 4]) -> Result<Option<(String, bool)>, StoreError> {
    let [study, case, wave, respondent] = respondent;
    let row = tx.row(RESPONSE, values![study, case, wave, respondent]).await?;
    row.map(|row| Ok((row.text(0)?, row.maybe_time(3)?.is_some()))).transpose()
}
