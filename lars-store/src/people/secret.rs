//! Secrets of the installation: made once, kept, never shown.

use lars_domain::ask::reach::invitation::hex;

use crate::db::values;
use crate::{Store, StoreError};

const KEEP_SECRET: &str = "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
const SECRET: &str = "SELECT value FROM secret WHERE name = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[("KEEP_SECRET", KEEP_SECRET), ("SECRET", SECRET)];

impl Store {
    /// A secret by its name; made on first use. Whoever comes first makes it, also among several processes.
    pub async fn secret(&self, name: &str, make: impl FnOnce() -> Vec<u8>) -> Result<Vec<u8>, StoreError> {
        let row = if let Some(row) = self.db.row(SECRET, values![name]).await? {
            row
        } else {
            self.db.run(KEEP_SECRET, values![name, hex(&make())]).await?;
            self.db.row(SECRET, values![name]).await?.ok_or(StoreError::Broken("secret"))?
        };
        unhex(&row.in_order().text()?).ok_or(StoreError::Broken("secret"))
    }
}

/// Bytes from their hexadecimal digits.
fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let byte = |[high, low]: &[u8; 2]| Some(digit(*high)? << 4 | digit(*low)?);
    if rest.is_empty() { pairs.iter().map(byte).collect() } else { None }
}
