//! What the response board counts. Only where answers are, never what they say: nothing sealed is opened here.

use std::str::FromStr;

use lars_domain::ask::reach::board::{Count, Frame, Invited, Share};

use crate::ask::answer::count;
use crate::db::{InOrder, Row, values};
use crate::{Store, StoreError};

const COUNTS: &str = "SELECT case_code, helix, aspect, n FROM response_count WHERE study = $1 AND wave = $2 \
    AND aspect IN ('begun', 'submitted', 'agreed', 'agreed-submitted') AND n > 0 ORDER BY case_code, helix";
const SHARES: &str = "SELECT case_code, value, n FROM response_count WHERE study = $1 AND wave = $2 AND aspect = $3 \
    AND n > 0 ORDER BY case_code, value";
const PAGES: &str = "SELECT case_code, page, COUNT(*) FROM response WHERE study = $1 AND wave = $2 AND finished IS NULL \
    AND edition IN (SELECT id FROM edition WHERE number > 0) GROUP BY case_code, page ORDER BY case_code, page";
const INVITED: &str = "SELECT participant.case_code, participant.helix, COUNT(*), COUNT(response.id), COUNT(response.finished) \
    FROM participant LEFT JOIN response ON response.study = participant.study \
    AND response.case_code = participant.case_code AND response.wave = participant.wave \
    AND response.respondent = participant.respondent AND response.edition IN (SELECT id FROM edition WHERE number > 0) \
    WHERE participant.study = $1 AND participant.wave = $2 AND participant.id NOT IN (SELECT participant FROM trial) \
    GROUP BY participant.case_code, participant.helix ORDER BY participant.case_code, participant.helix";
/// Cheap enough to be asked every other second: kept counts, and links by an index.
const PULSE: &str = "SELECT case_code, aspect, CAST(SUM(n) AS BIGINT) FROM response_count WHERE study = $1 AND wave = $2 \
    AND aspect IN ('begun', 'submitted') GROUP BY case_code, aspect \
    UNION ALL SELECT case_code, 'link', COUNT(*) FROM participant WHERE study = $1 AND wave = $2 \
    GROUP BY case_code ORDER BY 1, 2";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("COUNTS", COUNTS), ("SHARES", SHARES), ("PAGES", PAGES), ("INVITED", INVITED), ("PULSE", PULSE)];

impl Store {
    /// Everything that the board of a wave is made from.
    pub async fn board(&self, study: &str, wave: &str) -> Result<Frame, StoreError> {
        let mut counts: Vec<Count> = Vec::new();
        for row in self.db.rows(COUNTS, values![study, wave]).await? {
            let mut row = row.in_order();
            let (case, helix, aspect, n) = (row.text()?, row.text()?, row.text()?, number(&mut row)?);
            if counts.last().is_none_or(|last| last.case != case || last.helix != helix) {
                counts.push(Count { case, helix, ..Count::default() });
            }
            let Some(last) = counts.last_mut() else { continue };
            match aspect.as_str() {
                count::BEGUN => last.begun = n,
                count::SUBMITTED => last.submitted = n,
                count::AGREED => last.agreed = n,
                _ => last.agreed_submitted = n,
            }
        }
        let invited = self.db.rows(INVITED, values![study, wave]).await?;
        let pages = self.db.rows(PAGES, values![study, wave]).await?;
        let page = |row: &Row| {
            let mut row = row.in_order();
            Ok(Share { case: row.text()?, of: row.maybe_text()?, n: number(&mut row)? })
        };
        Ok(Frame {
            quotas: self.quotas(study, wave).await?,
            invited: invited.iter().map(invited_of).collect::<Result<_, StoreError>>()?,
            counts,
            days: self.shares(study, wave, count::DAY).await?,
            languages: self.shares(study, wave, count::LANGUAGE).await?,
            seconds: self.shares(study, wave, count::SECONDS).await?,
            pages: pages.iter().map(page).collect::<Result<_, StoreError>>()?,
        })
    }

    /// Of a wave, who was invited and what became of them, and how many of each case answered in which language: what comparisons ask.
    pub async fn asked_and_spoken(
        &self,
        study: &str,
        wave: &str,
    ) -> Result<(Vec<Invited>, Vec<Share<String>>), StoreError> {
        let invited = self.db.rows(INVITED, values![study, wave]).await?;
        let invited = invited.iter().map(invited_of).collect::<Result<_, StoreError>>()?;
        Ok((invited, self.shares(study, wave, count::LANGUAGE).await?))
    }

    async fn shares<T: FromStr>(
        &self,
        study: &str,
        wave: &str,
        aspect: &str,
    ) -> Result<Vec<Share<T>>, StoreError> {
        let rows = self.db.rows(SHARES, values![study, wave, aspect]).await?;
        rows.iter()
            .map(|row| {
                let mut row = row.in_order();
                let case = row.text()?;
                let of = row.text()?.parse().map_err(|_| StoreError::Broken("count"))?;
                Ok(Share { case, of, n: number(&mut row)? })
            })
            .collect()
    }

    /// Counts of a wave by case, which change when somebody is invited, begins, submits or is erased.
    pub async fn pulse(&self, study: &str, wave: &str) -> Result<Vec<(String, String, i64)>, StoreError> {
        let rows = self.db.rows(PULSE, values![study, wave]).await?;
        let count = |row: &Row| {
            let mut row = row.in_order();
            Ok((row.text()?, row.text()?, row.int()?))
        };
        rows.iter().map(count).collect()
    }
}

/// A count, from the next column.
fn number(row: &mut InOrder<'_>) -> Result<u64, StoreError> {
    Ok(u64::try_from(row.int()?).unwrap_or(0))
}

fn invited_of(row: &Row) -> Result<Invited, StoreError> {
    let mut row = row.in_order();
    Ok(Invited {
        case: row.text()?,
        helix: row.text()?,
        links: number(&mut row)?,
        opened: number(&mut row)?,
        submitted: number(&mut row)?,
    })
}
