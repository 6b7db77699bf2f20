//! Changes of gaps among those who answered both times: kept as they were first said, and never changed.

use lars_domain::gap::again::{GapChange, Participants};

use crate::db::{Row, values};
use crate::{Store, StoreError};

const GAP_CHANGE: &str = "SELECT result FROM gap_change \
    WHERE study = $1 AND case_code = $2 AND wave_before = $3 AND wave_after = $4 AND relation = $5";
/// Nothing takes the place of what was said: two results of nearly the same people could be subtracted.
const KEEP_GAP_CHANGE: &str = "INSERT INTO gap_change (study, case_code, wave_before, wave_after, relation, result) \
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (study, case_code, wave_before, wave_after, relation) DO NOTHING";
const PARTICIPANTS: &str =
    "SELECT respondent, stakeholder FROM participant WHERE study = $1 AND case_code = $2 AND wave = $3";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] =
    &[("GAP_CHANGE", GAP_CHANGE), ("KEEP_GAP_CHANGE", KEEP_GAP_CHANGE), ("PARTICIPANTS", PARTICIPANTS)];

impl Store {
    /// The change of a relation of a case from one wave to another, if it was said before.
    pub async fn gap_change(
        &self,
        [study, case, before, after, relation]: [&str; 5],
    ) -> Result<Option<GapChange>, StoreError> {
        let row = self.db.row(GAP_CHANGE, values![study, case, before, after, relation]).await?;
        let read =
            |text: String| serde_json::from_str(&text).map_err(|_| StoreError::Broken("change of a gap"));
        row.map(|row| read(row.in_order().text()?)).transpose()
    }

    /// Keeps what is about to be said, and returns what is said: if somebody was quicker, theirs.
    pub async fn keep_gap_change(
        &self,
        place: [&str; 5],
        change: &GapChange,
    ) -> Result<GapChange, StoreError> {
        let [study, case, before, after, relation] = place;
        let text = serde_json::to_string(change).map_err(|_| StoreError::Broken("change of a gap"))?;
        self.db.run(KEEP_GAP_CHANGE, values![study, case, before, after, relation, text]).await?;
        self.gap_change(place).await?.ok_or(StoreError::Broken("change of a gap"))
    }

    /// The participants of a case and wave by their codes, with the row of the register that each is.
    pub async fn participants_of(&self, [study, case, wave]: [&str; 3]) -> Result<Participants, StoreError> {
        let participant = |row: &Row| {
            let mut row = row.in_order();
            Ok((row.text()?, row.maybe_text()?))
        };
        self.db.rows(PARTICIPANTS, values![study, case, wave]).await?.iter().map(participant).collect()
    }
}
