//! `lars restore`: a database from a backup, where there is none yet.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, bail};
use clap::Args;
use lars_domain::people::audit::{Act, AuditEntry};
use lars_store::Ring;
use lars_store::backup::{Identity, LoadedBackup, load_backup};

use super::backup::{Opened, seconds};
use crate::backup::{files, milliseconds};
use crate::place::{Held, private_file};

/// Restore a backup into a place where there is nothing yet: nothing is ever written over.
///
/// Needed are a backup, the identity of `lars backup key`, and the key file of the installation, at its place in the data folder or named
/// with --key-file. Whoever was erased since stays erased, if the list of erasures (`lars.erased` beside the key file) is put there too.
#[derive(Debug, Args)]
pub struct Restore {
    #[command(flatten)]
    opened: Opened,
}

impl Restore {
    /// Restores.
    pub async fn run(&self) -> anyhow::Result<()> {
        let begun = Instant::now();
        let Opened { backup, place, .. } = &self.opened;
        let data = place.folder()?;
        let _held = Held::take(&data)?;
        let (ring, identities) = (self.opened.ring()?, self.opened.identities()?);
        let local = self.opened.local().await?;
        let loaded = match place.sqlite_file()? {
            Some(database) => into_file(&database, local.path(), &identities, &ring).await,
            None => load(&place.url()?, local.path(), &identities, &ring).await,
        };
        let loaded = loaded.with_context(|| format!("{backup} was not restored"))?;
        // Before anybody can open the database: who was erased must not be seen.
        let (written, stayed) = files::put_back(&loaded.files, &place.key_file()?, &data)?;
        if let Some(database) = place.sqlite_file()? {
            std::fs::rename(part_of(&database), &database)
                .and_then(|()| {
                    File::open(
                        database.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new(".")),
                    )?
                    .sync_all()
                })
                .with_context(|| format!("could not put the database in its place {}", database.display()))?;
        }
        let store = place.store().await?;
        let entry = AuditEntry {
            id: lars_domain::new_id(),
            at: jiff::Timestamp::now(),
            who: "command-line".to_owned(),
            act: Act::RestoredBackup,
            study: None,
            subject: loaded.header.made.to_string(),
        };
        store.record(&entry).await?;
        store.end_running_backups().await?;
        store.close().await;
        println!(
            "Restored the state of {}: {} rows of {} tables, in {} s. Every row is what was counted when the backup was made.",
            loaded.header.made,
            loaded.tables.rows(),
            loaded.tables.tables.len(),
            seconds(milliseconds(begun))
        );
        for path in written {
            println!("Put back: {}", path.display());
        }
        for path in stayed {
            println!("Not put back, because there is one already: {}", path.display());
        }
        Ok(())
    }
}

/// Where the database is filled until it is whole.
fn part_of(database: &Path) -> PathBuf {
    let mut part = database.as_os_str().to_owned();
    part.push(".part");
    PathBuf::from(part)
}

/// Fills a new file beside the database's place.
async fn into_file(
    database: &Path,
    backup: &Path,
    identities: &[Identity],
    ring: &Ring,
) -> anyhow::Result<LoadedBackup> {
    if database.exists() {
        bail!(
            "there is a database at {}; nothing was changed: name another place, or move it away yourself",
            database.display()
        );
    }
    let part = part_of(database);
    // Left by a restore that was killed: the data folder is held, so nobody is at it.
    std::fs::remove_file(&part).ok();
    drop(private_file(&part)?);
    let filled = load(&format!("sqlite:{}", part.display()), backup, identities, ring).await;
    let synced = filled.and_then(|loaded| {
        File::open(&part)?.sync_all()?;
        Ok(loaded)
    });
    if synced.is_err() {
        std::fs::remove_file(&part).ok();
    }
    synced
}

async fn load(
    url: &str,
    backup: &Path,
    identities: &[Identity],
    ring: &Ring,
) -> anyhow::Result<LoadedBackup> {
    let file = File::open(backup).with_context(|| format!("could not read {}", backup.display()))?;
    Ok(load_backup(url, file, identities, ring).await?)
}
