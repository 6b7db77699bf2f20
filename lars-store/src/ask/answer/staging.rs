//! Responses of an import that is being written: in the database piece by piece, and not there for anybody until the import is recorded.
//!
//! What an import that was killed left behind is taken away by whoever starts next.

use std::time::{Duration, Instant};

use crate::db::{Many, Tx, Value, values};
use crate::hold::Hold;
use crate::{Store, StoreError};

/// Whether a response is there: it came with no import, or with one that is recorded. With the name of `response` in the statement.
macro_rules! is_there {
    ($response:literal) => {
        concat!("(", $response, ".import IS NULL OR ", $response, ".import IN (SELECT id FROM import))")
    };
}
pub(crate) use is_there;

const ADD_STAGED: &str = "INSERT INTO response \
    (id, study, edition, case_code, wave, helix, respondent, saved, finished, sealed, import) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)";
const STAGED: &str = "SELECT COUNT(*) FROM response WHERE import = $1";
const LEFT_BEHIND: &str = "SELECT import FROM response WHERE import IS NOT NULL AND import NOT IN (SELECT id FROM import) \
    UNION SELECT substr(slug, 2) FROM study WHERE substr(slug, 1, 1) = '~'";
const DROP_STAGED: &str = "DELETE FROM response WHERE id IN (SELECT id FROM response WHERE import = $1 LIMIT 500) \
    AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = $1)";
const GIVE_WAY: &str = "DELETE FROM response WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4 \
    AND import IS NOT NULL AND import NOT IN (SELECT id FROM import)";
const DROP_HIDDEN: [&str; 6] = [
    "DELETE FROM text WHERE owner IN (SELECT id FROM study WHERE slug = $1 AND substr(slug, 1, 1) = '~')",
    "DELETE FROM study_case WHERE study IN (SELECT id FROM study WHERE slug = $1 AND substr(slug, 1, 1) = '~')",
    "DELETE FROM wave WHERE study IN (SELECT id FROM study WHERE slug = $1 AND substr(slug, 1, 1) = '~')",
    "DELETE FROM area WHERE study IN (SELECT id FROM study WHERE slug = $1 AND substr(slug, 1, 1) = '~')",
    // Of a study that nobody ever saw.
    "DELETE FROM edition WHERE study IN (SELECT id FROM study WHERE slug = $1 AND substr(slug, 1, 1) = '~')",
    "DELETE FROM study WHERE slug = $1 AND substr(slug, 1, 1) = '~'",
];

static ADD_ALL_STAGED: Many = Many::of(ADD_STAGED);

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("ADD_STAGED", ADD_STAGED),
    ("STAGED", STAGED),
    ("LEFT_BEHIND", LEFT_BEHIND),
    ("DROP_STAGED", DROP_STAGED),
    ("GIVE_WAY", GIVE_WAY),
    ("drop hidden texts", DROP_HIDDEN[0]),
    ("drop hidden cases", DROP_HIDDEN[1]),
    ("drop hidden waves", DROP_HIDDEN[2]),
    ("drop hidden areas", DROP_HIDDEN[3]),
    ("drop hidden editions", DROP_HIDDEN[4]),
    ("drop hidden study", DROP_HIDDEN[5]),
];

/// Responses that are written together: nobody waits longer than for these.
pub const TOGETHER: usize = 100;

/// The slug of a study that an import makes, until the import is recorded. No study that people name can have it.
pub fn hidden_slug(import: &str) -> String {
    format!("~{import}")
}

/// Takes away what an import has written of a respondent who answers meanwhile; the import then finds that something is missing.
pub async fn give_way(tx: &mut Tx, [study, case, wave, respondent]: [&str; 4]) -> Result<(), StoreError> {
    tx.run(GIVE_WAY, values![study, case, wave, respondent]).await.map(|_| ())
}

/// How many responses of an import are written.
pub async fn staged(tx: &mut Tx, import: &str) -> Result<u64, StoreError> {
    let row = tx.row(STAGED, values![import]).await?.ok_or(StoreError::Broken("import"))?;
    u64::try_from(row.in_order().int()?).map_err(|_| StoreError::Broken("import"))
}

impl Store {
    /// Writes responses of an import. Of SQLite, which has one writer, others get their turn in between.
    pub(crate) async fn stage(&self, hold: &Hold, rows: Vec<Vec<Value>>) -> Result<(), StoreError> {
        let begun = Instant::now();
        let mut tx = self.db.begin().await?;
        tx.run_many(&ADD_ALL_STAGED, rows).await?;
        tx.commit().await?;
        // Else a respondent's commit would have to bring into the file what was written here.
        self.db.checkpoint().await?;
        self.beat_if_due(hold).await?;
        self.let_others(begun).await;
        Ok(())
    }

    /// Who waits for the writer looks again after a pause that grows: without one here, it would find another piece of the import each time.
    async fn let_others(&self, begun: Instant) {
        if self.db.is_sqlite() {
            tokio::time::sleep(begun.elapsed().max(Duration::from_millis(3))).await;
        }
    }

    /// Takes away what an import has written that is not recorded.
    pub(crate) async fn drop_staged(&self, import: &str) -> Result<u64, StoreError> {
        let mut dropped = 0;
        loop {
            let begun = Instant::now();
            let rows = self.db.run(DROP_STAGED, values![import]).await?;
            if rows == 0 {
                break;
            }
            dropped += rows;
            self.let_others(begun).await;
        }
        let mut tx = self.db.begin().await?;
        for statement in DROP_HIDDEN {
            tx.run(statement, values![hidden_slug(import)]).await?;
        }
        tx.commit().await?;
        Ok(dropped)
    }

    /// Takes away what imports that were killed left behind. Returns how many responses that were.
    pub async fn drop_left_behind(&self) -> Result<u64, StoreError> {
        let left = self.db.rows(LEFT_BEHIND, values![]).await?;
        if left.is_empty() {
            return Ok(0);
        }
        let under_way = self.imports_under_way().await?;
        let mut dropped = 0;
        for row in left {
            let import = row.in_order().text()?;
            if !under_way.contains(&import) {
                dropped += self.drop_staged(&import).await?;
            }
        }
        Ok(dropped)
    }
}
