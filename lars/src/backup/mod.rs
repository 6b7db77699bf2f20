//! Backups: made while the site is served, put where they belong, rehearsed, and thinned out. What stands in one, and how it is sealed, is
//! the matter of `lars_store::backup`.

pub mod bucket;
pub mod destination;
pub mod files;
mod name;
pub mod rehearsal;
pub mod schedule;
pub mod stop;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, bail};
use clap::Args;
use jiff::Timestamp;
use lars_domain::people::audit::{Act, AuditEntry};
use lars_domain::people::backup::{BackupOutcome, BackupRecord, BackupReport};
use lars_store::backup::{BackupContent, Identity, Recipient, WrittenBackup};
use lars_store::{Ring, Store};
use lars_web::fetch::trust;

use bucket::{Bucket, Credentials};
use destination::Destination;
use name::name_of;
use rehearsal::Rehearsal;
use stop::{Stop, Stopped};

use crate::place::{make_private, private_file};

/// Where backups go and who can open them.
#[derive(Debug, Clone, Args)]
pub struct BackupOptions {
    /// Where backups lie: a folder, or `s3://BUCKET/PREFIX` with the keys in `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`.
    #[arg(long = "backup-to", aliases = ["to", "from"], value_name = "FOLDER", env = "LARS_BACKUP_TO")]
    to: Option<String>,
    /// Who can open them: the public key of `lars backup key`; several with commas.
    #[arg(
        long = "backup-recipient",
        alias = "recipient",
        value_name = "age1…",
        env = "LARS_BACKUP_RECIPIENT",
        value_delimiter = ','
    )]
    recipients: Vec<Recipient>,
    /// How many backups are kept; older ones are deleted once a newer one was rehearsed.
    #[arg(
        long = "backup-keep",
        alias = "keep",
        value_name = "NUMBER",
        env = "LARS_BACKUP_KEEP",
        default_value_t = 14,
        value_parser = clap::value_parser!(u16).range(1..)
    )]
    keep: u16,
    /// The folder in which backups are rehearsed, with room for the whole database [default: backup in the data folder].
    #[arg(long = "backup-scratch", value_name = "DIR", env = "LARS_BACKUP_SCRATCH")]
    scratch: Option<PathBuf>,
    /// The address of a store that is not Amazon's, such as <https://s3.example.org>.
    #[arg(long = "backup-endpoint", value_name = "URL", env = "AWS_ENDPOINT_URL")]
    endpoint: Option<String>,
    /// The region of the store.
    #[arg(long = "backup-region", value_name = "REGION", env = "AWS_REGION", default_value = "us-east-1")]
    region: String,
    /// Certificates (PEM) that are trusted besides those of the public web.
    #[arg(long = "backup-certificates", value_name = "FILE", env = "LARS_BACKUP_CERTIFICATES")]
    certificates: Option<PathBuf>,
}

impl BackupOptions {
    /// Whether backups are set up at all.
    pub fn are_set(&self) -> bool {
        self.to.is_some()
    }

    /// Where backups lie.
    pub fn destination(&self) -> anyhow::Result<Destination> {
        let to = self
            .to
            .as_deref()
            .context("say where backups lie with --to FOLDER or --to s3://BUCKET/PREFIX")?;
        if !to.starts_with("s3://") {
            return Ok(Destination::Folder(PathBuf::from(to)));
        }
        let said = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let (Some(key), Some(secret)) = (said("AWS_ACCESS_KEY_ID"), said("AWS_SECRET_ACCESS_KEY")) else {
            bail!("the keys of {to} are missing: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        };
        let certificates = match &self.certificates {
            Some(path) => {
                Some(std::fs::read(path).with_context(|| format!("could not read {}", path.display()))?)
            }
            None => None,
        };
        let credentials = Credentials { key, secret, token: said("AWS_SESSION_TOKEN") };
        let place = (self.endpoint.as_deref(), self.region.as_str());
        Ok(Destination::Bucket(Box::new(Bucket::new(
            to,
            place,
            credentials,
            trust(certificates.as_deref())?,
        )?)))
    }

    /// The folder for what is only there for a while; made where it is missing.
    pub fn scratch(&self, data: &Path) -> anyhow::Result<PathBuf> {
        let folder = self.scratch.clone().unwrap_or_else(|| data.join("backup"));
        make_private(&folder).with_context(|| format!("could not make the folder {}", folder.display()))?;
        Ok(folder)
    }

    /// What makes backups of a store.
    pub fn maker(&self, store: Store, ring: Ring, data: &Path, files: FilesOf) -> anyhow::Result<Maker> {
        if self.recipients.is_empty() {
            bail!(
                "nobody could open the backups: name a recipient with --recipient age1…, which lars backup key makes"
            );
        }
        Ok(Maker {
            store,
            ring,
            destination: self.destination()?,
            recipients: self.recipients.clone(),
            keep: usize::from(self.keep),
            scratch: self.scratch(data)?,
            files,
            stop: Stop::default(),
        })
    }

    /// The options as lines of the file of settings: nothing secret.
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let recipients: Vec<String> = self.recipients.iter().map(ToString::to_string).collect();
        let mut lines =
            vec![("backup-recipient", recipients.join(",")), ("backup-keep", self.keep.to_string())];
        lines.extend(self.to.clone().map(|to| ("backup-to", to)));
        lines.extend(self.endpoint.clone().map(|endpoint| ("backup-endpoint", endpoint)));
        lines
    }
}

/// Reads the files that belong into a backup.
pub type FilesOf = Box<dyn Fn() -> anyhow::Result<Vec<(String, String)>> + Send + Sync>;

/// What makes backups.
pub struct Maker {
    store: Store,
    ring: Ring,
    destination: Destination,
    recipients: Vec<Recipient>,
    keep: usize,
    scratch: PathBuf,
    files: FilesOf,
    /// Ends a backup that is under way.
    pub stop: Stop,
}

impl Maker {
    /// Makes a backup, rehearses it, and deletes the oldest. What came of it is noted, also in the audit log. It blocks while it reads and
    /// writes: give it a thread that may.
    pub async fn run(&self, id: String, who: &str) -> anyhow::Result<BackupRecord> {
        let begun = Timestamp::now();
        let mut record =
            BackupRecord { id, begun, outcome: BackupOutcome::Running, report: BackupReport::default() };
        record.report.place = self.destination.to_string();
        self.store.note_backup(&record).await?;
        let done = self.attempt(&mut record.report, who).await;
        record.outcome = BackupOutcome::Rehearsed;
        if let Err(error) = done {
            record.outcome = BackupOutcome::Failed;
            record.report.fault = format!("{error:#}");
            self.note(Act::FailedBackup, &record.report.name, who).await?;
        }
        self.store.note_backup(&record).await?;
        Ok(record)
    }

    async fn attempt(&self, report: &mut BackupReport, who: &str) -> anyhow::Result<()> {
        let begun = Instant::now();
        let made = Timestamp::now();
        report.name = name_of(made);
        // Opened by the key that nobody has but this process, for as long as the rehearsal takes: the owner's stays off the server.
        let once = Identity::fresh()?;
        let written = self.make(report, made, once.recipient()).await?;
        report.made_ms = milliseconds(begun);
        self.note(Act::MadeBackup, &report.name, who).await?;

        let begun = Instant::now();
        let local = self.destination.get(&report.name, &self.scratch).await?;
        let rehearsal = Rehearsal {
            identities: &[once],
            ring: &self.ring,
            scratch: &self.scratch,
            written: Some(&written),
            stop: self.stop.clone(),
        };
        let rehearsed = rehearsal.run(local.path()).await;
        let rehearsed =
            rehearsed.with_context(|| format!("the backup {} cannot be restored", report.name))?;
        report.rehearsed_ms = milliseconds(begun);
        report.audit_entries = rehearsed.audit_entries;
        report.responses = rehearsed.responses;
        report.pages = rehearsed.pages;
        self.note(Act::RehearsedBackup, &report.name, who).await?;
        report.deleted = self.destination.keep_newest(self.keep).await?;
        Ok(())
    }

    /// Writes the backup, and puts it in its place.
    async fn make(
        &self,
        report: &mut BackupReport,
        made: Timestamp,
        once: Recipient,
    ) -> anyhow::Result<WrittenBackup> {
        let content = BackupContent { program: env!("CARGO_PKG_VERSION"), made, files: (self.files)()? };
        let recipients = [self.recipients.as_slice(), &[once]].concat();
        let part = self.destination.part(&report.name, &self.scratch)?;
        let file = Stopped(private_file(&part.0)?, self.stop.clone());
        let written = self.store.write_backup(content, &recipients, file).await;
        let (written, file) = written.with_context(|| format!("could not write {}", part.0.display()))?;
        file.0.sync_all().with_context(|| format!("could not write {}", part.0.display()))?;
        report.bytes = file.0.metadata()?.len();
        report.rows = written.rows();
        report.tables = written.tables.len() as u64;
        self.destination.put(&report.name, &part).await?;
        Ok(written)
    }

    async fn note(&self, act: Act, subject: &str, who: &str) -> anyhow::Result<()> {
        let entry = AuditEntry {
            id: lars_domain::new_id(),
            at: Timestamp::now(),
            who: who.to_owned(),
            act,
            study: None,
            subject: subject.to_owned(),
        };
        Ok(self.store.record(&entry).await?)
    }
}

/// The time since a moment, in milliseconds; at least one.
pub fn milliseconds(begun: Instant) -> u64 {
    u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX).max(1)
}
