//! Secrets of the installation: made once, kept, never shown.

use lars_domain::ask::invitation::hex;

use crate::db::values;
use crate::{Store, StoreError};

const KEEP_SECRET: &str = "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
const SECRET: &str = "SELECT value FROM secret WHERE name = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[("KEEP_SECRET", KEEP_SECRET), ("SECRET", SECRET)];

impl Store {
    /// A secret by its name; made on first use. Whoever comes first makes it, also among several processes.
    pub async fn secret(&self, name: &str, make: impl FnOnce() -> Vec<u8>) -> Result<Vec<u8>, StoreError> {
        let row = match self.db.row(SECRET, values![name]).await? {
            Some(row) => row,
            None => {
                self.db.run(KEEP_SECRET, values![name, hex(&make())]).await?;
                self.db.row(SECRET, values![name]).await?.ok_or(StoreError::Broken("secret"))?
            }
        };
        Ok(row.text(0)?.into_bytes())
    }
}
