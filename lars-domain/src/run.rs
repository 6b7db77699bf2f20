//! A run: a result that is kept, with what it was made from, by which choices and program, when and for whom.
//!
//! Pages, files, comparisons, commands and reports read runs. A result is a function of its inputs: while their digest is the same, so is
//! the result, and nothing is computed again.

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use crate::ask::reach::invitation::hex;

/// What a run is of: whose result, and all that it depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunInputs {
    /// Identifier of the study.
    pub study: String,
    /// What kind of result it is, such as `gap`.
    pub kind: &'static str,
    /// What it is about, such as a case.
    pub subject: String,
    /// The choices it was made by, as text.
    pub options: String,
    /// Everything else it was made from: editions, waves, the state of the responses.
    pub made_from: Vec<String>,
    /// The version of the program.
    pub program: &'static str,
}

impl RunInputs {
    /// The fingerprint of the inputs: the same inputs give the same, any other inputs another.
    pub fn digest(&self) -> String {
        let mut digest = Sha256::new();
        let head = [self.study.as_str(), self.kind, &self.subject, &self.options, self.program];
        for part in head.into_iter().chain(self.made_from.iter().map(String::as_str)) {
            // The length goes first, so that no two lists of parts give the same bytes.
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part.as_bytes());
        }
        hex(&digest.finalize())
    }
}

/// A result that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Run<T> {
    /// Identifier, made by us.
    pub id: String,
    /// What it was made from.
    pub digest: String,
    /// When.
    pub at: Timestamp,
    /// Identifier of the person for whom; none where nobody asked.
    pub who: Option<String>,
    /// The result.
    pub result: T,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs() -> RunInputs {
        RunInputs {
            study: "s".to_owned(),
            kind: "gap",
            subject: "north".to_owned(),
            options: "{}".to_owned(),
            made_from: vec!["w1".to_owned(), "7".to_owned()],
            program: "0.1.0",
        }
    }

    #[test]
    fn every_input_changes_the_digest() {
        let first = inputs().digest();
        assert_eq!(first, inputs().digest());
        let others = [
            RunInputs { subject: "east".to_owned(), ..inputs() },
            RunInputs { options: "{ }".to_owned(), ..inputs() },
            RunInputs { program: "0.1.1", ..inputs() },
            RunInputs { made_from: vec!["w1".to_owned(), "8".to_owned()], ..inputs() },
            // The same letters, parted elsewhere.
            RunInputs { made_from: vec!["w17".to_owned(), String::new()], ..inputs() },
            RunInputs { study: "sg".to_owned(), kind: "ap", ..inputs() },
        ];
        for other in others {
            assert_ne!(first, other.digest(), "{other:?}");
        }
    }
}
