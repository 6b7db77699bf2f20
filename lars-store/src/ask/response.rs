//! Responses: loaded, saved durably, erased with nothing left but a tombstone. What a save writes is in `save`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use lars_domain::ask::invitation::Invitation;
use lars_domain::ask::rating::Rated;
use lars_domain::ask::response::{Consent, Response};

use super::save::{Change, save};
use super::{file, interview, mail, paper, rating, tombstone};
use crate::db::{Tx, values};
use crate::{Store, StoreError};

/// Its head, its ratings and its answers, told apart and ordered by the first column: one way to the database for all three.
const RESPONSE: &str = "SELECT CAST(0 AS BIGINT), r.id, r.edition, r.helix, r.finished, c.given, c.language, c.text_digest, c.on_paper \
    FROM response r LEFT JOIN consent c ON c.response = r.id \
    WHERE r.study = $1 AND r.case_code = $2 AND r.wave = $3 AND r.respondent = $4 \
    UNION ALL SELECT CAST(1 AS BIGINT), s.partner, s.level, s.item, s.sealed, NULL, NULL, NULL, NULL \
    FROM response r JOIN rating s ON s.response = r.id \
    WHERE r.study = $1 AND r.case_code = $2 AND r.wave = $3 AND r.respondent = $4 \
    UNION ALL SELECT CAST(2 AS BIGINT), s.question, NULL, NULL, s.sealed, NULL, NULL, NULL, NULL \
    FROM response r JOIN answer s ON s.response = r.id \
    WHERE r.study = $1 AND r.case_code = $2 AND r.wave = $3 AND r.respondent = $4 ORDER BY 1";
const STANDING: &str =
    "SELECT id, finished FROM response WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4";
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
    ("STANDING", STANDING),
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
        let rows = self.db.rows(RESPONSE, values![study, case, wave, respondent]).await?;
        let Some((row, said)) = rows.split_first() else { return Ok(None) };
        let id = row.text(1)?;
        let (mut ratings, mut answers) = (BTreeMap::new(), BTreeMap::new());
        for row in said {
            if row.int(0)? == 1 {
                let rated = Rated { partner: row.text(1)?, level: row.text(2)?, item: row.text(3)? };
                let codes = [rated.partner.as_str(), &rated.level, &rated.item];
                let scores = rating::open(&self.ring, &id, codes, &row.text(4)?)?;
                ratings.insert(rated, scores);
            } else {
                let question = row.text(1)?;
                let value = self.ring.open(&place(&id, &question), &row.text(4)?)?;
                answers.insert(question, value);
            }
        }
        let consent = match (row.maybe_time(5)?, row.maybe_text(6)?) {
            (Some(given), Some(language)) => {
                let on_paper = row.int(8)? != 0;
                Some(Consent { given, language, text_digest: row.maybe_text(7)?, on_paper })
            }
            _ => None,
        };
        Ok(Some(Response {
            edition: row.text(2)?,
            helix: row.text(3)?,
            finished: row.maybe_time(4)?,
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
        let change = Change { before, after: after.clone(), saved };
        self.queue.save(&self.db, &self.ring, change).await
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
        let copies = interview::delete(&mut tx, [study, case, wave, respondent]).await?;
        let typed = paper::forget(&mut tx, [study, case, wave, respondent]).await?;
        match standing(&mut tx, [study, case, wave, respondent]).await? {
            Some((id, _)) => delete(&mut tx, &id).await?,
            None if copies == 0 && !typed => return Ok(false),
            None => {}
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
    file::delete_all(tx, id).await?;
    delete_said(tx, id).await?;
    for statement in [DELETE_CONSENT, DELETE_RESPONSE] {
        tx.run(statement, values![id]).await?;
    }
    Ok(())
}

/// Deletes the ratings and answers of a response.
pub async fn delete_said(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    for statement in [DELETE_RATINGS, DELETE_ANSWERS] {
        tx.run(statement, values![id]).await?;
    }
    Ok(())
}

/// What a sealed answer is bound to.
pub fn place<'a>(response: &'a str, question: &'a str) -> [&'a str; 3] {
    ["answer", response, question]
}

/// Whether something is stored of a respondent: the response's identifier, and whether it is finished.
pub async fn standing(tx: &mut Tx, respondent: [&str; 4]) -> Result<Option<(String, bool)>, StoreError> {
    let [study, case, wave, respondent] = respondent;
    let row = tx.row(STANDING, values![study, case, wave, respondent]).await?;
    row.map(|row| Ok((row.text(0)?, row.maybe_time(1)?.is_some()))).transpose()
}
