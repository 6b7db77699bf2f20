//! Responses: saved whole in one transaction, durable when the call returns, deleted without a trace.

use std::collections::BTreeMap;

use jiff::Timestamp;
use lars_domain::ask::invitation::Invitation;
use lars_domain::ask::rating::Rated;
use lars_domain::ask::response::{Consent, Response};

use super::rating::{scores, stored};
use crate::db::{Tx, values};
use crate::{Store, StoreError};

const RESPONSE: &str = "SELECT id, edition, helix, finished FROM response \
    WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4";
const RATINGS_OF_RESPONSE: &str = "SELECT partner, level, item, expectation, experience, importance FROM rating \
    WHERE response = $1";
const ANSWERS_OF_RESPONSE: &str = "SELECT question, value FROM answer WHERE response = $1";
const CONSENT_OF_RESPONSE: &str = "SELECT given, language FROM consent WHERE response = $1";
const SAVE_RESPONSE: &str = "INSERT INTO response \
    (id, study, edition, case_code, wave, helix, respondent, saved, finished) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
    ON CONFLICT (study, case_code, wave, respondent) DO UPDATE SET saved = excluded.saved, \
    finished = COALESCE(response.finished, excluded.finished) RETURNING id";
const SAVE_RATING: &str = "INSERT INTO rating (response, partner, level, item, expectation, experience, importance) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (response, partner, level, item) DO UPDATE SET \
    expectation = excluded.expectation, experience = excluded.experience, importance = excluded.importance";
const SAVE_ANSWER: &str = "INSERT INTO answer (response, question, value) VALUES ($1, $2, $3) \
    ON CONFLICT (response, question) DO UPDATE SET value = excluded.value";
const SAVE_CONSENT: &str = "INSERT INTO consent (response, given, language) VALUES ($1, $2, $3) \
    ON CONFLICT (response) DO NOTHING";
const DELETE_RATINGS: &str = "DELETE FROM rating WHERE response = $1";
const DELETE_ANSWERS: &str = "DELETE FROM answer WHERE response = $1";
const DELETE_CONSENT: &str = "DELETE FROM consent WHERE response = $1";
const DELETE_RESPONSE: &str = "DELETE FROM response WHERE id = $1";
const RESPONSE_COUNTS: &str = "SELECT case_code, wave, helix, COUNT(finished), COUNT(*) - COUNT(finished) \
    FROM response WHERE study = $1 GROUP BY case_code, wave, helix ORDER BY case_code, wave, helix";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("RESPONSE", RESPONSE),
    ("RATINGS_OF_RESPONSE", RATINGS_OF_RESPONSE),
    ("ANSWERS_OF_RESPONSE", ANSWERS_OF_RESPONSE),
    ("CONSENT_OF_RESPONSE", CONSENT_OF_RESPONSE),
    ("SAVE_RESPONSE", SAVE_RESPONSE),
    ("SAVE_RATING", SAVE_RATING),
    ("SAVE_ANSWER", SAVE_ANSWER),
    ("SAVE_CONSENT", SAVE_CONSENT),
    ("DELETE_RATINGS", DELETE_RATINGS),
    ("DELETE_ANSWERS", DELETE_ANSWERS),
    ("DELETE_CONSENT", DELETE_CONSENT),
    ("DELETE_RESPONSE", DELETE_RESPONSE),
    ("RESPONSE_COUNTS", RESPONSE_COUNTS),
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

impl Store {
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
        let mut ratings = BTreeMap::new();
        for row in self.db.rows(RATINGS_OF_RESPONSE, values![&id]).await? {
            let rated = Rated { partner: row.text(0)?, level: row.text(1)?, item: row.text(2)? };
            ratings.insert(rated, scores(&row, 3)?);
        }
        let mut answers = BTreeMap::new();
        for row in self.db.rows(ANSWERS_OF_RESPONSE, values![&id]).await? {
            answers.insert(row.text(0)?, row.text(1)?);
        }
        let consent = match self.db.row(CONSENT_OF_RESPONSE, values![&id]).await? {
            Some(row) => Some(Consent { given: row.time(0)?, language: row.text(1)? }),
            None => None,
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
        save(&mut tx, response, saved).await?;
        tx.commit().await
    }

    /// Saves many responses at once: all of them or none.
    pub async fn save_responses(&self, responses: &[Response], saved: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        for response in responses {
            save(&mut tx, response, saved).await?;
        }
        tx.commit().await
    }

    /// Deletes everything a respondent said. Returns whether there was anything.
    pub async fn delete_response(
        &self,
        study: &str,
        case: &str,
        wave: &str,
        respondent: &str,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        let Some(row) = tx.row(RESPONSE, values![study, case, wave, respondent]).await? else {
            return Ok(false);
        };
        let id = row.text(0)?;
        for statement in [DELETE_RATINGS, DELETE_ANSWERS, DELETE_CONSENT, DELETE_RESPONSE] {
            tx.run(statement, values![&id]).await?;
        }
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

async fn save(tx: &mut Tx, response: &Response, saved: Timestamp) -> Result<(), StoreError> {
    let Response { id, study, edition, case, wave, helix, respondent, finished, .. } = response;
    let head = values![id, study, edition, case, wave, helix, respondent, saved, *finished];
    // Two tabs that began at the same time made an identifier each: the first one saved is kept.
    let id = &tx.row(SAVE_RESPONSE, head).await?.ok_or(StoreError::Broken("response"))?.text(0)?;
    tx.run(DELETE_RATINGS, values![id]).await?;
    for (rated, scores) in &response.ratings {
        let Rated { partner, level, item } = rated;
        let (expectation, experience) = (stored(scores.expectation), stored(scores.experience));
        let importance = stored(scores.importance);
        tx.run(SAVE_RATING, values![id, partner, level, item, &expectation, &experience, &importance])
            .await?;
    }
    tx.run(DELETE_ANSWERS, values![id]).await?;
    for (question, value) in &response.answers {
        tx.run(SAVE_ANSWER, values![id, question, value]).await?;
    }
    if let Some(Consent { given, language }) = &response.consent {
        tx.run(SAVE_CONSENT, values![id, *given, language]).await?;
    }
    Ok(())
}
