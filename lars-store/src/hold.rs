//! Who serves the database, and who is replacing its key: a row for each such process, which it renews.
//!
//! No clocks are compared: a process of the same machine is looked up there, and of one elsewhere the row must change while somebody looks
//! at it. What keeps answers safe is not this but the list of keys in force, which every transaction that writes reads (`db`).

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::db::{Row, values};
use crate::{Store, StoreError};

const HOLD: &str = "INSERT INTO holder (id, kind, process, mark, keys, beat) VALUES ($1, $2, $3, $4, $5, 1) \
    ON CONFLICT (id) DO NOTHING";
const BEAT: &str = "UPDATE holder SET beat = beat + 1, keys = $3 WHERE id = $1 AND mark = $2";
const RELEASE: &str = "DELETE FROM holder WHERE id = $1 AND mark = $2";
const HOLDERS: &str = "SELECT id, kind, process, mark, keys, beat FROM holder ORDER BY id";
const DROP_GONE: &str = "DELETE FROM holder WHERE id = $1 AND mark = $2 AND beat = $3";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("HOLD", HOLD), ("BEAT", BEAT), ("RELEASE", RELEASE), ("HOLDERS", HOLDERS), ("DROP_GONE", DROP_GONE)];

/// A process renews its row this often.
pub const BEAT_EVERY: Duration = Duration::from_secs(5);
/// A row that does not change in this time is of a process that is gone.
const GONE_AFTER: Duration = Duration::from_secs(20);
/// How often somebody looks whether a row has changed.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// The identifier, and the kind, of the one process that is replacing the key.
const REPLACES_KEY: &str = "replace-key";
const SERVES: &str = "serve";
const IMPORTS: &str = "import";

/// A process that holds the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    id: String,
    kind: String,
    /// Which process, on which machine.
    pub process: String,
    mark: String,
    /// The names of the keys that it knows, the one that it seals with first.
    pub keys: Vec<String>,
    beat: i64,
}

/// The hold of this process; it stays until it is released, or found to be of a process that is gone.
#[derive(Debug, Clone)]
pub struct Hold {
    id: String,
    kind: &'static str,
    mark: String,
    beaten: Arc<Mutex<Instant>>,
}

impl Hold {
    fn new(id: String, kind: &'static str) -> Self {
        Self { id, kind, mark: mark(std::process::id()), beaten: Arc::new(Mutex::new(Instant::now())) }
    }
}

impl Store {
    /// Notes that this process serves the database. Others may serve it too.
    pub async fn hold_to_serve(&self) -> Result<Hold, StoreError> {
        let hold = Hold::new(lars_domain::new_id(), SERVES);
        self.put_hold(&hold).await?;
        Ok(hold)
    }

    /// Notes that this process replaces the key; refused where another one does.
    pub async fn hold_to_replace_key(&self) -> Result<Hold, StoreError> {
        let hold = Hold::new(REPLACES_KEY.to_owned(), REPLACES_KEY);
        if self.put_hold(&hold).await? {
            return Ok(hold);
        }
        let other = self.holders_of(REPLACES_KEY).await?.pop();
        match other {
            Some(other) => Err(StoreError::Held(format!("the key is being replaced by {}", other.process))),
            None if self.put_hold(&hold).await? => Ok(hold),
            None => Err(StoreError::Outrun),
        }
    }

    async fn put_hold(&self, hold: &Hold) -> Result<bool, StoreError> {
        let Hold { id, kind, mark, .. } = hold;
        let row = values![id, *kind, process(), mark, self.ring.ids().join(" ")];
        Ok(self.db.run(HOLD, row).await? == 1)
    }

    /// Renews the hold, with the keys that this process knows; takes up the key that the database says is to seal.
    pub async fn beat(&self, hold: &Hold) -> Result<(), StoreError> {
        self.follow_keys().await?;
        let keys = self.ring.ids().join(" ");
        if self.db.run(BEAT, values![&hold.id, &hold.mark, keys]).await? == 0 {
            // Somebody took this process for gone, or another database is in the place of the one before.
            self.put_hold(hold).await?;
        }
        Ok(())
    }

    /// Renews the hold if that is due.
    pub(crate) async fn beat_if_due(&self, hold: &Hold) -> Result<(), StoreError> {
        let is_due = {
            let mut beaten = hold.beaten.lock().unwrap_or_else(PoisonError::into_inner);
            let is_due = beaten.elapsed() >= BEAT_EVERY;
            if is_due {
                *beaten = Instant::now();
            }
            is_due
        };
        if is_due { self.beat(hold).await } else { Ok(()) }
    }

    /// Notes that this process writes an import.
    pub(crate) async fn hold_to_import(&self, import: &str) -> Result<Hold, StoreError> {
        let hold = Hold::new(import.to_owned(), IMPORTS);
        self.put_hold(&hold).await?;
        Ok(hold)
    }

    /// The identifiers of imports that are being written.
    pub(crate) async fn imports_under_way(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.holders_of(IMPORTS).await?.into_iter().map(|holder| holder.id).collect())
    }

    /// Takes up the key that the database says is to seal, if it is known. Returns whether another one sealed before.
    pub async fn follow_keys(&self) -> Result<bool, StoreError> {
        let first = self.keys_in_force().await?.swap_remove(0);
        let is_new = !self.ring.is_sealing(&first);
        Ok(is_new && self.ring.promote(&first))
    }

    /// Gives the hold back.
    pub async fn let_go(&self, hold: &Hold) -> Result<(), StoreError> {
        self.db.run(RELEASE, values![&hold.id, &hold.mark]).await.map(|_| ())
    }

    /// The processes that serve this database. Rows of processes that are gone are dropped, which takes a while for those of other machines.
    pub async fn servers(&self) -> Result<Vec<Holder>, StoreError> {
        self.holders_of(SERVES).await
    }

    async fn holders_of(&self, kind: &str) -> Result<Vec<Holder>, StoreError> {
        let is_same = |one: &&Holder, other: &Holder| one.id == other.id && one.mark == other.mark;
        let first = self.holders().await?;
        let begun = tokio::time::Instant::now();
        loop {
            let mut held = self.holders().await?;
            held.retain(|holder| holder.kind == kind);
            let mut in_doubt = false;
            for holder in &held {
                match is_there(&holder.mark) {
                    Some(false) => self.drop_gone(holder).await?,
                    Some(true) => {}
                    None => {
                        let before = first.iter().find(|known| is_same(known, holder));
                        let stands_still = before.is_some_and(|before| before.beat == holder.beat);
                        if stands_still && begun.elapsed() >= GONE_AFTER {
                            self.drop_gone(holder).await?;
                        }
                        in_doubt |= stands_still && begun.elapsed() < GONE_AFTER;
                    }
                }
            }
            if !in_doubt {
                let mut held = self.holders().await?;
                held.retain(|holder| holder.kind == kind);
                return Ok(held);
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    async fn drop_gone(&self, holder: &Holder) -> Result<(), StoreError> {
        self.db.run(DROP_GONE, values![&holder.id, &holder.mark, holder.beat]).await.map(|_| ())
    }

    async fn holders(&self) -> Result<Vec<Holder>, StoreError> {
        let holder = |row: &Row| {
            let mut row = row.in_order();
            let (id, kind, process, mark) = (row.text()?, row.text()?, row.text()?, row.text()?);
            let keys = row.text()?.split(' ').map(str::to_owned).collect();
            Ok(Holder { id, kind, process, mark, keys, beat: row.int()? })
        };
        self.db.rows(HOLDERS, values![]).await?.iter().map(holder).collect()
    }
}

/// This process, for people.
fn process() -> String {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let host = host.trim();
    let place = if host.is_empty() { String::new() } else { format!(" on {host}") };
    format!("process {}{place}", std::process::id())
}

/// What tells a process from every other: the start of the machine, the space in which its number counts, its number, and when it began.
/// Only the last two where the system does not say.
fn mark(process: u32) -> String {
    let began = began(process).unwrap_or_else(lars_domain::new_id);
    format!("{} {process} {began}", machine().unwrap_or_default())
}

fn machine() -> Option<String> {
    let start = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let space = std::fs::read_link("/proc/self/ns/pid").ok()?;
    Some(format!("{} {}", start.trim(), space.display()))
}

/// When a process began, as the system counts.
fn began(process: u32) -> Option<String> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // Its name may hold anything; the fields stand behind it.
    Some(stat.rsplit_once(')')?.1.split_whitespace().nth(19)?.to_owned())
}

/// Whether the process of a mark is still there; none where it cannot be looked up from here.
fn is_there(mark: &str) -> Option<bool> {
    let rest = mark.strip_prefix(&machine()?)?.trim_start();
    let (process, start) = rest.split_once(' ')?;
    Some(began(process.parse().ok()?).as_deref() == Some(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_of_this_machine_is_known_to_be_there_or_gone() {
        if machine().is_none() {
            return eprintln!("skipped: this system does not tell of processes");
        }
        let own = mark(std::process::id());
        assert_eq!(is_there(&own), Some(true));
        let mut child = std::process::Command::new("sleep").arg("60").spawn().unwrap();
        let other = mark(child.id());
        assert_eq!(is_there(&other), Some(true));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(is_there(&other), Some(false));
        assert_eq!(is_there(&own.replace("pid:", "pid:9")), None, "a number of another space tells nothing");
    }
}
