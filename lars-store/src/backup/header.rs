//! The first line of a backup: what it is, and what is needed to restore it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::BackupError;
use crate::Ring;

/// The newest format that this program reads, and the one that it writes.
pub const FORMAT: u32 = 1;

/// The first line of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupHeader {
    /// `backup`.
    pub(super) lars: String,
    /// How the lines are to be read.
    pub(super) format: u32,
    /// The version of the program that made it.
    pub program: String,
    /// The moment whose state it holds.
    pub made: Timestamp,
    /// The engine that it was made on.
    pub engine: String,
    /// Names of the keys that open its sealed texts, the one that seals first.
    pub keys: Vec<String>,
    /// The migrations that its tables went through.
    pub schema: Vec<i64>,
}

impl BackupHeader {
    /// Errors where this ring does not open what is sealed in the backup.
    pub fn check_keys(&self, ring: &Ring) -> Result<(), BackupError> {
        let known = ring.ids();
        match self.keys.iter().find(|key| !known.contains(key)) {
            Some(key) => Err(BackupError::OtherKey { key: key.clone(), made: self.made }),
            None => Ok(()),
        }
    }
}
