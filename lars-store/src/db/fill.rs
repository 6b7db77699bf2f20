//! What backups need of a database besides the calls of everybody: one moment of it, an empty one that is filled, statements that are made of
//! the names of its tables (`backup::catalog`).

use std::str::FromStr as _;

use futures_util::TryStreamExt as _;
use sqlx::AssertSqlSafe;
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{
    BINARY_COLLATION, Db, MIGRATIONS, Pool, Row, Sent, Tx, Value, from_postgres, from_sqlite, migrator_of,
};
use crate::error::StoreError;

/// Whether this program knows a migration.
pub fn is_known(migration: i64) -> bool {
    MIGRATIONS.iter().any(|(number, ..)| *number == migration)
}

impl Db {
    /// Begins the transaction in which an empty database is filled: nothing is looked up in it, for there is nothing yet.
    pub fn begin_filling(&self) -> Sent<'_, Tx> {
        Box::pin(async move {
            Ok(match &self.pool {
                Pool::Sqlite(pool) => Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
                Pool::Postgres(pool) => Tx::Postgres(pool.begin().await?),
            })
        })
    }

    /// Opens a database that is to be filled: no tables are made. A new file has no journal, and is not whole before it was closed.
    pub fn open_empty(url: &str) -> Sent<'_, Self> {
        Box::pin(async move {
            if url.starts_with("sqlite:") {
                let options = SqliteConnectOptions::from_str(url)?
                    .create_if_missing(true)
                    .foreign_keys(false)
                    .journal_mode(SqliteJournalMode::Memory)
                    .synchronous(SqliteSynchronous::Off);
                let pool = SqlitePoolOptions::new().max_connections(1);
                let pool = Pool::Sqlite(pool.connect_with(options).await?);
                return Ok(Self { pool, ring: None });
            }
            if !url.starts_with("postgres:") && !url.starts_with("postgresql:") {
                return Err(StoreError::Address);
            }
            let pool = Pool::Postgres(PgPoolOptions::new().max_connections(1).connect(url).await?);
            Ok(Self { pool, ring: None })
        })
    }
}

impl Tx {
    /// Like [`Tx::each`], for a statement that was made of the names of a table.
    pub fn each_made<'a>(
        &'a mut self,
        statement: String,
        take: &'a mut (dyn FnMut(Row) -> Result<bool, StoreError> + Send),
    ) -> Sent<'a, ()> {
        Box::pin(async move {
            let statement = AssertSqlSafe(statement);
            match self {
                Self::Sqlite(tx) => take_each!(sqlx::query(statement).fetch(&mut **tx), from_sqlite, take),
                Self::Postgres(tx) => {
                    take_each!(sqlx::query(statement).fetch(&mut **tx), from_postgres, take);
                }
            }
            Ok(())
        })
    }

    /// Like [`Tx::run`], for a statement that was made of the names of a table.
    pub fn run_made(&mut self, statement: String, values: Vec<Value>) -> Sent<'_, u64> {
        Box::pin(async move {
            let statement = AssertSqlSafe(statement);
            Ok(match self {
                Self::Sqlite(tx) => bound!(statement, values).execute(&mut **tx).await?.rows_affected(),
                Self::Postgres(tx) => bound!(statement, values).execute(&mut **tx).await?.rows_affected(),
            })
        })
    }

    /// `PostgreSQL` alone: takes rows in as the text of `COPY`.
    pub fn copy_in<'a>(&'a mut self, statement: &'a str, rows: &'a [u8]) -> Sent<'a, ()> {
        Box::pin(async move {
            let Self::Postgres(tx) = self else { return Err(StoreError::Address) };
            let mut copy = tx.copy_in_raw(statement).await?;
            copy.send(rows).await?;
            copy.finish().await?;
            Ok(())
        })
    }

    /// Makes the tables of these migrations.
    pub fn migrate<'a>(&'a mut self, schema: &'a [i64]) -> Sent<'a, ()> {
        Box::pin(async move {
            let migrator = migrator_of(|number| schema.contains(&number));
            match self {
                Self::Sqlite(tx) => migrator.run_direct(None, &mut **tx, false).await?,
                Self::Postgres(tx) => {
                    sqlx::query(BINARY_COLLATION).execute(&mut **tx).await?;
                    migrator.run_direct(None, &mut **tx, false).await?;
                }
            }
            Ok(())
        })
    }
}
