//! `lars export responses`: ratings of a study as a file in the long form, streamed.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use lars_domain::people::audit::Act;
use lars_view::file::guard::harmless;

use super::super::output::Output;
use super::super::{record, study};
use crate::file::map::LONG_HEADER;
use crate::place::Place;

/// Which study, where to.
#[derive(Debug, Args)]
pub struct Responses {
    #[command(flatten)]
    place: Place,
    /// The study.
    #[arg(long)]
    study: String,
    /// Where it is written; standard output where not given.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Responses {
    /// Writes the file.
    pub async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let study = study(&store, &self.study).await?;
        record(&store, Act::ExportedResponses, &study, "responses").await?;
        let mut out = Output::open(self.out.as_deref())?;
        let rows = match write(&store, &study.id, &mut out).await {
            Ok(rows) => rows,
            Err(error) => {
                out.abandon();
                return Err(error);
            }
        };
        out.finish(Ok(()))?;
        let simulated = if study.simulated { "; the answers are simulated" } else { "" };
        eprintln!("{rows} ratings of study {} written{simulated}", study.slug);
        Ok(())
    }
}

async fn write(store: &lars_store::Store, study: &str, out: &mut (dyn Write + Send)) -> anyhow::Result<u64> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(LONG_HEADER)?;
    let mut rows = 0;
    let mut failed = None;
    store
        .for_each_rating([study, "", ""], |row| {
            let text = |score: Option<lars_domain::ask::answer::rating::Score>| {
                score.map(|score| score.to_string()).unwrap_or_default()
            };
            let scores = row.scores;
            let codes = [row.case, row.wave, row.respondent, row.helix, row.partner, row.level, row.item];
            let scores = [scores.expectation, scores.experience, scores.importance].map(text);
            let written =
                csv.write_record(codes.map(|code| harmless(code).into_owned()).iter().chain(&scores));
            rows += 1;
            match written {
                Ok(()) => true,
                Err(error) => {
                    failed = Some(error);
                    false
                }
            }
        })
        .await?;
    if let Some(error) = failed {
        return Err(error).context("could not write the ratings");
    }
    csv.flush()?;
    Ok(rows)
}
