//! `lars import bounces`: notes letters that came back after the mail server had taken them.

use std::io::Read;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use jiff::Timestamp;

use crate::place::Place;
use crate::post::report::{Report, read};

/// A report is a few kilobytes, and as much of the letter; what is longer is cut off.
const MOST_BYTES: u64 = 4 << 20;

/// The messages that came back.
#[derive(Debug, Args)]
pub struct Bounces {
    #[command(flatten)]
    place: Place,
    /// Files of one message each (.eml, or of a Maildir); without any, one message from standard input.
    files: Vec<PathBuf>,
}

impl Bounces {
    /// Says of each message what it was. A message that is no report, or not about a letter from here, is no fault: a mailbox holds
    /// others too.
    pub async fn run(&self) -> anyhow::Result<()> {
        let mut reports = Vec::new();
        for path in &self.files {
            let file =
                std::fs::File::open(path).with_context(|| format!("could not open {}", path.display()))?;
            reports.push((path.display().to_string(), read(&whole(file)?)));
        }
        if self.files.is_empty() {
            reports.push(("standard input".to_owned(), read(&whole(std::io::stdin().lock())?)));
        }
        let store = self.place.store().await?;
        for (name, report) in reports {
            let said = match report {
                Report::Failed { mail, reason } => {
                    if store.mail_came_back(&mail, &reason, Timestamp::now()).await? {
                        format!("a letter came back: {reason}")
                    } else {
                        "a letter came back that is not known here, or was noted already".to_owned()
                    }
                }
                Report::UnderWay => "the letter is not given up; nothing to note".to_owned(),
                Report::NotOurs => "a delivery report, but not about a letter from here".to_owned(),
                Report::Other => "no delivery report".to_owned(),
            };
            println!("{name}: {said}");
        }
        Ok(())
    }
}

fn whole(from: impl Read) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MOST_BYTES).read_to_end(&mut bytes).context("could not read the message")?;
    Ok(bytes)
}
