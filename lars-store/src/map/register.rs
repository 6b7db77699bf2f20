//! Registers in memory: names are sealed, so the database can neither sort nor search them (`docs/adr/0021-register-in-memory.md`).
//!
//! Each register has a version, counted up in the transaction that changes it. Who reads asks for the version, and then only for
//! those who changed since: other processes of the same database are never missed.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lars_domain::map::likeness::Likeness;
use lars_domain::map::register::Register;
use tokio::task::spawn_blocking;

use super::stakeholder::{read, stakeholders};
use crate::db::{Row, values};
use crate::{Store, StoreError};

const REGISTER_VERSION: &str = "SELECT version FROM register WHERE study = $1";
const CHANGED_STAKEHOLDERS: &str = concat!(stakeholders!(), "WHERE study = $1 AND version > $2");
const STAKEHOLDER_COUNT: &str = "SELECT COUNT(*) FROM stakeholder WHERE study = $1";
const STAKEHOLDER_IDS: &str = "SELECT id FROM stakeholder WHERE study = $1";
const APART: &str =
    "SELECT one, other FROM stakeholder_apart JOIN stakeholder ON stakeholder.id = one WHERE study = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("REGISTER_VERSION", REGISTER_VERSION),
    ("CHANGED_STAKEHOLDERS", CHANGED_STAKEHOLDERS),
    ("STAKEHOLDER_COUNT", STAKEHOLDER_COUNT),
    ("STAKEHOLDER_IDS", STAKEHOLDER_IDS),
    ("APART", APART),
];

/// A register that nobody asked for during this time is forgotten when another one is asked for.
const REST: Duration = Duration::from_mins(15);
/// The most registers in memory.
const MOST: usize = 8;

/// A register that one at a time brings up to date; none before it was read. Beside it which of its stakeholders may be the same, as it
/// was last found out.
#[derive(Debug, Clone, Default)]
struct Slot {
    register: Arc<tokio::sync::Mutex<Option<Arc<Register>>>>,
    likeness: Arc<Mutex<Arc<Likeness>>>,
    /// Held while it is found out.
    work: Arc<tokio::sync::Mutex<()>>,
}

/// Registers by study, each with when it was last asked for.
#[derive(Debug, Clone, Default)]
pub struct Registers(Arc<Mutex<HashMap<String, (Instant, Slot)>>>);

impl Registers {
    fn slot(&self, study: &str) -> Slot {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|id, (asked, _)| id == study || asked.elapsed() < REST);
        if !all.contains_key(study)
            && all.len() >= MOST
            && let Some(oldest) = all.iter().min_by_key(|(_, (asked, _))| *asked).map(|(id, _)| id.clone())
        {
            all.remove(&oldest);
        }
        let (asked, slot) = all.entry(study.to_owned()).or_insert_with(|| (Instant::now(), Slot::default()));
        *asked = Instant::now();
        slot.clone()
    }
}

impl Store {
    /// Which stakeholders of a study may be the same, as it was last found out: nobody waits for it, and it may be of an earlier version.
    pub fn known_likeness(&self, study: &str) -> Arc<Likeness> {
        let slot = self.kept.registers.slot(study);
        slot.likeness.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Which stakeholders of a study may be the same, as it is now. Only those who changed since the last time are compared.
    pub async fn likeness(&self, study: &str) -> Result<Arc<Likeness>, StoreError> {
        let slot = self.kept.registers.slot(study);
        let _work = slot.work.lock().await;
        let register = self.register(study).await?;
        let known = slot.likeness.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if known.version() == register.version() {
            return Ok(known);
        }
        let found = spawn_blocking(move || {
            let mut likeness = Likeness::clone(&known);
            likeness.follow(register.version(), register.iter(), register.apart());
            Arc::new(likeness)
        });
        let found = found.await.map_err(|_| StoreError::Broken("register"))?;
        found.clone_into(&mut slot.likeness.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(found)
    }

    /// The register of a study, as it is now: from memory where nothing changed.
    pub async fn register(&self, study: &str) -> Result<Arc<Register>, StoreError> {
        let slot = self.kept.registers.slot(study);
        let mut kept = slot.register.lock().await;
        // The version before the rows: what is changed meanwhile is read again the next time.
        let row = self.db.row(REGISTER_VERSION, values![study]).await?;
        let version = row.map_or(Ok(0), |row| row.in_order().int())?;
        if let Some(known) = kept.as_ref().filter(|known| known.version() == version) {
            return Ok(known.clone());
        }
        let before = kept.take().filter(|known| known.version() < version);
        let since = before.as_ref().map_or(-1, |known| known.version());
        let rows = self.db.rows(CHANGED_STAKEHOLDERS, values![study, since]).await?;
        let apart = self.db.rows(APART, values![study]).await?;
        let count = self
            .db
            .row(STAKEHOLDER_COUNT, values![study])
            .await?
            .map_or(Ok(0), |row| row.in_order().int())?;
        let ring = self.ring.clone();
        let taken = spawn_blocking(move || {
            let mut register = before.map(Arc::unwrap_or_clone).unwrap_or_default();
            let changed = rows.iter().map(|row| read(&ring, row)).collect::<Result<Vec<_>, _>>()?;
            let pair = |row: &Row| {
                let mut row = row.in_order();
                Ok::<_, StoreError>((row.text()?, row.text()?))
            };
            let apart = apart.iter().map(pair).collect::<Result<Vec<_>, _>>()?;
            register.take(version, changed);
            register.set_apart(&apart);
            Ok::<_, StoreError>(register)
        });
        let mut register = taken.await.map_err(|_| StoreError::Broken("register"))??;
        if i64::try_from(register.len()) != Ok(count) {
            // Somebody was deleted: a row that is gone has no version.
            let ids = self.db.rows(STAKEHOLDER_IDS, values![study]).await?;
            let ids = ids.iter().map(|row| row.in_order().text()).collect::<Result<BTreeSet<_>, _>>()?;
            register.keep_only(&ids);
        }
        Ok(kept.insert(Arc::new(register)).clone())
    }
}
