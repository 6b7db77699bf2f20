//! An edition: a questionnaire, frozen when published. Its codes stay stable across editions.
//!
//! There is no way to change an edition: a changed questionnaire becomes the next edition.

use jiff::Timestamp;

use super::questionnaire::Questionnaire;

/// A questionnaire, frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Identifier, made by us.
    pub id: String,
    /// The study it belongs to.
    pub study: String,
    /// 1 for the first edition of the study; below zero for a copy of a draft that is only tried out.
    pub number: i64,
    /// When it was published.
    pub published: Timestamp,
    /// The questions.
    pub questionnaire: Questionnaire,
}

impl Edition {
    /// Whether answers to it never count: it is a copy of a draft that somebody tries out.
    pub fn is_trial(&self) -> bool {
        self.number < 0
    }
}
