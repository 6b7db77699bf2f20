//! Every statement of LARS and the way from rows to nouns, for `SQLite` and `PostgreSQL` alike.
//!
//! Nothing is computed here, nothing is worded here.

use std::sync::Arc;

use jiff::SignedDuration;

pub mod ask;
pub mod backup;
mod check;
mod db;
mod erase;
mod error;
mod gap;
mod health;
mod hold;
mod kept;
mod learn;
mod map;
mod paged;
mod pending;
mod people;
mod personal;
mod reseal;
mod run;
mod seal;
mod tell;
mod texts;
mod thread;
mod value;

pub use ask::answer::file::{NewFile, StoredFile};
pub use ask::answer::import::{ImportFault, ImportFrame, ImportRow, ImportStart, ImportSummary, ImportTx};
pub use ask::answer::rating::StoredRating;
pub use ask::answer::response::{Invited, ResponseCount, UsedPlace};
pub use ask::answer::tag::{Tagged, TaggedNow};
pub use ask::answer::tombstone::ErasedFile;
pub use ask::answer::whole::{Depth, HandedOut, Order};
pub use ask::reach::interview::{Done, Loaded, Revision};
pub use ask::reach::join::Joined;
pub use ask::reach::mail::Recipient;
pub use ask::reach::mark::Mark;
pub use ask::reach::paper::{PaperLine, PaperSaved};
pub use ask::reach::participant::Standing;
pub use ask::reach::resume::Resumed;
pub use ask::write::draft::{DraftVersion, Marks};
pub use check::{CheckFault, CheckPart, CheckReport, Checked, FAULTS_KEPT};
pub use db::counted;
pub use erase::Reapplied;
pub use error::StoreError;
pub use gap::release::WaveState;
pub use health::{Ailment, LEAST_FREE};
pub use hold::{BEAT_EVERY, Hold, Holder};
pub use map::closing::Closing;
pub use map::panel::{PanelRow, PanelSaved, PanelShape};
pub use map::progress::ProgressCount;
pub use paged::Within;
pub use pending::{PendingKind, PendingName};
pub use people::attempt::{Attempt, MAX_ATTEMPTS, TakenAttempts};
pub use people::audit::AuditFilter;
pub use people::identity::{Identity, Renewed};
pub use people::passkey::StoredPasskey;
pub use people::person::{Credentials, Given};
pub use people::session::{OpenSession, SessionEnd, SessionRow};
pub use personal::sealed_columns;
pub use seal::{Ring, RingFault};
pub use thread::{KnotVersion, NewKnot};

/// A whole number of 64 bits on both engines: a bare 1 is a shorter one on `PostgreSQL`.
const PING: &str = "SELECT CAST(1 AS BIGINT)";

/// Every statement with its name, so that a test can prepare each on both engines.
pub const STATEMENTS: &[&[(&str, &str)]] = &[
    &[("PING", PING)],
    texts::STATEMENTS,
    map::study::STATEMENTS,
    ask::write::draft::STATEMENTS,
    map::closing::STATEMENTS,
    map::panel::STATEMENTS,
    map::progress::STATEMENTS,
    map::protection::STATEMENTS,
    map::register_map::STATEMENTS,
    map::sender::STATEMENTS,
    ask::write::edition::STATEMENTS,
    ask::answer::file::STATEMENTS,
    ask::reach::interview::STATEMENTS,
    ask::reach::participant::STATEMENTS,
    ask::reach::asked::STATEMENTS,
    ask::reach::mark::STATEMENTS,
    ask::reach::join::STATEMENTS,
    ask::reach::invitation::STATEMENTS,
    ask::reach::mail::STATEMENTS,
    ask::reach::resume::STATEMENTS,
    ask::answer::response::STATEMENTS,
    ask::answer::save::STATEMENTS,
    ask::answer::count::STATEMENTS,
    ask::reach::paper::STATEMENTS,
    ask::answer::rating::STATEMENTS,
    ask::answer::whole::STATEMENTS,
    ask::answer::handout::STATEMENTS,
    map::stakeholder::STATEMENTS,
    map::register::STATEMENTS,
    ask::reach::open_link::STATEMENTS,
    ask::reach::quota::STATEMENTS,
    ask::reach::board::STATEMENTS,
    ask::answer::tombstone::STATEMENTS,
    ask::answer::import::STATEMENTS,
    ask::answer::staging::STATEMENTS,
    gap::again::STATEMENTS,
    ask::answer::tag::STATEMENTS,
    gap::group::STATEMENTS,
    gap::release::STATEMENTS,
    gap::roster::STATEMENTS,
    learn::wish::STATEMENTS,
    run::STATEMENTS,
    tell::export::STATEMENTS,
    tell::project::STATEMENTS,
    thread::STATEMENTS,
    people::attempt::STATEMENTS,
    people::session::STATEMENTS,
    pending::STATEMENTS,
    people::person::STATEMENTS,
    people::passkey::STATEMENTS,
    people::identity::STATEMENTS,
    people::audit::STATEMENTS,
    people::secret::STATEMENTS,
    erase::STATEMENTS,
    personal::STATEMENTS,
    reseal::STATEMENTS,
    db::STATEMENTS,
    hold::STATEMENTS,
    health::STATEMENTS,
    check::STATEMENTS,
    backup::STATEMENTS,
];

/// The store: an open database with a function for each thing the program wants of it.
#[derive(Debug, Clone)]
pub struct Store {
    db: db::Db,
    ring: Arc<Ring>,
    queue: ask::answer::queue::Queue,
    kept: kept::Kept,
    erased: Option<ErasedFile>,
    file: Option<health::OpenFile>,
    idle: SignedDuration,
}

impl Store {
    /// Opens a database (`sqlite:FILE`, `sqlite::memory:`, `postgres://…`) and brings it up to date; one that was sealed with another
    /// key is refused.
    pub async fn open(url: &str, ring: Ring) -> Result<Self, StoreError> {
        let db = db::Db::open(url).await?;
        reseal::prepare(&db, &ring).await?;
        ask::reach::join::prepare(&db, &ring).await?;
        Ok(Self::of(url, db, ring))
    }

    /// The store over a database whose keys are on the ring.
    fn of(url: &str, db: db::Db, ring: Ring) -> Self {
        let ring = Arc::new(ring);
        Self {
            db: db.sealed_with(&ring),
            ring,
            queue: ask::answer::queue::Queue::default(),
            kept: kept::Kept::default(),
            erased: None,
            file: db::path_of(url).and_then(|path| health::OpenFile::of(&path)),
            idle: people::session::IDLE,
        }
    }

    /// Whether a database was never sealed: there is none, or nothing is in it. Nothing is made or changed.
    pub async fn is_new(url: &str) -> Result<bool, StoreError> {
        reseal::is_new(url).await
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
