//! The audit log: entries are added and read, nothing else.

use lars_domain::paging::{PageOf, Paged};
use lars_domain::people::audit::{Act, AuditEntry, SealedEntry, seal};

use super::person;
use crate::db::{InOrder, Row, Value, values};
use crate::{Store, StoreError};

const RECORD: &str = "INSERT INTO audit (id, at, who, act, study, subject, number, seal) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const LAST_SEAL: &str =
    "SELECT number, seal FROM audit WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1";
const AUDIT: &str = "SELECT a.id, a.at, a.who, a.act, a.study, a.subject, p.name FROM audit a \
    LEFT JOIN person p ON p.id = a.who \
    WHERE ($1 = '' OR a.study = $1) AND ($2 = '' OR a.act = $2) AND ($3 = '' OR a.who = $3) \
    AND ($4 = '' OR a.id <= $4) ORDER BY a.id DESC LIMIT $5 OFFSET $6";
const AUDIT_COUNT: &str = "SELECT COUNT(*) FROM audit a \
    WHERE ($1 = '' OR a.study = $1) AND ($2 = '' OR a.act = $2) AND ($3 = '' OR a.who = $3) AND ($4 = '' OR a.id <= $4)";
const CHAIN: &str = "SELECT id, at, who, act, study, subject, number, seal FROM audit \
    WHERE number IS NOT NULL ORDER BY number";
const UNSEALED: &str = "SELECT COUNT(*) FROM audit WHERE number IS NULL";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("RECORD", RECORD),
    ("LAST_SEAL", LAST_SEAL),
    ("AUDIT", AUDIT),
    ("AUDIT_COUNT", AUDIT_COUNT),
    ("CHAIN", CHAIN),
    ("UNSEALED", UNSEALED),
];

/// How often an entry is tried while others take the number that it wanted.
const TRIES: usize = 500;

/// Which entries are wanted; empty fields leave nothing out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AuditFilter {
    /// Of this study, by identifier.
    pub study: String,
    /// Of this act, by code.
    pub act: String,
    /// By this person or session.
    pub who: String,
    /// No newer than this entry: while one reads, entries are added.
    pub until: String,
}

impl AuditFilter {
    fn values(&self) -> Vec<Value> {
        let Self { study, act, who, until } = self;
        values![study, act, who, until]
    }
}

/// An entry, with the name of who did it if that is a person.
pub type NamedEntry = (AuditEntry, Option<String>);

impl Store {
    /// Adds an entry at the end of the chain.
    pub async fn record(&self, entry: &AuditEntry) -> Result<(), StoreError> {
        let mut refused = StoreError::Broken("audit log");
        for _ in 0..TRIES {
            let last = self.db.row(LAST_SEAL, values![]).await?;
            let (number, before) = match &last {
                Some(row) => {
                    let mut row = row.in_order();
                    (row.int()? + 1, row.text()?)
                }
                None => (1, String::new()),
            };
            let AuditEntry { id, at, who, act, study, subject } = entry;
            let seal = seal(&before, number, entry);
            let row = values![id, *at, who, act.code(), study, subject, number, seal];
            match self.db.run(RECORD, row).await {
                // Another process was faster: the number is taken, and the chain has a new end.
                Err(StoreError::Taken(name)) => refused = StoreError::Taken(name),
                other => return other.map(|_| ()),
            }
        }
        Err(refused)
    }

    /// The newest entries, each with the name of the person if it was one.
    pub async fn audit(&self, filter: &AuditFilter, limit: usize) -> Result<Vec<NamedEntry>, StoreError> {
        let mut given = filter.values();
        given.extend(values![limit, 0_usize]);
        let rows = self.db.rows(AUDIT, given).await?;
        rows.iter().map(|row| self.named(row)).collect()
    }

    /// The same page by page.
    pub async fn audit_page(
        &self,
        filter: &AuditFilter,
        page: PageOf,
    ) -> Result<Paged<NamedEntry>, StoreError> {
        self.db.paged((AUDIT_COUNT, AUDIT), filter.values(), page, |row| self.named(row)).await
    }

    fn named(&self, row: &Row) -> Result<NamedEntry, StoreError> {
        let mut row = row.in_order();
        let entry = entry(&mut row)?;
        let name = person::name(&self.ring, &entry.who, row.maybe_text()?)?;
        Ok((entry, name))
    }

    /// Hands over every sealed entry in the order of the chain; memory does not grow. `take` says whether it wants more.
    pub async fn for_each_audit_entry(
        &self,
        take: &mut (dyn FnMut(SealedEntry) -> bool + Send),
    ) -> Result<(), StoreError> {
        let mut sealed = |row: Row| {
            let mut row = row.in_order();
            Ok(take(SealedEntry { entry: entry(&mut row)?, number: row.int()?, seal: row.text()? }))
        };
        self.db.each(CHAIN, values![], &mut sealed).await
    }

    /// How many entries are older than the chain.
    pub async fn unsealed_audit_entries(&self) -> Result<i64, StoreError> {
        let row = self.db.row(UNSEALED, values![]).await?;
        row.map_or(Ok(0), |row| row.in_order().int())
    }
}

/// An entry, from the next six columns.
fn entry(row: &mut InOrder<'_>) -> Result<AuditEntry, StoreError> {
    Ok(AuditEntry {
        id: row.text()?,
        at: row.time()?,
        who: row.text()?,
        act: Act::parse(&row.text()?).ok_or(StoreError::Broken("audit entry"))?,
        study: row.maybe_text()?,
        subject: row.text()?,
    })
}
