//! What can be wrong with a backup, and with what it is restored into.

use std::io;

use jiff::Timestamp;

use crate::StoreError;

/// Why a backup cannot be made, read, or restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file, or where it is written.
    #[error("it cannot be read or written")]
    Io(#[source] io::Error),
    /// No public key.
    #[error("a recipient is written age1 and 58 more characters; make one with lars backup key")]
    NoRecipient,
    /// No secret key.
    #[error(
        "an identity is a line AGE-SECRET-KEY-1 and 58 more characters; give the file that lars backup key made"
    )]
    NoIdentity,
    /// Another file, or its first bytes are gone.
    #[error("this is no backup: it does not begin as one")]
    NoBackup,
    /// Sealed for others.
    #[error("it was sealed for another recipient: the identity that was given does not open it")]
    OtherRecipient,
    /// The end is missing. A last piece that was altered looks the same.
    #[error(
        "its end is missing or damaged: the file was cut, or altered near its end; copy it again, or take another backup"
    )]
    Cut,
    /// Changed after it was made; in pieces of 64 KiB from 0.
    #[error("it was altered after it was made, or damaged, near byte {}; take another copy of it, or another backup", .0 * 65536)]
    Altered(u64),
    /// A line that does not belong there.
    #[error("line {0} of its content is not {1}")]
    Line(u64, &'static str),
    /// A newer program made it.
    #[error("it was made by a newer version of this program ({0}); restore it with that one")]
    Newer(String),
    /// What was read is not what was counted when it was made.
    #[error("the table {0} holds other rows than when the backup was made")]
    OtherRows(String),
    /// Somebody made it who has the public key that backups are sealed for, and not the key file.
    #[error(
        "it is not confirmed by the key file: another program or another installation made it; do not use it"
    )]
    Unconfirmed,
    /// Rows that name rows that are not there.
    #[error("rows of the table {0} name rows that are not there")]
    Orphans(String),
    /// The key file is of another time, or of another installation.
    #[error(
        "what is sealed in it needs the key {key}, which is not in the key file; put the copy of the key file from {made} in its place"
    )]
    OtherKey {
        /// The name of the key.
        key: String,
        /// When the backup was made.
        made: Timestamp,
    },
    /// There is something already.
    #[error("the database is not empty: it holds the table {0}; nothing was changed, name another one")]
    NotEmpty(String),
}

impl From<io::Error> for BackupError {
    /// A reader of `io` hands over what is wrong with a backup inside its own error.
    fn from(error: io::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(Self::Io)
    }
}
