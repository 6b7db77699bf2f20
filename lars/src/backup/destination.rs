//! Where backups lie: a folder, or a bucket of an S3-compatible store. How one gets there whole or not at all.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::bucket::Bucket;
use super::name::{StoredBackup, is_name};
use anyhow::{Context as _, bail};

/// A part of a file that nobody has finished for so long was left by a process that is gone.
const LEFT: Duration = Duration::from_hours(24);
/// The ending of what is not whole yet.
const PART: &str = ".part";

/// Where backups lie.
#[derive(Debug)]
pub enum Destination {
    /// A folder, perhaps of another machine.
    Folder(PathBuf),
    /// A bucket.
    Bucket(Box<Bucket>),
}

/// A file that is taken away when it is no longer needed.
#[derive(Debug)]
pub struct Temporary(pub PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).ok();
    }
}

/// A backup as a file on this machine: where it lies, or a copy.
#[derive(Debug)]
pub enum Local {
    /// Where it lies.
    There(PathBuf),
    /// A copy.
    Copy(Temporary),
}

impl Local {
    /// The path of the file.
    pub fn path(&self) -> &Path {
        match self {
            Self::There(path) | Self::Copy(Temporary(path)) => path,
        }
    }
}

impl std::fmt::Display for Destination {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "{}", folder.display()),
            Self::Bucket(bucket) => write!(f, "{bucket}"),
        }
    }
}

impl Destination {
    /// The backups that lie there, the newest first.
    pub async fn list(&self) -> anyhow::Result<Vec<StoredBackup>> {
        let mut found = match self {
            Self::Folder(folder) => {
                list_folder(folder).with_context(|| format!("could not read the folder {self}"))?
            }
            Self::Bucket(bucket) => {
                bucket.list().await.with_context(|| format!("could not list the backups in {self}"))?
            }
        };
        found.retain(|backup| is_name(&backup.name));
        found.sort_by(|one, other| other.name.cmp(&one.name));
        Ok(found)
    }

    /// Where a backup is written until it is whole: beside its place, or in a folder of this machine.
    pub fn part(&self, name: &str, scratch: &Path) -> anyhow::Result<Temporary> {
        let folder = match self {
            Self::Folder(folder) => {
                // Never made here: where a disk of another machine is not mounted, the backup would land on this one.
                if !folder.is_dir() {
                    bail!("there is no folder {self}: make it, or mount what belongs there");
                }
                remove_left(folder);
                folder
            }
            Self::Bucket(_) => scratch,
        };
        Ok(Temporary(folder.join(format!("{name}{PART}"))))
    }

    /// Puts a whole file in its place.
    pub async fn put(&self, name: &str, part: &Temporary) -> anyhow::Result<()> {
        match self {
            Self::Folder(folder) => {
                let place = folder.join(name);
                if place.exists() {
                    bail!("{} is there already; nothing was written over", place.display());
                }
                std::fs::rename(&part.0, &place)
                    .and_then(|()| File::open(folder)?.sync_all())
                    .with_context(|| format!("could not put the backup in its place {}", place.display()))
            }
            Self::Bucket(bucket) => {
                let put = bucket.put(name, &part.0).await;
                put.with_context(|| format!("could not store the backup in {self}"))
            }
        }
    }

    /// A backup as a file of this machine.
    pub async fn get(&self, name: &str, scratch: &Path) -> anyhow::Result<Local> {
        match self {
            Self::Folder(folder) => Ok(Local::There(folder.join(name))),
            Self::Bucket(bucket) => {
                let copy = Temporary(scratch.join(format!("{name}.copy")));
                bucket
                    .get(name, &copy.0)
                    .await
                    .with_context(|| format!("could not fetch {name} from {self}"))?;
                Ok(Local::Copy(copy))
            }
        }
    }

    /// Deletes all but the newest backups. Returns how many there were.
    pub async fn keep_newest(&self, keep: usize) -> anyhow::Result<u64> {
        let mut deleted = 0;
        for backup in self.list().await?.into_iter().skip(keep.max(1)) {
            let name = &backup.name;
            match self {
                Self::Folder(folder) => std::fs::remove_file(folder.join(name)).map_err(anyhow::Error::from),
                Self::Bucket(bucket) => bucket.delete(name).await,
            }
            .with_context(|| format!("could not delete the older backup {name} in {self}"))?;
            deleted += 1;
        }
        Ok(deleted)
    }
}

fn list_folder(folder: &Path) -> std::io::Result<Vec<StoredBackup>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        if let (Ok(name), true) = (entry.file_name().into_string(), entry.file_type()?.is_file()) {
            found.push(StoredBackup { name, bytes: entry.metadata()?.len() });
        }
    }
    Ok(found)
}

/// Takes away parts of backups whose process is gone.
fn remove_left(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_part = name.to_str().and_then(|name| name.strip_suffix(PART)).is_some_and(is_name);
        let since = entry.metadata().and_then(|meta| meta.modified()).ok();
        let age = since.and_then(|since| SystemTime::now().duration_since(since).ok());
        if is_part && age.is_some_and(|age| age > LEFT) {
            std::fs::remove_file(entry.path()).ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::backup::name::name_of;

    #[tokio::test]
    async fn only_what_is_called_as_a_backup_is_listed_and_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let at = |second: i64| name_of(Timestamp::new(1_800_000_000 + second, 0).unwrap());
        assert_eq!(at(0), "lars-20270115T080000-000Z.age");
        let names = [at(0), at(1), at(2), at(3)];
        let others = [
            "lars-20270115T080000-000Z.age.part",
            "lars.db",
            "lars-2027.age",
            "my-20270115T080000-000Z.age",
            "lars-202701150080000-000Z.age",
        ];
        for name in names.iter().map(String::as_str).chain(others) {
            std::fs::write(folder.path().join(name), "12345").unwrap();
        }
        let destination = Destination::Folder(folder.path().to_owned());
        assert_eq!(destination.keep_newest(2).await.unwrap(), 2);
        assert_eq!(destination.keep_newest(0).await.unwrap(), 1, "the newest stays whatever is said");
        let left = destination.list().await.unwrap();
        assert_eq!(left, [StoredBackup { name: at(3), bytes: 5 }]);
        assert!(others.iter().all(|name| folder.path().join(name).exists()));
        let part = destination.part(&at(3), folder.path()).unwrap();
        std::fs::write(&part.0, "new").unwrap();
        assert!(destination.put(&at(3), &part).await.is_err(), "nothing is written over");
        assert_eq!(std::fs::read(folder.path().join(at(3))).unwrap(), b"12345");
        let nowhere = Destination::Folder(folder.path().join("nowhere"));
        assert!(nowhere.list().await.unwrap().is_empty());
    }
}
