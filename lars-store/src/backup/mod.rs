//! A backup: every row of the database and the files that belong to it, in one sealed file that both engines can be filled from.
//!
//! Inside the seal (`seal`) and gzip, a backup is lines of JSON, so that it can be read without this program:
//!
//! ```text
//! {"lars":"backup","format":1,"program":"0.1.0","made":"2026-11-30T02:30:00Z","engine":"sqlite","keys":["1a2b3c4d"],"schema":[1,2,3]}
//! {"file":"lars.erased","text":"…"}
//! {"table":"wave","columns":["study","code","position"]}
//! ["01990d2e…","w1",0]
//! {"end":"wave","rows":1,"digest":"…"}
//! {"end":"backup","rows":1,"seal":"…"}
//! ```
//!
//! A digest is the sum of the SHA-256 of the lines of rows, so that it does not depend on their order. The seal at the end confirms all lines
//! under the key of the installation that lasts: everybody can seal for a public key, but only who has the key file makes a backup that is
//! taken. What people said stands in the rows
//! as in the database: sealed with the key of the key file, which is never in a backup. Where backups lie and when they are made is the
//! program's matter.

mod bech32;
mod catalog;
mod error;
mod header;
mod line;
mod load;
mod record;
mod seal;
mod write;

use crate::ask::answer::said::Said;
use crate::db::values;
use crate::{Store, StoreError};

pub use error::BackupError;
pub use header::BackupHeader;
pub use line::TableSum;
pub use load::{LoadedBackup, load_backup};
pub use seal::{Identity, Recipient};
pub use write::{BackupContent, WrittenBackup};

const SAMPLE: &str = "SELECT id, sealed FROM response WHERE sealed IS NOT NULL LIMIT $1";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("SAMPLE", SAMPLE),
    ("APPLIED", catalog::APPLIED),
    ("CLAIM", record::CLAIM),
    ("NOTE", record::NOTE),
    ("END_RUNNING", record::END_RUNNING),
    ("RECORDS", record::RECORDS),
    ("RECORD_COUNT", record::RECORD_COUNT),
];

impl Store {
    /// Notes that the backup which this database comes from was made: in it, it was still being made.
    pub async fn end_running_backups(&self) -> Result<(), StoreError> {
        self.db.run(record::END_RUNNING, values![]).await.map(|_| ())
    }

    /// Opens some responses, as many as there are up to a number, and returns how many: an error where one cannot be read.
    pub async fn open_sample(&self, most: usize) -> Result<usize, StoreError> {
        let rows = self.db.rows(SAMPLE, values![most]).await?;
        for row in &rows {
            let mut row = row.in_order();
            let (id, sealed) = (row.text()?, row.text()?);
            Said::open(&self.ring, &id, &sealed)?;
        }
        Ok(rows.len())
    }
}
