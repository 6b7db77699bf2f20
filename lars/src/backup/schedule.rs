//! Backups by themselves, once a day while the site is served. One that was due while nothing ran is made at the start; one that failed is
//! tried again after half an hour; of several processes on one database one makes it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use lars_domain::people::backup::{BackupOutcome, BackupRecord, last_due};
use lars_view::words::Language;
use lars_web::Site;
use lars_web::people::backup::report;

use super::Maker;
use super::stop::Stop;
use crate::command::language;

/// How often it is looked whether a backup is due.
const ROUND: Duration = Duration::from_secs(20);
/// Who makes backups, in the audit log.
const WHO: &str = "schedule";

/// When backups are made.
#[derive(Debug, Clone, Args)]
pub struct ScheduleOptions {
    /// The time of day at which a backup is made, in the time zone of the machine (variable TZ).
    #[arg(long = "backup-at", value_name = "HH:MM", env = "LARS_BACKUP_AT", default_value = "02:30", value_parser = time)]
    at: Time,
    /// The language of the letters on what came of it.
    #[arg(long = "backup-language", value_name = "CODE", env = "LARS_BACKUP_LANGUAGE", default_value = "en", value_parser = language)]
    language: Language,
}

impl ScheduleOptions {
    /// The options as lines of the file of settings.
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        vec![
            ("backup-at", self.at.strftime("%H:%M").to_string()),
            ("backup-language", self.language.code().to_owned()),
        ]
    }
}

fn time(text: &str) -> Result<Time, String> {
    Time::strptime("%H:%M", text).map_err(|_| "write it like 02:30".to_owned())
}

/// How long the end of a backup that is under way is waited for, when the program ends.
const END: Duration = Duration::from_secs(5);

/// The schedule of a site that is served.
pub struct Schedule {
    stop: Stop,
    busy: Arc<AtomicBool>,
    rounds: tokio::task::JoinHandle<()>,
}

impl Schedule {
    /// Ends it. A backup that is under way is given up, and noted as failed.
    pub async fn end(self) {
        self.stop.ask();
        let idle = async {
            while self.busy.load(Ordering::Relaxed) {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(END, idle).await.ok();
        self.rounds.abort();
    }
}

/// Begins the rounds.
pub fn begin(site: Site, maker: Maker, options: ScheduleOptions) -> Schedule {
    let (stop, busy) = (maker.stop.clone(), Arc::<AtomicBool>::default());
    let rounds = tokio::spawn(rounds(site, Arc::new(maker), options, busy.clone()));
    Schedule { stop, busy, rounds }
}

async fn rounds(site: Site, maker: Arc<Maker>, options: ScheduleOptions, busy: Arc<AtomicBool>) {
    let zone = TimeZone::system();
    let mut told = None;
    loop {
        let now = Timestamp::now();
        let due = last_due(options.at, &zone, now);
        match site.store.claim_backup(due, now).await {
            Ok(true) => {
                busy.store(true, Ordering::Relaxed);
                let ended = on_a_thread(maker.clone(), due).await;
                busy.store(false, Ordering::Relaxed);
                let ended = ended.inspect_err(|error| tracing::error!("a backup failed: {error:#}"));
                if let Ok(record) = ended {
                    log(&record);
                    // One letter for a day's failures, however often it is tried.
                    let news = (due, record.outcome);
                    if told != Some(news)
                        && let Err(error) = report(&site, &record, options.language).await
                    {
                        let error = &error as &dyn std::error::Error;
                        tracing::error!(error, "the report on a backup could not be written");
                    }
                    told = Some(news);
                }
            }
            Ok(false) => {}
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "backups cannot be looked up");
            }
        }
        tokio::time::sleep(ROUND).await;
    }
}

/// Makes a backup on a thread of its own: reading, sealing and comparing block, and nobody else may wait for it, the end of the program
/// neither.
async fn on_a_thread(maker: Arc<Maker>, due: Timestamp) -> anyhow::Result<BackupRecord> {
    let (done, ended) = tokio::sync::oneshot::channel();
    let runtime = tokio::runtime::Handle::current();
    std::thread::spawn(move || done.send(runtime.block_on(maker.run(due.to_string(), WHO))).ok());
    ended.await.context("the thread of the backup has ended")?
}

fn log(record: &BackupRecord) {
    if record.outcome == BackupOutcome::Failed {
        tracing::error!(fault = record.report.fault, "a backup failed");
    } else {
        let (name, seconds) = (&record.report.name, record.report.rehearsed_ms / 1000);
        tracing::info!(name, rehearsed_in_seconds = seconds, "a backup was made and rehearsed");
    }
}
