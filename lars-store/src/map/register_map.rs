//! Files of a register, taken in: all that a person confirmed in one transaction, and what is remembered of headings and words.
//!
//! What these mean is in `lars-view/src/register`; here they are a sealed text.

use lars_domain::map::stakeholder::Stakeholder;

use super::stakeholder::{next_version, save_as};
use crate::db::values;
use crate::{Store, StoreError};

const REGISTER_MAP: &str = "SELECT sealed FROM register_map WHERE study = $1";
const SAVE_REGISTER_MAP: &str = "INSERT INTO register_map (study, sealed) VALUES ($1, $2) \
    ON CONFLICT (study) DO UPDATE SET sealed = excluded.sealed";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("REGISTER_MAP", REGISTER_MAP), ("SAVE_REGISTER_MAP", SAVE_REGISTER_MAP)];

impl Store {
    /// What a study remembers of the files that its register came from.
    pub async fn register_map(&self, study: &str) -> Result<Option<String>, StoreError> {
        let row = self.db.row(REGISTER_MAP, values![study]).await?;
        row.map(|row| self.ring.open(&["register-map", study], &row.in_order().text()?)).transpose()
    }

    /// Takes a file into the register as it was at a version, and remembers what its columns and words mean: all of it, or nothing.
    /// `false` where the register has changed since.
    pub async fn import_register(
        &self,
        (study, version): (&str, i64),
        stakeholders: &[Stakeholder],
        map: &str,
    ) -> Result<bool, StoreError> {
        let sealed = self.ring.seal(&["register-map", study], map)?;
        let mut tx = self.db.begin().await?;
        let next = next_version(&mut tx, study).await?;
        if next != version + 1 {
            return Ok(false);
        }
        save_as(&mut tx, &self.ring, (stakeholders, next)).await?;
        tx.run(SAVE_REGISTER_MAP, values![study, sealed]).await?;
        tx.commit().await.map(|()| true)
    }
}
