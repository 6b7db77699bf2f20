//! A file of a register that waits: the file itself, what is said of it so far, and what it would change.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::map::register_import::{Decision, RegisterImport};
use lars_domain::map::stakeholder::{COLUMNS, RegisterFault};
use lars_store::{PendingKind, PendingName};
use lars_view::register::{CODED, Mapping, RegisterSheet, Remembered, Vocabulary};
use lars_view::words::{Language, Words};
use serde::{Deserialize, Serialize};

use super::super::{Register, value};
use crate::PageError;
use crate::study::Described;
use crate::visit::Visit;

/// How long a file waits.
const WAITS: SignedDuration = SignedDuration::from_mins(30);

/// A file that was uploaded.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Uploaded {
    /// Tells it from a file that was uploaded before or after.
    id: String,
    /// Its rows.
    pub sheet: RegisterSheet,
}

/// What is said of it so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidOfFile {
    /// What its columns and words mean.
    pub mapping: Mapping,
    /// By the lines of possible duplicates.
    decisions: BTreeMap<usize, String>,
}

impl SaidOfFile {
    fn decisions(&self) -> BTreeMap<usize, Decision> {
        self.decisions.iter().filter_map(|(line, code)| Some((*line, Decision::parse(code)?))).collect()
    }
}

/// A file with all that its preview is made of.
pub(in crate::map::stakeholder) struct Waiting {
    pub file: Uploaded,
    pub said: SaidOfFile,
    pub vocabulary: Vocabulary,
    pub remembered: Remembered,
}

/// What a file would do, or what keeps it out.
pub type Outcome = Result<RegisterImport, Vec<RegisterFault>>;

/// The words of a study for its codes, in every language.
fn vocabulary(register: &Register<'_>) -> Vocabulary {
    let mut all = Vocabulary::default();
    let described = |language: &Language| Described {
        words: Words::new(*language),
        study: &register.at.study,
        edition: &register.at.edition,
    };
    let said: Vec<Described<'_>> = Language::ALL.iter().map(described).collect();
    let mut add = |field, codes: &[String], name: &dyn Fn(&Described<'_>, &str) -> String| {
        for code in codes {
            let names: Vec<String> = said.iter().map(|said| name(said, code)).collect();
            all.add(field, code, names.iter().map(String::as_str));
        }
    };
    let known = &register.known;
    add("case", &known.cases, &|said, code| said.case(code));
    add("helix", &known.helices, &|said, code| said.helix(code));
    add("level", &known.levels, &|said, code| said.level(code));
    for (code, name) in &register.names[3] {
        all.add("language", code, std::iter::once(name.as_str()));
    }
    all.add_usual();
    all
}

async fn remembered(register: &Register<'_>) -> Result<Remembered, PageError> {
    let text = register.at.store().register_map(&register.at.study.id).await?;
    text.map_or(Ok(Remembered::default()), |text| serde_json::from_str(&text).map_err(|_| PageError::Broken))
}

/// The place of what waits: one file for each person and study, so that nobody fills the database with them.
fn place(visit: &Visit, register: &Register<'_>) -> Result<(String, String), PageError> {
    let who = visit.staff()?.who().to_owned();
    Ok((format!("{} {who}", register.at.study.id), who))
}

/// Keeps something of a file that waits.
pub(super) async fn keep<T: Serialize + Sync>(
    visit: &Visit,
    register: &Register<'_>,
    kind: PendingKind,
    what: &T,
) -> Result<(), PageError> {
    let (name, whose) = place(visit, register)?;
    let text = serde_json::to_string(what).map_err(|_| PageError::Broken)?;
    let name = PendingName { kind, name: &name, whose: &whose };
    Ok(register.at.store().keep_pending(name, &text, visit.now + WAITS).await?)
}

/// Keeps a file that was read, with a guess of what it means.
pub(in crate::map::stakeholder) async fn begin(
    visit: &Visit,
    register: &Register<'_>,
    sheet: RegisterSheet,
    mut defaults: BTreeMap<String, String>,
) -> Result<(), PageError> {
    let remembered = remembered(register).await?;
    let mut mapping = Mapping::guess(&sheet, &vocabulary(register), &remembered);
    defaults.retain(|_, text| !text.trim().is_empty());
    if let [only] = &register.known.cases[..] {
        defaults.entry("case".to_owned()).or_insert_with(|| only.clone());
    }
    let from = visit.words.say_with("register-import-from", &[("file", sheet.name.as_str().into())]);
    defaults.entry("justification".to_owned()).or_insert(from);
    mapping.defaults = defaults;
    let said = SaidOfFile { mapping, ..SaidOfFile::default() };
    keep(visit, register, PendingKind::RegisterMapping, &said).await?;
    let file = Uploaded { id: lars_domain::new_id(), sheet };
    keep(visit, register, PendingKind::RegisterFile, &file).await
}

impl Waiting {
    /// The file that waits for whoever asks.
    pub async fn load(visit: &Visit, register: &Register<'_>) -> Result<Option<Self>, PageError> {
        let (name, whose) = place(visit, register)?;
        let of = |kind| PendingName { kind, name: &name, whose: &whose };
        let store = register.at.store();
        let file = store.pending(of(PendingKind::RegisterFile), visit.now).await?;
        let said = store.pending(of(PendingKind::RegisterMapping), visit.now).await?;
        let (Some(file), Some(said)) = (file, said) else { return Ok(None) };
        Ok(Some(Self {
            file: serde_json::from_str(&file).map_err(|_| PageError::Broken)?,
            said: serde_json::from_str(&said).map_err(|_| PageError::Broken)?,
            vocabulary: vocabulary(register),
            remembered: remembered(register).await?,
        }))
    }

    /// Forgets it.
    pub async fn forget(visit: &Visit, register: &Register<'_>) -> Result<(), PageError> {
        let (name, whose) = place(visit, register)?;
        for kind in [PendingKind::RegisterFile, PendingKind::RegisterMapping] {
            register.at.store().forget_pending(PendingName { kind, name: &name, whose: &whose }).await?;
        }
        Ok(())
    }

    /// What was previewed: the file, what is said of it, and the register as it was. What is decided of duplicates may still change.
    pub fn seen(&self, register: &Register<'_>) -> Result<String, PageError> {
        let said = serde_json::to_string(&self.said.mapping).map_err(|_| PageError::Broken)?;
        Ok(token_digest(&format!("{} {} {said}", self.file.id, register.kept.version())))
    }

    /// What it would do. Reading and comparing take a moment; other requests go on meanwhile.
    pub async fn outcome(&self, register: &Register<'_>) -> Result<Outcome, PageError> {
        let (sheet, mapping) = (self.file.sheet.clone(), self.said.mapping.clone());
        let (vocabulary, known) = (self.vocabulary.clone(), register.known.clone());
        let (kept, decisions) = (register.kept.clone(), self.said.decisions());
        let work = move || {
            let rows = mapping.rows(&sheet, &vocabulary)?;
            let mut import = RegisterImport::of(&rows, &mapping.defaults, &known, &kept)?;
            import.decide(&decisions);
            Ok(import)
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| PageError::Broken)
    }

    /// What a form says of the file.
    pub fn read(&self, fields: &[(String, String)]) -> SaidOfFile {
        let mut said = SaidOfFile { mapping: self.said.mapping.clone(), decisions: BTreeMap::new() };
        let mapping = &mut said.mapping;
        let is_column = |text: &str| COLUMNS.contains(&text);
        for (name, text) in fields {
            if let Some(column) = name.strip_prefix("column-").and_then(|at| at.parse().ok()) {
                mapping.columns.remove(&column);
                if is_column(text) && column < self.file.sheet.width() {
                    mapping.columns.insert(column, text.clone());
                }
            } else if let Some((field, word)) =
                name.strip_prefix("word-").and_then(|rest| rest.split_once('-'))
                && CODED.contains(&field)
            {
                let words = mapping.words.entry(field.to_owned()).or_default();
                match text.as_str() {
                    "" => words.remove(word),
                    "-" => words.insert(word.to_owned(), String::new()),
                    code => words.insert(word.to_owned(), code.to_owned()),
                };
            } else if let Some(column) = name.strip_prefix("default-").filter(|column| is_column(column)) {
                mapping.defaults.insert(column.to_owned(), text.trim().to_owned());
            } else if let Some(line) = name.strip_prefix("alike-").and_then(|line| line.parse().ok()) {
                said.decisions.insert(line, text.clone());
            }
        }
        mapping.words.retain(|_, words| !words.is_empty());
        mapping.defaults.retain(|_, text| !text.is_empty());
        let header = value(fields, "header").parse().ok();
        let is_row = |line: &usize| self.file.sheet.rows.iter().any(|(known, _)| known == line);
        if let Some(line) = header.filter(|line| *line != mapping.header && is_row(line)) {
            mapping.header = line;
            mapping.guess_columns(&self.file.sheet, &self.vocabulary, &self.remembered);
        }
        said
    }
}

/// Whether a file of whoever asks waits.
pub(in crate::map::stakeholder) async fn is_waiting(
    visit: &Visit,
    register: &Register<'_>,
) -> Result<bool, PageError> {
    let (name, whose) = place(visit, register)?;
    let name = PendingName { kind: PendingKind::RegisterMapping, name: &name, whose: &whose };
    Ok(register.at.store().pending(name, visit.now).await?.is_some())
}
