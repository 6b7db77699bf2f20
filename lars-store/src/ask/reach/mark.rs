//! What staff note of participants: that they said no, or that a letter came back.

use jiff::Timestamp;

use super::{mail, participant};
use crate::db::values;
use crate::{Store, StoreError};

const MARK_NO: &str = "UPDATE participant SET said_no = $2, version = $3 WHERE id = $1";
const MARK_BACK: &str = "UPDATE participant SET came_back = $2, version = $3 WHERE id = $1";
const UNMARK: &str = "UPDATE participant SET said_no = NULL, came_back = NULL, version = $2 WHERE id = $1";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[("MARK_NO", MARK_NO), ("MARK_BACK", MARK_BACK), ("UNMARK", UNMARK)];

/// What staff note of a participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// They do not want to take part.
    SaidNo,
    /// A letter came back.
    CameBack,
    /// Neither, any more.
    Nothing,
}

impl Store {
    /// Notes something of participants of a study.
    pub async fn mark_participants(
        &self,
        study: &str,
        participants: &[String],
        (mark, at): (Mark, Timestamp),
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let version = participant::next_version(&mut tx, study).await?;
        for id in participants {
            match mark {
                Mark::SaidNo => tx.run(MARK_NO, values![id, at, version]).await?,
                Mark::CameBack => tx.run(MARK_BACK, values![id, at, version]).await?,
                Mark::Nothing => {
                    tx.run(mail::WORKS, values![id]).await?;
                    tx.run(UNMARK, values![id, version]).await?
                }
            };
        }
        tx.commit().await
    }
}
