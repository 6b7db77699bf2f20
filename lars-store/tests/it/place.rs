//! Where a test runs: a fresh database on each engine.
//!
//! Besides the store there is one plain question to the database, for what the store does not tell.

use std::future::Future;
use std::sync::{LazyLock, Once};

use lars_store::{Ring, Store};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _};

/// The ring of keys of every test, the same one whenever a database is opened again.
pub fn ring() -> Ring {
    static RING: LazyLock<Ring> = LazyLock::new(|| Ring::fresh().unwrap());
    RING.clone()
}

#[allow(dead_code, reason = "the tests of lars-web share this file")]
/// Replaces the key of a database that nobody serves, and opens it with the new key alone. Gives how many rows were sealed anew, too.
pub async fn with_other_key(url: &str) -> (Store, u64) {
    let keys = ring().with_next_key().unwrap();
    let store = Store::open(url, keys.clone()).await.unwrap();
    store.switch_key(&keys.next_id().unwrap()).await.unwrap();
    store.retire_keys().await.unwrap();
    let rows = store.reseal().await.unwrap();
    keys.promote(&store.known_keys()[0]);
    store.close().await;
    (Store::open(url, keys.only_newest()).await.unwrap(), rows)
}

/// A database made for one test.
#[derive(Clone)]
pub struct Place {
    /// The address, for tests that open it a second time.
    pub url: String,
}

impl Place {
    /// Whether this is `PostgreSQL`.
    pub fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    /// Opens the database once more.
    pub async fn open(&self) -> Store {
        Store::open(&self.url, ring()).await.unwrap()
    }

    /// The first column of every row, as text; the statement casts it.
    pub async fn ask(&self, statement: &str) -> Vec<String> {
        let sql = AssertSqlSafe(statement.to_owned());
        if self.is_postgres() {
            let mut connection = PgConnection::connect(&self.url).await.unwrap();
            sqlx::query_scalar(sql).fetch_all(&mut connection).await.unwrap()
        } else {
            let mut connection = SqliteConnection::connect(&self.url).await.unwrap();
            sqlx::query_scalar(sql).fetch_all(&mut connection).await.unwrap()
        }
    }

    /// Every table of ours.
    pub async fn tables(&self) -> Vec<String> {
        let statement = if self.is_postgres() {
            "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = 'public'"
        } else {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        };
        let mut tables = self.ask(statement).await;
        tables.retain(|table| table != "_sqlx_migrations");
        tables.sort();
        tables
    }

    #[allow(dead_code, reason = "the tests of lars-web use it, which share this file")]
    /// Every row of a table as text, in an order that does not depend on when it was written.
    pub async fn rows(&self, table: &str) -> Vec<String> {
        if self.is_postgres() {
            return self.ask(&format!("SELECT CAST(held AS TEXT) FROM {table} AS held ORDER BY 1")).await;
        }
        let columns = self.ask(&format!("SELECT name FROM pragma_table_info('{table}')")).await;
        let said: Vec<String> = columns.iter().map(|column| format!("quote({column})")).collect();
        self.ask(&format!("SELECT {} FROM {table} ORDER BY 1", said.join(" || ',' || "))).await
    }

    /// The tables that hold anything, with how many rows.
    pub async fn filled(&self) -> Vec<(String, String)> {
        let mut filled = Vec::new();
        for table in self.tables().await {
            let rows = self.ask(&format!("SELECT CAST(COUNT(*) AS TEXT) FROM {table}")).await.remove(0);
            if rows != "0" {
                filled.push((table, rows));
            }
        }
        filled
    }
}

/// A database without tables.
#[allow(dead_code, reason = "the tests of lars-web use this file, and not all of it")]
pub struct Empty {
    pub place: Place,
    /// Holds the file, on `SQLite`.
    folder: tempfile::TempDir,
    /// The name, on `PostgreSQL`.
    name: String,
}

#[allow(dead_code, reason = "the tests of lars-web use this file, and not all of it")]
impl Empty {
    /// Empty again: on `SQLite` a new file, on `PostgreSQL` nothing needs to be done.
    pub async fn wiped(&self) {
        if self.place.is_postgres() {
            assert!(self.place.tables().await.is_empty(), "a transaction that failed leaves nothing");
        } else {
            std::fs::remove_file(self.folder.path().join("empty.db")).ok();
        }
    }

    /// Takes it away.
    pub async fn gone(self) {
        if let Ok(server) = std::env::var("LARS_TEST_POSTGRES").as_deref()
            && self.place.is_postgres()
        {
            let mut admin = PgConnection::connect(server).await.unwrap();
            admin.execute(AssertSqlSafe(format!("DROP DATABASE {} WITH (FORCE)", self.name))).await.unwrap();
        }
    }
}

/// An empty database of each engine that is there.
#[allow(dead_code, reason = "the tests of lars-web use this file, and not all of it")]
pub async fn empty_places() -> Vec<Empty> {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("empty.db").display());
    let mut empty = vec![Empty { place: Place { url }, folder, name: String::new() }];
    if let Ok(server) = std::env::var("LARS_TEST_POSTGRES") {
        let options: PgConnectOptions = server.parse().unwrap();
        let name = format!("lars_test_{}", uuid::Uuid::now_v7().simple());
        let mut admin = options.connect().await.unwrap();
        admin.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
        let url = options.database(&name).to_url_lossy().to_string();
        empty.push(Empty { place: Place { url }, folder: tempfile::tempdir().unwrap(), name });
    }
    empty
}

/// Runs a test on `SQLite`, then on `PostgreSQL` where there is one.
pub async fn both<F: Future<Output = ()>>(test: impl Fn(Store, Place) -> F) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { url: format!("sqlite:{}", folder.path().join("lars.db").display()) };
    run(place, &test).await;
    let Ok(server) = std::env::var("LARS_TEST_POSTGRES") else {
        static SAY: Once = Once::new();
        SAY.call_once(|| eprintln!("skipped: no PostgreSQL"));
        return;
    };
    let options: PgConnectOptions = server.parse().unwrap();
    let name = format!("lars_test_{}", uuid::Uuid::now_v7().simple());
    let mut admin = options.connect().await.unwrap();
    admin.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
    let place = Place { url: options.database(&name).to_url_lossy().to_string() };
    // A test that fails leaves its database behind, to be looked at.
    run(place, &test).await;
    admin.execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).await.unwrap();
}

async fn run<F: Future<Output = ()>>(place: Place, test: &impl Fn(Store, Place) -> F) {
    let store = place.open().await;
    test(store.clone(), place).await;
    store.close().await;
}
