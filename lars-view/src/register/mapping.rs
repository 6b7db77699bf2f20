//! What the columns and words of a foreign file mean: guessed from headings and cells, corrected by a person, remembered by the study.
//!
//! Words of organisations and people are never translated; only codes are: case, group, level, language.

use std::collections::{BTreeMap, BTreeSet};

use lars_domain::map::stakeholder::{COLUMNS, RegisterFault};
use serde::{Deserialize, Serialize};

use super::guess::{Vocabulary, meaning, plain_words};
use super::sheet::RegisterSheet;
use super::{Row, SCORES};
use crate::file::{Decimal, TableRule};

/// The columns whose texts are codes.
pub const CODED: [&str; 4] = ["case", "helix", "level", "language"];
/// Columns that several columns of a file may fill, each with what stands between them.
const JOINED: [(&str, &str); 3] = [("contact", " "), ("postal", "\n"), ("note", "\n")];
/// A header is looked for in so many rows: titles may stand above it.
const TITLES: usize = 15;
/// The most words of a column that a person is asked about.
const MOST_WORDS: usize = 40;
/// The most headings or words of a kind that a study remembers.
const MOST_REMEMBERED: usize = 500;

/// What the columns and words of a file mean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The line of the header.
    pub header: usize,
    /// The column of the register that each column of the file fills.
    pub columns: BTreeMap<usize, String>,
    /// For each coded column, words of the file and their codes; a word without a code leaves the field empty.
    pub words: BTreeMap<String, BTreeMap<String, String>>,
    /// What fills fields that a row leaves empty.
    pub defaults: BTreeMap<String, String>,
}

/// What a study remembers of files that were taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// Columns by headings; an empty one is passed over.
    pub headings: BTreeMap<String, String>,
    /// For each coded column, words and their codes.
    pub words: BTreeMap<String, BTreeMap<String, String>>,
}

/// A word of a file that the study does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignWord {
    /// The column: case, helix, level or language.
    pub field: &'static str,
    /// The word as it is kept.
    pub plain: String,
    /// The word as it stands in the file.
    pub text: String,
    /// Its code, where a person said it; an empty one leaves the field empty.
    pub code: Option<String>,
}

impl Remembered {
    /// Takes in what a person confirmed by taking a file in.
    pub fn learn(&mut self, sheet: &RegisterSheet, mapping: &Mapping) {
        for column in 0..sheet.width() {
            let heading = plain_words(sheet.cell(mapping.header, column));
            let meant = mapping.columns.get(&column).cloned().unwrap_or_default();
            let is_known = meaning(&heading).unwrap_or_default() == meant;
            if !heading.is_empty()
                && heading.chars().count() <= 100
                && !is_known
                && self.headings.len() < MOST_REMEMBERED
            {
                self.headings.insert(heading, meant);
            }
        }
        for (field, words) in &mapping.words {
            let kept = self.words.entry(field.clone()).or_default();
            for (word, code) in words {
                if kept.len() < MOST_REMEMBERED && word.chars().count() <= 100 {
                    kept.insert(word.clone(), code.clone());
                }
            }
        }
    }

    fn meaning(&self, heading: &str) -> Option<&str> {
        let plain = plain_words(heading);
        if plain.is_empty() {
            return None;
        }
        self.headings.get(&plain).map(String::as_str).or_else(|| meaning(&plain))
    }
}

impl Mapping {
    /// What a file most likely means. Nothing is taken in by this: a person looks at what comes of it.
    pub fn guess(sheet: &RegisterSheet, vocabulary: &Vocabulary, remembered: &Remembered) -> Self {
        let mut mapping = Self { header: header(sheet, remembered), ..Self::default() };
        mapping.guess_columns(sheet, vocabulary, remembered);
        for field in CODED {
            let known = remembered.words.get(field).into_iter().flatten();
            let here: BTreeSet<String> = mapping.texts(sheet, field).map(plain_words).collect();
            let here =
                known.filter(|(word, _)| here.contains(*word) && vocabulary.code(field, word).is_none());
            let words: BTreeMap<String, String> =
                here.map(|(word, code)| (word.clone(), code.clone())).collect();
            if !words.is_empty() {
                mapping.words.insert(field.to_owned(), words);
            }
        }
        mapping
    }

    /// Guesses the columns anew, as when another row turns out to be the header.
    pub fn guess_columns(&mut self, sheet: &RegisterSheet, vocabulary: &Vocabulary, remembered: &Remembered) {
        self.columns.clear();
        for column in 0..sheet.width() {
            let meant = remembered.meaning(sheet.cell(self.header, column)).unwrap_or_default();
            if !meant.is_empty() && (!self.has(meant) || separator(meant).is_some()) {
                self.columns.insert(column, meant.to_owned());
            }
        }
        // Headings may be of any language: what stands below them tells groups and addresses.
        let is_address = |text: &str| text.contains('@') && !text.contains(char::is_whitespace);
        let is_group = |text: &str| vocabulary.code("helix", &plain_words(text)).is_some();
        for (field, fits) in [("address", &is_address as &dyn Fn(&str) -> bool), ("helix", &is_group)] {
            let free = (0..sheet.width()).filter(|column| !self.columns.contains_key(column));
            let mut most = free.filter(|column| mostly(sheet, self.header, *column, fits));
            if !self.has(field)
                && let Some(column) = most.next()
            {
                self.columns.insert(column, field.to_owned());
            }
        }
    }

    fn has(&self, field: &str) -> bool {
        self.columns.values().any(|meant| meant == field)
    }

    fn texts<'s>(&'s self, sheet: &'s RegisterSheet, field: &'s str) -> impl Iterator<Item = &'s str> {
        let columns =
            move || self.columns.iter().filter(move |(_, meant)| *meant == field).map(|(column, _)| *column);
        sheet.below(self.header).flat_map(move |(_, cells)| {
            columns()
                .filter_map(|column| cells.get(column))
                .map(|cell| cell.trim())
                .filter(|cell| !cell.is_empty())
        })
    }

    /// Words that the study does not know, in the order of the file; the first of each column.
    pub fn foreign_words(&self, sheet: &RegisterSheet, vocabulary: &Vocabulary) -> Vec<ForeignWord> {
        let mut all = Vec::new();
        for field in CODED {
            let mut seen = BTreeSet::new();
            for text in self.texts(sheet, field) {
                let plain = plain_words(text);
                if vocabulary.code(field, &plain).is_none()
                    && seen.len() < MOST_WORDS
                    && seen.insert(plain.clone())
                {
                    let code = self.words.get(field).and_then(|words| words.get(&plain)).cloned();
                    all.push(ForeignWord { field, plain, text: text.chars().take(80).collect(), code });
                }
            }
        }
        all
    }

    /// The rows of the register that a file says, or what keeps it from saying any.
    pub fn rows(
        &self,
        sheet: &RegisterSheet,
        vocabulary: &Vocabulary,
    ) -> Result<Vec<Row>, Vec<RegisterFault>> {
        let mut faults = sheet.of_other_length(self.header);
        if !self.has("organisation") {
            faults.push(RegisterFault::new(self.header, "organisation", "", "missing"));
        }
        let mut filled = BTreeSet::new();
        for meant in self.columns.values().filter(|meant| separator(meant).is_none()) {
            if !filled.insert(meant) {
                faults.push(RegisterFault::new(self.header, meant, meant, TableRule::Twice.code()));
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let rows = sheet.below(self.header).map(|(line, cells)| (*line, self.row(cells, vocabulary)));
        Ok(rows.filter(|(_, row)| !row.is_empty()).collect())
    }

    fn row(&self, cells: &[String], vocabulary: &Vocabulary) -> BTreeMap<String, String> {
        let mut row: BTreeMap<String, String> = BTreeMap::new();
        for (column, meant) in &self.columns {
            let text = cells.get(*column).map_or("", |cell| cell.trim());
            if text.is_empty() {
                continue;
            }
            let text = self.translated(meant, text, vocabulary);
            match (row.get_mut(meant), separator(meant)) {
                (Some(before), Some(separator)) => {
                    before.push_str(separator);
                    before.push_str(&text);
                }
                _ => {
                    row.insert(meant.clone(), text);
                }
            }
        }
        row
    }

    fn translated(&self, field: &str, text: &str, vocabulary: &Vocabulary) -> String {
        if SCORES.contains(&field) {
            return Decimal::Point.whole(text).to_owned();
        }
        if field == "address" {
            let text = text.to_lowercase();
            return text.strip_prefix("mailto:").unwrap_or(&text).to_owned();
        }
        if !CODED.contains(&field) {
            return text.to_owned();
        }
        let plain = plain_words(text);
        let said = self.words.get(field).and_then(|words| words.get(&plain)).map(String::as_str);
        said.or_else(|| vocabulary.code(field, &plain)).unwrap_or(text).to_owned()
    }
}

/// What stands between the cells of several columns that fill one.
fn separator(column: &str) -> Option<&'static str> {
    JOINED.iter().find(|(joined, _)| *joined == column).map(|(_, separator)| *separator)
}

/// The line of the row that looks most like a header.
fn header(sheet: &RegisterSheet, remembered: &Remembered) -> usize {
    let known = |cells: &[String]| {
        let meant: BTreeSet<&str> = cells.iter().filter_map(|cell| remembered.meaning(cell)).collect();
        meant.into_iter().filter(|column| COLUMNS.contains(column)).count()
    };
    let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let first = sheet.rows.iter().take(TITLES).collect::<Vec<_>>().into_iter();
    // The first of those with the most known headings; where none is known, the first with two cells.
    let best = first.rev().max_by_key(|(_, cells)| (known(cells), filled(cells).min(2)));
    best.map_or(0, |(line, _)| *line)
}

/// Whether most cells below a heading are of a kind, and there are any.
fn mostly(sheet: &RegisterSheet, header: usize, column: usize, fits: &dyn Fn(&str) -> bool) -> bool {
    let cells = sheet.below(header).filter_map(|(_, cells)| cells.get(column)).map(|cell| cell.trim());
    let (mut good, mut all) = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_empty()).take(200) {
        all += 1;
        good += usize::from(fits(cell));
    }
    all > 0 && good * 2 > all
}
