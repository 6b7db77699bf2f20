//! Every statement of LARS and the way from rows to nouns, for `SQLite` and `PostgreSQL` alike.
//!
//! Nothing is computed here, nothing is worded here.

pub mod ask;
mod db;
mod error;
mod kept;
mod map;
mod people;
mod tell;
mod texts;

pub use ask::draft::{DraftVersion, Marks};
pub use ask::import::{ImportFault, ImportFrame, ImportRow, ImportStart, ImportSummary, ImportTx};
pub use ask::invitation::Standing;
pub use ask::rating::StoredRating;
pub use ask::response::{ResponseCount, UsedPlace};
pub use db::counted;
pub use error::StoreError;
pub use people::audit::AuditFilter;
pub use people::person::Credentials;
pub use people::session::{OpenSession, SessionRow};

/// A whole number of 64 bits on both engines: a bare 1 is a shorter one on `PostgreSQL`.
const PING: &str = "SELECT CAST(1 AS BIGINT)";

/// Every statement with its name, so that a test can prepare each on both engines.
pub const STATEMENTS: &[&[(&str, &str)]] = &[
    &[("PING", PING)],
    texts::STATEMENTS,
    map::study::STATEMENTS,
    ask::draft::STATEMENTS,
    ask::edition::STATEMENTS,
    ask::invitation::STATEMENTS,
    ask::response::STATEMENTS,
    ask::rating::STATEMENTS,
    ask::import::STATEMENTS,
    tell::project::STATEMENTS,
    people::session::STATEMENTS,
    people::person::STATEMENTS,
    people::audit::STATEMENTS,
    people::secret::STATEMENTS,
];

/// The store: an open database with a function for each thing the program wants of it.
#[derive(Debug, Clone)]
pub struct Store {
    db: db::Db,
    queue: ask::queue::Queue,
    kept: kept::Kept,
}

impl Store {
    /// Opens a database (`sqlite:FILE`, `sqlite::memory:`, `postgres://…`) and brings it up to date.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Ok(Self {
            db: db::Db::open(url).await?,
            queue: ask::queue::Queue::default(),
            kept: kept::Kept::default(),
        })
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.db.row(PING, Vec::new()).await.map(|_| ())
    }

    /// Closes the database once everything under way is done.
    pub async fn close(&self) {
        self.db.close().await;
    }

    /// Asks the database to plan a statement without running it; for tests.
    pub async fn prepare(&self, statement: &'static str) -> Result<(), StoreError> {
        self.db.prepare(statement).await
    }
}
