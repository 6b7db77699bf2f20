//! `lars backup`: a backup now, and what goes with it: the pair of keys, the list, the rehearsal of one that lies somewhere.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use lars_domain::people::backup::{BackupOutcome, BackupReport};
use lars_store::Ring;
use lars_store::backup::Identity;

use crate::backup::destination::Local;
use crate::backup::rehearsal::Rehearsal;
use crate::backup::stop::Stop;
use crate::backup::{BackupOptions, files, milliseconds};
use crate::place::{Place, private_file};

/// Make a backup now, also while the site is served: the whole database and its list of erasures, sealed; without the key file.
///
/// It is rehearsed at once: restored into a scratch place, compared, and opened. Older backups are deleted only after that.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Backup {
    #[command(subcommand)]
    other: Option<Other>,
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    options: BackupOptions,
    /// The file that describes the provider of single sign-on [default: oidc.toml in the data folder, if it is there].
    #[arg(long, value_name = "FILE", env = "LARS_OIDC")]
    oidc: Option<PathBuf>,
}

/// What goes with backups.
#[derive(Debug, Subcommand)]
enum Other {
    /// Make a pair of keys: the recipient that backups are sealed for, and the identity that opens them. The identity does not belong on
    /// the server.
    Key {
        /// The file for the identity; standard output where not given.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// List the backups that lie at the destination.
    List {
        #[command(flatten)]
        options: BackupOptions,
    },
    /// Restore a backup into a scratch place, compare and open it, and throw the restored database away.
    Rehearse(Rehearse),
}

/// A backup that is opened, and what it is opened with.
#[derive(Debug, Args)]
pub struct Opened {
    /// The backup: a file, or a name that `lars backup list` shows.
    pub backup: String,
    #[command(flatten)]
    pub place: Place,
    #[command(flatten)]
    pub options: BackupOptions,
    /// The file with the identity that `lars backup key` made.
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
}

impl Opened {
    /// The ring of keys of the installation that was backed up.
    pub fn ring(&self) -> anyhow::Result<Ring> {
        let file = self.place.key_file()?;
        file.read()?.with_context(|| {
            format!("there is no key file at {file}; put your copy of it there, or name its place with --key-file FILE")
        })
    }

    /// The identities that may open it.
    pub fn identities(&self) -> anyhow::Result<Vec<Identity>> {
        let path = &self.identity;
        let text =
            std::fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
        Identity::parse_file(&text).with_context(|| format!("{} holds no identity", path.display()))
    }

    /// The backup as a file of this machine: a path, or a name at the destination.
    pub async fn local(&self) -> anyhow::Result<Local> {
        let Self { backup, options, .. } = self;
        let path = PathBuf::from(backup);
        if path.exists() {
            return Ok(Local::There(path));
        }
        if !options.are_set() {
            bail!("there is no file {backup}; name one, or say where backups lie with --to");
        }
        let destination = options.destination()?;
        let local = destination.get(backup, &options.scratch(&self.place.folder()?)?).await?;
        if !local.path().exists() {
            bail!("there is no backup {backup} in {destination}; lars backup list shows those there are");
        }
        Ok(local)
    }
}

/// Rehearse a backup.
#[derive(Debug, Args)]
struct Rehearse {
    #[command(flatten)]
    opened: Opened,
}

impl Backup {
    /// Makes a backup, or does what was asked instead.
    pub async fn run(&self) -> anyhow::Result<()> {
        match &self.other {
            None => self.make().await,
            Some(Other::Key { out }) => make_key(out.as_deref()),
            Some(Other::List { options }) => list(options).await,
            Some(Other::Rehearse(rehearse)) => rehearse.run().await,
        }
    }

    async fn make(&self) -> anyhow::Result<()> {
        let ring = self.place.ring().await?;
        let store = self.place.store_with(ring.clone()).await?;
        let (folder, key_file, oidc) = (self.place.folder()?, self.place.key_file()?, self.oidc.clone());
        let data = folder.clone();
        let files = Box::new(move || files::collect(&key_file, &data, oidc.as_deref()));
        let maker = self.options.maker(store.clone(), ring, &folder, files)?;
        let record = maker.run(lars_domain::new_id(), "command-line").await?;
        store.close().await;
        let BackupReport { name, place, bytes, rows, tables, made_ms, rehearsed_ms, .. } = &record.report;
        if record.outcome == BackupOutcome::Failed {
            bail!("{}; older backups were not touched", record.report.fault);
        }
        println!(
            "{name} lies in {place}: {rows} rows of {tables} tables, {bytes} bytes, made in {} s.",
            seconds(*made_ms)
        );
        let BackupReport { audit_entries, responses, pages, deleted, .. } = &record.report;
        println!(
            "Rehearsed in {} s: all rows are the same, {audit_entries} entries of the audit log hold, {responses} responses and {pages} \
             pages were opened.",
            seconds(*rehearsed_ms)
        );
        if *deleted > 0 {
            println!("{deleted} older backups were deleted.");
        }
        Ok(())
    }
}

/// Milliseconds as seconds with one digit behind the point.
pub fn seconds(milliseconds: u64) -> String {
    format!("{}.{}", milliseconds / 1000, milliseconds % 1000 / 100)
}

fn make_key(out: Option<&std::path::Path>) -> anyhow::Result<()> {
    let identity = Identity::fresh()?;
    let (recipient, secret) = (identity.recipient(), identity.secret_text());
    let text = format!(
        "# The identity that opens backups of LARS. Keep it off the server, in two places; without it no backup can be restored.\n\
         # recipient: {recipient}\n{secret}\n"
    );
    match out {
        Some(path) => {
            use std::io::Write as _;
            let mut file = private_file(path)?;
            file.write_all(text.as_bytes())
                .and_then(|()| file.sync_all())
                .context("could not write the identity")?;
            println!(
                "The identity is in {}. Take it off this machine, and keep it in two places.",
                path.display()
            );
        }
        None => print!("{text}"),
    }
    eprintln!("On the server, so that backups are sealed for it: --backup-recipient {recipient}");
    eprintln!(
        "A restore needs the identity, the key file of the installation, and a backup: keep the three apart."
    );
    Ok(())
}

async fn list(options: &BackupOptions) -> anyhow::Result<()> {
    let destination = options.destination()?;
    let backups = destination.list().await?;
    for backup in &backups {
        println!("{}\t{}", backup.name, backup.bytes);
    }
    if backups.is_empty() {
        eprintln!("There is no backup in {destination}.");
    }
    Ok(())
}

impl Rehearse {
    async fn run(&self) -> anyhow::Result<()> {
        let begun = Instant::now();
        let Opened { backup, place, options, .. } = &self.opened;
        let (ring, identities) = (self.opened.ring()?, self.opened.identities()?);
        let local = self.opened.local().await?;
        let scratch = options.scratch(&place.folder()?)?;
        let rehearsal = Rehearsal {
            identities: &identities,
            ring: &ring,
            scratch: &scratch,
            written: None,
            stop: Stop::default(),
        };
        let rehearsed = rehearsal.run(local.path()).await;
        let rehearsed = rehearsed.with_context(|| format!("{backup} cannot be restored"))?;
        println!(
            "{backup} can be restored: {} rows of {} tables are what was counted when it was made, {} entries of the audit log hold, {} responses \
             and {} pages were opened. It took {} s.",
            rehearsed.tables.rows(),
            rehearsed.tables.tables.len(),
            rehearsed.audit_entries,
            rehearsed.responses,
            rehearsed.pages,
            seconds(milliseconds(begun))
        );
        Ok(())
    }
}
