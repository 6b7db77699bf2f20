//! The page of a file that waits: what it would change, what its columns and words mean, and the button that takes it in.

use askama::Template;
use lars_domain::map::register_import::{AlikeRow, Change, Decision, Other, RegisterImport};
use lars_domain::map::stakeholder::{COLUMNS, RegisterFault, Stakeholder};

use super::super::{Register, fault_text};
use super::waiting::{Outcome, Waiting};
use crate::PageError;
use crate::choice::{Choice, choices};
use crate::page::{Frame, pages};
use crate::visit::Visit;

pages!(PreviewPage);

/// The most rows of a kind, and the most faults, that a preview shows.
const SHOWN: usize = 50;

/// The page.
#[derive(Template)]
#[template(path = "map/stakeholder/import.html")]
pub struct PreviewPage {
    f: Frame,
    action: String,
    lead: String,
    /// How many are new, changed, perhaps the same and unchanged, where nothing is at fault.
    counts: String,
    groups: Option<String>,
    faults: Vec<String>,
    more_faults: Option<String>,
    seen: String,
    alike: Vec<AlikeLine>,
    more_alike: Option<String>,
    changed: Vec<ChangedLine>,
    more_changed: Option<String>,
    new: Vec<[String; 4]>,
    more_new: Option<String>,
    /// The line of the header; none of cards, whose columns are known.
    header: Option<usize>,
    columns: Vec<ColumnLine>,
    words: Vec<WordLine>,
    cases: Vec<Choice>,
    helices: Vec<Choice>,
    justification: String,
}

struct AlikeLine {
    name: String,
    label: String,
    in_file: String,
    other: String,
    why: String,
    decisions: Vec<Choice>,
}

struct ChangedLine {
    organisation: String,
    label: String,
    before: String,
    after: String,
}

struct ColumnLine {
    name: String,
    heading: String,
    example: String,
    means: Vec<Choice>,
}

struct WordLine {
    name: String,
    field: String,
    text: String,
    codes: Vec<Choice>,
}

/// Counts in words, but for those of nothing.
pub fn counts(visit: &Visit, counts: &[(&str, usize)]) -> String {
    let said = counts.iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> =
        said.map(|(key, count)| visit.words.say_with(key, &[("n", (*count).into())])).collect();
    said.join(", ")
}

fn more(visit: &Visit, all: usize) -> Option<String> {
    let more = all.saturating_sub(SHOWN);
    (more > 0).then(|| visit.words.say_with("register-more-faults", &[("n", more.into())]))
}

/// Makes it.
pub(super) fn page(
    visit: &Visit,
    register: &Register<'_>,
    waiting: &Waiting,
    outcome: &Outcome,
) -> Result<PreviewPage, PageError> {
    let (sheet, mapping) = (&waiting.file.sheet, &waiting.said.mapping);
    let empty = RegisterImport::default();
    let (import, faults) = match outcome {
        Ok(import) => (import, &[][..]),
        Err(faults) => (&empty, &faults[..]),
    };
    let fault =
        |fault: &RegisterFault| fault_text(visit, (fault.line, &fault.column), &fault.value, fault.rule);
    let rows = sheet.below(mapping.header).count();
    let default = |column: &str| mapping.defaults.get(column).map_or("", String::as_str);
    Ok(PreviewPage {
        action: register.address("/import"),
        lead: visit
            .words
            .say_with("register-import-lead", &[("n", rows.into()), ("file", sheet.name.as_str().into())]),
        counts: counts(visit, &totals(import)),
        groups: (sheet.groups > 0)
            .then(|| visit.words.say_with("register-import-groups", &[("n", sheet.groups.into())])),
        faults: faults.iter().take(SHOWN).map(fault).collect(),
        more_faults: more(visit, faults.len()),
        seen: waiting.seen(register)?,
        alike: import.alike.iter().take(SHOWN).map(|row| alike(visit, row)).collect(),
        more_alike: more(visit, import.alike.len()),
        changed: import.changed.iter().take(SHOWN).flat_map(|change| changed(visit, change)).collect(),
        more_changed: more(visit, import.changed.len()),
        new: import.new.iter().take(SHOWN).map(|(line, one)| new(visit, register, (*line, one))).collect(),
        more_new: more(visit, import.new.len()),
        header: (mapping.header > 0).then_some(mapping.header),
        columns: columns(visit, waiting),
        words: words(visit, register, waiting),
        cases: choices(&register.names[0], default("case")),
        helices: choices(&register.names[1], default("helix")),
        justification: default("justification").to_owned(),
        f: register.frame("register-import-title"),
    })
}

fn totals(import: &RegisterImport) -> [(&'static str, usize); 4] {
    [
        ("register-import-new", import.new.len()),
        ("register-import-changed", import.changed.len()),
        ("register-import-alike", import.alike.len()),
        ("register-import-known", import.known),
    ]
}

fn new(visit: &Visit, register: &Register<'_>, (line, one): (usize, &Stakeholder)) -> [String; 4] {
    [
        visit.words.integer(line as u64),
        one.details.organisation.clone(),
        Register::name(&register.names[1], &one.helix).to_owned(),
        one.details.address.clone(),
    ]
}

fn changed(visit: &Visit, change: &Change) -> Vec<ChangedLine> {
    let line = |column: &&'static str| ChangedLine {
        organisation: change.before.details.organisation.clone(),
        label: visit.words.say(&format!("register-column-{column}")),
        before: change.before.field(column),
        after: change.after.field(column),
    };
    change.columns.iter().map(line).collect()
}

fn alike(visit: &Visit, row: &AlikeRow) -> AlikeLine {
    let at = |line: usize, name: &str| {
        visit.words.say_with("register-fault-line", &[("line", line.into()), ("fault", name.into())])
    };
    let (other, may_be_one) = match &row.other {
        Other::Registered(one) => (one.details.organisation.clone(), true),
        Other::Line(line, name) => (at(*line, name), false),
    };
    let choice = |decision: Decision| {
        let label = visit.words.say(&format!("register-import-{}", decision.code()));
        Choice::new(decision.code(), label, row.decision == decision)
    };
    let decisions = Decision::ALL.into_iter().filter(|one| *one != Decision::Same || may_be_one);
    AlikeLine {
        name: format!("alike-{}", row.line),
        label: row.one.details.organisation.clone(),
        in_file: at(row.line, &row.one.details.organisation),
        other,
        why: visit.words.say(&format!("register-same-{}", row.why.code())),
        decisions: decisions.map(choice).collect(),
    }
}

/// What each column of a table means; nothing to choose of cards.
fn columns(visit: &Visit, waiting: &Waiting) -> Vec<ColumnLine> {
    let (sheet, mapping) = (&waiting.file.sheet, &waiting.said.mapping);
    if mapping.header == 0 {
        return Vec::new();
    }
    let line = |column: usize| {
        let mut cells = sheet.below(mapping.header).filter_map(|(_, cells)| cells.get(column));
        let example = cells.find(|cell| !cell.trim().is_empty()).map_or("", String::as_str);
        let meant = mapping.columns.get(&column).map_or("", String::as_str);
        let choice = |name: &&'static str| {
            Choice::new(*name, visit.words.say(&format!("register-column-{name}")), *name == meant)
        };
        ColumnLine {
            name: format!("column-{column}"),
            heading: sheet.heading(mapping.header, column),
            example: example.chars().take(60).collect(),
            means: COLUMNS.iter().map(choice).collect(),
        }
    };
    (0..sheet.width()).map(line).collect()
}

fn words(visit: &Visit, register: &Register<'_>, waiting: &Waiting) -> Vec<WordLine> {
    let foreign = waiting.said.mapping.foreign_words(&waiting.file.sheet, &waiting.vocabulary);
    let line = |word: lars_view::register::ForeignWord| {
        let at = ["case", "helix", "level", "language"].iter().position(|field| *field == word.field);
        let names = at.map_or(&[][..], |at| &register.names[at][..]);
        let mut codes = choices(names, word.code.as_deref().unwrap_or_default());
        // A group and a case are needed; a level and a language may be left empty.
        if ["level", "language"].contains(&word.field) {
            let empty = visit.words.say("register-import-word-empty");
            codes.push(Choice::new("-", empty, word.code.as_deref() == Some("")));
        }
        WordLine {
            name: format!("word-{}-{}", word.field, word.plain),
            field: visit.words.say(&format!("register-column-{}", word.field)),
            text: word.text,
            codes,
        }
    };
    foreign.into_iter().map(line).collect()
}
