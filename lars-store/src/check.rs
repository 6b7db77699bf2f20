//! Everything in the database read and compared with what it must be. Nothing is changed, and nobody who answers meanwhile has to wait.
//!
//! What is found comes as values: who asks words it.

use std::collections::BTreeMap;

use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::people::audit::{ChainCheck, ChainFault};

use crate::ask::answer::said::Said;
use crate::ask::answer::tombstone::later;
use crate::db::{Row, Tx, values};
use crate::people::person;
use crate::personal::{self, SealedText};
use crate::seal::{Ring, key_of};
use crate::{Store, StoreError};

const PERSONS: &str = "SELECT id, sealed_address, name, totp FROM person ORDER BY id";
/// From before anything was sealed, or put in by somebody else.
const PLAIN: &str = "SELECT id FROM response WHERE sealed IS NULL ORDER BY id";
const QUESTIONNAIRES: &str = "SELECT id, questionnaire FROM edition ORDER BY id";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("PERSONS", PERSONS), ("PLAIN", PLAIN), ("QUESTIONNAIRES", QUESTIONNAIRES)];

/// Of each part no more faults are kept than this; all are counted.
pub const FAULTS_KEPT: usize = 20;

/// What was looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Checked {
    /// The file, by the engine's own means, and that no row names another one that is not there.
    Database,
    /// That every sealed column is known to this program.
    Columns,
    /// That every text of a column opens at its place: table and column.
    Seals(String),
    /// The questionnaires.
    Questionnaires,
    /// The chain of the audit log.
    AuditLog,
    /// The counts of responses, against a full count.
    Counts,
    /// That nothing is there which was erased.
    Erasures,
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckFault {
    /// What the engine says.
    Damage(String),
    /// A column that this program does not know to be sealed.
    UnknownColumn(String),
    /// A row whose text is sealed with a key that is not in the key file: the row and the name of the key.
    NoKey(String, String),
    /// A row whose text was changed, moved, or cannot be read.
    Unreadable(String),
    /// An entry of the audit log that is not there.
    AuditMissing(i64),
    /// An entry of the audit log that is not what was sealed.
    AuditChanged(i64),
    /// A kept count, what it says and what there is.
    Miscount(String, i64, i64),
    /// A row that was erased and is there.
    NotErased(String),
}

/// A part of what was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckPart {
    /// What.
    pub checked: Checked,
    /// How many rows or texts were read.
    pub read: u64,
    /// By which keys they are sealed, with how many each.
    pub keys: BTreeMap<String, u64>,
    /// How many faults there are.
    pub wrong: u64,
    /// The first of them.
    pub faults: Vec<CheckFault>,
}

impl CheckPart {
    fn of(checked: Checked) -> Self {
        Self { checked, read: 0, keys: BTreeMap::new(), wrong: 0, faults: Vec::new() }
    }

    fn fault(&mut self, fault: CheckFault) {
        self.wrong += 1;
        if self.faults.len() < FAULTS_KEPT {
            self.faults.push(fault);
        }
    }

    /// Counts a sealed text, and whether it opens.
    fn text(&mut self, row: &str, sealed: &str, opened: Result<(), StoreError>) {
        self.read += 1;
        *self.keys.entry(key_of(sealed).to_owned()).or_default() += 1;
        match opened {
            Ok(()) => {}
            Err(StoreError::WrongKey(key)) => self.fault(CheckFault::NoKey(row.to_owned(), key)),
            Err(_) => self.fault(CheckFault::Unreadable(row.to_owned())),
        }
    }
}

/// What was read, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckReport {
    /// In the order in which it was read.
    pub parts: Vec<CheckPart>,
    /// Number and seal of the last entry of the audit log.
    pub audit_end: (i64, String),
    /// Entries of the audit log from before its chain.
    pub audit_unsealed: i64,
    /// How many erasures are known.
    pub erasures: usize,
}

impl CheckReport {
    /// Whether everything that was read is as it must be.
    pub fn holds(&self) -> bool {
        self.parts.iter().all(|part| part.wrong == 0)
    }

    /// How many faults there are.
    pub fn wrong(&self) -> u64 {
        self.parts.iter().map(|part| part.wrong).sum()
    }
}

impl Store {
    /// Opens a database to look at it: refused where it is not of this version or was sealed with other keys. Nothing is changed.
    pub async fn open_as_it_is(url: &str, ring: Ring) -> Result<Self, StoreError> {
        let db = crate::db::Db::as_it_is(url, false).await?;
        crate::reseal::examine(&db, &ring).await?;
        Ok(Self::of(url, db, ring))
    }

    /// Reads everything.
    pub async fn check(&self) -> Result<CheckReport, StoreError> {
        let mut parts = vec![self.check_database().await?, self.check_columns().await?];
        let mut tx = self.db.begin_reading().await?;
        parts.extend(self.check_seals(&mut tx).await?);
        parts.push(check_questionnaires(&mut tx).await?);
        drop(tx);
        let (log, audit_end) = self.check_audit_log().await?;
        parts.extend([log, self.check_counts().await?]);
        let (erased, erasures) = self.check_erasures().await?;
        parts.push(erased);
        Ok(CheckReport { parts, audit_end, audit_unsealed: self.unsealed_audit_entries().await?, erasures })
    }

    async fn check_database(&self) -> Result<CheckPart, StoreError> {
        let mut part = CheckPart::of(Checked::Database);
        part.read = u64::from(self.db.is_sqlite());
        for line in self.db.damage().await? {
            part.fault(CheckFault::Damage(line));
        }
        Ok(part)
    }

    async fn check_columns(&self) -> Result<CheckPart, StoreError> {
        let mut part = CheckPart::of(Checked::Columns);
        for [table, column] in self.db.sealed_columns().await? {
            part.read += 1;
            if !personal::sealed_columns().any(|known| known == (table.as_str(), column.as_str())) {
                part.fault(CheckFault::UnknownColumn(format!("{table}.{column}")));
            }
        }
        Ok(part)
    }

    async fn check_seals(&self, tx: &mut Tx) -> Result<Vec<CheckPart>, StoreError> {
        let ring = &self.ring;
        let mut parts: BTreeMap<Checked, CheckPart> = BTreeMap::new();
        let mut part = |column: String, row: &str, sealed: &str, opened: Result<(), StoreError>| {
            let checked = Checked::Seals(column);
            parts.entry(checked.clone()).or_insert_with(|| CheckPart::of(checked)).text(row, sealed, opened);
        };
        let mut take = |SealedText { column, row, sealed, opened }: SealedText<'_>| {
            let opened = match (column, row) {
                // A response must be readable too.
                (["response", _], [id]) => Said::open(ring, id, sealed).map(|_| ()),
                _ => opened.map(|_| ()),
            };
            part(column.join("."), &row.join(" "), sealed, opened);
        };
        personal::open_all(tx, ring, &mut take).await?;
        for row in tx.rows(PLAIN, values![]).await? {
            part(
                "response.sealed".to_owned(),
                &row.in_order().text()?,
                "",
                Err(StoreError::Broken("response")),
            );
        }
        for row in tx.rows(PERSONS, values![]).await? {
            let mut row = row.in_order();
            let id = row.text()?;
            let fields =
                [("address", row.maybe_text()?), ("name", row.maybe_text()?), ("totp", row.maybe_text()?)];
            for (field, sealed) in fields {
                let Some(sealed) = sealed else { continue };
                let opened = ring.open(&person::place(&id, field), &sealed).map(|_| ());
                part(format!("person.{field}"), &id, &sealed, opened);
            }
        }
        Ok(parts.into_values().collect())
    }

    async fn check_audit_log(&self) -> Result<(CheckPart, (i64, String)), StoreError> {
        let (mut part, mut check) = (CheckPart::of(Checked::AuditLog), ChainCheck::default());
        let mut fault = None;
        self.for_each_audit_entry(&mut |next| {
            part.read += 1;
            fault = check.take(&next).err();
            fault.is_none()
        })
        .await?;
        match fault {
            Some(ChainFault::Missing(number)) => part.fault(CheckFault::AuditMissing(number)),
            Some(ChainFault::Changed(number)) => part.fault(CheckFault::AuditChanged(number)),
            None => {}
        }
        Ok((part, (check.number, check.seal)))
    }

    async fn check_counts(&self) -> Result<CheckPart, StoreError> {
        let mut part = CheckPart::of(Checked::Counts);
        part.read = self.kept_counts().await?;
        for (key, kept, is) in self.miscounts().await? {
            part.fault(CheckFault::Miscount(key.join(" "), kept, is));
        }
        Ok(part)
    }

    async fn check_erasures(&self) -> Result<(CheckPart, usize), StoreError> {
        let mut part = CheckPart::of(Checked::Erasures);
        let [mut list, outside] = self.both_lists().await?;
        for (digest, at) in &outside {
            later(&mut list, digest, *at);
        }
        let standing = match self.standing(&list).await {
            Ok(standing) => standing,
            // Of whom it cannot be told who it is; the seals say so already.
            Err(StoreError::WrongKey(_) | StoreError::Broken(_)) => return Ok((part, list.len())),
            Err(error) => return Err(error),
        };
        part.read = standing.read;
        let rows = standing.rows.into_iter().flatten().map(|(id, _)| id);
        rows.chain(standing.persons).for_each(|id| part.fault(CheckFault::NotErased(id)));
        Ok((part, list.len()))
    }
}

async fn check_questionnaires(tx: &mut Tx) -> Result<CheckPart, StoreError> {
    let mut part = CheckPart::of(Checked::Questionnaires);
    let mut take = |row: Row| {
        let mut row = row.in_order();
        let (id, text) = (row.text()?, row.text()?);
        part.read += 1;
        if serde_json::from_str::<Questionnaire>(&text).is_err() {
            part.fault(CheckFault::Unreadable(id));
        }
        Ok(true)
    };
    tx.each(QUESTIONNAIRES, values![], &mut take).await?;
    Ok(part)
}
