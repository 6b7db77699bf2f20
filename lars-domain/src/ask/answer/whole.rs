//! A finished response as a whole, as it streams out of the database. Borrowed: nothing of one response is held when the next one comes.

use jiff::Timestamp;

use super::rating::Scores;

/// All that one respondent said, with where and when.
#[derive(Debug, Clone, PartialEq)]
pub struct WholeResponse<'a> {
    /// Its identifier, which files never hold.
    pub id: &'a str,
    /// Code of the case.
    pub case: &'a str,
    /// Code of the wave.
    pub wave: &'a str,
    /// Code of the respondent.
    pub respondent: &'a str,
    /// Code of the respondent's helix.
    pub helix: &'a str,
    /// Identifier of the edition that was answered.
    pub edition: &'a str,
    /// When it was submitted.
    pub finished: Option<Timestamp>,
    /// Code of the language that the respondent agreed in.
    pub language: Option<&'a str>,
    /// The ratings: codes of partner, level and item, with the scores.
    pub ratings: Vec<([&'a str; 3], Scores)>,
    /// The answers: code of the question, and what is stored.
    pub answers: Vec<(&'a str, &'a str)>,
}
