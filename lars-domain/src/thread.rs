//! The thread from a gap to a change: each of its knots is a record with versions, whose content is a noun of its own.

use jiff::Timestamp;

crate::codes! {
    /// What a knot is.
    #[derive(Hash, PartialOrd, Ord)]
    pub enum KnotKind {
        /// What was found about a gap, with its verdict.
        Finding = "finding",
        /// A good practice.
        Practice = "practice",
        /// The review of a practice.
        Review = "review",
        /// A need of one case, and a practice elsewhere.
        Match = "match",
        /// What a practice needed at home, beside what is there at its receiver.
        Context = "context",
        /// A practice carried out at its receiver.
        Pilot = "pilot",
    }
}

/// A knot, with the noun that it holds; `Knot<()>` is one without its content.
#[derive(Debug, Clone, PartialEq)]
pub struct Knot<T> {
    /// Its identifier.
    pub id: String,
    /// Identifier of the study.
    pub study: String,
    /// What it is.
    pub kind: KnotKind,
    /// From 1 within study and kind; it stands in addresses.
    pub number: i64,
    /// Code of the case that it concerns; empty where it concerns none or several.
    pub case: String,
    /// The state of the noun, as its own code.
    pub state: String,
    /// 1 for the first; each save counts one up.
    pub version: i64,
    /// When its first version was saved.
    pub created: Timestamp,
    /// When this version was saved.
    pub saved: Timestamp,
    /// Who saved it.
    pub who: String,
    /// What it holds.
    pub body: T,
}

impl<T> Knot<T> {
    /// The same knot with another content.
    pub fn with<U>(self, body: U) -> Knot<U> {
        let Self { id, study, kind, number, case, state, version, created, saved, who, .. } = self;
        Knot { id, study, kind, number, case, state, version, created, saved, who, body }
    }
}
