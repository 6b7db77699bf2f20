//! Conditions: who is asked a question or a section, by what they answered before. Whether one holds is told by [`super::asked`].

use serde::{Deserialize, Serialize};

/// The name that stands for the respondent's helix where a question's code could stand.
pub const HELIX: &str = "helix";

/// A question or section is asked only where an earlier answer passes a test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Condition {
    /// The code of the earlier question, or [`HELIX`].
    pub question: String,
    /// The test.
    pub test: Test,
}

/// A test of an answer. A question that was not answered, or not asked, passes none but `IsNot`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// One of these codes was chosen.
    Is(Vec<String>),
    /// None of these codes was chosen.
    IsNot(Vec<String>),
    /// There is an answer.
    Answered,
    /// The number is this or more.
    AtLeast(i64),
    /// The number is this or less.
    AtMost(i64),
}

impl Test {
    /// Codes of the tests, in the order the builder offers them.
    pub const CODES: [&'static str; 5] = ["is", "is-not", "answered", "at-least", "at-most"];

    /// The code in forms and message keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Is(_) => "is",
            Self::IsNot(_) => "is-not",
            Self::Answered => "answered",
            Self::AtLeast(_) => "at-least",
            Self::AtMost(_) => "at-most",
        }
    }
}
