//! The commands, a file each. They join the other crates and keep nothing for themselves.

pub mod audit;
pub mod backup;
pub mod bounces;
pub mod check;
pub mod export;
pub mod gaps;
pub mod gdpr;
pub mod import;
pub mod invite;
pub mod key;
pub mod link;
pub mod matching;
pub mod measure;
pub mod output;
pub mod panel;
pub mod questionnaire;
pub mod restore;
pub mod serve;
pub mod stakeholders;

use anyhow::Context as _;
use lars_domain::map::study::Study;
use lars_domain::people::audit::{Act, AuditEntry};
use lars_store::Store;
use lars_view::words::Language;

use lars_view::file::Refused;

pub use self::output::write_whole;

/// Runs a command that waits for the database or the network.
pub fn run(command: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.context("could not start the runtime")?;
    let done = runtime.block_on(command);
    // Work on threads of its own that nobody waits for any more must not hold up the end.
    runtime.shutdown_timeout(LAST_WORK);
    done
}

/// What goes on when a command is done has so long.
const LAST_WORK: std::time::Duration = std::time::Duration::from_secs(1);

/// Reads a language code given on the command line.
pub fn language(code: &str) -> Result<Language, String> {
    Language::parse(code).ok_or_else(|| {
        let known: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
        format!("must be one of {}", known.join(", "))
    })
}

/// The study of this name, or a refusal that names those there are.
async fn study(store: &Store, slug: &str) -> anyhow::Result<Study> {
    if let Some(study) = store.study(slug).await? {
        return Ok(study);
    }
    let known: Vec<String> = store.studies().await?.into_iter().map(|study| study.slug).collect();
    let known = if known.is_empty() {
        "there is none yet".to_owned()
    } else {
        format!("there is {}", known.join(", "))
    };
    Err(Refused(format!("there is no study {slug:?} here; {known}")).into())
}

/// Notes in the audit log what was done on the command line.
async fn record(store: &Store, act: Act, study: &Study, subject: &str) -> anyhow::Result<()> {
    let entry = AuditEntry {
        id: lars_domain::new_id(),
        at: jiff::Timestamp::now(),
        who: "command-line".to_owned(),
        act,
        study: Some(study.id.clone()),
        subject: subject.to_owned(),
    };
    Ok(store.record(&entry).await?)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    /// As an analysis is: on a thread of its own, waiting for the database, or counting and looking at nothing else.
    #[test]
    fn an_analysis_that_hangs_does_not_hold_up_the_end() {
        let begun = Instant::now();
        let done = run(async {
            let runtime = tokio::runtime::Handle::current();
            tokio::task::spawn_blocking(move || runtime.block_on(std::future::pending::<()>()));
            tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_mins(10)));
            tokio::time::sleep(Duration::from_millis(50)).await;
            Ok(())
        });
        assert!(done.is_ok());
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    }
}
