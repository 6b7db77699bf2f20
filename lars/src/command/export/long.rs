//! `lars export responses`: ratings of a study as a file in the long form, streamed.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use lars_domain::ask::answer::rating::Score;
use lars_domain::ask::answer::whole::WholeResponse;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_store::{Depth, Order, Store, Within};
use lars_view::file::guard::harmless;
use lars_web::handout::hand_out;

use super::super::output::Output;
use super::super::{record, study};
use super::withheld::say_withheld;
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
        let written = if study.anonymous {
            write_anonymous(&store, &study, &mut out).await
        } else {
            write(&store, &study.id, &mut out).await
        };
        let rows = match written {
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

/// The helix of rows that say none: in an anonymous study, of groups too small to be told.
const NOT_TOLD: &str = "not-told";

/// The same of an anonymous study: whole handouts, in another order and with other codes each time.
async fn write_anonymous(store: &Store, study: &Study, out: &mut (dyn Write + Send)) -> anyhow::Result<u64> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(LONG_HEADER)?;
    let now = jiff::Timestamp::now();
    let cases: Vec<String> = study.cases.iter().map(|case| case.code.clone()).collect();
    let chosen = hand_out(store, (study, now), (&cases, "")).await?;
    say_withheld(study, &chosen);
    let (mut rows, mut number) = (0, 0);
    let take = |_: usize, response: &WholeResponse<'_>| -> csv::Result<()> {
        number += 1;
        let respondent = number.to_string();
        let helix = if response.helix.is_empty() { NOT_TOLD } else { response.helix };
        for ([partner, level, item], scores) in &response.ratings {
            let text = |score: Option<Score>| score.map(|score| score.to_string()).unwrap_or_default();
            let codes = [response.case, response.wave, &respondent, helix, partner, level, item];
            let scores = [scores.expectation, scores.experience, scores.importance].map(text);
            csv.write_record(codes.map(|code| harmless(code).into_owned()).iter().chain(&scores))?;
            rows += 1;
        }
        Ok(())
    };
    let order = Order::Shuffled(&chosen.given);
    let written =
        store.for_each_response((&Within::study(&study.id), ""), (order, &[Depth::Whole]), take).await?;
    written.context("could not write the ratings")?;
    csv.flush()?;
    Ok(rows)
}

async fn write(store: &Store, study: &str, out: &mut (dyn Write + Send)) -> anyhow::Result<u64> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(LONG_HEADER)?;
    let mut rows = 0;
    let mut failed = None;
    store
        .for_each_rating([study, "", ""], |row| {
            let text = |score: Option<Score>| score.map(|score| score.to_string()).unwrap_or_default();
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
