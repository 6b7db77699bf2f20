//! What is kept of backups that were made, and who of several processes makes the next.

use jiff::{SignedDuration, Timestamp};
use lars_domain::paging::{PageOf, Paged};
use lars_domain::people::backup::{BackupOutcome, BackupRecord};

use crate::db::{Row, values};
use crate::{Store, StoreError};

/// One that failed is tried again after a while; one that nobody ended after hours belongs to a process that is gone.
pub const CLAIM: &str = "INSERT INTO backup (id, begun, outcome, report) VALUES ($1, $2, 'running', '{}') \
    ON CONFLICT (id) DO UPDATE SET begun = excluded.begun, outcome = 'running' \
    WHERE backup.outcome = 'failed' AND backup.begun < $3 OR backup.outcome = 'running' AND backup.begun < $4";
/// Adds a backup, or says how far it is.
pub const NOTE: &str = "INSERT INTO backup (id, begun, outcome, report) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome, report = excluded.report";
/// The newest first.
pub const RECORDS: &str =
    "SELECT id, begun, outcome, report FROM backup ORDER BY begun DESC, id LIMIT $1 OFFSET $2";
/// How many there are.
pub const RECORD_COUNT: &str = "SELECT COUNT(*) FROM backup";

/// In a database that was just restored: what was being made has been made.
pub const END_RUNNING: &str = "UPDATE backup SET outcome = 'made' WHERE outcome = 'running'";

/// After how long one that failed is tried again.
const AGAIN: SignedDuration = SignedDuration::from_mins(30);
/// After how long one that is under way is given up.
const GONE: SignedDuration = SignedDuration::from_hours(12);

impl Store {
    /// Takes over the backup that was due at a time, if nobody has it or made it.
    pub async fn claim_backup(&self, due: Timestamp, now: Timestamp) -> Result<bool, StoreError> {
        let claim = values![due, now, now - AGAIN, now - GONE];
        Ok(self.db.run(CLAIM, claim).await? == 1)
    }

    /// Notes how far a backup is.
    pub async fn note_backup(&self, record: &BackupRecord) -> Result<(), StoreError> {
        let BackupRecord { id, begun, outcome, report } = record;
        let report = serde_json::to_string(report).map_err(|_| StoreError::Broken("report of a backup"))?;
        self.db.run(NOTE, values![id, *begun, outcome.code(), report]).await.map(|_| ())
    }

    /// Backups, the newest first.
    pub async fn backup_page(&self, page: PageOf) -> Result<Paged<BackupRecord>, StoreError> {
        self.db.paged((RECORD_COUNT, RECORDS), values![], page, record).await
    }

    /// The newest backup.
    pub async fn newest_backup(&self) -> Result<Option<BackupRecord>, StoreError> {
        self.db.row(RECORDS, values![1_usize, 0_usize]).await?.as_ref().map(record).transpose()
    }
}

fn record(row: &Row) -> Result<BackupRecord, StoreError> {
    let broken = || StoreError::Broken("report of a backup");
    let mut row = row.in_order();
    Ok(BackupRecord {
        id: row.text()?,
        begun: row.time()?,
        outcome: BackupOutcome::parse(&row.text()?).ok_or_else(broken)?,
        report: serde_json::from_str(&row.text()?).map_err(|_| broken())?,
    })
}
