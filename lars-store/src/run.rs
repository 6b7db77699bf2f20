//! Runs: results that are kept, sealed, with what they were made from.

use std::collections::BTreeMap;

use lars_domain::run::{Run, RunInputs};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::values;
use crate::{Store, StoreError};

const KEEP_RUN: &str = "INSERT INTO run (id, study, kind, subject, digest, options, program, at, who, sealed) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const LATEST_RUN: &str = "SELECT id, sealed, digest, at, who FROM run WHERE study = $1 AND kind = $2 AND subject = $3 \
    ORDER BY at DESC, id DESC LIMIT 1";
const RUNS: &str = "SELECT subject, id, sealed, digest, at, who FROM run WHERE study = $1 AND kind = $2 \
    ORDER BY at, id";
const DROP_EARLIER_RUNS: &str =
    "DELETE FROM run WHERE study = $1 AND kind = $2 AND subject = $3 AND id <> $4";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("KEEP_RUN", KEEP_RUN),
    ("LATEST_RUN", LATEST_RUN),
    ("RUNS", RUNS),
    ("DROP_EARLIER_RUNS", DROP_EARLIER_RUNS),
];

fn place(id: &str) -> [&str; 2] {
    ["run", id]
}

impl Store {
    /// The latest run of a kind about a subject. One that this program cannot read any more counts as none.
    pub async fn latest_run<T: DeserializeOwned>(
        &self,
        [study, kind, subject]: [&str; 3],
    ) -> Result<Option<Run<T>>, StoreError> {
        let Some(row) = self.db.row(LATEST_RUN, values![study, kind, subject]).await? else {
            return Ok(None);
        };
        let mut row = row.in_order();
        let id = row.text()?;
        let plain = self.ring.open(&place(&id), &row.text()?)?;
        let Ok(result) = serde_json::from_str(&plain) else { return Ok(None) };
        Ok(Some(Run { id, digest: row.text()?, at: row.time()?, who: row.maybe_text()?, result }))
    }

    /// The latest run of a kind about each subject that is wanted. What this program cannot read any more is left out.
    pub async fn latest_runs<T: DeserializeOwned>(
        &self,
        [study, kind]: [&str; 2],
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<BTreeMap<String, Run<T>>, StoreError> {
        let mut runs = BTreeMap::new();
        for row in self.db.rows(RUNS, values![study, kind]).await? {
            let mut row = row.in_order();
            let subject = row.text()?;
            if !is_wanted(&subject) {
                continue;
            }
            let (id, sealed) = (row.text()?, row.text()?);
            let plain = self.ring.open(&place(&id), &sealed)?;
            if let Ok(result) = serde_json::from_str(&plain) {
                let run = Run { id, digest: row.text()?, at: row.time()?, who: row.maybe_text()?, result };
                runs.insert(subject, run);
            }
        }
        Ok(runs)
    }

    /// Keeps a run in place of earlier ones about the same subject.
    pub async fn keep_run<T: Serialize>(&self, inputs: &RunInputs, run: &Run<T>) -> Result<(), StoreError> {
        let plain = serde_json::to_string(&run.result).map_err(|_| StoreError::Broken("run"))?;
        let sealed = self.ring.seal(&place(&run.id), &plain)?;
        let RunInputs { study, kind, subject, options, program, .. } = inputs;
        let mut tx = self.db.begin().await?;
        let row =
            values![&run.id, study, *kind, subject, &run.digest, options, *program, run.at, &run.who, sealed];
        tx.run(KEEP_RUN, row).await?;
        tx.run(DROP_EARLIER_RUNS, values![study, *kind, subject, &run.id]).await?;
        tx.commit().await
    }
}
