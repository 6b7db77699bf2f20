//! Whether what is confirmed from now on would really be kept: asked of the database and the disk each time, not remembered.

use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use crate::ask::answer::tombstone::ErasedFile;
use crate::db::values;
use crate::{Store, StoreError};

/// Writes what is there already: the way of a save, with nothing left behind.
const PROBE: &str = "UPDATE secret SET value = value WHERE name = 'keys'";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[("PROBE", PROBE)];

/// With less than this free on a disk that the program writes to, somebody has to do something.
pub const LEAST_FREE: u64 = 128 * 1024 * 1024;

/// What is wrong.
#[derive(Debug, thiserror::Error)]
pub enum Ailment {
    /// No room is left beside the database. What it can overwrite may still be saved, anything longer not.
    #[error("nothing more can be written at {place}")]
    Full {
        /// Where.
        place: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// Nothing can be written.
    #[error("the database does not take what is written")]
    Database(#[source] StoreError),
    /// Another key seals, and this process does not have it.
    #[error("the key file that was read lacks the key {0}, which seals now")]
    Key(String),
    /// The path of the database leads to another file than the one that is open: what is written is lost with the next start.
    #[error("the file {0} is not the database that is open")]
    OtherFile(String),
    /// A disk is nearly full.
    #[error("only {free} bytes are free at {place}")]
    Space {
        /// How much is free.
        free: u64,
        /// Where.
        place: String,
    },
}

impl Ailment {
    /// One word for supervisors.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Full { .. } => "full",
            Self::Database(_) => "database",
            Self::Key(_) => "key",
            Self::OtherFile(_) => "file",
            Self::Space { .. } => "space",
        }
    }
}

/// The file of the database as it was opened.
#[derive(Debug, Clone)]
pub struct OpenFile {
    path: PathBuf,
    identity: (u64, u64),
}

impl OpenFile {
    /// The file at a path; none where there is none.
    pub fn of(path: &Path) -> Option<Self> {
        Some(Self { path: path.to_owned(), identity: identity(path)? })
    }
}

/// So many bytes must find room: a save of many respondents at once needs no more.
const ROOM: usize = 256 * 1024;

/// Writes beside a file, and takes it away again.
fn take_room(path: &Path) -> std::io::Result<()> {
    let mut probe = path.as_os_str().to_owned();
    probe.push(format!(".{}.probe", std::process::id()));
    let written = std::fs::write(&probe, vec![0; ROOM]);
    std::fs::remove_file(&probe)?;
    written
}

fn identity(path: &Path) -> Option<(u64, u64)> {
    let file = std::fs::metadata(path).ok()?;
    Some((file.dev(), file.ino()))
}

impl Store {
    /// Whether a save would be kept: same file, room beside it, key in force, a real write.
    pub async fn check_ready(&self) -> Result<(), Ailment> {
        if let Some(file) = &self.file
            && identity(&file.path) != Some(file.identity)
        {
            return Err(Ailment::OtherFile(file.path.display().to_string()));
        }
        if let Some(file) = &self.file {
            let place = || file.path.display().to_string();
            take_room(&file.path).map_err(|source| Ailment::Full { place: place(), source })?;
        }
        let written = async {
            let mut tx = self.db.begin().await?;
            if tx.run(PROBE, values![]).await? != 1 {
                return Err(StoreError::Broken("list of keys"));
            }
            tx.commit().await
        };
        written.await.map_err(|error| match error {
            StoreError::OtherKey(key) => Ailment::Key(key),
            error => Ailment::Database(error),
        })
    }

    /// The same, and that the disks of the database and of the list of erasures have room.
    pub async fn check_health(&self) -> Result<(), Ailment> {
        self.check_ready().await?;
        let erased = self.erased.as_ref().map(ErasedFile::folder);
        let places = self.file.as_ref().and_then(|file| file.path.parent()).into_iter().chain(erased);
        for place in places {
            let place = if place.as_os_str().is_empty() { Path::new(".") } else { place };
            let free = free_bytes(place);
            if let Some(free) = free.filter(|free| *free < LEAST_FREE) {
                return Err(Ailment::Space { free, place: place.display().to_string() });
            }
        }
        Ok(())
    }
}

/// How much a program may still write to the disk of a folder; none where the system does not say.
fn free_bytes(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}
