//! One database, two engines: `SQLite` and `PostgreSQL` behind the same four calls.
//!
//! Statements are `&'static str` with `$1` placeholders; values are text, whole numbers and real numbers. Three other ways
//! were considered (`docs/adr/0003-two-engines.md`): a trait per engine, sqlx's `Any`, generic functions.

use std::cell::Cell;
use std::path::PathBuf;
use std::pin::Pin;
use std::str::FromStr as _;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use futures_util::TryStreamExt as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::postgres::{PgPoolOptions, PgRow};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{
    Column as _, Connection as _, PgPool, Postgres, Row as _, SqlSafeStr as _, Sqlite, SqlitePool,
    Transaction, TypeInfo as _, ValueRef as _,
};

use crate::error::{StoreError, is_shaken};
use crate::seal::Ring;
pub(crate) use crate::value::values;
pub use crate::value::{InOrder, Row, Value};

/// The migrations: number, name, statements. By hand: sqlx's macro for it would build sqlx, both drivers and their cryptography a second
/// time, for the compiler alone.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "start", include_str!("../migrations/0001_start.sql")),
    (2, "audit chain", include_str!("../migrations/0002_audit_chain.sql")),
    (3, "people", include_str!("../migrations/0003_people.sql")),
    (4, "draft", include_str!("../migrations/0004_draft.sql")),
    (5, "seal", include_str!("../migrations/0005_seal.sql")),
    (6, "erasure", include_str!("../migrations/0006_erasure.sql")),
    (9, "mail", include_str!("../migrations/0009_mail.sql")),
    (10, "quota", include_str!("../migrations/0010_quota.sql")),
    (11, "open link", include_str!("../migrations/0011_open_link.sql")),
    (12, "stakeholder", include_str!("../migrations/0012_stakeholder.sql")),
    (13, "anonymous", include_str!("../migrations/0013_anonymous.sql")),
    (14, "passkey", include_str!("../migrations/0014_passkey.sql")),
    (15, "offline", include_str!("../migrations/0015_offline.sql")),
    (16, "paper", include_str!("../migrations/0016_paper.sql")),
    (17, "file", include_str!("../migrations/0017_file.sql")),
    (18, "response whole", include_str!("../migrations/0018_response_whole.sql")),
    (21, "pages", include_str!("../migrations/0021_pages.sql")),
    (22, "zone", include_str!("../migrations/0022_zone.sql")),
    (23, "mail trouble", include_str!("../migrations/0023_mail_trouble.sql")),
    (24, "resume letter", include_str!("../migrations/0024_resume_letter.sql")),
    (25, "attempt", include_str!("../migrations/0025_attempt.sql")),
    (26, "pending", include_str!("../migrations/0026_pending.sql")),
    (27, "holder", include_str!("../migrations/0027_holder.sql")),
    (28, "import staged", include_str!("../migrations/0028_import_staged.sql")),
    (29, "backup", include_str!("../migrations/0029_backup.sql")),
    (30, "release", include_str!("../migrations/0030_release.sql")),
    (31, "participant", include_str!("../migrations/0031_participant.sql")),
    (35, "sender", include_str!("../migrations/0035_sender.sql")),
    (36, "closing", include_str!("../migrations/0036_closing.sql")),
    (41, "trial wave", include_str!("../migrations/0041_trial_wave.sql")),
    (43, "export", include_str!("../migrations/0043_export.sql")),
    (44, "register map", include_str!("../migrations/0044_register_map.sql")),
    (45, "thread", include_str!("../migrations/0045_thread.sql")),
    (48, "matching", include_str!("../migrations/0048_matching.sql")),
    (49, "gap change", include_str!("../migrations/0049_gap_change.sql")),
    (50, "anonymous files", include_str!("../migrations/0050_anonymous_files.sql")),
    (51, "answer tag", include_str!("../migrations/0051_answer_tag.sql")),
    (53, "panel", include_str!("../migrations/0053_panel.sql")),
    (55, "roster", include_str!("../migrations/0055_roster.sql")),
];

/// `PostgreSQL` alone: the collation that `SQLite` has by this name, so that both engines can sort alike.
const BINARY_COLLATION: &str = r#"CREATE COLLATION IF NOT EXISTS "binary" FROM "C""#;

/// The names of the keys that may seal, the one that should first.
pub const KEYS_IN_FORCE: &str = "SELECT value FROM secret WHERE name = 'keys'";

const SCHEMA: &str = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations";
/// Columns that are sealed, by their names: table and column, on `SQLite` and on `PostgreSQL`.
const SEALED_COLUMNS: [&str; 2] = [
    "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
        WHERE m.type = 'table' AND substr(c.name, 1, 6) = 'sealed' ORDER BY 1, 2",
    "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
        WHERE table_schema = current_schema() AND substr(column_name, 1, 6) = 'sealed' ORDER BY 1, 2",
];

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[("KEYS_IN_FORCE", KEYS_IN_FORCE), ("SCHEMA", SCHEMA)];

/// `PostgreSQL` alone: writers share a lock as long as their transaction lasts. Who changes which keys may seal takes it alone: those
/// who began before are done then, and those who come after see the change. `SQLite` has one writer.
const BEGIN_SHARING: &str = "BEGIN; SELECT pg_advisory_xact_lock_shared(1818325619, 1)";
const BEGIN_ALONE: &str = "BEGIN; SELECT pg_advisory_xact_lock(1818325619, 1)";
/// A transaction that only reads, and sees the database as it was at one moment.
const BEGIN_READING: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// How long a writer waits for another one.
const BUSY: Duration = Duration::from_secs(10);
/// Connections of a server process.
const CONNECTIONS: u32 = 8;
/// A connection to `PostgreSQL` that nobody used for so long is asked whether it is there.
const RESTED: Duration = Duration::from_secs(1);
/// How long a page waits for a free connection before it says that the database does not answer.
const ACQUIRE: Duration = Duration::from_secs(3);
/// How often that long a start waits for a server that does not answer yet.
const OPENINGS: usize = 10;

/// Does work that may be done twice, once more where its connection to the database broke. Whether the first attempt was committed is
/// not known then, so the second must find it and leave it as it is.
macro_rules! twice_if_broken {
    ($work:expr) => {
        match $work {
            Err(error) if error.is_broken_connection() => {
                drop(error);
                $work
            }
            result => result,
        }
    };
}
pub(crate) use twice_if_broken;

tokio::task_local! {
    static SENT: Cell<u32>;
}

/// Does some work and counts the statements that it sends: the log says so of each request, and a page that
/// asks in a loop shows.
pub async fn counted<W: Future>(work: W) -> (W::Output, u32) {
    let work = async {
        let done = work.await;
        (done, SENT.with(Cell::get))
    };
    SENT.scope(Cell::new(0), work).await
}

/// Counts a statement, where somebody counts.
fn count() {
    let _ = SENT.try_with(|sent| sent.set(sent.get() + 1));
}

/// Work of the database that is under way. Behind a pointer: the code of both engines is then compiled here once, and not again in
/// every crate that waits for it, which is build time.
pub type Sent<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// An open database.
#[derive(Debug, Clone)]
pub struct Db {
    pool: Pool,
    /// What is written is sealed with it; none until it is known that the ring is this database's.
    ring: Option<Arc<Ring>>,
}

#[derive(Debug, Clone)]
enum Pool {
    /// `SQLite`: one file, or memory.
    Sqlite(SqlitePool),
    /// `PostgreSQL`.
    Postgres(PgPool),
}

/// An open transaction. Dropped without [`Tx::commit`], it leaves the database as it was.
pub enum Tx {
    /// On `SQLite`.
    Sqlite(Transaction<'static, Sqlite>),
    /// On `PostgreSQL`.
    Postgres(Transaction<'static, Postgres>),
}

/// Reads a row of either engine: everything that is no number is text, and so is what is absent.
macro_rules! read_row {
    ($row:expr) => {{
        let row = $row;
        let mut values = Vec::with_capacity(row.len());
        for column in row.columns() {
            let place = column.ordinal();
            let (is_null, kind) = {
                let raw = row.try_get_raw(place)?;
                let kind = match raw.type_info().name() {
                    "INTEGER" | "INT8" | "BIGINT" => Kind::Int,
                    "REAL" | "FLOAT8" => Kind::Real,
                    _ => Kind::Text,
                };
                (raw.is_null(), kind)
            };
            values.push(match kind {
                _ if is_null => Value::Text(None),
                Kind::Int => Value::Int(Some(row.try_get(place)?)),
                Kind::Real => Value::Real(Some(row.try_get(place)?)),
                Kind::Text => Value::Text(Some(row.try_get(place)?)),
            });
        }
        Ok(Row::of(values))
    }};
}

/// What a column holds.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Int,
    Real,
}

fn from_sqlite(row: &SqliteRow) -> Result<Row, StoreError> {
    read_row!(row)
}

fn from_postgres(row: &PgRow) -> Result<Row, StoreError> {
    read_row!(row)
}

/// Binds values to a statement of either engine; NaN ends the work with an error.
macro_rules! bound {
    ($statement:expr, $values:expr) => {{
        let mut query = sqlx::query($statement);
        for value in $values {
            query = match value {
                Value::Text(text) => query.bind(text),
                Value::Int(number) => query.bind(number),
                Value::Real(Some(number)) if number.is_nan() => return Err(StoreError::Broken("number")),
                // Without the sign of a zero, which `SQLite` forgets.
                Value::Real(number) => query.bind(number.map(|number| number + 0.0)),
            };
        }
        query
    }};
}

/// Hands over rows one by one, as long as more are wanted.
macro_rules! take_each {
    ($rows:expr, $read:expr, $take:expr) => {{
        let mut rows = $rows;
        while let Some(row) = rows.try_next().await? {
            if !$take($read(&row)?)? {
                break;
            }
        }
    }};
}

// Behind the macros, which it uses.
mod fill;

pub use fill::is_known;

impl Db {
    /// Opens a database and brings its schema up to this program's; one that is newer is refused unchanged.
    pub fn open(url: &str) -> Sent<'_, Self> {
        Box::pin(async move {
            let db = Self::as_it_is(url, true).await?;
            match &db.pool {
                Pool::Sqlite(pool) => migrator().run(pool).await?,
                Pool::Postgres(pool) => {
                    sqlx::query(BINARY_COLLATION).execute(pool).await?;
                    migrator().run(pool).await?;
                }
            }
            Ok(db)
        })
    }

    /// Opens a database and changes nothing in it; whether a file that is not there is made.
    pub async fn as_it_is(url: &str, make: bool) -> Result<Self, StoreError> {
        let pool = if url.starts_with("sqlite:") {
            Pool::Sqlite(open_sqlite(url, make).await?)
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Pool::Postgres(open_postgres(url).await?)
        } else {
            return Err(StoreError::Address);
        };
        Ok(Self { pool, ring: None })
    }

    /// Whether there is a table of this name.
    pub async fn has_table(&self, name: &str) -> Result<bool, StoreError> {
        let statement = if self.is_sqlite() {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1"
        } else {
            "SELECT CAST(table_name AS TEXT) FROM information_schema.tables \
                WHERE table_schema = current_schema() AND table_name = $1"
        };
        Ok(self.row(statement, values![name]).await?.is_some())
    }

    /// The version of the schema.
    pub async fn schema(&self) -> Result<i64, StoreError> {
        self.row(SCHEMA, values![]).await?.map_or(Ok(0), |row| row.in_order().int())
    }

    /// Every column whose name says that it is sealed: table and column.
    pub async fn sealed_columns(&self) -> Result<Vec<[String; 2]>, StoreError> {
        let [sqlite, postgres] = SEALED_COLUMNS;
        let rows = self.rows(if self.is_sqlite() { sqlite } else { postgres }, values![]).await?;
        let column = |row: &Row| {
            let mut row = row.in_order();
            Ok([row.text()?, row.text()?])
        };
        rows.iter().map(column).collect()
    }

    /// What the engine itself finds wrong with its file: damage, and rows that name rows which are not there. `PostgreSQL` is asked with its
    /// own programs, and never lets such rows in.
    pub async fn damage(&self) -> Result<Vec<String>, StoreError> {
        if !self.is_sqlite() {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for row in self.rows("PRAGMA integrity_check", values![]).await? {
            found.push(row.in_order().text()?);
        }
        found.retain(|line| line != "ok");
        for row in self.rows("PRAGMA foreign_key_check", values![]).await? {
            let mut row = row.in_order();
            let (table, number, parent) = (row.text()?, row.maybe_int()?, row.text()?);
            found.push(format!(
                "row {} of {table} names a row of {parent} that is not there",
                number.unwrap_or(0)
            ));
        }
        Ok(found)
    }

    /// The version of the schema that this program brings a database up to.
    pub fn newest_schema() -> i64 {
        MIGRATIONS.last().map_or(0, |(number, ..)| *number)
    }

    /// The database, whose writers from now on make sure that this ring's key may still seal.
    #[must_use]
    pub fn sealed_with(mut self, ring: &Arc<Ring>) -> Self {
        self.ring = Some(ring.clone());
        self
    }

    /// Whether this is `SQLite`, which has one writer at a time.
    pub fn is_sqlite(&self) -> bool {
        matches!(self.pool, Pool::Sqlite(_))
    }

    /// Begins a transaction that may write. Where the key that this process seals with is no longer in force, nothing is written:
    /// [`StoreError::OtherKey`].
    pub fn begin(&self) -> Sent<'_, Tx> {
        Box::pin(async move {
            let mut tx = self.begun(BEGIN_SHARING).await?;
            if let Some(ring) = &self.ring {
                agree(&mut tx, ring).await?;
            }
            Ok(tx)
        })
    }

    /// The same without the look at the keys in force: whoever takes it looks by [`accept`] or [`agree`] before anything sealed is written.
    pub fn begin_unchecked(&self) -> Sent<'_, Tx> {
        Box::pin(self.begun(BEGIN_SHARING))
    }

    /// Begins a transaction that may change which keys are in force: no other one is under way until it ends.
    pub fn begin_alone(&self) -> Sent<'_, Tx> {
        Box::pin(self.begun(BEGIN_ALONE))
    }

    /// Begins a transaction that only reads, and holds up nobody.
    pub fn begin_reading(&self) -> Sent<'_, Tx> {
        Box::pin(async move {
            Ok(match &self.pool {
                Pool::Sqlite(pool) => Tx::Sqlite(pool.begin().await?),
                Pool::Postgres(pool) => Tx::Postgres(pool.begin_with(BEGIN_READING).await?),
            })
        })
    }

    async fn begun(&self, on_postgres: &'static str) -> Result<Tx, StoreError> {
        Ok(match &self.pool {
            // Immediate: a reader that turns into a writer half-way could not wait for another writer.
            Pool::Sqlite(pool) => Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            // Nothing was done yet where it breaks here.
            Pool::Postgres(pool) => {
                Tx::Postgres(twice_if_broken!(pool.begin_with(on_postgres).await.map_err(StoreError::from))?)
            }
        })
    }

    /// Runs a statement that writes what was sealed, in a transaction of its own, and counts the rows it touched.
    pub fn run_sealed(&self, statement: &'static str, values: Vec<Value>) -> Sent<'_, u64> {
        Box::pin(async move {
            let mut tx = self.begin().await?;
            let touched = tx.run(statement, values).await?;
            tx.commit().await?;
            Ok(touched)
        })
    }

    /// Runs a statement and counts the rows it touched. What was sealed is written by a transaction, or by [`Db::run_sealed`].
    pub fn run(&self, statement: &'static str, values: Vec<Value>) -> Sent<'_, u64> {
        Box::pin(async move {
            debug_assert!(!self.is_sealing(&values), "no look at the keys in force: {statement}");
            count();
            Ok(match &self.pool {
                Pool::Sqlite(pool) => bound!(statement, values).execute(pool).await?.rows_affected(),
                Pool::Postgres(pool) => bound!(statement, values).execute(pool).await?.rows_affected(),
            })
        })
    }

    /// All rows of a statement. One that only reads is sent once more where the connection broke.
    pub fn rows(&self, statement: &'static str, values: Vec<Value>) -> Sent<'_, Vec<Row>> {
        Box::pin(async move {
            count();
            match &self.pool {
                Pool::Sqlite(pool) => {
                    bound!(statement, values).fetch_all(pool).await?.iter().map(from_sqlite).collect()
                }
                Pool::Postgres(pool) if statement.starts_with("SELECT ") => {
                    twice_if_broken!(postgres_rows(pool, statement, values.clone()).await)
                }
                Pool::Postgres(pool) => postgres_rows(pool, statement, values).await,
            }
        })
    }

    /// The first row of a statement.
    pub async fn row(&self, statement: &'static str, values: Vec<Value>) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(statement, values).await?.into_iter().next())
    }

    /// Hands over the rows of a statement one by one, as long as `take` wants more. Memory does not grow.
    pub fn each<'a>(
        &'a self,
        statement: &'static str,
        values: Vec<Value>,
        take: &'a mut (dyn FnMut(Row) -> Result<bool, StoreError> + Send),
    ) -> Sent<'a, ()> {
        Box::pin(async move {
            count();
            match &self.pool {
                Pool::Sqlite(pool) => take_each!(bound!(statement, values).fetch(pool), from_sqlite, take),
                Pool::Postgres(pool) => {
                    take_each!(bound!(statement, values).fetch(pool), from_postgres, take);
                }
            }
            Ok(())
        })
    }

    /// Asks the database to plan a statement without running it.
    pub async fn prepare(&self, statement: &'static str) -> Result<(), StoreError> {
        use sqlx::Executor as _;
        match &self.pool {
            Pool::Sqlite(pool) => pool.prepare(statement.into_sql_str()).await.map(|_| ())?,
            Pool::Postgres(pool) => pool.prepare(statement.into_sql_str()).await.map(|_| ())?,
        }
        Ok(())
    }

    /// Writes the database anew without the gaps that changed and deleted rows left in it. Takes as long as copying it.
    pub async fn clean(&self) -> Result<(), StoreError> {
        self.run("VACUUM", Vec::new()).await?;
        if self.is_sqlite() {
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)", Vec::new()).await?;
        }
        Ok(())
    }

    /// Brings what lies in the journal of `SQLite` into its file, as far as nobody is reading it; waits for nobody.
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        if self.is_sqlite() {
            self.rows("PRAGMA wal_checkpoint(PASSIVE)", Vec::new()).await?;
        }
        Ok(())
    }

    /// Whether any of these values was sealed with the key that seals now: then the transaction must know that it still may.
    fn is_sealing(&self, values: &[Value]) -> bool {
        let is_sealed =
            |ring: &Ring, value: &Value| matches!(value, Value::Text(Some(text)) if ring.has_sealed(text));
        self.ring.as_ref().is_some_and(|ring| values.iter().any(|value| is_sealed(ring, value)))
    }

    /// Waits for what is under way and closes every connection.
    pub async fn close(&self) {
        match &self.pool {
            Pool::Sqlite(pool) => pool.close().await,
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

/// A statement that inserts a row, and the same for many rows at once: as many places for values again.
#[derive(Debug)]
pub struct Many {
    one: &'static str,
    more: OnceLock<[String; TOGETHER.len()]>,
}

/// Rows that one statement inserts, besides one. Their values stay far under the limits of both engines.
const TOGETHER: [usize; 2] = [100, 10];

impl Many {
    /// From the statement for one row: `INSERT … VALUES ($1, …)` and perhaps more.
    pub const fn of(one: &'static str) -> Self {
        Self { one, more: OnceLock::new() }
    }

    /// How many of so many rows the next statement takes, and the statement.
    pub fn next(&'static self, rows: usize) -> (usize, &'static str) {
        let more = self.more.get_or_init(|| TOGETHER.map(|rows| self.repeated(rows)));
        let found = TOGETHER.iter().zip(more).find(|(together, _)| **together <= rows);
        found.map_or((1, self.one), |(together, statement)| (*together, statement.as_str()))
    }

    fn repeated(&self, rows: usize) -> String {
        let (head, tail) = self.one.split_once("VALUES").unwrap_or((self.one, ""));
        let (first, rest) = tail.split_once(')').unwrap_or((tail, ""));
        let mut parts = first.split('$');
        let open = parts.next().unwrap_or_default();
        // Each with its number and what stands between it and the next.
        let places: Vec<(usize, &str)> = parts
            .filter_map(|part| {
                let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
                Some((part[..end].parse().ok()?, &part[end..]))
            })
            .collect();
        let most = places.iter().map(|(number, _)| *number).max().unwrap_or_default();
        let row = |row: usize| {
            let said: Vec<String> =
                places.iter().map(|(number, rest)| format!("${}{rest}", row * most + number)).collect();
            format!("{open}{})", said.concat())
        };
        let rows: Vec<String> = (0..rows).map(row).collect();
        format!("{head}VALUES{}{rest}", rows.join(","))
    }
}

impl Tx {
    /// Inserts rows, many with each statement, and counts those touched.
    pub fn run_many(&mut self, many: &'static Many, rows: Vec<Vec<Value>>) -> Sent<'_, u64> {
        Box::pin(async move {
            let mut touched = 0;
            let mut rows = rows.into_iter();
            while rows.len() > 0 {
                let (together, statement) = many.next(rows.len());
                touched += self.run(statement, rows.by_ref().take(together).flatten().collect()).await?;
            }
            Ok(touched)
        })
    }

    /// Runs a statement and counts the rows it touched.
    pub fn run(&mut self, statement: &'static str, values: Vec<Value>) -> Sent<'_, u64> {
        Box::pin(async move {
            count();
            Ok(match self {
                Self::Sqlite(tx) => bound!(statement, values).execute(&mut **tx).await?.rows_affected(),
                Self::Postgres(tx) => bound!(statement, values).execute(&mut **tx).await?.rows_affected(),
            })
        })
    }

    /// The first row of a statement.
    pub fn row(&mut self, statement: &'static str, values: Vec<Value>) -> Sent<'_, Option<Row>> {
        Box::pin(async move {
            count();
            match self {
                Self::Sqlite(tx) => bound!(statement, values)
                    .fetch_optional(&mut **tx)
                    .await?
                    .as_ref()
                    .map(from_sqlite)
                    .transpose(),
                Self::Postgres(tx) => bound!(statement, values)
                    .fetch_optional(&mut **tx)
                    .await?
                    .as_ref()
                    .map(from_postgres)
                    .transpose(),
            }
        })
    }

    /// All rows of a statement.
    pub fn rows(&mut self, statement: &'static str, values: Vec<Value>) -> Sent<'_, Vec<Row>> {
        Box::pin(async move {
            count();
            match self {
                Self::Sqlite(tx) => {
                    bound!(statement, values).fetch_all(&mut **tx).await?.iter().map(from_sqlite).collect()
                }
                Self::Postgres(tx) => {
                    bound!(statement, values).fetch_all(&mut **tx).await?.iter().map(from_postgres).collect()
                }
            }
        })
    }

    /// Hands over the rows of a statement one by one, as long as `take` wants more.
    pub fn each<'a>(
        &'a mut self,
        statement: &'static str,
        values: Vec<Value>,
        take: &'a mut (dyn FnMut(Row) -> Result<bool, StoreError> + Send),
    ) -> Sent<'a, ()> {
        Box::pin(async move {
            count();
            match self {
                Self::Sqlite(tx) => take_each!(bound!(statement, values).fetch(&mut **tx), from_sqlite, take),
                Self::Postgres(tx) => {
                    take_each!(bound!(statement, values).fetch(&mut **tx), from_postgres, take);
                }
            }
            Ok(())
        })
    }

    /// Makes everything done durable and visible.
    pub fn commit(self) -> Sent<'static, ()> {
        Box::pin(async move {
            match self {
                Self::Sqlite(tx) => tx.commit().await?,
                Self::Postgres(tx) => tx.commit().await?,
            }
            Ok(())
        })
    }
}

/// Makes sure that what this process seals may still be written; where another key seals now that the ring knows, it is taken up.
pub async fn agree(tx: &mut Tx, ring: &Ring) -> Result<(), StoreError> {
    let row = tx.row(KEYS_IN_FORCE, values![]).await?.ok_or(StoreError::Broken("list of keys"))?;
    accept(ring, &row.in_order().text()?)
}

/// The same for whoever has read the names of the keys in force on the way.
pub fn accept(ring: &Ring, in_force: &str) -> Result<(), StoreError> {
    let first = in_force.split(' ').next().unwrap_or_default();
    if ring.is_sealing(first) {
        return Ok(());
    }
    // What was sealed for this transaction may bear the older key, which then still has to be in force.
    let own = ring.id();
    if ring.promote(first) && in_force.split(' ').any(|id| id == own) {
        return Ok(());
    }
    Err(StoreError::OtherKey(first.to_owned()))
}

fn migrator() -> Migrator {
    migrator_of(|_| true)
}

fn migrator_of(is_wanted: impl Fn(i64) -> bool) -> Migrator {
    let migration = |&(number, name, statements): &(i64, &'static str, &'static str)| {
        Migration::new(number, name.into(), MigrationType::Simple, statements.into_sql_str(), false)
    };
    let wanted = MIGRATIONS.iter().filter(|(number, ..)| is_wanted(*number));
    Migrator::with_migrations(wanted.map(migration).collect())
}

async fn postgres_rows(
    pool: &PgPool,
    statement: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Row>, StoreError> {
    bound!(statement, values).fetch_all(pool).await?.iter().map(from_postgres).collect()
}

/// The file of a database; none where it is no file.
pub fn path_of(url: &str) -> Option<PathBuf> {
    let options = url.starts_with("sqlite:").then(|| SqliteConnectOptions::from_str(url).ok()).flatten()?;
    (!is_memory(url)).then(|| options.get_filename().to_owned())
}

fn is_memory(url: &str) -> bool {
    url.contains(":memory:") || url.contains("mode=memory")
}

async fn open_postgres(url: &str) -> Result<PgPool, StoreError> {
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).test_before_acquire(false);
    let pool = pool.acquire_timeout(ACQUIRE);
    // Whose transaction could not be ended is closed. A connection that was used a moment ago is there; one that rested may have been cut, and is asked first.
    let pool = pool.before_acquire(|connection, meta| {
        Box::pin(async move {
            if meta.idle_for > RESTED || is_shaken() {
                connection.ping().await?;
            }
            Ok(!connection.is_in_transaction())
        })
    });
    let mut openings = 1;
    loop {
        match pool.clone().connect(url).await {
            Err(sqlx::Error::PoolTimedOut) if openings < OPENINGS => openings += 1,
            result => return Ok(result?),
        }
    }
}

async fn open_sqlite(url: &str, make: bool) -> Result<SqlitePool, StoreError> {
    let in_memory = is_memory(url);
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(make)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // What was confirmed to a respondent survives a loss of power, not only the end of the process.
        .synchronous(SqliteSynchronous::Full)
        // What is deleted is overwritten, not only forgotten.
        .pragma("secure_delete", "ON")
        .busy_timeout(BUSY);
    // Each connection to memory would be a database of its own.
    let connections = if in_memory { 1 } else { CONNECTIONS };
    // Whose transaction could be neither committed nor rolled back, as on a full disk, is closed: every later one on it would fail.
    // A connection to a file does not go away: asking it before each statement whether it is there would double the way.
    let pool = SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }));
    Ok(pool.connect_with(options).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAKE_REALS: &str = "CREATE TEMPORARY TABLE reals (place BIGINT NOT NULL, number DOUBLE PRECISION)";
    const KEEP_REAL: &str = "INSERT INTO reals (place, number) VALUES ($1, $2)";
    const REALS: &str = "SELECT number FROM reals ORDER BY place";
    const REAL_MEAN: &str = "SELECT AVG(number) FROM reals WHERE number BETWEEN $1 AND $2";

    async fn engines() -> Vec<Db> {
        let mut engines = vec![Db::as_it_is("sqlite::memory:", true).await.unwrap()];
        match std::env::var("LARS_TEST_POSTGRES") {
            Ok(server) => engines.push(Db::as_it_is(&server, true).await.unwrap()),
            Err(_) => eprintln!("skipped: no PostgreSQL"),
        }
        engines
    }

    #[tokio::test]
    async fn a_real_number_comes_back_to_the_last_bit_on_both_engines() {
        let numbers = [
            0.0,
            0.1,
            1.0 / 3.0,
            -7.0,
            1e15 + 0.5,
            9_007_199_254_740_993.0,
            f64::MAX,
            -f64::MIN_POSITIVE,
            f64::from_bits(1),
            f64::INFINITY,
        ];
        for db in engines().await {
            let mut tx = db.begin().await.unwrap();
            tx.run(MAKE_REALS, values![]).await.unwrap();
            for (place, number) in numbers.into_iter().enumerate() {
                tx.run(KEEP_REAL, values![place, number]).await.unwrap();
            }
            tx.run(KEEP_REAL, values![100_usize, None::<f64>]).await.unwrap();
            let rows = tx.rows(REALS, values![]).await.unwrap();
            assert_eq!(rows.len(), numbers.len() + 1);
            for (row, number) in rows.iter().zip(numbers) {
                assert_eq!(row.in_order().real().unwrap().to_bits(), number.to_bits(), "{number:e}");
                assert!(row.in_order().int().is_err() && row.in_order().text().is_err(), "{number:e}");
            }
            assert_eq!(rows[numbers.len()].in_order().maybe_real().unwrap(), None);
            assert!(rows[numbers.len()].in_order().real().is_err());
            let mean = tx.row(REAL_MEAN, values![0.05, 0.2]).await.unwrap().unwrap();
            assert_eq!(mean.in_order().real().unwrap().to_bits(), 0.1_f64.to_bits());
        }
    }

    #[tokio::test]
    async fn nan_is_refused_and_a_zero_has_no_sign() {
        for db in engines().await {
            let mut tx = db.begin().await.unwrap();
            tx.run(MAKE_REALS, values![]).await.unwrap();
            let refused = tx.run(KEEP_REAL, values![1_usize, f64::NAN]).await;
            assert!(matches!(refused, Err(StoreError::Broken("number"))));
            tx.run(KEEP_REAL, values![1_usize, -0.0]).await.unwrap();
            let rows = tx.rows(REALS, values![]).await.unwrap();
            assert_eq!(rows.len(), 1, "nothing of the refused one");
            assert_eq!(rows[0].in_order().real().unwrap().to_bits(), 0);
        }
    }

    #[tokio::test]
    async fn a_connection_whose_transaction_could_not_be_ended_is_not_used_again() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("lars.db").display());
        let db = Db::as_it_is(&url, true).await.unwrap();
        db.run("CREATE TABLE t (n BIGINT NOT NULL PRIMARY KEY)", values![]).await.unwrap();
        for number in 0..20_i64 {
            let mut tx = db.begin().await.unwrap();
            tx.run("INSERT INTO t (n) VALUES ($1)", values![number]).await.unwrap();
            // What the engine does by itself on a full disk: neither commit nor rollback finds a transaction then.
            tx.run("ROLLBACK", values![]).await.unwrap();
            match number % 2 {
                0 => assert!(tx.commit().await.is_err()),
                _ => drop(tx),
            }
        }
        assert!(db.rows("SELECT n FROM t", values![]).await.unwrap().is_empty());
        db.close().await;
    }

    #[test]
    fn a_row_is_read_from_its_first_column_on_and_no_further_than_its_last() {
        let row = Row::of(values!["a", 1_i64, None::<&str>]);
        let mut row = row.in_order();
        assert_eq!(row.text().unwrap(), "a");
        assert_eq!(row.int().unwrap(), 1);
        assert_eq!(row.maybe_time().unwrap(), None);
        assert!(row.maybe_text().is_err());
    }

    #[test]
    fn a_statement_for_many_rows_is_the_one_for_a_row_with_more_places() {
        static TWICE: Many = Many::of("INSERT INTO t VALUES ($1, $2, $2)");
        static MANY: Many = Many::of(
            "INSERT INTO t (a, b, c) VALUES ($1, $2, 0) ON CONFLICT (a) DO UPDATE SET b = excluded.b",
        );
        assert_eq!(
            MANY.repeated(3),
            "INSERT INTO t (a, b, c) VALUES ($1, $2, 0), ($3, $4, 0), ($5, $6, 0) \
            ON CONFLICT (a) DO UPDATE SET b = excluded.b"
        );
        assert_eq!(MANY.next(9), (1, MANY.one));
        assert_eq!((MANY.next(99).0, MANY.next(100).0, MANY.next(1000).0), (10, 100, 100));
        assert_eq!(TWICE.repeated(2), "INSERT INTO t VALUES ($1, $2, $2), ($3, $4, $4)");
    }
}
