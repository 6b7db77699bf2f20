//! Where an installation keeps its data: the data folder, the database in it, its key file, and who holds it.

use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use lars_domain::people::audit::{Act, AuditEntry};
use lars_store::{Reapplied, Ring, Store};

use crate::key_file::KeyFile;

/// The data folder and the database.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// The data folder [default: lars in the user's data folder].
    #[arg(long, value_name = "DIR", env = "LARS_DATA")]
    pub data: Option<PathBuf>,
    /// The database: sqlite:FILE or <postgres://…> [default: lars.db in the data folder].
    #[arg(long, value_name = "URL", env = "LARS_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// The key file; made where it is missing and nothing is sealed yet [default: lars.key in the data folder].
    #[arg(long, value_name = "FILE", env = "LARS_KEY_FILE")]
    pub key_file: Option<PathBuf>,
    /// Begin a new, empty database with the key file that is there. Without it, a database that is missing or empty beside a key file is
    /// refused: most likely it is not where it should be.
    #[arg(long)]
    pub new: bool,
}

impl Place {
    /// The data folder; made where it is missing, readable by its owner only.
    pub fn folder(&self) -> anyhow::Result<PathBuf> {
        let folder = match &self.data {
            Some(folder) => folder.clone(),
            None => user_data()?.join("lars"),
        };
        make_private(&folder)
            .with_context(|| format!("could not make the data folder {}", folder.display()))?;
        Ok(folder)
    }

    /// Opens the database and brings it up to this program's version.
    pub async fn store(&self) -> anyhow::Result<Store> {
        let ring = self.ring().await?;
        let store = self.store_with(ring).await?;
        // After the restore of an older backup nobody may see what was erased since.
        let again = store.apply_tombstones(true).await?;
        note_reapplied(&store, &again).await?;
        Ok(store)
    }

    /// Opens the database with this ring of keys.
    pub async fn store_with(&self, ring: Ring) -> anyhow::Result<Store> {
        let store = Store::open(&self.url()?, ring).await.with_context(|| self.could_not_open())?;
        Ok(store.with_erased(self.key_file()?.erased()))
    }

    /// Where the key file is.
    pub fn key_file(&self) -> anyhow::Result<KeyFile> {
        Ok(KeyFile(match &self.key_file {
            Some(path) => path.clone(),
            None => self.folder()?.join("lars.key"),
        }))
    }

    /// The keys of the installation; made where there are none and nothing is sealed yet.
    pub async fn ring(&self) -> anyhow::Result<Ring> {
        let file = self.key_file()?;
        if let Some(ring) = file.read()? {
            if !self.new && Store::is_new(&self.url()?).await.with_context(|| self.could_not_open())? {
                bail!(
                    "there is a key file at {file}, and the database {} is missing or empty; look where it is (--data, --database, a disk that \
                     is not mounted), or restore it; to begin a new one with this key, say --new. Nothing was made or changed",
                    self.shown()
                );
            }
            return Ok(ring);
        }
        let sealed = Store::sealed_with(&self.url()?).await.with_context(|| self.could_not_open())?;
        if let Some(key) = sealed {
            bail!(
                "the database was sealed with the key {key}, and there is no key file at {}; put your copy of the key file there, or name \
                 its place with --key-file FILE; no data was changed",
                file.0.display()
            );
        }
        file.make()
    }

    /// The file of the database, on `SQLite`.
    pub fn sqlite_file(&self) -> anyhow::Result<Option<PathBuf>> {
        let url = self.url()?;
        let Some(path) = url.strip_prefix("sqlite:") else { return Ok(None) };
        let path = path.strip_prefix("//").unwrap_or(path);
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        if path.contains(":memory:") {
            bail!("a database in memory has no file");
        }
        Ok(Some(PathBuf::from(path)))
    }

    /// The address of the database.
    pub fn url(&self) -> anyhow::Result<String> {
        Ok(match &self.database {
            Some(url) => url.clone(),
            None => format!("sqlite:{}", self.folder()?.join("lars.db").display()),
        })
    }

    /// Opens the database to look at it: nothing is made, changed, or brought up to date.
    pub async fn store_as_it_is(&self) -> anyhow::Result<Store> {
        let file = self.key_file()?;
        let ring = file.read()?.with_context(|| format!("there is no key file at {file}"))?;
        let store = Store::open_as_it_is(&self.url()?, ring).await.with_context(|| self.could_not_open())?;
        Ok(store.with_erased(file.erased()))
    }

    /// The address of the database, for people: a password in it must not reach the terminal.
    fn shown(&self) -> String {
        let url = self.url().unwrap_or_default();
        url.split_once('@').map_or(url.as_str(), |(_, host)| host).to_owned()
    }

    fn could_not_open(&self) -> String {
        format!("could not open the database {}", self.shown())
    }
}

/// Says, on the terminal and in the audit log, what was erased again.
pub async fn note_reapplied(store: &Store, again: &Reapplied) -> anyhow::Result<()> {
    let entry = |act, study: Option<&String>, subject: &str| AuditEntry {
        id: lars_domain::new_id(),
        at: jiff::Timestamp::now(),
        who: "command-line".to_owned(),
        act,
        study: study.cloned(),
        subject: subject.to_owned(),
    };
    for (response, study) in &again.responses {
        store.record(&entry(Act::DeletedResponse, Some(study), &format!("{response} restored"))).await?;
    }
    for person in &again.persons {
        store.record(&entry(Act::ErasedPerson, None, person)).await?;
    }
    if *again != Reapplied::default() {
        eprintln!(
            "The database is older than the list of erasures: {} responses and {} accounts were erased again.",
            again.responses.len(),
            again.persons.len()
        );
    }
    Ok(())
}

fn user_data() -> anyhow::Result<PathBuf> {
    let given = |name: &str| std::env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
    given("XDG_DATA_HOME")
        .or_else(|| given("HOME").map(|home| home.join(".local/share")))
        .context("there is no user's data folder here; name a folder with --data DIR")
}

/// Makes a folder, readable by its owner only, where there is none.
pub fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// A new file, readable by its owner only.
pub fn private_file(path: &Path) -> anyhow::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let file = File::options().write(true).create_new(true).mode(0o600).open(path);
    file.with_context(|| format!("could not make the file {}", path.display()))
}

/// The data folder, held by this process as long as the value lives.
#[derive(Debug)]
pub struct Held {
    _file: File,
}

impl Held {
    /// Takes hold of a data folder, or says which process has it. The hold ends with the process, however it ends.
    pub fn take(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join("lars.lock");
        let mut file = File::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .with_context(|| format!("could not open {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                file.read_to_string(&mut holder).ok();
                bail!(
                    "the data folder {} is held by {}; end that process first, or use another folder with --data DIR",
                    folder.display(),
                    if holder.trim().is_empty() { "another process" } else { holder.trim() },
                );
            }
            Err(TryLockError::Error(error)) => return Err(error).context("could not lock the data folder"),
        }
        file.set_len(0)?;
        file.rewind()?;
        writeln!(file, "process {}", std::process::id())?;
        Ok(Self { _file: file })
    }
}
