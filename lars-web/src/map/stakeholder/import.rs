//! A file of the register between its upload and its import: what its columns and words mean, a preview, and then all of it or nothing.
//!
//! The file waits sealed, one for each person and study, and is forgotten after half an hour. How files are read and guessed is in
//! `lars-view/src/register`; what rows would change is decided in `lars-domain/src/map/register_import.rs`.

mod preview;

use std::collections::BTreeMap;

use axum::response::Response as Answer;
use jiff::SignedDuration;
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::map::register_import::{Decision, RegisterImport};
use lars_domain::map::stakeholder::{COLUMNS, RegisterFault};
use lars_domain::people::audit::Act;
use lars_store::{PendingKind, PendingName};
use lars_view::register::{CODED, Mapping, RegisterSheet, Remembered, Vocabulary};
use lars_view::words::{Language, Words};
use serde::{Deserialize, Serialize};

use super::{Register, value};
use crate::PageError;
use crate::form::Form;
use crate::page::answer;
use crate::study::Described;
use crate::visit::{Segments, Visit};

/// How long a file waits.
const WAITS: SignedDuration = SignedDuration::from_mins(30);

/// A file that was uploaded.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Uploaded {
    /// Tells it from a file that was uploaded before or after.
    id: String,
    sheet: RegisterSheet,
}

/// What is said of it so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct SaidOfFile {
    mapping: Mapping,
    /// By the lines of possible duplicates.
    decisions: BTreeMap<usize, String>,
}

impl SaidOfFile {
    fn decisions(&self) -> BTreeMap<usize, Decision> {
        self.decisions.iter().filter_map(|(line, code)| Some((*line, Decision::parse(code)?))).collect()
    }
}

/// A file with all that its preview is made of.
struct Waiting {
    file: Uploaded,
    said: SaidOfFile,
    vocabulary: Vocabulary,
    remembered: Remembered,
}

/// What a file would do, or what keeps it out.
type Outcome = Result<RegisterImport, Vec<RegisterFault>>;

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

async fn keep<T: Serialize + Sync>(
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
pub(super) async fn begin(
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
    async fn load(visit: &Visit, register: &Register<'_>) -> Result<Option<Self>, PageError> {
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

    async fn forget(visit: &Visit, register: &Register<'_>) -> Result<(), PageError> {
        let (name, whose) = place(visit, register)?;
        for kind in [PendingKind::RegisterFile, PendingKind::RegisterMapping] {
            register.at.store().forget_pending(PendingName { kind, name: &name, whose: &whose }).await?;
        }
        Ok(())
    }

    /// What was previewed: the file, what is said of it, and the register as it was. What is decided of duplicates may still change.
    fn seen(&self, register: &Register<'_>) -> Result<String, PageError> {
        let said = serde_json::to_string(&self.said.mapping).map_err(|_| PageError::Broken)?;
        Ok(token_digest(&format!("{} {} {said}", self.file.id, register.kept.version())))
    }

    /// What it would do. Reading and comparing take a moment; other requests go on meanwhile.
    async fn outcome(&self, register: &Register<'_>) -> Result<Outcome, PageError> {
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
    fn read(&self, fields: &[(String, String)]) -> SaidOfFile {
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
pub(super) async fn is_waiting(visit: &Visit, register: &Register<'_>) -> Result<bool, PageError> {
    let (name, whose) = place(visit, register)?;
    let name = PendingName { kind: PendingKind::RegisterMapping, name: &name, whose: &whose };
    Ok(register.at.store().pending(name, visit.now).await?.is_some())
}

/// The file that waits, with a preview of what it would change.
pub async fn preview(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    let Some(waiting) = Waiting::load(&visit, &register).await? else {
        return Ok(visit.lead(&register.address("/file"), "register-import-gone"));
    };
    register.at.record(Act::ReadRegister, "").await?;
    let outcome = waiting.outcome(&register).await?;
    answer(&preview::page(&visit, &register, &waiting, &outcome)?)
}

/// Takes the file in as it was previewed, previews it anew, or forgets it.
pub async fn import(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    visit.form(value(&fields, "key"))?;
    let register = Register::load(&visit, &slug).await?;
    let Some(mut waiting) = Waiting::load(&visit, &register).await? else {
        return Ok(visit.lead(&register.address("/file"), "register-import-gone"));
    };
    let here = register.address("/import");
    let go = value(&fields, "go");
    if go == "drop" {
        Waiting::forget(&visit, &register).await?;
        return Ok(visit.lead(&register.address("/file"), "register-import-dropped"));
    }
    let seen = waiting.seen(&register)?;
    let said = waiting.read(&fields);
    let is_as_seen = said.mapping == waiting.said.mapping;
    waiting.said = said;
    keep(&visit, &register, PendingKind::RegisterMapping, &waiting.said).await?;
    match go {
        "take" if !is_as_seen => Ok(visit.lead(&here, "register-import-look-again")),
        "take" if value(&fields, "seen") != seen => Ok(visit.lead(&here, "register-import-register-changed")),
        "take" => take(&visit, &register, &waiting).await,
        "preview" => Ok(visit.lead(&here, "register-import-previewed")),
        _ => Err(PageError::BadForm),
    }
}

async fn take(visit: &Visit, register: &Register<'_>, waiting: &Waiting) -> Result<Answer, PageError> {
    let here = register.address("/import");
    let Ok(import) = waiting.outcome(register).await? else {
        return Ok(visit.lead(&here, "register-import-look-again"));
    };
    let study = &register.at.study.id;
    let (new, changed) = import.saved(study);
    let groups = waiting.file.sheet.groups > 0;
    if new.is_empty() && changed.is_empty() {
        Waiting::forget(visit, register).await?;
        let notice = if groups { "register-nothing-but-groups" } else { "register-nothing-new" };
        return Ok(visit.lead(&register.address(""), notice));
    }
    let mut remembered = waiting.remembered.clone();
    remembered.learn(&waiting.file.sheet, &waiting.said.mapping);
    let map = serde_json::to_string(&remembered).map_err(|_| PageError::Broken)?;
    let counts = [("register-import-new", new.len()), ("register-import-changed", changed.len())];
    let subject = format!("file {} new {} changed", new.len(), changed.len());
    let all: Vec<_> = new.into_iter().chain(changed).collect();
    let is_taken = register.at.store().import_register((study, register.kept.version()), &all, &map).await?;
    if !is_taken {
        return Ok(visit.lead(&here, "register-import-register-changed"));
    }
    register.at.record(Act::ChangedRegister, &subject).await?;
    Waiting::forget(visit, register).await?;
    let notice = visit.words.say(if groups { "register-said-taken-groups" } else { "register-said-taken" });
    let counts = preview::counts(visit, &counts);
    Ok(visit.lead_saying(&register.address(""), format!("{notice} {counts}.")))
}
