//! Tags on what respondents wrote: sealed, beside the answer, gone with it.

use std::collections::HashMap;

use lars_domain::ask::answer::tag::{Tags, merge, parse};

use crate::db::values;
use crate::seal::Ring;
use crate::{Store, StoreError};

const TAGS: &str = "SELECT answer_tag.response, answer_tag.question, answer_tag.sealed FROM answer_tag \
    JOIN response ON response.id = answer_tag.response \
    WHERE response.study = $1 AND response.case_code = $2 AND response.wave = $3";
const TAGS_OF: &str = "SELECT sealed FROM answer_tag WHERE response = $1 AND question = $2";
/// Nothing happens where somebody was quicker, or where the response is gone.
const ADD_TAGS: &str = "INSERT INTO answer_tag (response, question, sealed) \
    SELECT id, CAST($2 AS TEXT), CAST($3 AS TEXT) FROM response WHERE id = $1 ON CONFLICT (response, question) DO NOTHING";
const CHANGE_TAGS: &str =
    "UPDATE answer_tag SET sealed = $3 WHERE response = $1 AND question = $2 AND sealed = $4";
const REMOVE_TAGS: &str = "DELETE FROM answer_tag WHERE response = $1 AND question = $2 AND sealed = $3";
/// Deletes every tag of a response.
pub const DELETE_TAGS: &str = "DELETE FROM answer_tag WHERE response = $1";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("TAGS", TAGS),
    ("TAGS_OF", TAGS_OF),
    ("ADD_TAGS", ADD_TAGS),
    ("CHANGE_TAGS", CHANGE_TAGS),
    ("REMOVE_TAGS", REMOVE_TAGS),
    ("DELETE_TAGS", DELETE_TAGS),
];

/// Attempts to save the tags of an answer while others keep changing them; then the form is to be sent again.
const TRIES: usize = 5;

/// What a reader made of the tags of one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged {
    /// Identifier of the response.
    pub response: String,
    /// Code of the question.
    pub question: String,
    /// The tags that the reader saw.
    pub base: Tags,
    /// The tags that the reader wants.
    pub wanted: Tags,
}

/// Tags by response and question.
pub type TaggedNow = HashMap<(String, String), Tags>;

impl Store {
    /// The tags of a case and wave.
    pub async fn tags(&self, [study, case, wave]: [&str; 3]) -> Result<TaggedNow, StoreError> {
        let mut all = TaggedNow::new();
        for row in self.db.rows(TAGS, values![study, case, wave]).await? {
            let mut row = row.in_order();
            let (response, question) = (row.text()?, row.text()?);
            let tags = open(&self.ring, (&response, &question), &row.text()?)?;
            all.insert((response, question), tags);
        }
        Ok(all)
    }

    /// Saves what a reader made of the tags of one answer, with what others made of them since.
    pub async fn tag(&self, tagged: &Tagged) -> Result<(), StoreError> {
        let Tagged { response, question, base, wanted } = tagged;
        for _ in 0..TRIES {
            let mut tx = self.db.begin().await?;
            let row = tx.row(TAGS_OF, values![response, question]).await?;
            let before = row.map(|row| row.in_order().text()).transpose()?;
            let now = match &before {
                Some(sealed) => open(&self.ring, (response, question), sealed)?,
                None => Tags::new(),
            };
            let next = merge(base, &now, wanted);
            if next == now {
                return Ok(());
            }
            let text = next.iter().map(String::as_str).collect::<Vec<_>>().join(",");
            let sealed = self.ring.seal(&["answer-tag", response, question], &text)?;
            let changed = match before {
                None => tx.run(ADD_TAGS, values![response, question, sealed]).await?,
                Some(before) if next.is_empty() => {
                    tx.run(REMOVE_TAGS, values![response, question, before]).await?
                }
                Some(before) => tx.run(CHANGE_TAGS, values![response, question, sealed, before]).await?,
            };
            if changed > 0 {
                return tx.commit().await;
            }
        }
        Err(StoreError::Outrun)
    }
}

fn open(ring: &Ring, (response, question): (&str, &str), sealed: &str) -> Result<Tags, StoreError> {
    let text = ring.open(&["answer-tag", response, question], sealed)?;
    parse(&text).ok_or(StoreError::Broken("tag"))
}
