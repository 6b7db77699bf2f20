//! What is wrong with a file: line, column, value and the rule it breaks.

use std::fmt;

use lars_domain::ask::answer::rating::{Scale, ScoreRule};
use lars_domain::gap::collector::RowFault;

/// How many faults are printed in full.
pub const PRINTED: usize = 20;
/// How much of a faulty value is repeated.
const VALUE_CHARS: usize = 60;

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file, counted from 1; in a sheet the row.
    pub line: u64,
    /// The column's name, or what stands for it.
    pub column: String,
    /// The value as it stands in the file.
    pub value: String,
    /// The rule that it breaks.
    pub rule: String,
}

impl Fault {
    /// A fault at this place.
    pub fn new(line: u64, column: &str, value: &str, rule: impl Into<String>) -> Self {
        Self { line, column: column.to_owned(), value: value.to_owned(), rule: rule.into() }
    }

    /// A score that broke a rule of the scale.
    pub fn score(line: u64, column: &str, value: &str, scale: Scale, rule: ScoreRule) -> Self {
        let Scale { low, high } = scale;
        let rule = match rule {
            ScoreRule::NotAScore => {
                format!(
                    "must be a whole number from {low} to {high}, empty (not asked), no-contact or dont-know"
                )
            }
            ScoreRule::OutOfScale => format!("must be a whole number from {low} to {high}"),
        };
        Self::new(line, column, value, rule)
    }

    /// A row that does not fit the rows before it.
    pub fn row(line: u64, respondent: &str, helix: &str, fault: &RowFault) -> Self {
        match fault {
            RowFault::Repeated { first } => Self::new(
                line,
                "respondent",
                respondent,
                format!(
                    "one row per respondent, partner, level, item and wave; {} has it already",
                    first.map_or_else(|| "an earlier line".to_owned(), |first| format!("line {first}"))
                ),
            ),
            RowFault::OtherHelix { first, helix: before } => Self::new(
                line,
                "helix",
                helix,
                format!(
                    "a respondent belongs to one helix; on line {first} respondent {respondent} is {before}"
                ),
            ),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut value: String = self.value.chars().take(VALUE_CHARS).collect();
        if value.len() < self.value.len() {
            value.push('…');
        }
        write!(f, "line {}, column {}, value {value:?}: {}", self.line, self.column, self.rule)
    }
}

/// The faults of one file: the first ones in full, all of them counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    /// The first faults.
    pub first: Vec<Fault>,
    /// How many there are.
    pub count: u64,
}

impl Faults {
    /// Notes a fault.
    pub fn push(&mut self, fault: Fault) {
        self.count += 1;
        if self.first.len() < PRINTED {
            self.first.push(fault);
        }
    }

    /// Takes in the faults that were found beside these, in the order of lines.
    pub fn merge(&mut self, others: Self) {
        self.count += others.count;
        self.first.extend(others.first);
        self.first.sort_by_key(|fault| fault.line);
        self.first.truncate(PRINTED);
    }

    /// Whether the file is clean.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The report for standard error, a line a fault.
    pub fn report(&self, file: &str) -> String {
        use fmt::Write as _;
        let mut text = String::new();
        for fault in &self.first {
            let _ = writeln!(text, "{file}: {fault}");
        }
        let more = self.count - self.first.len() as u64;
        if more > 0 {
            let _ = writeln!(text, "… and {more} more");
        }
        let faults = if self.count == 1 { "1 fault" } else { &format!("{} faults", self.count) };
        let _ = writeln!(text, "{faults} in {file}; the file was refused whole and nothing was written");
        text
    }
}
