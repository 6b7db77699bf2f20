//! Waves that somebody closed with the button, and reopening them.

use jiff::Timestamp;

use super::study;
use crate::db::values;
use crate::{Store, StoreError};

const CLOSING: &str = "SELECT at, was FROM closing WHERE study = $1 AND wave = $2";
const NOTE_CLOSING: &str = "INSERT INTO closing (study, wave, at, was) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (study, wave) DO UPDATE SET at = excluded.at, was = excluded.was";
const FORGET_CLOSING: &str = "DELETE FROM closing WHERE study = $1 AND wave = $2";
const SET_CLOSES: &str = "UPDATE wave SET closes = $3 WHERE study = $1 AND code = $2";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("CLOSING", CLOSING),
    ("NOTE_CLOSING", NOTE_CLOSING),
    ("FORGET_CLOSING", FORGET_CLOSING),
    ("SET_CLOSES", SET_CLOSES),
];

/// When a wave was closed with the button, and when it would have closed by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// When.
    pub at: Timestamp,
    /// Its closing time before; none where it would have stayed open.
    pub was: Option<Timestamp>,
}

impl Store {
    /// Whether a wave was closed with the button.
    pub async fn closing(&self, study: &str, wave: &str) -> Result<Option<Closing>, StoreError> {
        let Some(row) = self.db.row(CLOSING, values![study, wave]).await? else { return Ok(None) };
        let mut row = row.in_order();
        let at = row.maybe_time()?.ok_or(StoreError::Broken("closing"))?;
        Ok(Some(Closing { at, was: row.maybe_time()? }))
    }

    /// Closes a wave at this moment.
    pub async fn close_wave(&self, study: &str, wave: &str, closing: Closing) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(NOTE_CLOSING, values![study, wave, closing.at, closing.was]).await?;
        tx.run(SET_CLOSES, values![study, wave, closing.at]).await?;
        study::touch(&mut tx, study).await?;
        let done = tx.commit().await;
        self.kept.forget_studies();
        done
    }

    /// Gives a wave the closing time that it had before.
    pub async fn reopen_wave(
        &self,
        study: &str,
        wave: &str,
        was: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(FORGET_CLOSING, values![study, wave]).await?;
        tx.run(SET_CLOSES, values![study, wave, was]).await?;
        study::touch(&mut tx, study).await?;
        let done = tx.commit().await;
        self.kept.forget_studies();
        done
    }
}
