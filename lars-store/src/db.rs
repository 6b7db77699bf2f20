//! One database, two engines: `SQLite` and `PostgreSQL` behind the same four calls.
//!
//! Statements are `&'static str` with `$1` placeholders; values are text and whole numbers. Three other ways
//! were considered (`docs/adr/0003-two-engines.md`): a trait per engine, sqlx's `Any`, generic functions.

use std::cell::Cell;
use std::pin::Pin;
use std::str::FromStr as _;
use std::sync::OnceLock;
use std::time::Duration;

use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::postgres::{PgPoolOptions, PgRow};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{
    Column as _, Connection as _, PgPool, Postgres, Row as _, SqlSafeStr as _, Sqlite, SqlitePool,
    Transaction, TypeInfo as _, ValueRef as _,
};

use crate::error::StoreError;

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
];

/// `PostgreSQL` alone: the collation that `SQLite` has by this name, so that both engines can sort alike.
const BINARY_COLLATION: &str = r#"CREATE COLLATION IF NOT EXISTS "binary" FROM "C""#;

/// How long a writer waits for another one.
const BUSY: Duration = Duration::from_secs(10);
/// Connections of a server process.
const CONNECTIONS: u32 = 8;
/// A connection to `PostgreSQL` that nobody used for so long is asked whether it is there.
const RESTED: Duration = Duration::from_secs(1);

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
pub enum Db {
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

/// A value on its way into or out of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text, or its absence.
    Text(Option<String>),
    /// A whole number, or its absence.
    Int(Option<i64>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(Some(text.clone()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}

impl From<&Option<String>> for Value {
    fn from(text: &Option<String>) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Timestamp> for Value {
    fn from(time: Timestamp) -> Self {
        Self::Text(Some(time.to_string()))
    }
}

impl From<Option<Timestamp>> for Value {
    fn from(time: Option<Timestamp>) -> Self {
        Self::Text(time.map(|time| time.to_string()))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Int(Some(i64::from(yes)))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Int(Some(i64::try_from(number).unwrap_or(i64::MAX)))
    }
}

/// The values of a statement.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}
pub(crate) use values;

/// A row that a statement gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row(Vec<Value>);

impl Row {
    /// Text at a place.
    pub fn text(&self, place: usize) -> Result<String, StoreError> {
        self.maybe_text(place)?.ok_or(StoreError::Broken("text"))
    }

    /// Text at a place, or its absence.
    pub fn maybe_text(&self, place: usize) -> Result<Option<String>, StoreError> {
        match self.0.get(place) {
            Some(Value::Text(text)) => Ok(text.clone()),
            Some(Value::Int(None)) => Ok(None),
            _ => Err(StoreError::Broken("text")),
        }
    }

    /// A whole number at a place.
    pub fn int(&self, place: usize) -> Result<i64, StoreError> {
        self.maybe_int(place)?.ok_or(StoreError::Broken("number"))
    }

    /// A whole number at a place, or its absence.
    pub fn maybe_int(&self, place: usize) -> Result<Option<i64>, StoreError> {
        match self.0.get(place) {
            Some(Value::Int(number)) => Ok(*number),
            Some(Value::Text(None)) => Ok(None),
            _ => Err(StoreError::Broken("number")),
        }
    }

    /// A time at a place, or its absence.
    pub fn maybe_time(&self, place: usize) -> Result<Option<Timestamp>, StoreError> {
        let text = self.maybe_text(place)?;
        text.map(|text| text.parse().map_err(|_| StoreError::Broken("time"))).transpose()
    }

    /// A time at a place.
    pub fn time(&self, place: usize) -> Result<Timestamp, StoreError> {
        self.maybe_time(place)?.ok_or(StoreError::Broken("time"))
    }
}

/// Reads a row of either engine: everything that is not a whole number is text.
macro_rules! read_row {
    ($row:expr) => {{
        let row = $row;
        let mut values = Vec::with_capacity(row.len());
        for column in row.columns() {
            let place = column.ordinal();
            let (null, whole) = {
                let raw = row.try_get_raw(place)?;
                let kind = raw.type_info();
                (raw.is_null(), matches!(kind.name(), "INTEGER" | "INT8" | "BIGINT"))
            };
            values.push(match (null, whole) {
                (true, _) => Value::Text(None),
                (false, true) => Value::Int(Some(row.try_get(place)?)),
                (false, false) => Value::Text(Some(row.try_get(place)?)),
            });
        }
        Ok(Row(values))
    }};
}

fn from_sqlite(row: &SqliteRow) -> Result<Row, StoreError> {
    read_row!(row)
}

fn from_postgres(row: &PgRow) -> Result<Row, StoreError> {
    read_row!(row)
}

/// Binds values to a statement of either engine.
macro_rules! bound {
    ($statement:expr, $values:expr) => {{
        let mut query = sqlx::query($statement);
        for value in $values {
            query = match value {
                Value::Text(text) => query.bind(text),
                Value::Int(number) => query.bind(number),
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

impl Db {
    /// Opens a database and brings its schema up to this program's; one that is newer is refused unchanged.
    pub fn open(url: &str) -> Sent<'_, Self> {
        Box::pin(async move {
            let db = if url.starts_with("sqlite:") {
                Self::Sqlite(open_sqlite(url).await?)
            } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
                let pool = open_postgres(url).await?;
                sqlx::query(BINARY_COLLATION).execute(&pool).await?;
                Self::Postgres(pool)
            } else {
                return Err(StoreError::Address);
            };
            match &db {
                Self::Sqlite(pool) => migrator().run(pool).await?,
                Self::Postgres(pool) => migrator().run(pool).await?,
            }
            Ok(db)
        })
    }

    /// Begins a transaction that may write.
    pub fn begin(&self) -> Sent<'_, Tx> {
        Box::pin(async move {
            Ok(match self {
                // Immediate: a reader that turns into a writer half-way could not wait for another writer.
                Self::Sqlite(pool) => Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
                Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
            })
        })
    }

    /// Runs a statement and counts the rows it touched.
    pub fn run(&self, statement: &'static str, values: Vec<Value>) -> Sent<'_, u64> {
        Box::pin(async move {
            count();
            Ok(match self {
                Self::Sqlite(pool) => bound!(statement, values).execute(pool).await?.rows_affected(),
                Self::Postgres(pool) => bound!(statement, values).execute(pool).await?.rows_affected(),
            })
        })
    }

    /// All rows of a statement.
    pub fn rows(&self, statement: &'static str, values: Vec<Value>) -> Sent<'_, Vec<Row>> {
        Box::pin(async move {
            count();
            match self {
                Self::Sqlite(pool) => {
                    bound!(statement, values).fetch_all(pool).await?.iter().map(from_sqlite).collect()
                }
                Self::Postgres(pool) => {
                    bound!(statement, values).fetch_all(pool).await?.iter().map(from_postgres).collect()
                }
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
            match self {
                Self::Sqlite(pool) => take_each!(bound!(statement, values).fetch(pool), from_sqlite, take),
                Self::Postgres(pool) => {
                    take_each!(bound!(statement, values).fetch(pool), from_postgres, take)
                }
            }
            Ok(())
        })
    }

    /// Asks the database to plan a statement without running it.
    pub async fn prepare(&self, statement: &'static str) -> Result<(), StoreError> {
        use sqlx::Executor as _;
        match self {
            Self::Sqlite(pool) => pool.prepare(statement.into_sql_str()).await.map(|_| ())?,
            Self::Postgres(pool) => pool.prepare(statement.into_sql_str()).await.map(|_| ())?,
        }
        Ok(())
    }

    /// Writes the database anew without the gaps that changed and deleted rows left in it. Takes as long as copying it.
    pub async fn clean(&self) -> Result<(), StoreError> {
        self.run("VACUUM", Vec::new()).await?;
        if matches!(self, Self::Sqlite(_)) {
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)", Vec::new()).await?;
        }
        Ok(())
    }

    /// Waits for what is under way and closes every connection.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
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
            let said: String =
                places.iter().map(|(number, rest)| format!("${}{rest}", row * most + number)).collect();
            format!("{open}{said})")
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

fn migrator() -> Migrator {
    let migration = |&(number, name, statements): &(i64, &'static str, &'static str)| {
        Migration::new(number, name.into(), MigrationType::Simple, statements.into_sql_str(), false)
    };
    Migrator::with_migrations(MIGRATIONS.iter().map(migration).collect())
}

async fn open_postgres(url: &str) -> Result<PgPool, StoreError> {
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).test_before_acquire(false);
    // A connection that was used a moment ago is there; one that rested may have been cut, and is asked first.
    let pool = pool.before_acquire(|connection, meta| {
        Box::pin(async move {
            if meta.idle_for > RESTED {
                connection.ping().await?;
            }
            Ok(true)
        })
    });
    Ok(pool.connect(url).await?)
}

async fn open_sqlite(url: &str) -> Result<SqlitePool, StoreError> {
    let in_memory = url.contains(":memory:");
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // What was confirmed to a respondent survives a loss of power, not only the end of the process.
        .synchronous(SqliteSynchronous::Full)
        // What is deleted is overwritten, not only forgotten.
        .pragma("secure_delete", "ON")
        .busy_timeout(BUSY);
    // Each connection to memory would be a database of its own.
    let connections = if in_memory { 1 } else { CONNECTIONS };
    // A connection to a file does not go away: asking it before each statement whether it is there would double the way.
    let pool = SqlitePoolOptions::new()
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false);
    Ok(pool.connect_with(options).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

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
