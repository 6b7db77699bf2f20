//! What respondents were shown of their group: kept as it was first shown, and never changed.

use lars_domain::gap::group::GroupResult;

use crate::db::values;
use crate::{Store, StoreError};

const GROUP_RESULT: &str =
    "SELECT result FROM group_result WHERE study = $1 AND case_code = $2 AND wave = $3 AND helix = $4";
/// Nothing takes the place of what was shown: two results of the same group could be subtracted.
const KEEP_GROUP_RESULT: &str = "INSERT INTO group_result (study, case_code, wave, helix, result) \
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (study, case_code, wave, helix) DO NOTHING";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("GROUP_RESULT", GROUP_RESULT), ("KEEP_GROUP_RESULT", KEEP_GROUP_RESULT)];

impl Store {
    /// What the respondents of a helix in a case and wave were shown; none if nobody has looked yet.
    pub async fn group_result(
        &self,
        [study, case, wave, helix]: [&str; 4],
    ) -> Result<Option<GroupResult>, StoreError> {
        let row = self.db.row(GROUP_RESULT, values![study, case, wave, helix]).await?;
        let read =
            |text: String| serde_json::from_str(&text).map_err(|_| StoreError::Broken("result of a group"));
        row.map(|row| read(row.in_order().text()?)).transpose()
    }

    /// Keeps what is about to be shown, and returns what is shown: if somebody was quicker, theirs.
    pub async fn keep_group_result(
        &self,
        place: [&str; 4],
        result: &GroupResult,
    ) -> Result<GroupResult, StoreError> {
        let [study, case, wave, helix] = place;
        let text = serde_json::to_string(result).map_err(|_| StoreError::Broken("result of a group"))?;
        self.db.run(KEEP_GROUP_RESULT, values![study, case, wave, helix, text]).await?;
        self.group_result(place).await?.ok_or(StoreError::Broken("result of a group"))
    }
}
