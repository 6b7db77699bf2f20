//! How far a study is: counts for its page, in one statement however many rows there are.

use crate::ask::answer::count;
use crate::db::values;
use crate::{Store, StoreError};

const PROGRESS: &str = "SELECT 'registered', case_code, helix, count(*) FROM stakeholder WHERE study = $1 \
    GROUP BY case_code, helix \
    UNION ALL SELECT 'asked', case_code, wave, count(*) FROM participant WHERE study = $1 GROUP BY case_code, wave \
    UNION ALL SELECT 'open-link', case_code, wave, count(*) FROM open_link WHERE study = $1 AND closed IS NULL \
    GROUP BY case_code, wave \
    UNION ALL SELECT 'released', case_code, wave, count(*) FROM release WHERE study = $1 GROUP BY case_code, wave \
    UNION ALL SELECT 'project', '', '', count(*) FROM project WHERE study = $1";

const ANSWER_SECONDS: &str = "SELECT value, CAST(SUM(n) AS BIGINT) FROM response_count WHERE study = $1 \
    AND aspect = $2 AND n > 0 GROUP BY value";
/// The newest of all studies: what is expected of new answers is taken from them.
const RECENT_RELEASES: &str = "SELECT study, case_code, wave, MAX(number) FROM release \
    GROUP BY study, case_code, wave ORDER BY MAX(at) DESC LIMIT 40";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] =
    &[("PROGRESS", PROGRESS), ("RECENT_RELEASES", RECENT_RELEASES), ("ANSWER_SECONDS", ANSWER_SECONDS)];

/// A count of a study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressCount {
    /// What is counted: `registered`, `asked`, `open-link`, `released`; `project`, of no case, for the public page.
    pub what: String,
    /// The case.
    pub case: String,
    /// The helix of those who are registered, else the wave.
    pub part: String,
    /// How many.
    pub n: u64,
}

impl Store {
    /// Who is in the register, who was asked, which open links work and what was released, by case.
    pub async fn progress(&self, study: &str) -> Result<Vec<ProgressCount>, StoreError> {
        let rows = self.db.rows(PROGRESS, values![study]).await?;
        rows.iter()
            .map(|row| {
                let mut row = row.in_order();
                Ok(ProgressCount {
                    what: row.text()?,
                    case: row.text()?,
                    part: row.text()?,
                    n: u64::try_from(row.int()?).map_err(|_| StoreError::Broken("count"))?,
                })
            })
            .collect()
    }

    /// Study, case, wave and number of the latest releases of the installation, the newest first, at most 40.
    pub async fn recent_releases(&self) -> Result<Vec<([String; 3], i64)>, StoreError> {
        let rows = self.db.rows(RECENT_RELEASES, values![]).await?;
        rows.iter()
            .map(|row| {
                let mut row = row.in_order();
                Ok(([row.text()?, row.text()?, row.text()?], row.int()?))
            })
            .collect()
    }

    /// How many seconds the submitted answers of a study took, with how many took that long, in order.
    pub async fn answer_seconds(&self, study: &str) -> Result<Vec<(u64, u64)>, StoreError> {
        let rows = self.db.rows(ANSWER_SECONDS, values![study, count::SECONDS]).await?;
        let mut all = rows
            .iter()
            .map(|row| {
                let mut row = row.in_order();
                let seconds = row.text()?.parse().map_err(|_| StoreError::Broken("count"))?;
                Ok((seconds, u64::try_from(row.int()?).map_err(|_| StoreError::Broken("count"))?))
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        all.sort_unstable();
        Ok(all)
    }
}
