//! The audit log: entries are added and read, nothing else.

use lars_domain::people::audit::{Act, AuditEntry};

use crate::db::values;
use crate::{Store, StoreError};

const RECORD: &str = "INSERT INTO audit (id, at, who, act, study, subject) VALUES ($1, $2, $3, $4, $5, $6)";
const AUDIT: &str =
    "SELECT id, at, who, act, study, subject FROM audit WHERE study = $1 ORDER BY id DESC LIMIT $2";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[("RECORD", RECORD), ("AUDIT", AUDIT)];

impl Store {
    /// Adds an entry.
    pub async fn record(&self, entry: &AuditEntry) -> Result<(), StoreError> {
        let AuditEntry { id, at, who, act, study, subject } = entry;
        self.db.run(RECORD, values![id, *at, who, act.code(), study, subject]).await.map(|_| ())
    }

    /// The latest entries of a study, newest first.
    pub async fn audit(&self, study: &str, limit: usize) -> Result<Vec<AuditEntry>, StoreError> {
        let rows = self.db.rows(AUDIT, values![study, limit]).await?;
        rows.iter()
            .map(|row| {
                let code = row.text(3)?;
                let act = Act::ALL.into_iter().find(|act| act.code() == code);
                Ok(AuditEntry {
                    id: row.text(0)?,
                    at: row.time(1)?,
                    who: row.text(2)?,
                    act: act.ok_or(StoreError::Broken("audit entry"))?,
                    study: row.maybe_text(4)?,
                    subject: row.text(5)?,
                })
            })
            .collect()
    }
}
