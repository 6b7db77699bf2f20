//! Every sealed column, in one list: a new one is sealed anew with all others when it stands here. A test compares the list with the tables.
//!
//! Who seals and opens a text writes the same place by hand; where the two differ, nothing of the column opens, which its tests show.

use crate::StoreError;
use crate::db::{Db, Row, Tx, Value, values};
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
    ("answer_tag", "sealed", "500", ["response", "question"], ["answer-tag"]),
    ("named_tie", "sealed", "500", ["response", "question"], ["named-tie"]),
    ("interview_copy", "sealed", "500", ["id"], ["interview"]),
    ("typing", "sealed", "500", ["paper", "CAST(number AS TEXT)"], ["typing"]),
    ("mail", "sealed", "500", ["id"], ["mail"]),
    ("recipient", "sealed", "500", ["participant"], ["recipient"]),
    ("stakeholder", "sealed", "500", ["id"], ["stakeholder"]),
    ("run", "sealed", "50", ["id"], ["run"]),
    ("release", "sealed", "50", ["id"], ["release"]),
    ("release_part", "sealed", "50", ["id"], ["release-part"]),
    ("passkey", "sealed_key", "500", ["id"], ["passkey", "key"]),
    ("passkey", "sealed_name", "500", ["id"], ["passkey", "name"]),
    ("identity", "sealed", "500", ["digest"], ["identity"]),
    ("pending", "sealed", "50", ["kind", "name"], ["pending"]),
    ("register_map", "sealed", "50", ["study"], ["register-map"]),
    ("knot_version", "sealed", "500", ["knot", "CAST(version AS TEXT)"], ["knot"]),
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

/// A sealed text on its way past somebody who looks at all of them.
pub struct SealedText<'a> {
    /// Table and column.
    pub column: [&'static str; 2],
    /// What tells its row from others.
    pub row: &'a [String],
    /// The text.
    pub sealed: &'a str,
    /// Whether it opens.
    pub opened: Result<Vec<u8>, StoreError>,
}

/// Opens every text of the list. Memory does not grow.
pub async fn open_all(
    tx: &mut Tx,
    ring: &Ring,
    take: &mut (dyn FnMut(SealedText<'_>) + Send),
) -> Result<(), StoreError> {
    for sealed in SEALED {
        let mut last = vec![String::new(); sealed.keys];
        loop {
            // No key has an empty name: every text is of another.
            let rows = tx.rows(sealed.unfit, Sealed::from(&last, "")).await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                let text = Sealed::read(row, &mut last)?;
                let opened = ring.open_bytes(&sealed.place(&last), &text);
                take(SealedText { column: [sealed.table, sealed.column], row: &last, sealed: &text, opened });
            }
        }
    }
    Ok(())
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
    /// The values of the statement for rows behind a row that are not sealed with a key.
    fn from(last: &[String], key: &str) -> Vec<Value> {
        last.iter().map(Value::from).chain([key.into()]).collect()
    }

    /// Reads what tells a row from others, and gives its text.
    fn read(row: &Row, last: &mut [String]) -> Result<String, StoreError> {
        let mut row = row.in_order();
        for key in last {
            *key = row.text()?;
        }
        row.text()
    }

    /// What the text of a row is bound to.
    fn place<'a>(&'a self, row: &'a [String]) -> Vec<&'a str> {
        let keys = row.iter().map(String::as_str);
        std::iter::once(self.noun).chain(keys).chain(self.field.iter().copied()).collect()
    }

    async fn reseal(&self, db: &Db, ring: &Ring) -> Result<u64, StoreError> {
        let mut done = 0;
        let mut last = vec![String::new(); self.keys];
        loop {
            let rows = db.rows(self.unfit, Self::from(&last, &ring.id())).await?;
            if rows.is_empty() {
                return Ok(done);
            }
            let mut tx = db.begin().await?;
            for row in &rows {
                let before = Self::read(row, &mut last)?;
                let place = self.place(&last);
                let after = ring.seal_bytes(&place, &ring.open_bytes(&place, &before)?)?;
                let mut values = values![after, before];
                values.extend(last.iter().map(Value::from));
                done += tx.run(self.replace, values).await?;
            }
            tx.commit().await?;
        }
    }
}
