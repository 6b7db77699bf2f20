//! `lars import responses`: answers from a file into a study, all of them or none.
//!
//! The file is read twice: once to find every fault, once to store. Neither pass keeps the rows.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use lars_domain::ask::answer::rating::{RatingRow, SIMULATED, Score, Scores};
use lars_domain::ask::reach::invitation::hex;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::entered::{look, look_alikes};
use lars_domain::gap::disclosure::MinN;
use lars_domain::map::study::{AreaStatus, Case, Study, Wave, is_slug};
use lars_domain::people::audit::Act;
use lars_domain::text::{Named, Text};
use lars_store::{ImportFault, ImportFrame, ImportRow, ImportStart, ImportSummary, ImportTx, Store};
use sha2::{Digest as _, Sha256};

use super::record;
use super::serve::zone_of_machine;
use crate::file::{Fault, Faults, Map, TableFlags, read_ratings};
use crate::place::Place;
use lars_view::file::Refused;
use lars_view::library::wording;

/// Rows stored at once.
const BATCH: usize = 500;

/// What can be taken in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Paired ratings, in the long form or in any form with --map.
    Responses(Responses),
    /// Stakeholders into a study's register: CSV, XLSX, ODS, XLS or vCard.
    Stakeholders(super::stakeholders::Stakeholders),
    /// Official statistics: Eurostat TSV, SDMX-CSV, JSON-stat, or a table with --map.
    Panel(super::panel::ImportPanel),
    /// Delivery reports of letters that came back.
    Bounces(super::bounces::Bounces),
}

/// Which file, into which study.
#[derive(Debug, Args)]
pub struct Responses {
    #[command(flatten)]
    place: Place,
    /// The file: CSV, XLSX, ODS or XLS.
    file: PathBuf,
    /// The study; made from the file's codes if there is none of this name.
    #[arg(long)]
    study: String,
    /// How the file's columns are read.
    #[arg(long, value_name = "MAP.toml")]
    map: Option<PathBuf>,
    #[command(flatten)]
    table: TableFlags,
    /// Let the file add cases and waves to a study that is there.
    #[arg(long)]
    extend: bool,
    /// Check everything and change nothing.
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Takes the file in, or refuses it whole.
    pub async fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Responses(responses) => responses.run().await,
            Self::Stakeholders(stakeholders) => stakeholders.run().await,
            Self::Panel(panel) => panel.run().await,
            Self::Bounces(bounces) => bounces.run().await,
        }
    }
}

/// The codes that occur in a file.
#[derive(Debug, Default)]
struct Codes {
    cases: BTreeSet<String>,
    waves: BTreeSet<String>,
    helices: BTreeSet<String>,
    partners: BTreeSet<String>,
    levels: BTreeSet<String>,
    items: BTreeSet<String>,
    simulated: bool,
}

impl Codes {
    fn note(&mut self, row: &RatingRow<'_>) {
        self.simulated |= row.respondent.starts_with(SIMULATED);
        let sets = [
            (&mut self.cases, row.case),
            (&mut self.waves, row.wave),
            (&mut self.helices, row.helix),
            (&mut self.partners, row.partner),
            (&mut self.levels, row.level),
            (&mut self.items, row.item),
        ];
        for (set, code) in sets {
            if !set.contains(code) {
                set.insert(code.to_owned());
            }
        }
    }
}

/// What the import makes besides ratings: the study and edition as they will be, and what is new about them.
struct Frame {
    study: Study,
    edition: Edition,
    is_new_study: bool,
    is_new_edition: bool,
    news: Vec<String>,
}

impl Responses {
    async fn run(&self) -> anyhow::Result<()> {
        if !is_slug(&self.study) {
            let rule = "a study's name has lower-case letters, digits and hyphens, at most 60";
            return Err(Refused(format!("--study {:?}: {rule}", self.study)).into());
        }
        let map = self.table.over(self.map.as_deref().map_or_else(|| Ok(Map::long()), Map::read)?);
        let store = self.place.store().await?;
        store.drop_left_behind().await?;
        let known = self.known(&store).await?;
        let codes = self.check(&map, known.as_ref())?;
        let frame = frame(&self.study, known, &codes);
        let label = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let about = ImportFrame {
            study: &frame.study,
            edition: &frame.edition,
            save_study: frame.is_new_study || !frame.news.is_empty(),
            save_edition: frame.is_new_edition,
            digest: &self.digest()?,
            file: &label,
            at: Timestamp::now(),
        };
        let mut import = match store.begin_import(about).await? {
            ImportStart::AlreadyImported { at } => {
                println!(
                    "{label} was imported into study {} on {at} already; nothing was changed",
                    self.study
                );
                return Ok(());
            }
            ImportStart::Import(import) => *import,
        };
        let faults = self.store_rows(&map, &mut import).await?;
        if !faults.is_empty() {
            // Dropped without commit: the database is as it was.
            return Err(Refused(faults.report(&self.file.display().to_string())).into());
        }
        if self.dry_run {
            println!("dry run: {}; nothing was changed", told(import.summary(), &self.study));
            return Ok(());
        }
        let summary = import.commit().await?;
        record(&store, Act::ImportedResponses, &frame.study, &label).await?;
        frame.news.iter().for_each(|line| println!("{line}"));
        println!("{}", told(summary, &self.study));
        Ok(())
    }

    async fn known(&self, store: &Store) -> anyhow::Result<Option<(Study, Edition)>> {
        let Some(study) = store.study(&self.study).await? else { return Ok(None) };
        let edition = store.latest_edition(&study.id).await?.context("the study has no edition")?;
        Ok(Some((study, edition)))
    }

    /// First pass: every fault that can be seen without the database, and the codes of the file.
    fn check(&self, map: &Map, known: Option<&(Study, Edition)>) -> anyhow::Result<Codes> {
        let bar = self.bar("checking")?;
        let mut codes = Codes::default();
        let facts = read_ratings(&self.file, map, &mut |line, row, bytes| {
            bar.set_position(bytes);
            codes.note(row);
            Ok(known.and_then(|(study, edition)| unknown_code(line, row, study, edition, self.extend)))
        })?;
        bar.finish_and_clear();
        if facts.faults.is_empty() {
            Ok(codes)
        } else {
            Err(Refused(facts.faults.report(&self.file.display().to_string())).into())
        }
    }

    /// Second pass: stores the rows inside the open import, and finds the faults that only the database can tell.
    ///
    /// Reading is blocking work on a thread of its own; a short queue between the two keeps memory constant.
    async fn store_rows(&self, map: &Map, import: &mut ImportTx) -> anyhow::Result<Faults> {
        let bar = self.bar("storing")?;
        let (sender, mut batches) = tokio::sync::mpsc::channel::<Vec<ImportRow>>(4);
        let (file, map, reading) = (self.file.clone(), map.clone(), bar.clone());
        let reader = tokio::task::spawn_blocking(move || {
            let mut batch = Vec::with_capacity(BATCH);
            read_ratings(&file, &map, &mut |line, row, bytes| {
                reading.set_position(bytes);
                batch.push(ImportRow::new(line, row));
                if batch.len() == BATCH {
                    sender.blocking_send(std::mem::take(&mut batch)).context("the import ended early")?;
                }
                Ok(None)
            })?;
            sender.blocking_send(batch).context("the import ended early")
        });
        let mut faults = Faults::default();
        while let Some(batch) = batches.recv().await {
            for fault in import.add(&batch).await? {
                faults.push(worded(&fault, &batch));
            }
        }
        reader.await.context("reading the file ended early")??;
        bar.finish_and_clear();
        Ok(faults)
    }

    fn bar(&self, what: &'static str) -> anyhow::Result<ProgressBar> {
        let bytes = std::fs::metadata(&self.file)
            .with_context(|| format!("could not open {}", self.file.display()))?
            .len();
        let style = "{msg} {wide_bar} {percent} % {eta}";
        let bar = ProgressBar::new(bytes).with_message(what);
        bar.set_style(ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar()));
        Ok(bar)
    }

    /// The digest of the file, and of the map it is read by: together they are what is imported.
    fn digest(&self) -> anyhow::Result<String> {
        let mut digest = Sha256::new();
        for path in [Some(&self.file), self.map.as_ref()].into_iter().flatten() {
            let mut file =
                std::fs::File::open(path).with_context(|| format!("could not open {}", path.display()))?;
            let mut buffer = vec![0; 1 << 16];
            loop {
                let read = file.read(&mut buffer)?;
                if read == 0 {
                    break;
                }
                digest.update(&buffer[..read]);
            }
            digest.update([0]);
        }
        Ok(hex(&digest.finalize()))
    }
}

/// A code that the study does not have. Cases and waves may be new where the user said so.
fn unknown_code(
    line: u64,
    row: &RatingRow<'_>,
    study: &Study,
    edition: &Edition,
    extend: bool,
) -> Option<Fault> {
    let questionnaire = &edition.questionnaire;
    let cases = || study.cases.iter().map(|case| case.code.as_str()).collect::<Vec<_>>();
    let waves = || study.waves.iter().map(|wave| wave.code.as_str()).collect::<Vec<_>>();
    let fault = |column: &str, value: &str, known: Vec<&str>| {
        (!known.contains(&value)).then(|| {
            let rule = format!("study {} has {}", study.slug, known.join(", "));
            let more = if matches!(column, "case" | "wave") { "; add new ones with --extend" } else { "" };
            let alike = known.iter().find(|known| look(known) == look(value));
            let alike = alike.map(|alike| format!("; it looks like {alike:?} but has other characters"));
            Fault::new(line, column, value, rule + more + &alike.unwrap_or_default())
        })
    };
    let named = |column: &str, value: &str, known: &[Named]| {
        if known.iter().any(|known| known.code == value) {
            return None;
        }
        fault(column, value, known.iter().map(|known| known.code.as_str()).collect())
    };
    let place = || {
        (!extend)
            .then(|| fault("case", row.case, cases()).or_else(|| fault("wave", row.wave, waves())))
            .flatten()
    };
    let known_place = study.case(row.case).is_some() && study.wave(row.wave).is_some();
    (if known_place { None } else { place() })
        .or_else(|| named("helix", row.helix, &questionnaire.helices))
        .or_else(|| named("partner", row.partner, &questionnaire.partners))
        .or_else(|| named("level", row.level, &questionnaire.levels))
        .or_else(|| named("item", row.item, &questionnaire.items))
}

/// The study and edition after the import: as they are, with new cases and waves, or made from the file's codes.
fn frame(slug: &str, known: Option<(Study, Edition)>, codes: &Codes) -> Frame {
    let is_new_study = known.is_none();
    let (mut study, edition) = known.unwrap_or_else(|| made_from(slug, codes));
    let mut news = Vec::new();
    if is_new_study {
        let Study { cases, waves, .. } = &study;
        news.push(format!(
            "study {slug} is new, made from the file; cases: {}, waves: {}",
            cases.len(),
            waves.len()
        ));
    }
    for code in codes
        .cases
        .iter()
        .filter(|code| is_new_study || study.case(code).is_none())
        .cloned()
        .collect::<Vec<_>>()
    {
        if study.case(&code).is_none() {
            study.cases.push(new_case(&code));
            news.push(format!("case {code} is new"));
        }
    }
    for code in &codes.waves {
        if study.wave(code).is_none() {
            study.waves.push(new_wave(code));
            news.push(format!("wave {code} is new"));
        }
    }
    if codes.simulated && !study.simulated {
        study.simulated = true;
        news.push(format!("study {slug} now holds simulated answers; its pages and files say so"));
    }
    let case_codes = study.cases.iter().map(|case| case.code.as_str());
    let wave_codes = study.waves.iter().map(|wave| wave.code.as_str());
    let own = [&codes.helices, &codes.partners, &codes.levels, &codes.items];
    let own = own.into_iter().flat_map(|set| look_alikes(set.iter().map(String::as_str)));
    let alike = look_alikes(case_codes).into_iter().chain(look_alikes(wave_codes)).chain(own);
    let new = |code: &str| is_new_study || codes.cases.contains(code) || codes.waves.contains(code);
    let alike = alike.filter(|(one, other)| new(one) || new(other));
    news.extend(alike.map(|(one, other)| format!("the codes {one:?} and {other:?} look the same")));
    Frame { study, edition, is_new_study, is_new_edition: is_new_study, news }
}

fn made_from(slug: &str, codes: &Codes) -> (Study, Edition) {
    let list = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>();
    let study = Study {
        id: lars_domain::new_id(),
        slug: slug.to_owned(),
        title: Text::new("en", slug),
        simulated: codes.simulated,
        anonymous: false,
        min_n: MinN::DEFAULT,
        cases: codes.cases.iter().map(|code| new_case(code)).collect(),
        waves: codes.waves.iter().map(|code| new_wave(code)).collect(),
        areas: Vec::new(),
        zone: zone_of_machine(),
    };
    let (helices, partners) = (list(&codes.helices), list(&codes.partners));
    let mut questionnaire =
        Questionnaire::of_codes(&helices, &partners, &list(&codes.levels), &list(&codes.items));
    questionnaire.wording = wording();
    let edition = Edition {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        number: 1,
        published: Timestamp::now(),
        questionnaire,
    };
    (study, edition)
}

fn new_case(code: &str) -> Case {
    Case {
        code: code.to_owned(),
        name: Text::new("en", code),
        nuts: None,
        area: None,
        area_status: AreaStatus::Unknown,
    }
}

fn new_wave(code: &str) -> Wave {
    Wave { code: code.to_owned(), name: Text::new("en", code), opens: None, closes: None, is_trial: false }
}

/// A fault of the database in the words of a file's fault.
fn worded(fault: &ImportFault, batch: &[ImportRow]) -> Fault {
    let row = |line: u64| batch.iter().find(|row| row.line == line);
    match fault {
        ImportFault::Repeated { line, first } => {
            let again = first.map_or_else(|| "an earlier row".to_owned(), |first| format!("line {first}"));
            let value = row(*line).map(|row| row.respondent.clone()).unwrap_or_default();
            let rule =
                format!("one row per respondent, partner, level, item and wave; {again} has it already");
            Fault::new(*line, "respondent", &value, rule)
        }
        ImportFault::Differs { line, stored } => {
            let value = row(*line).map(|row| scores_text(row.scores)).unwrap_or_default();
            let rule = format!(
                "this rating is stored already with {}; an import never changes answers",
                scores_text(*stored)
            );
            Fault::new(*line, "expectation,experience,importance", &value, rule)
        }
        ImportFault::OtherHelix { line, helix } => {
            let value = row(*line).map(|row| row.helix.clone()).unwrap_or_default();
            Fault::new(
                *line,
                "helix",
                &value,
                format!("a respondent belongs to one helix; this one is {helix}"),
            )
        }
        ImportFault::Draft { line } => {
            let value = row(*line).map(|row| row.respondent.clone()).unwrap_or_default();
            Fault::new(
                *line,
                "respondent",
                &value,
                "this respondent has a personal link and has not submitted yet",
            )
        }
    }
}

fn scores_text(scores: Scores) -> String {
    let text = |score: Option<Score>| score.map(|score| score.to_string()).unwrap_or_default();
    [text(scores.expectation), text(scores.experience), text(scores.importance)].join(",")
}

fn told(summary: ImportSummary, study: &str) -> String {
    let ImportSummary { added, unchanged, responses } = summary;
    if added == 0 {
        return format!("all {unchanged} ratings are in study {study} already; nothing was changed");
    }
    let known = if unchanged == 0 { String::new() } else { format!("; there already: {unchanged}") };
    format!("ratings imported into study {study}: {added}; new responses: {responses}{known}")
}
