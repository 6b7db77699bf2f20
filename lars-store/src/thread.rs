//! Knots of the thread: records with versions. A version is saved once; whoever comes second is told, and nothing of theirs is kept.
//!
//! What a knot holds is a noun of the domain, sealed as JSON: a new noun of the thread needs no statement of its own.

use jiff::Timestamp;
use lars_domain::new_id;
use lars_domain::thread::{Knot, KnotKind};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::{Row, Tx, values};
use crate::value::InOrder;
use crate::{Store, StoreError};

macro_rules! heads {
    () => {
        "SELECT knot.id, knot.study, knot.kind, knot.number, knot.case_code, knot_version.state, knot_version.version, \
        knot.created, knot_version.saved, knot_version.who"
    };
}
macro_rules! from {
    () => {
        " FROM knot JOIN knot_version ON knot_version.knot = knot.id "
    };
}
macro_rules! knots {
    () => {
        concat!(heads!(), ", knot_version.sealed", from!())
    };
}
macro_rules! latest {
    () => {
        "AND knot_version.version = knot.version "
    };
}
const KNOT: &str =
    concat!(knots!(), "WHERE knot.study = $1 AND knot.kind = $2 AND knot.number = $3 ", latest!());
const KNOT_VERSION: &str = concat!(
    knots!(),
    "WHERE knot.study = $1 AND knot.kind = $2 AND knot.number = $3 AND knot_version.version = $4"
);
const KNOTS: &str =
    concat!(knots!(), "WHERE knot.study = $1 AND knot.kind = $2 ", latest!(), "ORDER BY knot.number");
const HEADS: &str =
    concat!(heads!(), from!(), "WHERE knot.study = $1 ", latest!(), "ORDER BY knot.created, knot.id");
const VERSIONS: &str =
    "SELECT version, state, saved, who FROM knot_version WHERE knot = $1 ORDER BY version DESC";
const LAST_NUMBER: &str =
    "SELECT COALESCE(MAX(number), CAST(0 AS BIGINT)) FROM knot WHERE study = $1 AND kind = $2";
const ADD: &str = "INSERT INTO knot (id, study, kind, number, case_code, state, version, created) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const ADD_VERSION: &str = "INSERT INTO knot_version (knot, version, state, saved, who, sealed) \
    VALUES ($1, $2, $3, $4, $5, $6)";
/// Whoever saved this version before has changed the number.
const SAVE: &str = "UPDATE knot SET version = $2, state = $3, case_code = $4 WHERE id = $1 AND version = $5";
const TIE: &str =
    "INSERT INTO knot_tie (parent, child) VALUES ($1, $2) ON CONFLICT (parent, child) DO NOTHING";
const TIES: &str = "SELECT knot_tie.parent, knot_tie.child FROM knot_tie \
    JOIN knot ON knot.id = knot_tie.child WHERE knot.study = $1 ORDER BY knot.created, knot_tie.parent, knot_tie.child";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("KNOT", KNOT),
    ("KNOT_VERSION", KNOT_VERSION),
    ("KNOTS", KNOTS),
    ("HEADS", HEADS),
    ("VERSIONS", VERSIONS),
    ("LAST_NUMBER", LAST_NUMBER),
    ("ADD", ADD),
    ("ADD_VERSION", ADD_VERSION),
    ("SAVE", SAVE),
    ("TIE", TIE),
    ("TIES", TIES),
];

/// Attempts to take the next number while others take it at the same moment; then the knot is refused as taken.
const MAX_TRIES: usize = 10;

/// A knot that is to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewKnot<'n> {
    /// Identifier of the study.
    pub study: &'n str,
    /// What it is.
    pub kind: KnotKind,
    /// Code of the case, or nothing.
    pub case: &'n str,
    /// Code of its state.
    pub state: &'n str,
    /// Identifiers of the knots that it comes from.
    pub parents: &'n [String],
    /// When it is made.
    pub at: Timestamp,
    /// Who makes it.
    pub who: &'n str,
}

/// A version of a knot without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnotVersion {
    /// Its number.
    pub version: i64,
    /// The state then.
    pub state: String,
    /// When it was saved.
    pub saved: Timestamp,
    /// Who saved it.
    pub who: String,
}

impl Store {
    /// Makes a knot with its ties to those it comes from. Gives its identifier and its number.
    pub async fn add_knot<T: Serialize>(
        &self,
        new: NewKnot<'_>,
        body: &T,
    ) -> Result<(String, i64), StoreError> {
        let mut tried = 1;
        loop {
            match self.try_to_add(new, body).await {
                Err(StoreError::Taken(_)) if tried < MAX_TRIES => tried += 1,
                done => return done,
            }
        }
    }

    async fn try_to_add<T: Serialize>(
        &self,
        new: NewKnot<'_>,
        body: &T,
    ) -> Result<(String, i64), StoreError> {
        let mut tx = self.db.begin().await?;
        let added = self.add_in(&mut tx, new, body).await?;
        tx.commit().await?;
        Ok(added)
    }

    async fn add_in<T: Serialize>(
        &self,
        tx: &mut Tx,
        new: NewKnot<'_>,
        body: &T,
    ) -> Result<(String, i64), StoreError> {
        let NewKnot { study, kind, case, state, parents, at, who } = new;
        let id = new_id();
        let sealed = self.sealed_knot(&id, 1, body)?;
        let last = tx.row(LAST_NUMBER, values![study, kind.code()]).await?;
        let number = last.map_or(Ok(0), |row| row.in_order().int())? + 1;
        tx.run(ADD, values![&id, study, kind.code(), number, case, state, 1_i64, at]).await?;
        tx.run(ADD_VERSION, values![&id, 1_i64, state, at, who, sealed]).await?;
        for parent in parents {
            tx.run(TIE, values![parent, &id]).await?;
        }
        Ok((id, number))
    }

    /// Makes knots and saves versions of others, all or none of them. `false` where somebody saved one of these before: nothing is kept then.
    pub async fn take_in_knots<T: Serialize>(
        &self,
        new: &[(NewKnot<'_>, T)],
        changed: &[Knot<T>],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        for (new, body) in new {
            self.add_in(&mut tx, *new, body).await?;
        }
        for knot in changed {
            if !self.save_in(&mut tx, knot).await? {
                return Ok(false);
            }
        }
        tx.commit().await?;
        Ok(true)
    }

    /// A knot as it is now.
    pub async fn knot<T: DeserializeOwned>(
        &self,
        study: &str,
        kind: KnotKind,
        number: i64,
    ) -> Result<Option<Knot<T>>, StoreError> {
        let row = self.db.row(KNOT, values![study, kind.code(), number]).await?;
        row.map(|row| self.read_knot(&row)).transpose()
    }

    /// An earlier version of it.
    pub async fn knot_version<T: DeserializeOwned>(
        &self,
        study: &str,
        kind: KnotKind,
        number: i64,
        version: i64,
    ) -> Result<Option<Knot<T>>, StoreError> {
        let row = self.db.row(KNOT_VERSION, values![study, kind.code(), number, version]).await?;
        row.map(|row| self.read_knot(&row)).transpose()
    }

    /// All knots of a kind as they are now, in the order of their numbers.
    pub async fn knots<T: DeserializeOwned>(
        &self,
        study: &str,
        kind: KnotKind,
    ) -> Result<Vec<Knot<T>>, StoreError> {
        let rows = self.db.rows(KNOTS, values![study, kind.code()]).await?;
        rows.iter().map(|row| self.read_knot(row)).collect()
    }

    /// All knots of a study without what they hold, the oldest first.
    pub async fn knot_heads(&self, study: &str) -> Result<Vec<Knot<()>>, StoreError> {
        let rows = self.db.rows(HEADS, values![study]).await?;
        rows.iter().map(|row| read_head(&mut row.in_order())).collect()
    }

    /// The versions of a knot, newest first.
    pub async fn knot_versions(&self, id: &str) -> Result<Vec<KnotVersion>, StoreError> {
        let version = |row: &Row| {
            let mut row = row.in_order();
            Ok(KnotVersion { version: row.int()?, state: row.text()?, saved: row.time()?, who: row.text()? })
        };
        self.db.rows(VERSIONS, values![id]).await?.iter().map(version).collect()
    }

    /// Saves a version: `knot.version` is one more than that of the version it began from. `false` where somebody saved it before:
    /// nothing is kept then.
    pub async fn save_knot<T: Serialize>(&self, knot: &Knot<T>) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        if !self.save_in(&mut tx, knot).await? {
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }

    async fn save_in<T: Serialize>(&self, tx: &mut Tx, knot: &Knot<T>) -> Result<bool, StoreError> {
        let Knot { id, case, state, version, saved, who, body, .. } = knot;
        let sealed = self.sealed_knot(id, *version, body)?;
        if tx.run(SAVE, values![id, *version, state, case, *version - 1]).await? == 0 {
            return Ok(false);
        }
        tx.run(ADD_VERSION, values![id, *version, state, *saved, who, sealed]).await?;
        Ok(true)
    }

    /// Records that a knot comes from another one of the same study.
    pub async fn tie_knots(&self, parent: &str, child: &str) -> Result<(), StoreError> {
        self.db.run(TIE, values![parent, child]).await?;
        Ok(())
    }

    /// Which knots of a study come from which: parent, child.
    pub async fn knot_ties(&self, study: &str) -> Result<Vec<(String, String)>, StoreError> {
        let tie = |row: &Row| {
            let mut row = row.in_order();
            Ok((row.text()?, row.text()?))
        };
        self.db.rows(TIES, values![study]).await?.iter().map(tie).collect()
    }

    fn sealed_knot<T: Serialize>(&self, id: &str, version: i64, body: &T) -> Result<String, StoreError> {
        let text = serde_json::to_string(body).map_err(|_| StoreError::Broken("knot"))?;
        self.ring.seal(&["knot", id, &version.to_string()], &text)
    }

    fn read_knot<T: DeserializeOwned>(&self, row: &Row) -> Result<Knot<T>, StoreError> {
        let mut row = row.in_order();
        let head = read_head(&mut row)?;
        let text = self.ring.open(&["knot", &head.id, &head.version.to_string()], &row.text()?)?;
        let body = serde_json::from_str(&text).map_err(|_| StoreError::Broken("knot"))?;
        Ok(head.with(body))
    }
}

fn read_head(row: &mut InOrder<'_>) -> Result<Knot<()>, StoreError> {
    Ok(Knot {
        id: row.text()?,
        study: row.text()?,
        kind: KnotKind::parse(&row.text()?).ok_or(StoreError::Broken("kind"))?,
        number: row.int()?,
        case: row.text()?,
        state: row.text()?,
        version: row.int()?,
        created: row.time()?,
        saved: row.time()?,
        who: row.text()?,
        body: (),
    })
}
