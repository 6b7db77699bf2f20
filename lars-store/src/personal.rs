//! Every sealed column, in one list: a new one is sealed anew with all others when it stands here. A test compares the list with the tables.
//!
//! Who seals and opens a text writes the same place by hand; where the two differ, nothing of the column opens, which its tests show.

use crate::StoreError;
use crate::db::{Db, Value, values};
use crate::seal::Ring;

/// A column of sealed texts.
pub struct Sealed {
    /// The table.
    table: &'static str,
    /// The column.
    column: &'static str,
    /// How many columns tell a row from others.
    keys: usize,
    /// What a text is bound to: this, the values of those columns, and what comes behind them.
    noun: &'static str,
    field: &'static [&'static str],
    /// Rows that are not sealed with the newest key, from a row on.
    unfit: &'static str,
    /// Puts a text in place of another.
    replace: &'static str,
}

macro_rules! unfit {
    ($table:literal, $column:literal, $most:literal, $key:literal) => {
        concat!(
            "SELECT ",
            $key,
            ", ",
            $column,
            " FROM ",
            $table,
            " WHERE ",
            $key,
            " > $1 AND substr(",
            $column,
            ", 1, 8) <> $2 ORDER BY ",
            $key,
            " LIMIT ",
            $most
        )
    };
    ($table:literal, $column:literal, $most:literal, $key:literal, $more:literal) => {
        concat!(
            "SELECT ",
            $key,
            ", ",
            $more,
            ", ",
            $column,
            " FROM ",
            $table,
            " WHERE (",
            $key,
            ", ",
            $more,
            ") > ($1, $2) AND substr(",
            $column,
            ", 1, 8) <> $3 ORDER BY ",
            $key,
            ", ",
            $more,
            " LIMIT ",
            $most
        )
    };
}

macro_rules! replace {
    ($table:literal, $column:literal, $key:literal $(, $more:literal)?) => {
        concat!(
            "UPDATE ", $table, " SET ", $column, " = $1 WHERE ", $column, " = $2 AND ", $key, " = $3" $(, " AND ", $more, " = $4")?
        )
    };
}

/// The list and its statements. Of a row: table and column, how many are sealed anew in one transaction, what tells rows apart, and what
/// the text is bound to.
macro_rules! sealed {
    ($(($table:literal, $column:literal, $most:literal, [$key:literal $(, $more:literal)?], [$noun:literal $(, $field:literal)?])),* $(,)?) => {
        const SEALED: &[Sealed] = &[$(Sealed {
            table: $table,
            column: $column,
            keys: [$key $(, $more)?].len(),
            noun: $noun,
            field: &[$($field)?],
            unfit: unfit!($table, $column, $most, $key $(, $more)?),
            replace: replace!($table, $column, $key $(, $more)?),
        }),*];

        /// The statements of this file, named after what they read and write: they are made with the list.
        pub const STATEMENTS: &[(&str, &str)] = &[$(
            (concat!("unfit ", $table, ".", $column), unfit!($table, $column, $most, $key $(, $more)?)),
            (concat!("replace ", $table, ".", $column), replace!($table, $column, $key $(, $more)?)),
        )*];
    };
}

sealed![
    ("response", "sealed", "500", ["id"], ["said"]),
    // One at a time: they are large.
    ("file", "sealed", "1", ["response", "question"], ["file"]),
    ("interview_copy", "sealed", "500", ["id"], ["interview"]),
    ("typing", "sealed", "500", ["paper", "CAST(number AS TEXT)"], ["typing"]),
    ("mail", "sealed", "500", ["id"], ["mail"]),
    ("recipient", "sealed", "500", ["invitation"], ["recipient"]),
    ("stakeholder", "sealed", "500", ["id"], ["stakeholder"]),
    ("run", "sealed", "50", ["id"], ["run"]),
    ("release", "sealed", "50", ["id"], ["release"]),
    ("release_part", "sealed", "50", ["id"], ["release-part"]),
    ("passkey", "sealed_key", "500", ["id"], ["passkey", "key"]),
    ("passkey", "sealed_name", "500", ["id"], ["passkey", "name"]),
    ("identity", "sealed", "500", ["digest"], ["identity"]),
];

/// Sealed columns that are not on the list, with the reason.
const APART: &[(&str, &str, &str)] = &[
    ("rating", "sealed", "from before responses lay in one row; empty once the database is open"),
    ("answer", "sealed", "from before responses lay in one row; empty once the database is open"),
    ("person", "sealed_address", "changes together with the digest of the address; see `reseal`"),
];

/// Every column that is known to be sealed: table and column. For tests.
pub fn sealed_columns() -> impl Iterator<Item = (&'static str, &'static str)> {
    let apart = APART.iter().map(|(table, column, _)| (*table, *column));
    SEALED.iter().map(|sealed| (sealed.table, sealed.column)).chain(apart)
}

/// Seals every text of the list with the newest key that is not. Returns how many there were.
pub async fn reseal(db: &Db, ring: &Ring) -> Result<u64, StoreError> {
    let mut done = 0;
    for sealed in SEALED {
        done += sealed.reseal(db, ring).await?;
    }
    Ok(done)
}

impl Sealed {
    async fn reseal(&self, db: &Db, ring: &Ring) -> Result<u64, StoreError> {
        let mut done = 0;
        let mut last = vec![String::new(); self.keys];
        loop {
            let mut from: Vec<Value> = last.iter().map(Value::from).collect();
            from.push(ring.id().into());
            let rows = db.rows(self.unfit, from).await?;
            if rows.is_empty() {
                return Ok(done);
            }
            let mut tx = db.begin().await?;
            for row in &rows {
                let mut row = row.in_order();
                for key in &mut last {
                    *key = row.text()?;
                }
                let before = row.text()?;
                let mut place = vec![self.noun];
                place.extend(last.iter().map(String::as_str).chain(self.field.iter().copied()));
                let after = ring.seal_bytes(&place, &ring.open_bytes(&place, &before)?)?;
                let mut values = values![after, before];
                values.extend(last.iter().map(Value::from));
                done += tx.run(self.replace, values).await?;
            }
            tx.commit().await?;
        }
    }
}
