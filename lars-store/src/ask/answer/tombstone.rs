//! Tombstones: what was erased, as digests under the lasting key, in the database and in a file outside it.
//!
//! A database restored from an older backup holds again what was erased since; the file knows, and it is erased again.
//! A tombstone names nobody: without the key file it cannot even be compared.

use std::collections::BTreeMap;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use super::response;
use crate::ask::reach::{interview, paper};
use crate::db::values;
use crate::people::person;
use crate::seal::Ring;
use crate::{Store, StoreError};

const TOMBSTONES: &str = "SELECT digest, at FROM tombstone";
const RAISE: &str = "INSERT INTO tombstone (digest, at) VALUES ($1, $2) ON CONFLICT (digest) DO UPDATE \
    SET at = excluded.at";
const ERASABLE_RESPONSES: &str = "SELECT id, study, case_code, wave, respondent, saved FROM response";
const ERASABLE_PERSONS: &str = "SELECT id, sealed_address FROM person";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("TOMBSTONES", TOMBSTONES),
    ("RAISE", RAISE),
    ("ERASABLE_RESPONSES", ERASABLE_RESPONSES),
    ("ERASABLE_PERSONS", ERASABLE_PERSONS),
];

/// The digest that stands for a response.
pub fn of_response(ring: &Ring, [study, case, wave, respondent]: [&str; 4]) -> String {
    ring.lasting_digest(&["response", study, case, wave, respondent])
}

/// The digest that stands for a person.
pub fn of_person(ring: &Ring, person: &str) -> String {
    ring.lasting_digest(&["person", person])
}

/// The list of tombstones outside the database: lines `DIGEST TIME`, only ever added to.
#[derive(Debug, Clone)]
pub struct ErasedFile {
    path: PathBuf,
    turn: Arc<Mutex<()>>,
}

impl ErasedFile {
    /// The list at a path; it is made with the first line.
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), turn: Arc::default() }
    }

    fn read(&self) -> std::io::Result<BTreeMap<String, Timestamp>> {
        let text = match std::fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        let mut read = BTreeMap::new();
        for line in text.lines() {
            // A line that a crash cut short stands for an erasure that was not confirmed.
            let Some((digest, at)) = line.split_once(' ') else { continue };
            let Ok(at) = at.parse::<Timestamp>() else { continue };
            later(&mut read, digest, at);
        }
        Ok(read)
    }

    /// Adds lines. When this returns, they are on the disk.
    fn add(&self, lines: &[(String, Timestamp)]) -> std::io::Result<()> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut options = std::fs::File::options();
        options.create(true).read(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let is_new = !self.path.exists();
        let mut file = options.open(&self.path)?;
        let mut text = String::new();
        if file.seek(SeekFrom::End(0))? > 0 {
            file.seek(SeekFrom::End(-1))?;
            let mut last = [0];
            file.read_exact(&mut last)?;
            if last != *b"\n" {
                text.push('\n');
            }
        }
        for (digest, at) in lines {
            text.push_str(&format_line(digest, *at));
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        if is_new && let Some(folder) = self.path.parent().filter(|folder| *folder != Path::new("")) {
            std::fs::File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

fn format_line(digest: &str, at: Timestamp) -> String {
    format!("{digest} {at}\n")
}

fn later(list: &mut BTreeMap<String, Timestamp>, digest: &str, at: Timestamp) {
    let known = list.entry(digest.to_owned()).or_insert(at);
    *known = at.max(*known);
}

/// What was erased again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reapplied {
    /// Identifiers of responses, each with its study.
    pub responses: Vec<(String, String)>,
    /// Identifiers of persons.
    pub persons: Vec<String>,
}

impl Store {
    /// The store with a list of tombstones outside the database.
    #[must_use]
    pub fn with_erased(mut self, file: ErasedFile) -> Self {
        self.erased = Some(file);
        self
    }

    /// Notes an erasure outside the database, durably. It is called before the erasure itself is confirmed.
    pub(crate) async fn note_erased(&self, lines: Vec<(String, Timestamp)>) -> Result<(), StoreError> {
        let Some(file) = self.erased.clone() else { return Ok(()) };
        let added = tokio::task::spawn_blocking(move || file.add(&lines)).await;
        added.map_err(|_| StoreError::Broken("list of erasures"))?.map_err(StoreError::Erased)
    }

    /// Erases again what the lists of tombstones name: all of it, or (`only_if_new`) only where the list outside the database knows of an
    /// erasure that the database does not, as after the restore of an older backup.
    pub async fn apply_tombstones(&self, only_if_new: bool) -> Result<Reapplied, StoreError> {
        let mut inside = BTreeMap::new();
        for row in self.db.rows(TOMBSTONES, values![]).await? {
            later(&mut inside, &row.text(0)?, row.time(1)?);
        }
        let outside = match &self.erased {
            Some(file) => file.read().map_err(StoreError::Erased)?,
            None => BTreeMap::new(),
        };
        let lacks = |one: &BTreeMap<String, Timestamp>, other: &BTreeMap<String, Timestamp>| {
            let missing =
                other.iter().filter(|(digest, at)| one.get(*digest).is_none_or(|known| known < *at));
            missing.map(|(digest, at)| (digest.clone(), *at)).collect::<Vec<_>>()
        };
        let (unknown_inside, unknown_outside) = (lacks(&inside, &outside), lacks(&outside, &inside));
        if !unknown_outside.is_empty() {
            self.note_erased(unknown_outside).await?;
        }
        if only_if_new && unknown_inside.is_empty() {
            return Ok(Reapplied::default());
        }
        for (digest, at) in &unknown_inside {
            later(&mut inside, digest, *at);
        }
        let done = self.erase_named(&inside).await?;
        // Noted as known only after it was applied: whoever is killed in between begins again.
        let mut tx = self.db.begin().await?;
        for (digest, at) in unknown_inside {
            tx.run(RAISE, values![digest, at]).await?;
        }
        tx.commit().await?;
        Ok(done)
    }

    async fn erase_named(&self, list: &BTreeMap<String, Timestamp>) -> Result<Reapplied, StoreError> {
        let mut done = Reapplied::default();
        let ring = &self.ring;
        self.db
            .each(ERASABLE_RESPONSES, values![], &mut |row| {
                let parts = [row.text(1)?, row.text(2)?, row.text(3)?, row.text(4)?];
                let erased = list.get(&of_response(ring, parts.each_ref().map(String::as_str)));
                // What the same respondent said after the erasure was said anew, and stays.
                if erased.is_some_and(|at| row.time(5).is_ok_and(|saved| saved <= *at)) {
                    done.responses.push((row.text(0)?, row.text(1)?));
                }
                Ok(true)
            })
            .await?;
        for (id, whose, begun) in paper::erasable(&self.db).await? {
            let erased = list.get(&of_response(ring, whose.each_ref().map(String::as_str)));
            if erased.is_some_and(|at| begun <= *at) {
                let mut tx = self.db.begin().await?;
                paper::delete(&mut tx, &id).await?;
                tx.commit().await?;
            }
        }
        for row in self.db.rows(ERASABLE_PERSONS, values![]).await? {
            let (id, sealed) = (row.text(0)?, row.text(1)?);
            let already = ring.open(&person::place(&id, "address"), &sealed)?.is_empty();
            if !already && list.contains_key(&of_person(ring, &id)) {
                done.persons.push(id);
            }
        }
        for (parts, at) in interview::erasable(&self.db).await? {
            let parts = parts.each_ref().map(String::as_str);
            if list.get(&of_response(ring, parts)).is_some_and(|erased| at <= *erased) {
                let mut tx = self.db.begin().await?;
                interview::delete(&mut tx, parts).await?;
                tx.commit().await?;
            }
        }
        for (id, _) in &done.responses {
            let mut tx = self.db.begin().await?;
            response::delete(&mut tx, id).await?;
            tx.commit().await?;
        }
        for id in &done.persons {
            let mut tx = self.db.begin().await?;
            person::erase(&mut tx, ring, id).await?;
            tx.commit().await?;
        }
        Ok(done)
    }
}

/// The statement that raises a tombstone, with its values, for the transaction of the erasure.
pub fn raise(digest: &str, at: Timestamp) -> (&'static str, Vec<crate::db::Value>) {
    (RAISE, values![digest, at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_was_cut_short_takes_nothing_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = ErasedFile::new(&folder.path().join("lars.erased"));
        let at = |second| Timestamp::new(second, 0).unwrap();
        assert!(file.read().unwrap().is_empty());
        file.add(&[("aa".to_owned(), at(1)), ("bb".to_owned(), at(2))]).unwrap();
        let mut text = std::fs::read(folder.path().join("lars.erased")).unwrap();
        text.extend_from_slice(b"cc 2023-");
        std::fs::write(folder.path().join("lars.erased"), text).unwrap();
        file.add(&[("aa".to_owned(), at(9))]).unwrap();
        let read = file.read().unwrap();
        assert_eq!(read, [("aa".to_owned(), at(9)), ("bb".to_owned(), at(2))].into());
    }
}
