//! Why a file was not taken: a refusal with its report, and what makes a whole file unreadable.

use std::fmt;

use crate::words::{Language, Words};

/// The report of a refused input, printed as it is. It ends the program with status 2.
#[derive(Debug)]
pub struct Refused(pub String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.trim_end())
    }
}

impl std::error::Error for Refused {}

/// A file that cannot be read as a table at all, whatever stands in its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// What is wrong: the key of the words for it.
    pub code: &'static str,
    /// What the words are filled in with: the name of a kind, a limit, the error of a reader.
    pub value: String,
}

impl Unreadable {
    /// A file of another kind, by the name that people know it by.
    pub fn kind(name: &str) -> Self {
        Self { code: "spreadsheet-kind", value: name.to_owned() }
    }

    /// A file of the right kind that does not hold together.
    pub fn broken(error: &impl ToString) -> Self {
        Self { code: "spreadsheet-broken", value: error.to_string().chars().take(200).collect() }
    }

    /// A workbook that is locked by a password.
    pub fn locked() -> Self {
        Self { code: "spreadsheet-locked", value: String::new() }
    }

    /// A file beyond a limit, such as "2 GB unpacked".
    pub fn large(limit: impl Into<String>) -> Self {
        Self { code: "spreadsheet-large", value: limit.into() }
    }

    /// A text with a quotation mark that is never closed, as far as it was read.
    pub fn open_quote() -> Self {
        Self { code: "spreadsheet-quote", value: String::new() }
    }

    /// A file that is not as options or a column map say, in the words of the command line.
    pub fn options(why: impl Into<String>) -> Self {
        Self { code: "spreadsheet-options", value: why.into() }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = [("value", self.value.as_str().into())];
        f.write_str(&Words::new(Language::En).say_with(self.code, &value))
    }
}

impl std::error::Error for Unreadable {}
