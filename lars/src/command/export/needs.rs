//! `lars export needs`: the files that `lars matching` reads, made of the same as the page of the matching.

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::people::audit::Act;
use lars_web::analysis::newest_result;
use lars_web::matched::{Said, put_together};

use super::super::output::Output;
use super::super::{record, study};
use crate::place::Place;

/// Which study, where to.
#[derive(Debug, Args)]
pub struct Needs {
    #[command(flatten)]
    place: Place,
    /// The study.
    #[arg(long)]
    study: String,
    /// The folder into which needs.csv, practices.csv and wishes.csv are written; it is made if it is not there.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

impl Needs {
    /// Writes the files. Releases that are due are made first, as a page would.
    pub async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let study = study(&store, &self.study).await?;
        let now = jiff::Timestamp::now();
        let edition = store.latest_edition(&study.id).await?.unwrap_or_else(|| Edition {
            id: String::new(),
            study: study.id.clone(),
            number: 0,
            published: now,
            questionnaire: Questionnaire::default(),
        });
        let mut results = Vec::new();
        for case in &study.cases {
            results.push((case.code.as_str(), newest_result(&store, (&study, &case.code), now).await?));
        }
        let said = Said::load(&store, &study.id, store.seminars(&study.id).await?).await?;
        let results = results.iter().map(|(case, result)| (*case, result)).collect();
        let matched = put_together(&study, &edition, results, &said)?;
        record(&store, Act::ExportedResults, &study, &format!("matching, digest: {}", matched.digest))
            .await?;
        std::fs::create_dir_all(&self.out)
            .with_context(|| format!("could not make the folder {}", self.out.display()))?;
        for (name, bytes) in &matched.files {
            let path = self.out.join(name);
            let mut out = Output::open(Some(&path))?;
            let written = out.write_all(bytes);
            out.finish(written).with_context(|| format!("could not write {}", path.display()))?;
        }
        let simulated = if study.simulated { "; the answers are simulated" } else { "" };
        let (needs, practices) = (matched.input.needs.len(), matched.input.practices.len());
        eprintln!(
            "{needs} needs and {practices} practices of study {} written, made from {}{simulated}",
            study.slug, matched.digest
        );
        Ok(())
    }
}
