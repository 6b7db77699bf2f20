//! A text on its way to a translator and back, and what can be wrong with the file that it comes in.

use lars_domain::ask::write::draft::TranslationStatus;
use lars_domain::ask::write::translation::{Returned, Sent};

/// The most faults that are told of one file.
pub const TOLD: usize = 20;

/// A text with its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Where it stands in the questionnaire.
    pub path: String,
    /// What it says in the source language.
    pub source: String,
    /// The translation.
    pub target: String,
    /// How far it is.
    pub status: TranslationStatus,
}

/// What is wrong with a translator's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeFault {
    /// The rule, as it stands in message keys.
    pub rule: &'static str,
    /// The row of the sheet, or the number of the unit.
    pub line: usize,
    /// What stands there.
    pub value: String,
}

impl ExchangeFault {
    /// Every rule, for tests that look for its words.
    pub const RULES: [&str; 10] = [
        "format",
        "columns",
        "path",
        "twice",
        "status",
        "language",
        "no-language",
        "version",
        "element",
        "order",
    ];

    /// A fault; long values are cut.
    pub fn new(rule: &'static str, line: usize, value: &str) -> Self {
        Self { rule, line, value: value.chars().take(80).collect() }
    }
}

impl Unit {
    /// What goes out with it, as a word.
    pub fn sent(&self) -> String {
        Sent::of(&self.source, &self.target, self.status).word()
    }
}

/// Whether a file's language is the one that is wanted: only the first subtag counts, in any case, and Norwegian is Bokmål.
pub fn is_language(named: &str, wanted: &str) -> bool {
    let plain =
        |tag: &str| match tag.split(['-', '_']).next().unwrap_or_default().trim().to_lowercase().as_str() {
            "no" => "nb".to_owned(),
            other => other.to_owned(),
        };
    plain(named) == plain(wanted)
}

/// A text that comes back, with its row or the number of its unit.
pub type Line = (usize, Returned);
