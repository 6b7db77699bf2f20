//! Tombstones: what was erased, as digests under the lasting key, in the database and in a file outside it.
//!
//! A database restored from an older backup holds again what was erased since; the file knows, and it is erased again.
//! A tombstone names nobody: without the key file it cannot even be compared. What erases is in `erase`.

use std::collections::BTreeMap;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use crate::db::{Tx, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

const TOMBSTONES: &str = "SELECT digest, at FROM tombstone";
const RAISE: &str = "INSERT INTO tombstone (digest, at) VALUES ($1, $2) ON CONFLICT (digest) DO UPDATE \
    SET at = excluded.at";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[("TOMBSTONES", TOMBSTONES), ("RAISE", RAISE)];

/// The digest that stands for a response.
pub fn of_response(ring: &Ring, [study, case, wave, respondent]: [&str; 4]) -> String {
    ring.lasting_digest(&["response", study, case, wave, respondent])
}

/// The digest that stands for a person.
pub fn of_person(ring: &Ring, person: &str) -> String {
    ring.lasting_digest(&["person", person])
}

/// Digests of what was erased, each with the last time.
pub type Erasures = BTreeMap<String, Timestamp>;

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

    /// The folder that the list lies in.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    fn read(&self) -> std::io::Result<Erasures> {
        let text = match std::fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        Ok(parse(&text))
    }

    /// Adds what the text of another list knows and this one does not, or only of an earlier time.
    pub fn merge(&self, text: &str) -> std::io::Result<()> {
        let own = self.read()?;
        let lines: Vec<(String, Timestamp)> = parse(text)
            .into_iter()
            .filter(|(digest, at)| own.get(digest).is_none_or(|known| known < at))
            .collect();
        if lines.is_empty() { Ok(()) } else { self.add(&lines) }
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

fn parse(text: &str) -> Erasures {
    let mut read = Erasures::new();
    for line in text.lines() {
        // A line that a crash cut short stands for an erasure that was not confirmed.
        let Some((digest, at)) = line.split_once(' ') else { continue };
        let Ok(at) = at.parse::<Timestamp>() else { continue };
        later(&mut read, digest, at);
    }
    read
}

fn format_line(digest: &str, at: Timestamp) -> String {
    format!("{digest} {at}\n")
}

/// Notes an erasure, the last one of each.
pub fn later(list: &mut Erasures, digest: &str, at: Timestamp) {
    let known = list.entry(digest.to_owned()).or_insert(at);
    *known = at.max(*known);
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

    /// Both lists: the one in the database, and the one outside it.
    pub(crate) async fn both_lists(&self) -> Result<[Erasures; 2], StoreError> {
        let mut inside = Erasures::new();
        for row in self.db.rows(TOMBSTONES, values![]).await? {
            let mut row = row.in_order();
            later(&mut inside, &row.text()?, row.time()?);
        }
        let outside = match &self.erased {
            Some(file) => file.read().map_err(StoreError::Erased)?,
            None => Erasures::new(),
        };
        Ok([inside, outside])
    }

    /// Reads both lists, brings the one outside up to the one inside, and gives all there is with what the one inside lacked.
    pub(crate) async fn tombstones(&self) -> Result<(Erasures, Vec<(String, Timestamp)>), StoreError> {
        let [mut inside, outside] = self.both_lists().await?;
        let lacks = |one: &Erasures, other: &Erasures| {
            let missing =
                other.iter().filter(|(digest, at)| one.get(*digest).is_none_or(|known| known < *at));
            missing.map(|(digest, at)| (digest.clone(), *at)).collect::<Vec<_>>()
        };
        let (unknown_inside, unknown_outside) = (lacks(&inside, &outside), lacks(&outside, &inside));
        if !unknown_outside.is_empty() {
            self.note_erased(unknown_outside).await?;
        }
        for (digest, at) in &unknown_inside {
            later(&mut inside, digest, *at);
        }
        Ok((inside, unknown_inside))
    }
}

/// Raises a tombstone, in the transaction of the erasure.
pub async fn raise(tx: &mut Tx, digest: &str, at: Timestamp) -> Result<(), StoreError> {
    tx.run(RAISE, values![digest, at]).await.map(|_| ())
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
