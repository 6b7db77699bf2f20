//! The key file: read, made once, replaced whole. What stands in it is `lars_store::Ring`'s matter.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::Context as _;
use lars_store::{ErasedFile, Ring};

/// Where the key file is.
#[derive(Debug)]
pub struct KeyFile(pub PathBuf);

impl KeyFile {
    /// The keys in it; none if there is no such file.
    pub fn read(&self) -> anyhow::Result<Option<Ring>> {
        let text = match fs::read_to_string(&self.0) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).with_context(|| format!("could not read the key file {self}")),
        };
        let ring = Ring::parse(&text);
        ring.map(Some).with_context(|| {
            format!(
                "the key file {self} cannot be used; put your copy of it in its place, nothing was changed"
            )
        })
    }

    /// When the file was last written, where that can be told: whoever sees another time reads it anew.
    pub fn written(&self) -> Option<SystemTime> {
        fs::metadata(&self.0).and_then(|file| file.modified()).ok()
    }

    /// The list of erasures, beside the key file: it must not be lost with the database.
    pub fn erased(&self) -> ErasedFile {
        ErasedFile::new(&self.erased_path())
    }

    /// Where the list of erasures is.
    pub fn erased_path(&self) -> PathBuf {
        self.0.with_extension("erased")
    }

    /// Makes the file with a new key. Of several processes at once one makes it, and all take what it made.
    pub fn make(&self) -> anyhow::Result<Ring> {
        let ring = Ring::fresh()?;
        let part = self.part(&ring)?;
        // A link fails where a file is: a key that somebody seals with already is never lost.
        let linked = fs::hard_link(&part, &self.0);
        fs::remove_file(&part).ok();
        match linked {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                return Err(error).with_context(|| format!("could not make the key file {self}"));
            }
            _ => self.sync_folder()?,
        }
        self.read()?.with_context(|| format!("the key file {self} has vanished"))
    }

    /// Puts another ring in the file's place, whole: a process that is killed leaves the old file or the new one.
    pub fn replace(&self, ring: &Ring) -> anyhow::Result<()> {
        let part = self.part(ring)?;
        fs::rename(&part, &self.0).with_context(|| format!("could not replace the key file {self}"))?;
        self.sync_folder()
    }

    /// The new content beside the file, on the disk, readable by its owner only.
    fn part(&self, ring: &Ring) -> anyhow::Result<PathBuf> {
        use std::os::unix::fs::OpenOptionsExt as _;
        let mut part = self.0.clone().into_os_string();
        part.push(format!(".{}.part", std::process::id()));
        let part = PathBuf::from(part);
        let written =
            File::options().write(true).create(true).truncate(true).mode(0o600).open(&part).and_then(
                |mut file| {
                    file.write_all(ring.text().as_bytes())?;
                    file.sync_all()
                },
            );
        written.with_context(|| format!("could not write beside the key file {self}"))?;
        Ok(part)
    }

    fn sync_folder(&self) -> anyhow::Result<()> {
        let folder = match self.0.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        let synced = File::open(folder).and_then(|folder| folder.sync_all());
        synced.with_context(|| format!("could not make sure that the key file {self} is on the disk"))
    }
}

impl std::fmt::Display for KeyFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.display())
    }
}
