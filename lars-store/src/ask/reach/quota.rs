//! Quotas of a wave: read whole, replaced whole.

use lars_domain::ask::reach::quota::Quota;

use crate::db::values;
use crate::{Store, StoreError};

const QUOTAS: &str =
    "SELECT case_code, helix, wanted FROM quota WHERE study = $1 AND wave = $2 ORDER BY case_code, helix";
const DELETE_QUOTAS: &str = "DELETE FROM quota WHERE study = $1 AND wave = $2";
const SAVE_QUOTA: &str =
    "INSERT INTO quota (study, case_code, wave, helix, wanted) VALUES ($1, $2, $3, $4, $5)";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("QUOTAS", QUOTAS), ("DELETE_QUOTAS", DELETE_QUOTAS), ("SAVE_QUOTA", SAVE_QUOTA)];

impl Store {
    /// The quotas of a wave.
    pub async fn quotas(&self, study: &str, wave: &str) -> Result<Vec<Quota>, StoreError> {
        let rows = self.db.rows(QUOTAS, values![study, wave]).await?;
        rows.iter()
            .map(|row| {
                let mut row = row.in_order();
                let (case, helix) = (row.text()?, row.text()?);
                let wanted = u64::try_from(row.int()?).map_err(|_| StoreError::Broken("quota"))?;
                Ok(Quota { case, helix, wanted })
            })
            .collect()
    }

    /// Replaces the quotas of a wave: all of them or none.
    pub async fn save_quotas(&self, study: &str, wave: &str, quotas: &[Quota]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(DELETE_QUOTAS, values![study, wave]).await?;
        for Quota { case, helix, wanted } in quotas {
            let wanted = i64::try_from(*wanted).map_err(|_| StoreError::Broken("quota"))?;
            tx.run(SAVE_QUOTA, values![study, case, wave, helix, wanted]).await?;
        }
        tx.commit().await
    }
}
