//! `lars import practices` and `lars export practices`: the practices of a study from a file and to one. What their columns mean is in
//! `lars_view::practice`.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use jiff::Timestamp;
use lars_domain::learn::practice::{Practice, StudyCodes};
use lars_domain::learn::review::Stage;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::tell::export::Format;
use lars_domain::text::Named;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::{NewKnot, Store};
use lars_view::export::sheet::write_sheet;
use lars_view::file::columns::refuse;
use lars_view::file::{Fault, Limits, Refused, TableOptions};
use lars_view::practice::{practice_sheet, read_practices};
use lars_view::words::{Language, Words};

use super::output::Output;
use super::{record, study};
use crate::file::TableFlags;
use crate::place::Place;

/// Who an imported practice is from, until somebody writes on it.
const WHO: &str = "command-line";

/// Which file, into which study.
#[derive(Debug, Args)]
pub struct ImportPractices {
    #[command(flatten)]
    place: Place,
    /// The file: CSV, XLSX, ODS or XLS with a head, or JSON.
    file: PathBuf,
    #[command(flatten)]
    table: TableFlags,
    /// The study.
    #[arg(long)]
    study: String,
    /// Check everything and change nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Which study, where to.
#[derive(Debug, Args)]
pub struct ExportPractices {
    #[command(flatten)]
    place: Place,
    /// The study.
    #[arg(long)]
    study: String,
    /// csv, xlsx, ods or json. Where not given, as the name of the file ends.
    #[arg(long)]
    format: Option<String>,
    /// Only what was published and is still offered: what `lars matching` matches.
    #[arg(long)]
    published: bool,
    /// Contacts too. They are personal data.
    #[arg(long)]
    contacts: bool,
    /// The language of labels.
    #[arg(long, value_parser = super::language, default_value = "en")]
    lang: Language,
    /// Where it is written; standard output where not given.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// The codes that practices of a study may name.
async fn codes(store: &Store, study: &Study) -> anyhow::Result<[Vec<String>; 4]> {
    let asked = match store.latest_edition(&study.id).await? {
        Some(edition) => edition.questionnaire,
        None => store.draft(&study.id).await?.map(|draft| draft.questionnaire).unwrap_or_default(),
    };
    let codes = |named: &[Named]| named.iter().map(|one| one.code.clone()).collect();
    Ok([codes(&asked.helices), codes(&asked.partners), codes(&asked.levels), codes(&study.areas)])
}

impl ImportPractices {
    /// Takes the file in, or refuses it whole.
    pub async fn run(&self) -> anyhow::Result<()> {
        let bytes =
            std::fs::read(&self.file).with_context(|| format!("could not read {}", self.file.display()))?;
        let store = self.place.store().await?;
        let study = study(&store, &self.study).await?;
        let [helices, partners, levels, areas] = &codes(&store, &study).await?;
        let known = StudyCodes { helices, partners, levels, areas };
        let options = TableOptions { limits: Limits::UPLOAD, ..self.table.options() };
        let (rows, mut faults) = read_practices(&bytes, &options)?;
        let there: Vec<Knot<Practice>> = store.knots(&study.id, KnotKind::Practice).await?;
        let now = Timestamp::now();
        let (mut new, mut changed, mut same) = (Vec::new(), Vec::new(), 0);
        for row in &rows {
            let Some(knot) = there.iter().find(|knot| knot.body.code == row.code()) else {
                new.push(row.apply(&Practice::default(), &known, &mut faults));
                continue;
            };
            let practice = row.apply(&knot.body, &known, &mut faults);
            if practice == knot.body {
                same += 1;
            } else if knot.body.review.is_open() {
                let case = case_of(&study, &practice).to_owned();
                let version = knot.version + 1;
                changed.push(Knot {
                    case,
                    version,
                    saved: now,
                    who: WHO.to_owned(),
                    body: practice,
                    ..knot.clone()
                });
            } else {
                let stage = knot.body.review.stage.code();
                let rule = format!("is {stage}: a file changes drafts only; take it back on its page first");
                faults.push(Fault::new(row.line, "practice", row.code(), rule));
            }
        }
        refuse(&self.file, &faults)?;
        let (added, renewed) = (new.len(), changed.len());
        if self.dry_run {
            println!(
                "{added} practices would be new, {renewed} changed, {same} are the same. Nothing was changed."
            );
            return Ok(());
        }
        let frame = |practice: Practice| {
            let made = NewKnot {
                study: &study.id,
                kind: KnotKind::Practice,
                case: case_of(&study, &practice),
                state: Stage::Draft.code(),
                parents: &[],
                at: now,
                who: WHO,
            };
            (made, practice)
        };
        let new: Vec<(NewKnot<'_>, Practice)> = new.into_iter().map(frame).collect();
        if added + renewed > 0 {
            if !store.take_in_knots(&new, &changed).await? {
                return Err(Refused(
                    "somebody changed a practice meanwhile; nothing was kept, try again".to_owned(),
                )
                .into());
            }
            record(&store, Act::ImportedPractices, &study, &format!("new {added} changed {renewed}")).await?;
        }
        println!("{added} practices are new as drafts, {renewed} changed, {same} are the same.");
        Ok(())
    }
}

/// The code of the case that a practice comes from; empty where it comes from elsewhere.
fn case_of<'s>(study: &'s Study, practice: &Practice) -> &'s str {
    study.case(&practice.region).map_or("", |case| &case.code)
}

impl ExportPractices {
    /// Writes the file.
    pub async fn run(&self) -> anyhow::Result<()> {
        let format = self.format()?;
        let store = self.place.store().await?;
        let study = study(&store, &self.study).await?;
        let mut all: Vec<Knot<Practice>> = store.knots(&study.id, KnotKind::Practice).await?;
        all.retain(|knot| !self.published || knot.body.review.stage == Stage::Published);
        let practices: Vec<&Practice> = all.iter().map(|knot| &knot.body).collect();
        let (sheet, rows) = practice_sheet(&practices, self.contacts, Words::new(self.lang));
        let contacts = if self.contacts { " contacts" } else { "" };
        record(&store, Act::ExportedPractices, &study, &format!("{}{contacts}", format.code())).await?;
        // A workbook is written back and forth, which a pipe cannot do.
        let file = write_sheet((format, Timestamp::now()), sheet, &rows, std::io::Cursor::new(Vec::new()))?;
        let mut out = Output::open(self.out.as_deref())?;
        let filled = std::io::Write::write_all(&mut out, file.get_ref());
        out.finish(filled)?;
        eprintln!("{} practices of study {} written", practices.len(), study.slug);
        Ok(())
    }

    fn format(&self) -> anyhow::Result<Format> {
        let ending = self
            .out
            .as_ref()
            .and_then(|path| path.extension())
            .map(|end| end.to_string_lossy().to_lowercase());
        let code = self.format.clone().or(ending).unwrap_or_else(|| "csv".to_owned());
        let tables = [Format::Csv, Format::Xlsx, Format::Ods, Format::Json];
        let format = Format::parse(&code).filter(|format| tables.contains(format));
        format.ok_or_else(|| Refused(format!("--format {code:?}: must be csv, xlsx, ods or json")).into())
    }
}
