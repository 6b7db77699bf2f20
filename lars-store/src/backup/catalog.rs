//! The tables of a database as the database itself names them, so that no table and no column can be forgotten: those that others name
//! come first.
//!
//! The only statements of this crate that are made at run time are made here, of names that were checked.

use std::collections::BTreeMap;

use super::error::BackupError;
use crate::StoreError;
use crate::db::{Row, Tx, values};

/// Listed in `STATEMENTS` of `backup`.
pub const APPLIED: &str = "SELECT version FROM _sqlx_migrations WHERE success ORDER BY version";

/// Kept by the migrations, and made anew by them.
const OF_MIGRATIONS: &str = "_sqlx_migrations";

/// A table: its name and its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The name.
    pub name: String,
    /// The columns, in their order.
    pub columns: Vec<String>,
}

impl Table {
    /// A table whose names can stand in a statement: small letters, digits and underscores.
    pub fn checked(name: String, columns: Vec<String>) -> Option<Self> {
        let fits = |name: &String| {
            name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')) && !name.is_empty()
        };
        (fits(&name) && !columns.is_empty() && columns.iter().all(fits)).then_some(Self { name, columns })
    }

    /// Reads all rows, in any order.
    pub fn select(&self) -> String {
        let Self { name, columns } = self;
        format!("SELECT \"{}\" FROM \"{name}\"", columns.join("\", \""))
    }

    /// Inserts rows, as many as are told.
    pub fn insert(&self, rows: usize) -> String {
        let width = self.columns.len();
        let row = |row: usize| {
            let places: Vec<String> = (1..=width).map(|place| format!("${}", row * width + place)).collect();
            format!("({})", places.join(","))
        };
        let rows: Vec<String> = (0..rows).map(row).collect();
        format!("INSERT INTO {} VALUES {}", self.with_columns(), rows.join(","))
    }

    /// `PostgreSQL` alone: takes rows as a stream.
    pub fn copy(&self) -> String {
        format!("COPY {} FROM STDIN", self.with_columns())
    }

    /// Empties the table.
    pub fn empty(&self) -> String {
        format!("DELETE FROM \"{}\"", self.name)
    }

    fn with_columns(&self) -> String {
        format!("\"{}\" (\"{}\")", self.name, self.columns.join("\", \""))
    }
}

/// Tables, each after those that its rows name.
pub async fn tables(tx: &mut Tx) -> Result<Vec<Table>, StoreError> {
    let columns = match tx {
        Tx::Sqlite(_) => {
            "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c \
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid"
        }
        Tx::Postgres(_) => {
            "SELECT CAST(c.relname AS TEXT), CAST(a.attname AS TEXT) FROM pg_class c \
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
            WHERE c.relkind = 'r' AND c.relnamespace = CAST(current_schema() AS regnamespace) ORDER BY 1, a.attnum"
        }
    };
    let named = match tx {
        Tx::Sqlite(_) => {
            "SELECT t.name, f.\"table\" FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'"
        }
        Tx::Postgres(_) => {
            "SELECT CAST(c.relname AS TEXT), CAST(p.relname AS TEXT) FROM pg_constraint k \
            JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid \
            WHERE k.contype = 'f' AND k.connamespace = CAST(current_schema() AS regnamespace)"
        }
    };
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in tx.rows(columns, values![]).await? {
        let [table, column] = pair(&row)?;
        found.entry(table).or_default().push(column);
    }
    found.remove(OF_MIGRATIONS);
    let mut references: Vec<[String; 2]> = Vec::new();
    for row in tx.rows(named, values![]).await? {
        references.push(pair(&row)?);
    }
    let mut tables: Vec<Table> = Vec::new();
    while !found.is_empty() {
        let waits = |table: &String| {
            references.iter().any(|[from, to]| from == table && to != table && found.contains_key(to))
        };
        let next = found.keys().find(|table| !waits(table)).or_else(|| found.keys().next()).cloned();
        let Some((name, columns)) = next.and_then(|name| found.remove_entry(&name)) else { break };
        tables.push(Table::checked(name, columns).ok_or(StoreError::Broken("name of a table"))?);
    }
    Ok(tables)
}

fn pair(row: &Row) -> Result<[String; 2], StoreError> {
    let mut row = row.in_order();
    Ok([row.text()?, row.text()?])
}

/// The migrations that a database went through.
pub async fn applied(tx: &mut Tx) -> Result<Vec<i64>, StoreError> {
    let rows = tx.rows(APPLIED, values![]).await?;
    rows.iter().map(|row| row.in_order().int()).collect()
}

/// Errors where rows name rows that are not there. `PostgreSQL` looks by itself.
pub async fn check_references(tx: &mut Tx) -> Result<(), BackupError> {
    let Tx::Sqlite(_) = tx else { return Ok(()) };
    match tx.row("SELECT \"table\" FROM pragma_foreign_key_check() LIMIT 1", values![]).await? {
        Some(row) => Err(BackupError::Orphans(row.in_order().text()?)),
        None => Ok(()),
    }
}
