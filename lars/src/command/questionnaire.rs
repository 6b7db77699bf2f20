//! `lars questionnaire`: a published questionnaire as a file, and a file published as the next edition.
//!
//! The file is what the database holds of an edition, as JSON: to take a questionnaire to another installation.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Subcommand;
use jiff::Timestamp;
use lars_domain::ask::write::draft::faults;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::entered::clean_json;
use lars_domain::people::audit::Act;

use super::{record, study, write_whole};
use crate::place::Place;
use lars_view::file::Refused;

/// What to do with a questionnaire.
#[derive(Debug, Subcommand)]
pub enum QuestionnaireCommand {
    /// Write the latest edition of a study out as JSON.
    Show {
        #[command(flatten)]
        place: Place,
        /// The study.
        #[arg(long)]
        study: String,
        /// Where to write; standard output if not given.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Publish a JSON file as the next edition of a study. An unfinished questionnaire is refused.
    Publish {
        #[command(flatten)]
        place: Place,
        /// The file.
        file: PathBuf,
        /// The study.
        #[arg(long)]
        study: String,
    },
}

impl QuestionnaireCommand {
    /// Writes out or publishes.
    pub async fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Show { place, study: slug, out } => {
                let store = place.store().await?;
                let study = study(&store, slug).await?;
                let edition = store.latest_edition(&study.id).await?;
                let edition = edition.ok_or_else(|| Refused(format!("{slug} has published no edition")))?;
                let text = serde_json::to_string_pretty(&edition.questionnaire)?;
                write_whole(out.as_deref(), |writer| writeln!(writer, "{text}"))
            }
            Self::Publish { place, file, study: slug } => {
                let questionnaire = read(file)?;
                let store = place.store().await?;
                let study = study(&store, slug).await?;
                let last = store.latest_edition(&study.id).await?.map_or(0, |edition| edition.number);
                let edition = Edition {
                    id: lars_domain::new_id(),
                    study: study.id.clone(),
                    number: last + 1,
                    published: Timestamp::now(),
                    questionnaire,
                };
                store.publish_edition(&edition).await?;
                record(&store, Act::PublishedEdition, &study, &edition.number.to_string()).await?;
                println!("edition {} of {slug} is published", edition.number);
                Ok(())
            }
        }
    }
}

/// Reads a questionnaire and checks it whole.
fn read(file: &PathBuf) -> anyhow::Result<Questionnaire> {
    let name = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("could not read {name}"))?;
    let questionnaire: Questionnaire = serde_json::from_str(&text)
        .and_then(|mut value| {
            clean_json(&mut value);
            serde_json::from_value(value)
        })
        .map_err(|error| Refused(format!("{name}: is no questionnaire: {error}; nothing was published")))?;
    let found = faults(&questionnaire);
    if found.is_empty() {
        return Ok(questionnaire);
    }
    let words = lars_view::words::Words::new(lars_view::words::Language::En);
    let said = found.iter().map(|fault| {
        words.say_with(&format!("edition-fault-{}", fault.rule), &[("code", fault.place.as_str().into())])
    });
    let said: Vec<String> = said.take(20).collect();
    Err(Refused(format!("{name}: nothing was published\n{}", said.join("\n"))).into())
}
