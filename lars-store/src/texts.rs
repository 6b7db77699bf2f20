//! Content in several languages: one row for each owner, field, position and language.

use std::collections::HashMap;

use lars_domain::text::Text;

use crate::db::{Db, Tx, values};
use crate::error::StoreError;

const TEXTS_OF_OWNER: &str =
    "SELECT field, position, language, body FROM text WHERE owner = $1 ORDER BY field, position";
const TEXTS_OF_FIELD: &str = "SELECT owner, language, body FROM text WHERE field = $1";
const DELETE_TEXTS: &str = "DELETE FROM text WHERE owner = $1";
const SAVE_TEXT: &str = "INSERT INTO text (owner, field, position, language, body) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (owner, field, position, language) DO UPDATE SET body = excluded.body";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("TEXTS_OF_OWNER", TEXTS_OF_OWNER),
    ("TEXTS_OF_FIELD", TEXTS_OF_FIELD),
    ("DELETE_TEXTS", DELETE_TEXTS),
    ("SAVE_TEXT", SAVE_TEXT),
];

/// All content of one owner.
#[derive(Debug, Default)]
pub struct Texts(HashMap<String, Vec<Text>>);

impl Texts {
    /// Loads the content of an owner.
    pub async fn load(db: &Db, owner: &str) -> Result<Self, StoreError> {
        let mut texts: HashMap<String, Vec<Text>> = HashMap::new();
        for row in db.rows(TEXTS_OF_OWNER, values![owner]).await? {
            let mut row = row.in_order();
            let list = texts.entry(row.text()?).or_default();
            let place = usize::try_from(row.int()?).map_err(|_| StoreError::Broken("text"))?;
            if list.len() <= place {
                list.resize(place + 1, Text::default());
            }
            list[place].set(&row.text()?, &row.text()?);
        }
        Ok(Self(texts))
    }

    /// The content of a field that holds one text.
    pub fn one(&mut self, field: &str) -> Text {
        self.0.remove(field).and_then(|list| list.into_iter().next()).unwrap_or_default()
    }

    /// The content of a field that holds a list.
    pub fn list(&mut self, field: &str) -> Vec<Text> {
        self.0.remove(field).unwrap_or_default()
    }
}

/// The text of one field for every owner that has it.
pub async fn of_field(db: &Db, field: &str) -> Result<HashMap<String, Text>, StoreError> {
    let mut texts: HashMap<String, Text> = HashMap::new();
    for row in db.rows(TEXTS_OF_FIELD, values![field]).await? {
        let mut row = row.in_order();
        texts.entry(row.text()?).or_default().set(&row.text()?, &row.text()?);
    }
    Ok(texts)
}

/// Deletes all content of an owner.
pub async fn delete(tx: &mut Tx, owner: &str) -> Result<(), StoreError> {
    tx.run(DELETE_TEXTS, values![owner]).await.map(|_| ())
}

/// Saves a text at a place of a field.
pub async fn save(tx: &mut Tx, owner: &str, field: &str, texts: &[Text]) -> Result<(), StoreError> {
    for (place, text) in texts.iter().enumerate() {
        for (language, body) in &text.0 {
            tx.run(SAVE_TEXT, values![owner, field, place, language, body]).await?;
        }
    }
    Ok(())
}
