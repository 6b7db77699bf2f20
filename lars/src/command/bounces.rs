//! `lars import bounces`: notes letters that did not arrive after the mail server had taken them.

use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use jiff::Timestamp;
use lars_domain::ask::reach::refusal::{Refusal, Trouble};
use lars_store::Store;

use crate::place::Place;
use crate::post::mbox::each_message;
use crate::post::report::{Report, read};

/// The messages that came back.
#[derive(Debug, Args)]
pub struct Bounces {
    #[command(flatten)]
    place: Place,
    /// Files of one message each (.eml, or of a Maildir) or of many (mbox); without any, standard input.
    files: Vec<PathBuf>,
}

impl Bounces {
    /// Says of each message what it was. A message that is no report, or not about a letter from here, is no fault: a mailbox holds
    /// others too.
    pub async fn run(&self) -> anyhow::Result<()> {
        let mut found = Vec::new();
        for path in &self.files {
            let file = File::open(path).with_context(|| format!("could not open {}", path.display()))?;
            found.extend(reports(&path.display().to_string(), BufReader::new(file))?);
        }
        if self.files.is_empty() {
            found.extend(reports("standard input", std::io::stdin().lock())?);
        }
        let store = self.place.store().await?;
        for (name, report) in found {
            println!("{name}: {}", noted(&store, &report).await?);
        }
        Ok(())
    }
}

/// What the messages of a file say, each with where it stands if there are several.
fn reports(name: &str, file: impl std::io::BufRead) -> anyhow::Result<Vec<(String, Report)>> {
    let mut messages = Vec::new();
    each_message(file, |message| messages.push(read(message)))?;
    let several = messages.len() > 1;
    let named = |(number, reports): (usize, Vec<Report>)| {
        let name = if several { format!("{name}, message {number}") } else { name.to_owned() };
        reports.into_iter().map(move |report| (name.clone(), report))
    };
    Ok((1..).zip(messages).flat_map(named).collect())
}

/// Notes a report, and says what it was.
async fn noted(store: &Store, report: &Report) -> anyhow::Result<String> {
    Ok(match report {
        Report::Failed { mail, refusal } => {
            if !store.mail_came_back(mail, refusal, Timestamp::now()).await? {
                return Ok("a letter came back that is not known here, or was noted already".to_owned());
            }
            let Refusal { about, reason } = refusal;
            match about {
                Trouble::Address => format!("a letter came back: {reason}"),
                Trouble::Full => {
                    format!("a letter did not arrive, a later one may (the mailbox is full): {reason}")
                }
                Trouble::NotNow => format!("a letter did not arrive, a later one may: {reason}"),
                Trouble::Sending => format!(
                    "a letter did not arrive, which is not held against its address; look at your mail server, its sender and the text: {reason}"
                ),
            }
        }
        Report::UnderWay => "the letter is not given up; nothing to note".to_owned(),
        Report::NotOurs => "a delivery report, but not about a letter from here".to_owned(),
        Report::Other => "no delivery report".to_owned(),
    })
}
