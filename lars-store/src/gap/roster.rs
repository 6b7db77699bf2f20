//! Rosters: what organisations said that agreed to be named, and which names are one organisation.
//!
//! Names that respondents wrote are not here: a join is of keys, from which no name can be read.

use lars_domain::gap::roster::{Joins, NamedSpeaker};

use crate::db::{Row, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

const NAMED_TIES: &str = "SELECT named_tie.response, named_tie.sealed FROM named_tie \
    JOIN response ON response.id = named_tie.response \
    WHERE response.study = $1 AND response.case_code = $2 AND response.wave = $3 AND named_tie.question = $4 \
    ORDER BY named_tie.response";
/// Nothing happens where the response is gone.
const ADD_NAMED_TIES: &str = "INSERT INTO named_tie (response, question, sealed) \
    SELECT id, CAST($2 AS TEXT), CAST($3 AS TEXT) FROM response WHERE id = $1 ON CONFLICT (response, question) DO NOTHING";
/// Deletes what a response says by name.
pub const DELETE_NAMED_TIES: &str = "DELETE FROM named_tie WHERE response = $1";
const JOINED_NAMES: &str = "SELECT name, target FROM joined_name WHERE study = $1";
const JOIN_NAME: &str = "INSERT INTO joined_name (study, name, target) VALUES ($1, $2, $3) \
    ON CONFLICT (study, name) DO NOTHING";
const PART_NAME: &str = "DELETE FROM joined_name WHERE study = $1 AND name = $2";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("NAMED_TIES", NAMED_TIES),
    ("ADD_NAMED_TIES", ADD_NAMED_TIES),
    ("DELETE_NAMED_TIES", DELETE_NAMED_TIES),
    ("JOINED_NAMES", JOINED_NAMES),
    ("JOIN_NAME", JOIN_NAME),
    ("PART_NAME", PART_NAME),
];

fn place<'a>(response: &'a str, question: &'a str) -> [&'a str; 3] {
    ["named-tie", response, question]
}

fn open(ring: &Ring, question: &str, row: &Row) -> Result<NamedSpeaker, StoreError> {
    let mut row = row.in_order();
    let response = row.text()?;
    let plain = ring.open(&place(&response, question), &row.text()?)?;
    serde_json::from_str(&plain).map_err(|_| StoreError::Broken("named tie"))
}

impl Store {
    /// What organisations said to a roster question that agreed to be named, and have not been erased since.
    pub async fn named_ties(
        &self,
        [study, case, wave, question]: [&str; 4],
    ) -> Result<Vec<NamedSpeaker>, StoreError> {
        let rows = self.db.rows(NAMED_TIES, values![study, case, wave, question]).await?;
        rows.iter().map(|row| open(&self.ring, question, row)).collect()
    }

    /// Keeps what organisations said that agreed, each under its response and the question.
    pub async fn keep_named_ties(&self, named: &[(String, String, NamedSpeaker)]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        for (response, question, speaker) in named {
            let plain = serde_json::to_string(speaker).map_err(|_| StoreError::Broken("named tie"))?;
            let sealed = self.ring.seal(&place(response, question), &plain)?;
            tx.run(ADD_NAMED_TIES, values![response, question, sealed]).await?;
        }
        tx.commit().await
    }

    /// Which names of a study are one organisation.
    pub async fn joined_names(&self, study: &str) -> Result<Joins, StoreError> {
        let rows = self.db.rows(JOINED_NAMES, values![study]).await?;
        let join = |row: &Row| {
            let mut row = row.in_order();
            Ok((row.text()?, row.text()?))
        };
        rows.iter().map(join).collect()
    }

    /// Says that a name is an organisation of the register, or what another name is. `false` where it was said before.
    pub async fn join_name(&self, study: &str, name: &str, target: &str) -> Result<bool, StoreError> {
        Ok(self.db.run(JOIN_NAME, values![study, name, target]).await? > 0)
    }

    /// Takes back what was said of a name. `false` where nothing was said.
    pub async fn part_name(&self, study: &str, name: &str) -> Result<bool, StoreError> {
        Ok(self.db.run(PART_NAME, values![study, name]).await? > 0)
    }
}
