//! What is wrong with a file: line, column, value and the rule it breaks.

use std::fmt;

use lars_domain::ask::answer::rating::{Scale, ScoreRule};
use lars_domain::gap::collector::RowFault;

/// How many faults are printed in full.
pub const PRINTED: usize = 20;
/// How much of a faulty value is repeated.
const VALUE_CHARS: usize = 60;

/// How a refusal ends that may come from rows of titles above the header.
pub const BELOW_TITLES: &str = "; a header below rows of titles needs --header-row N";

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file, counted from 1; in a sheet the row.
    pub line: u64,
    /// The column's name, or what stands for it.
    pub column: String,
    /// The value as it stands in the file.
    pub value: String,
    /// The rule that it breaks, in the words of the command line.
    pub rule: String,
    /// The rule of tables that it breaks, which pages have words for in every language.
    pub code: Option<TableRule>,
}

lars_domain::codes! {
    /// What every table must keep, whatever it is for. The codes are keys of messages.
    pub enum TableRule {
        /// A formula without a result: whoever wrote the file did not calculate it.
        Formula = "spreadsheet-formula",
        /// An error of the spreadsheet, such as `#REF!`.
        Error = "spreadsheet-error",
        /// Bytes that are not UTF-8.
        Utf8 = "spreadsheet-utf8",
        /// Two columns of one name: nobody can say which is meant.
        Twice = "spreadsheet-twice",
        /// A value in a column without a name.
        Nameless = "spreadsheet-nameless",
        /// A row with more or fewer cells than the header.
        Width = "spreadsheet-width",
    }
}

impl TableRule {
    /// The rule in the words of the command line.
    pub fn text(self) -> &'static str {
        match self {
            Self::Formula => {
                "holds a formula without a result; open and save the file in a spreadsheet program first"
            }
            Self::Error => "is an error of the spreadsheet; correct it there and save the file again",
            Self::Utf8 => "must be written in UTF-8; save the file as \"CSV UTF-8\"",
            Self::Twice => "a column name may stand only once",
            Self::Nameless => "stands in a column without a name",
            Self::Width => "must have as many cells as the header",
        }
    }
}

impl Fault {
    /// A fault at this place.
    pub fn new(line: u64, column: &str, value: &str, rule: impl Into<String>) -> Self {
        Self { line, column: column.to_owned(), value: value.to_owned(), rule: rule.into(), code: None }
    }

    /// A cell that breaks a rule of every table.
    pub fn of_table(line: u64, column: &str, value: &str, rule: TableRule) -> Self {
        Self { code: Some(rule), ..Self::new(line, column, value, rule.text()) }
    }

    /// A row that has not as many fields as the header, if it has not.
    pub fn width(line: u64, header: &[String], row: &[&str]) -> Option<Self> {
        let (needed, got) = (header.len(), row.len());
        let first = |cells: Option<&str>| cells.unwrap_or_default().to_owned();
        (needed != got).then(|| {
            let rule = format!("must have {needed} fields like the header, not {got}{BELOW_TITLES}");
            Self::new(line, &first(header.first().map(String::as_str)), &first(row.first().copied()), rule)
        })
    }

    /// A score that broke a rule of the scale.
    pub fn score(line: u64, column: &str, value: &str, scale: Scale, rule: ScoreRule) -> Self {
        let Scale { low, high } = scale;
        let rule = match rule {
            ScoreRule::NotAScore => {
                format!(
                    "must be a whole number from {low} to {high}, empty or NA (not asked), no-contact or dont-know"
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

/// The key of the words for a rule: rules of tables have words of their own, all others those of the noun.
pub fn fault_key(rule: &str, of_noun: String) -> String {
    if rule.starts_with("spreadsheet-") { rule.to_owned() } else { of_noun }
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
