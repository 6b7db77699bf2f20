//! What learning seminars chose, counted by case and practice.

use std::collections::BTreeMap;

use lars_domain::learn::wish::Seminar;

use crate::db::values;
use crate::value::InOrder;
use crate::{Store, StoreError};

const SEMINARS: &str =
    "SELECT case_code, participants, held, version FROM seminar WHERE study = $1 ORDER BY case_code";
const WISHES: &str =
    "SELECT case_code, practice, chosen FROM wish WHERE study = $1 ORDER BY case_code, practice";
const ADD_SEMINAR: &str = "INSERT INTO seminar (study, case_code, participants, held, version) VALUES ($1, $2, $3, $4, 1) \
    ON CONFLICT (study, case_code) DO NOTHING";
/// Whoever saved since has changed the version.
const SAVE_SEMINAR: &str = "UPDATE seminar SET participants = $3, held = $4, version = version + 1 \
    WHERE study = $1 AND case_code = $2 AND version = $5";
const DELETE_WISHES: &str = "DELETE FROM wish WHERE study = $1 AND case_code = $2";
const ADD_WISH: &str = "INSERT INTO wish (study, case_code, practice, chosen) VALUES ($1, $2, $3, $4)";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("SEMINARS", SEMINARS),
    ("WISHES", WISHES),
    ("ADD_SEMINAR", ADD_SEMINAR),
    ("SAVE_SEMINAR", SAVE_SEMINAR),
    ("DELETE_WISHES", DELETE_WISHES),
    ("ADD_WISH", ADD_WISH),
];

impl Store {
    /// The seminars of a study, by case.
    pub async fn seminars(&self, study: &str) -> Result<BTreeMap<String, Seminar>, StoreError> {
        let mut seminars = BTreeMap::new();
        for row in self.db.rows(SEMINARS, values![study]).await? {
            let mut row = row.in_order();
            let (case, participants) = (row.text()?, small(&mut row)?);
            let held = row.maybe_text()?.map(|day| day.parse()).transpose();
            let held = held.map_err(|_| StoreError::Broken("held"))?;
            let version = row.int()?;
            seminars.insert(case, Seminar { participants, held, version, chosen: BTreeMap::new() });
        }
        for row in self.db.rows(WISHES, values![study]).await? {
            let mut row = row.in_order();
            let (case, practice, chosen) = (row.text()?, row.int()?, small(&mut row)?);
            if let Some(seminar) = seminars.get_mut(&case) {
                seminar.chosen.insert(practice, chosen);
            }
        }
        Ok(seminars)
    }

    /// Saves the counts of a case's seminar over the version that they began from. `false` where somebody saved since: nothing is kept.
    pub async fn save_seminar(
        &self,
        [study, case]: [&str; 2],
        seminar: &Seminar,
    ) -> Result<bool, StoreError> {
        let Seminar { participants, held, version, chosen } = seminar;
        let held = held.map(|day| day.to_string());
        let mut tx = self.db.begin().await?;
        let saved = if *version == 0 {
            tx.run(ADD_SEMINAR, values![study, case, i64::from(*participants), &held]).await?
        } else {
            tx.run(SAVE_SEMINAR, values![study, case, i64::from(*participants), &held, *version]).await?
        };
        if saved == 0 {
            return Ok(false);
        }
        tx.run(DELETE_WISHES, values![study, case]).await?;
        for (practice, chosen) in chosen {
            tx.run(ADD_WISH, values![study, case, *practice, i64::from(*chosen)]).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

fn small(row: &mut InOrder<'_>) -> Result<u32, StoreError> {
    u32::try_from(row.int()?).map_err(|_| StoreError::Broken("count"))
}
