//! What can go wrong between the program and its database. Absence is not an error: it is `None`.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use sqlx::migrate::MigrateError;

/// After a connection broke, every other one is asked whether it is there for this long: they tend to break together.
const SHAKEN: Duration = Duration::from_secs(30);

/// When a connection last broke.
static BROKE: Mutex<Option<Instant>> = Mutex::new(None);

/// Whether a connection broke a moment ago.
pub fn is_shaken() -> bool {
    BROKE.lock().unwrap_or_else(PoisonError::into_inner).is_some_and(|at| at.elapsed() < SHAKEN)
}

/// A failure of the store. Nothing of the failed call is kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A name that must be unique is taken.
    #[error("{0} is taken")]
    Taken(String),
    /// The database was made by a newer program.
    #[error("the database has schema {database}, newer than this program knows; use the newer program")]
    Newer {
        /// The schema version in the database.
        database: i64,
    },
    /// The database is of an older program, or none of ours.
    #[error(
        "the database is not of this version; start the site of this version once, which brings it up to date"
    )]
    Older,
    /// The database does not answer, or refuses.
    #[error("the database does not answer as it should")]
    Unavailable(#[source] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the database could not be brought up to date")]
    Migration(#[source] MigrateError),
    /// Somebody else saved the same response at the same moment.
    #[error("somebody else saved the same response at the same moment")]
    Outrun,
    /// A row that this program cannot read.
    #[error("a stored {0} cannot be read")]
    Broken(&'static str),
    /// The database was sealed with a key that is not on the ring.
    #[error(
        "the database was sealed with the key {0}, which is not in the key file; put the right key file in its place \
         (from your copy of it) and begin again, no data was changed"
    )]
    WrongKey(String),
    /// The key was replaced while this process ran, and what it sealed may not be written any more.
    #[error(
        "the key was replaced: {0} seals now, and this process sealed with an older one; nothing of this was written. Once the newest key \
         file is in its place, begin again (a server that runs takes it up by itself)"
    )]
    OtherKey(String),
    /// Another process holds the database.
    #[error("{0}")]
    Held(String),
    /// The operating system gives no random bytes.
    #[error("the operating system gives no random bytes")]
    Chance,
    /// The list of erasures outside the database cannot be read or written.
    #[error("the list of erasures beside the key file cannot be read or written; nothing was erased")]
    Erased(#[source] std::io::Error),
    /// An address that is no database's.
    #[error("the database address must begin with sqlite: or postgres://")]
    Address,
}

impl StoreError {
    /// Whether the connection to the database broke. What was under way may have been committed or not.
    pub fn is_broken_connection(&self) -> bool {
        matches!(self, Self::Unavailable(error) if is_broken(error))
    }
}

/// Connection exceptions, and a server that is stopped, crashed or only starting (`PostgreSQL`, appendix A).
fn is_broken(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(error) => error
            .code()
            .is_some_and(|code| code.starts_with("08") || ["57P01", "57P02", "57P03"].contains(&&*code)),
        _ => false,
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        if is_broken(&error) {
            *BROKE.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
        match error.as_database_error() {
            Some(database) if database.is_unique_violation() => {
                Self::Taken(database.constraint().unwrap_or_else(|| database.message()).to_owned())
            }
            _ => Self::Unavailable(error),
        }
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(database) => Self::Newer { database },
            other => Self::Migration(other),
        }
    }
}
