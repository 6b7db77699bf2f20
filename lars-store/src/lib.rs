//! Every statement of LARS and the way from rows to nouns, for `SQLite` and `PostgreSQL` alike.
//!
//! Nothing is computed here, nothing is worded here.

use std::sync::Arc;

use jiff::SignedDuration;

pub mod ask;
mod db;
mod erase;
mod error;
mod gap;
mod kept;
mod map;
mod paged;
mod people;
mod personal;
mod reseal;
mod run;
mod seal;
mod tell;
mod texts;

pub use ask::answer::file::{NewFile, StoredFile};
pub use ask::answer::import::{ImportFault, ImportFrame, ImportRow, ImportStart, ImportSummary, ImportTx};
pub use ask::answer::rating::StoredRating;
pub use ask::answer::response::{ResponseCount, UsedPlace};
pub use ask::answer::tombstone::ErasedFile;
pub use ask::reach::interview::{Done, Loaded, Revision};
pub use ask::reach::invitation::Standing;
pub use ask::reach::mail::Recipient;
pub use ask::reach::paper::{PaperLine, PaperSaved};
pub use ask::write::draft::{DraftVersion, Marks};
pub use db::counted;
pub use erase::Reapplied;
pub use error::StoreError;
pub use gap::release::WaveState;
pub use paged::Within;
pub use people::audit::AuditFilter;
pub use people::identity::{Identity, Renewed};
pub use people::passkey::StoredPasskey;
pub use people::person::{Credentials, Given};
pub use people::session::{OpenSession, SessionEnd, SessionRow};
pub use personal::sealed_columns;
pub use seal::{Ring, RingFault};

/// A whole number of 64 bits on both engines: a bare 1 is a shorter one on `PostgreSQL`.
const PING: &str = "SELECT CAST(1 AS BIGINT)";

/// Every statement with its name, so that a test can prepare each on both engines.
pub const STATEMENTS: &[&[(&str, &str)]] = &[
    &[("PING", PING)],
    texts::STATEMENTS,
    map::study::STATEMENTS,
    ask::write::draft::STATEMENTS,
    map::protection::STATEMENTS,
    ask::write::edition::STATEMENTS,
    ask::answer::file::STATEMENTS,
    ask::reach::interview::STATEMENTS,
    ask::reach::invitation::STATEMENTS,
    ask::reach::mail::STATEMENTS,
    ask::answer::response::STATEMENTS,
    ask::answer::save::STATEMENTS,
    ask::answer::count::STATEMENTS,
    ask::reach::paper::STATEMENTS,
    ask::answer::rating::STATEMENTS,
    map::stakeholder::STATEMENTS,
    map::register::STATEMENTS,
    ask::reach::open_link::STATEMENTS,
    ask::reach::quota::STATEMENTS,
    ask::reach::board::STATEMENTS,
    ask::answer::tombstone::STATEMENTS,
    ask::answer::import::STATEMENTS,
    gap::group::STATEMENTS,
    gap::release::STATEMENTS,
    run::STATEMENTS,
    tell::project::STATEMENTS,
    people::session::STATEMENTS,
    people::person::STATEMENTS,
    people::passkey::STATEMENTS,
    people::identity::STATEMENTS,
    people::audit::STATEMENTS,
    people::secret::STATEMENTS,
    erase::STATEMENTS,
    personal::STATEMENTS,
    reseal::STATEMENTS,
];

/// The store: an open database with a function for each thing the program wants of it.
#[derive(Debug, Clone)]
pub struct Store {
    db: db::Db,
    ring: Arc<Ring>,
    queue: ask::answer::queue::Queue,
    kept: kept::Kept,
    erased: Option<ErasedFile>,
    idle: SignedDuration,
}

impl Store {
    /// Opens a database (`sqlite:FILE`, `sqlite::memory:`, `postgres://…`) and brings it up to date; one that was sealed with another
    /// key is refused.
    pub async fn open(url: &str, ring: Ring) -> Result<Self, StoreError> {
        let db = db::Db::open(url).await?;
        reseal::prepare(&db, &ring).await?;
        Ok(Self {
            db,
            ring: Arc::new(ring),
            queue: ask::answer::queue::Queue::default(),
            kept: kept::Kept::default(),
            erased: None,
            idle: people::session::IDLE,
        })
    }

    /// The store with another time after which a session that is not used ends.
    #[must_use]
    pub fn with_idle(mut self, idle: SignedDuration) -> Self {
        self.idle = idle;
        self
    }

    /// After how long a session that is not used ends.
    pub fn idle(&self) -> SignedDuration {
        self.idle
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
