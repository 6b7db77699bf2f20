//! One database, two engines: `SQLite` and `PostgreSQL` behind the same four calls.
//!
//! Statements are `&'static str` with `$1` placeholders; values are text, whole numbers and real numbers. Three other ways
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
    (30, "release", include_str!("../migrations/0030_release.sql")),
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
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text, or its absence.
    Text(Option<String>),
    /// A whole number, or its absence.
    Int(Option<i64>),
    /// A real number, or its absence: it comes back to the last bit. NaN is refused, and a zero has no sign, for `SQLite` stores neither.
    Real(Option<f64>),
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

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Real(Some(number))
    }
}

impl From<Option<f64>> for Value {
    fn from(number: Option<f64>) -> Self {
        Self::Real(number)
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

/// A row that a statement gave. It is read in the order of its columns: see [`InOrder`].
#[derive(Debug, Clone, PartialEq)]
pub struct Row(Vec<Value>);

impl Row {
    /// The row, to be read from its first column on.
    pub fn in_order(&self) -> InOrder<'_> {
        InOrder(self.0.iter())
    }
}

/// A row that is read from its first column to its last, in the order of the statement: each read takes the next column.
#[derive(Debug, Clone)]
pub struct InOrder<'a>(std::slice::Iter<'a, Value>);

impl InOrder<'_> {
    /// The next column, text.
    pub fn text(&mut self) -> Result<String, StoreError> {
        self.maybe_text()?.ok_or(StoreError::Broken("text"))
    }

    /// The next column, text or its absence.
    pub fn maybe_text(&mut self) -> Result<Option<String>, StoreError> {
        match self.0.next() {
            Some(Value::Text(text)) => Ok(text.clone()),
            _ => Err(StoreError::Broken("text")),
        }
    }

    /// The next column, a whole number.
    pub fn int(&mut self) -> Result<i64, StoreError> {
        self.maybe_int()?.ok_or(StoreError::Broken("number"))
    }

    /// The next column, a whole number or its absence.
    pub fn maybe_int(&mut self) -> Result<Option<i64>, StoreError> {
        match self.0.next() {
            Some(Value::Int(number)) => Ok(*number),
            Some(Value::Text(None)) => Ok(None),
            _ => Err(StoreError::Broken("number")),
        }
    }

    /// The next column, a real number.
    pub fn real(&mut self) -> Result<f64, StoreError> {
        self.maybe_real()?.ok_or(StoreError::Broken("number"))
    }

    /// The next column, a real number or its absence.
    pub fn maybe_real(&mut self) -> Result<Option<f64>, StoreError> {
        match self.0.next() {
            Some(Value::Real(number)) => Ok(*number),
            Some(Value::Text(None)) => Ok(None),
            _ => Err(StoreError::Broken("number")),
        }
    }

    /// The next column, a time.
    pub fn time(&mut self) -> Result<Timestamp, StoreError> {
        self.maybe_time()?.ok_or(StoreError::Broken("time"))
    }

    /// The next column, a time or its absence.
    pub fn maybe_time(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let text = self.maybe_text()?;
        text.map(|text| text.parse().map_err(|_| StoreError::Broken("time"))).transpose()
    }
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
        Ok(Row(values))
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
                    take_each!(bound!(statement, values).fetch(pool), from_postgres, take);
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

    const MAKE_REALS: &str = "CREATE TEMPORARY TABLE reals (place BIGINT NOT NULL, number DOUBLE PRECISION)";
    const KEEP_REAL: &str = "INSERT INTO reals (place, number) VALUES ($1, $2)";
    const REALS: &str = "SELECT number FROM reals ORDER BY place";
    const REAL_MEAN: &str = "SELECT AVG(number) FROM reals WHERE number BETWEEN $1 AND $2";

    async fn engines() -> Vec<Db> {
        let mut engines = vec![Db::Sqlite(open_sqlite("sqlite::memory:").await.unwrap())];
        match std::env::var("LARS_TEST_POSTGRES") {
            Ok(server) => engines.push(Db::Postgres(open_postgres(&server).await.unwrap())),
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

    #[test]
    fn a_row_is_read_from_its_first_column_on_and_no_further_than_its_last() {
        let row = Row(values!["a", 1_i64, None::<&str>]);
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
