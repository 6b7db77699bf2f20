//! `lars key`: the key that answers and names are sealed with, named and replaced.

use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use clap::Subcommand;
use lars_domain::people::audit::{Act, AuditEntry};
use lars_store::{BEAT_EVERY, Holder, Store};

use crate::key_file::KeyFile;
use crate::place::Place;

/// Name or replace the key.
#[derive(Debug, Subcommand)]
pub enum Key {
    /// Print the name of the key that seals. The name tells nothing about the key.
    ShowId {
        #[command(flatten)]
        place: Place,
    },
    /// Make a new key, seal everything with it, and take the old key out of the key file.
    ///
    /// The site may run meanwhile, on several machines too: each process reads its key file anew every second, and the old key leaves the
    /// file only when every process seals with the new one and nothing lies under the old one. Where a process uses a copy of the key file,
    /// this says which, and waits for the copy. If this is interrupted, run it again: it goes on where it was. Backups from before still
    /// need the old key: keep a copy of the key file of that time for as long as you keep them.
    Rotate {
        #[command(flatten)]
        place: Place,
    },
}

impl Key {
    /// Names or replaces.
    pub async fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::ShowId { place } => {
                let file = place.key_file()?;
                let ring = file.read()?.with_context(|| format!("there is no key file at {file}"))?;
                println!("{}", ring.id());
                Ok(())
            }
            Self::Rotate { place } => rotate(place).await,
        }
    }
}

/// How long a process that serves may take to learn a key.
const LEARNT_IN: Duration = Duration::from_secs(10);

async fn rotate(place: &Place) -> anyhow::Result<()> {
    let file = place.key_file()?;
    // Before anything is written: is this the database's key at all?
    let store = place.store_with(place.ring().await?).await?;
    let hold = store.hold_to_replace_key().await?;
    let (beating, renewed) = (store.clone(), hold.clone());
    let beats = tokio::spawn(async move {
        loop {
            tokio::time::sleep(BEAT_EVERY).await;
            // What cannot be written now is written the next time; the work itself would say it.
            let _ = beating.beat(&renewed).await;
        }
    });
    let done = replaced(&store, &file).await;
    beats.abort();
    store.let_go(&hold).await?;
    store.close().await;
    let (rows, key) = done?;
    println!(
        "{rows} rows are sealed with the new key {key}. Keep a new copy of {file}. Backups from before need the key file of before: keep that \
         copy for as long as you keep them."
    );
    Ok(())
}

/// Replaces the key, or ends a change that was begun. Whoever is killed in between begins again: what is done next follows from the
/// database and the file.
async fn replaced(store: &Store, file: &KeyFile) -> anyhow::Result<(u64, String)> {
    let ring = file.read()?.with_context(|| format!("the key file {file} has vanished"))?;
    let in_force = store.keys_in_force().await?;
    let first = in_force.first().context("the database names no key")?;
    let (ring, new) = match ring.next_id() {
        _ if in_force.len() > 1 => (ring, first.clone()),
        Some(next) => (ring, next),
        // The file was written by an earlier version, which put the new key first; or the change was killed at its very end.
        None if ring.ids().len() > 1 => {
            let new = ring.id();
            (ring, new)
        }
        None => {
            let ring = ring.with_next_key()?;
            file.replace(&ring)?;
            let new = ring.next_id().context("no new key")?;
            (ring, new)
        }
    };
    store.learn_keys(&ring);
    wait(store, file, &new, |holder| holder.keys.contains(&new)).await?;
    if *first != new {
        store.switch_key(&new).await?;
    }
    ring.promote(&new);
    file.replace(&ring)?;
    let mut rows = store.reseal().await?;
    wait(store, file, &new, |holder| holder.keys.first() == Some(&new)).await?;
    store.retire_keys().await?;
    // Now that nobody seals with the older key: what was sealed with it since the first pass.
    rows += store.reseal().await?;
    let entry = AuditEntry {
        id: lars_domain::new_id(),
        at: jiff::Timestamp::now(),
        who: "command-line".to_owned(),
        act: Act::ReplacedKey,
        study: None,
        subject: new.clone(),
    };
    store.record(&entry).await?;
    file.replace(&ring.only_newest())?;
    Ok((rows, new))
}

/// Waits until every process that serves the database is so far.
async fn wait(
    store: &Store,
    file: &KeyFile,
    new: &str,
    is_so_far: impl Fn(&Holder) -> bool,
) -> anyhow::Result<()> {
    let begun = Instant::now();
    let mut told = false;
    loop {
        let Some(behind) = store.servers().await?.into_iter().find(|holder| !is_so_far(holder)) else {
            return Ok(());
        };
        if begun.elapsed() > LEARNT_IN {
            bail!(
                "{} serves this database and does not have the key {new} yet; until it has, the key before stays in force, and nothing is \
                 lost. Copy {file} over the key file that it uses, or end it; then run this again",
                behind.process
            );
        }
        if !told {
            eprintln!("{} serves this database; waiting until it has read the new key.", behind.process);
            told = true;
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}
