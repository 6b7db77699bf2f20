//! Rows as lines of JSON and back, and what is counted of them.

use std::io::Write as _;

use lars_domain::ask::reach::invitation::hex;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::error::BackupError;
use crate::StoreError;
use crate::db::Value;

/// A line that is no row.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Mark {
    /// A table begins.
    Table {
        /// Its name.
        table: String,
        /// Its columns, in the order of the rows.
        columns: Vec<String>,
    },
    /// A file that belongs to the installation.
    File {
        /// Its name, without a folder.
        file: String,
        /// What stands in it.
        text: String,
    },
    /// A table ended.
    EndOfTable {
        /// Its name.
        end: String,
        /// How many rows it has.
        rows: u64,
        /// The digest of all its rows.
        digest: String,
    },
    /// Everything ended.
    End {
        /// `backup`.
        end: String,
        /// How many rows there are in all tables.
        rows: u64,
        /// Everything before this line, confirmed under the key of the installation that lasts.
        seal: String,
    },
}

/// How many rows a table has, and a digest of them all that does not depend on their order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TableSum {
    /// How many.
    pub rows: u64,
    lanes: [u64; 4],
}

impl TableSum {
    /// Counts a row, as its line.
    pub fn add(&mut self, line: &[u8]) {
        self.rows += 1;
        let digest = Sha256::digest(line);
        for (lane, part) in self.lanes.iter_mut().zip(digest.as_chunks::<8>().0) {
            *lane = lane.wrapping_add(u64::from_le_bytes(*part));
        }
    }

    /// The digest.
    pub fn digest(&self) -> String {
        hex(&self.lanes.map(u64::to_le_bytes).concat())
    }
}

/// Writes a row as a line, without its end.
pub fn write_row(row: &[Value], line: &mut Vec<u8>) -> Result<(), StoreError> {
    let broken = |_| StoreError::Broken("row");
    line.clear();
    line.push(b'[');
    for (place, value) in row.iter().enumerate() {
        if place > 0 {
            line.push(b',');
        }
        match value {
            Value::Text(Some(text)) => serde_json::to_writer(&mut *line, text).map_err(broken)?,
            Value::Int(Some(number)) => write!(line, "{number}").map_err(|_| StoreError::Broken("row"))?,
            Value::Real(Some(number)) if number.is_finite() => {
                serde_json::to_writer(&mut *line, number).map_err(broken)?;
            }
            // JSON has no word for it.
            Value::Real(Some(number)) => {
                write!(line, r#"{{"real":"{number}"}}"#).map_err(|_| StoreError::Broken("row"))?;
            }
            Value::Text(None) | Value::Int(None) | Value::Real(None) => line.extend_from_slice(b"null"),
        }
    }
    line.push(b']');
    Ok(())
}

/// Reads the row of a line.
pub fn read_row(line: &[u8], number: u64) -> Result<Vec<Value>, BackupError> {
    let not_a_row = || BackupError::Line(number, "a row");
    let values: Vec<serde_json::Value> = serde_json::from_slice(line).map_err(|_| not_a_row())?;
    let read = |value| match value {
        serde_json::Value::Null => Some(Value::Text(None)),
        serde_json::Value::String(text) => Some(Value::Text(Some(text))),
        serde_json::Value::Number(number) => {
            number.as_i64().map(Value::from).or_else(|| number.as_f64().map(Value::from))
        }
        serde_json::Value::Object(named) => named.get("real")?.as_str()?.parse::<f64>().ok().map(Value::from),
        _ => None,
    };
    values.into_iter().map(read).collect::<Option<_>>().ok_or_else(not_a_row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::values;

    #[test]
    fn a_row_comes_back_as_it_was_whatever_stands_in_it() {
        let row = values![
            "Vārdi, \"quotes\"\n\\N\ttab",
            "",
            None::<&str>,
            i64::MIN,
            7_i64,
            7.0,
            0.1,
            f64::MAX,
            f64::INFINITY,
            f64::NEG_INFINITY
        ];
        let mut line = Vec::new();
        write_row(&row, &mut line).unwrap();
        assert!(!line.contains(&b'\n'));
        let read = read_row(&line, 1).unwrap();
        assert_eq!(read, row);
        let mut again = Vec::new();
        write_row(&read, &mut again).unwrap();
        assert_eq!(again, line, "so that digests of what was restored are the same");
        for wrong in ["", "{}", "[true]", "[[1]]", "[1"] {
            assert!(matches!(read_row(wrong.as_bytes(), 3), Err(BackupError::Line(3, "a row"))), "{wrong}");
        }
    }

    #[test]
    fn a_digest_does_not_depend_on_the_order_and_shows_every_change() {
        let sum = |lines: &[&str]| {
            let mut sum = TableSum::default();
            for line in lines {
                sum.add(line.as_bytes());
            }
            sum
        };
        assert_eq!(sum(&["[1]", "[2]", "[2]"]), sum(&["[2]", "[1]", "[2]"]));
        assert_ne!(sum(&["[1]", "[2]"]).digest(), sum(&["[1]", "[3]"]).digest());
        assert_ne!(sum(&["[1]", "[1]"]).digest(), sum(&["[2]", "[2]"]).digest());
        assert_eq!(sum(&[]).digest(), "0".repeat(64));
    }
}
