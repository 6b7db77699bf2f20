//! What the response board counts. Only where answers are, never what they say: nothing sealed is opened here.

use std::collections::{BTreeMap, BTreeSet};

use lars_domain::ask::board::{Frame, Invited, Progress, Said};

use crate::db::{Row, values};
use crate::{Store, StoreError};

const PROGRESS: &str = "SELECT response.id, edition, case_code, helix, finished, given, language FROM response \
    LEFT JOIN consent ON consent.response = response.id WHERE study = $1 AND wave = $2 \
    AND edition IN (SELECT id FROM edition WHERE number > 0) ORDER BY response.id";
/// Ratings with an empty question, answers with an empty partner: one way to the database for both.
const SAID_IN_WAVE: &str = "SELECT DISTINCT rating.response, '', rating.partner FROM rating JOIN response ON response.id = rating.response \
    WHERE study = $1 AND wave = $2 AND finished IS NULL UNION SELECT answer.response, question, '' FROM answer \
    JOIN response ON response.id = answer.response WHERE study = $1 AND wave = $2 AND finished IS NULL";
const INVITED: &str = "SELECT invitation.case_code, invitation.helix, COUNT(*), COUNT(response.id), COUNT(response.finished) \
    FROM invitation LEFT JOIN response ON response.study = invitation.study \
    AND response.case_code = invitation.case_code AND response.wave = invitation.wave \
    AND response.respondent = invitation.respondent AND response.edition IN (SELECT id FROM edition WHERE number > 0) \
    WHERE invitation.study = $1 AND invitation.wave = $2 AND invitation.id NOT IN (SELECT invitation FROM trial) \
    GROUP BY invitation.case_code, invitation.helix ORDER BY invitation.case_code, invitation.helix";
/// Cheap enough to be asked every other second. Links have a negative count of submissions, which no response has.
const PULSE: &str = "SELECT case_code, COUNT(*), COUNT(finished) FROM response WHERE study = $1 AND wave = $2 \
    AND edition IN (SELECT id FROM edition WHERE number > 0) GROUP BY case_code \
    UNION ALL SELECT case_code, COUNT(*), -COUNT(*) FROM invitation WHERE study = $1 AND wave = $2 \
    AND id NOT IN (SELECT invitation FROM trial) GROUP BY case_code ORDER BY 1, 3";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("PROGRESS", PROGRESS), ("SAID_IN_WAVE", SAID_IN_WAVE), ("INVITED", INVITED), ("PULSE", PULSE)];

impl Store {
    /// Everything that the board of a wave is made from.
    pub async fn board(&self, study: &str, wave: &str) -> Result<Frame, StoreError> {
        let mut said: BTreeMap<String, BTreeSet<Said>> = BTreeMap::new();
        for row in self.db.rows(SAID_IN_WAVE, values![study, wave]).await? {
            let question = row.text(1)?;
            let what =
                if question.is_empty() { Said::Ratings(row.text(2)?) } else { Said::Question(question) };
            said.entry(row.text(0)?).or_default().insert(what);
        }
        let mut progress = Vec::new();
        for row in self.db.rows(PROGRESS, values![study, wave]).await? {
            let said = said.remove(&row.text(0)?).unwrap_or_default();
            progress.push(progress_of(&row, said)?);
        }
        let invited = self.db.rows(INVITED, values![study, wave]).await?;
        let invited = invited.iter().map(invited_of).collect::<Result<_, StoreError>>()?;
        Ok(Frame { quotas: self.quotas(study, wave).await?, invited, progress })
    }

    /// Counts of a wave by case, which change when somebody is invited, begins, submits or is erased.
    pub async fn pulse(&self, study: &str, wave: &str) -> Result<Vec<(String, i64, i64)>, StoreError> {
        let rows = self.db.rows(PULSE, values![study, wave]).await?;
        rows.iter().map(|row| Ok((row.text(0)?, row.int(1)?, row.int(2)?))).collect()
    }
}

fn progress_of(row: &Row, said: BTreeSet<Said>) -> Result<Progress, StoreError> {
    Ok(Progress {
        edition: row.text(1)?,
        case: row.text(2)?,
        helix: row.text(3)?,
        finished: row.maybe_time(4)?,
        agreed: row.maybe_time(5)?,
        language: row.maybe_text(6)?,
        said,
    })
}

fn invited_of(row: &Row) -> Result<Invited, StoreError> {
    let count = |place| Ok::<_, StoreError>(u64::try_from(row.int(place)?).unwrap_or(0));
    Ok(Invited {
        case: row.text(0)?,
        helix: row.text(1)?,
        links: count(2)?,
        opened: count(3)?,
        submitted: count(4)?,
    })
}
