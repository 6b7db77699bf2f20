//! `lars key`: the key that answers and names are sealed with, named and replaced.

use anyhow::Context as _;
use clap::Subcommand;
use lars_domain::people::audit::{Act, AuditEntry};

use crate::place::{Held, Place};

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
    /// The site must not run meanwhile, nowhere. If this is interrupted, run it again: it goes on where it was. Backups from before still
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

async fn rotate(place: &Place) -> anyhow::Result<()> {
    let _held = Held::take(&place.folder()?)?;
    // Before anything is written: is this the database's key at all?
    let known = place.ring().await?;
    place.store_with(known.clone()).await?.close().await;
    let file = place.key_file()?;
    let ring = if known.ids().count() > 1 {
        eprintln!("A change of keys was interrupted; it goes on.");
        known
    } else {
        let ring = known.with_new_key()?;
        file.replace(&ring)?;
        ring
    };
    let store = place.store_with(ring.clone()).await?;
    let rows = store.reseal().await?;
    let entry = AuditEntry {
        id: lars_domain::new_id(),
        at: jiff::Timestamp::now(),
        who: "command-line".to_owned(),
        act: Act::ReplacedKey,
        study: None,
        subject: ring.id().to_owned(),
    };
    store.record(&entry).await?;
    store.close().await;
    file.replace(&ring.only_newest())?;
    println!("{rows} rows are sealed with the new key {}. Keep a new copy of {file}.", ring.id());
    Ok(())
}
