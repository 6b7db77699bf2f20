//! Editions: added once, read often, never changed. There is no other statement, on purpose.

use std::sync::Arc;

use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::write::edition::Edition;

use crate::db::{Row, Tx, values};
use crate::{Store, StoreError};

const PUBLISH_EDITION: &str = "INSERT INTO edition (id, study, number, published, questionnaire, digest) \
    VALUES ($1, $2, $3, $4, $5, $6)";
macro_rules! editions {
    () => {
        "SELECT id, study, number, published, questionnaire FROM edition "
    };
}
const EDITION: &str = concat!(editions!(), "WHERE id = $1");
const LATEST_EDITION: &str =
    concat!(editions!(), "WHERE study = $1 AND number > 0 ORDER BY number DESC LIMIT 1");
const EDITIONS: &str = "SELECT id FROM edition WHERE study = $1 AND number > 0 ORDER BY number DESC";
const LOWEST_EDITION: &str = "SELECT MIN(number) FROM edition WHERE study = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("PUBLISH_EDITION", PUBLISH_EDITION),
    ("EDITION", EDITION),
    ("LATEST_EDITION", LATEST_EDITION),
    ("EDITIONS", EDITIONS),
    ("LOWEST_EDITION", LOWEST_EDITION),
];

impl Store {
    /// Publishes an edition. Its number must be new in the study.
    pub async fn publish_edition(&self, edition: &Edition) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        publish(&mut tx, edition).await?;
        tx.commit().await
    }

    /// The edition of this identifier.
    pub async fn edition(&self, id: &str) -> Result<Option<Edition>, StoreError> {
        self.db.row(EDITION, values![id]).await?.as_ref().map(read).transpose()
    }

    /// The published editions of a study, newest first; what never changes is read once.
    pub async fn editions(&self, study: &str) -> Result<Vec<Arc<Edition>>, StoreError> {
        let mut editions = Vec::new();
        for row in self.db.rows(EDITIONS, values![study]).await? {
            editions.extend(self.kept_edition(&row.in_order().text()?).await?);
        }
        Ok(editions)
    }

    /// A number below zero that no edition of the study has: for a copy that is only tried out.
    pub async fn free_trial_number(&self, study: &str) -> Result<i64, StoreError> {
        let lowest = self.db.row(LOWEST_EDITION, values![study]).await?;
        let lowest = lowest.map(|row| row.in_order().maybe_int()).transpose()?.flatten();
        Ok(lowest.unwrap_or(0).min(0) - 1)
    }

    /// The edition of a study that is answered today.
    pub async fn latest_edition(&self, study: &str) -> Result<Option<Edition>, StoreError> {
        self.db.row(LATEST_EDITION, values![study]).await?.as_ref().map(read).transpose()
    }
}

/// Publishes an edition inside an open transaction.
pub async fn publish(tx: &mut Tx, edition: &Edition) -> Result<(), StoreError> {
    let Edition { id, study, number, published, questionnaire } = edition;
    let text = serde_json::to_string(questionnaire).map_err(|_| StoreError::Broken("questionnaire"))?;
    let digest = token_digest(&text);
    tx.run(PUBLISH_EDITION, values![id, study, *number, *published, text, digest]).await.map(|_| ())
}

fn read(row: &Row) -> Result<Edition, StoreError> {
    let mut row = row.in_order();
    Ok(Edition {
        id: row.text()?,
        study: row.text()?,
        number: row.int()?,
        published: row.time()?,
        questionnaire: serde_json::from_str(&row.text()?).map_err(|_| StoreError::Broken("questionnaire"))?,
    })
}
