//! The commands, a file each. They join the other crates and keep nothing for themselves.

pub mod audit;
pub mod backup;
pub mod bounces;
pub mod export;
pub mod gaps;
pub mod gdpr;
pub mod import;
pub mod invite;
pub mod key;
pub mod link;
pub mod measure;
pub mod questionnaire;
pub mod restore;
pub mod serve;
pub mod stakeholders;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use lars_domain::map::study::Study;
use lars_domain::people::audit::{Act, AuditEntry};
use lars_store::Store;
use lars_view::words::Language;

use crate::refused::Refused;

/// Runs a command that waits for the database or the network.
pub fn run(command: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.context("could not start the runtime")?.block_on(command)
}

/// Writes a result whole: to a new file that takes the old one's place, or to standard output.
pub fn write_whole(
    out: Option<&Path>,
    fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> anyhow::Result<()> {
    let Some(path) = out else {
        let mut stdout = std::io::BufWriter::new(std::io::stdout().lock());
        return match fill(&mut stdout).and_then(|()| stdout.flush()) {
            // The reader closed the pipe (`lars measure … | head`): it has what it wanted.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            other => other.context("could not write to standard output"),
        };
    };
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = std::fs::File::create(&part).and_then(|file| {
        let mut writer = std::io::BufWriter::new(file);
        fill(&mut writer)?;
        writer.flush()?;
        std::fs::rename(&part, path)
    });
    written.with_context(|| format!("could not write {}", path.display()))
}

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
