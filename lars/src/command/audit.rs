//! `lars audit`: the audit log checked, and written out.

use std::path::PathBuf;

use anyhow::bail;
use clap::{Args, Subcommand};
use lars_domain::people::audit::{ChainCheck, ChainFault, SealedEntry};
use lars_store::Store;
use lars_view::file::guard::harmless;

use super::write_whole;
use crate::place::Place;

/// Check or write out the audit log.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Check that no entry of the audit log was changed, moved or removed.
    ///
    /// Each entry is sealed with a hash over itself and the seal before it. The last number and seal are printed: keep them elsewhere, and
    /// give them back with --expect, and entries removed from the end show too. Exit status 1 where the chain does not hold.
    Verify(Verify),
    /// Write the whole audit log as CSV.
    Export(Export),
}

/// What is expected.
#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    place: Place,
    /// A number and seal that were printed before, `NUMBER:SEAL`: the chain must still hold that entry.
    #[arg(long, value_name = "NUMBER:SEAL")]
    expect: Option<String>,
}

/// Where to.
#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    place: Place,
    /// Where it is written; standard output where not given.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Audit {
    /// Checks or writes.
    pub async fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Verify(verify) => verify.run().await,
            Self::Export(export) => export.run().await,
        }
    }
}

impl Verify {
    async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let mut met = false;
        let expected = self.expect.as_deref();
        let check = check_chain(&store, &mut |check| {
            met |= expected.is_some_and(|expected| expected == format!("{}:{}", check.number, check.seal));
        })
        .await?;
        if let Some(expected) = expected.filter(|_| !met) {
            bail!(
                "the audit log does not hold the entry {expected}: entries were removed, or the log is another one"
            );
        }
        let before = store.unsealed_audit_entries().await?;
        if before > 0 {
            println!("{before} entries are older than the chain and not sealed");
        }
        println!("{} entries hold; the last is {}:{}", check.number, check.number, check.seal);
        Ok(())
    }
}

/// Follows the chain to its end; `met` sees every entry that holds. Errors with the first that does not.
pub async fn check_chain(
    store: &Store,
    met: &mut (dyn FnMut(&ChainCheck) + Send),
) -> anyhow::Result<ChainCheck> {
    let (mut check, mut fault) = (ChainCheck::default(), None);
    store
        .for_each_audit_entry(&mut |next| {
            fault = check.take(&next).err();
            if fault.is_none() {
                met(&check);
            }
            fault.is_none()
        })
        .await?;
    match fault {
        Some(ChainFault::Missing(number)) => {
            bail!("entry {number} of the audit log is missing; the entries before it hold")
        }
        Some(ChainFault::Changed(number)) => {
            bail!("entry {number} of the audit log is not what was sealed; the entries before it hold")
        }
        None => Ok(check),
    }
}

impl Export {
    async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(["number", "at", "who", "act", "study", "subject", "id", "seal"])?;
        let mut failed = None;
        store
            .for_each_audit_entry(&mut |SealedEntry { number, entry, seal }| {
                let (number, at) = (number.to_string(), entry.at.to_string());
                let study = entry.study.as_deref().unwrap_or_default();
                let row =
                    [&number, &at, &entry.who, entry.act.code(), study, &entry.subject, &entry.id, &seal];
                failed = csv.write_record(row.map(|text| harmless(text).into_owned())).err();
                failed.is_none()
            })
            .await?;
        if let Some(error) = failed {
            return Err(error.into());
        }
        let bytes = csv.into_inner().map_err(|error| anyhow::anyhow!("{error}"))?;
        write_whole(self.out.as_deref(), |out| out.write_all(&bytes))
    }
}
