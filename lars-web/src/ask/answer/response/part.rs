//! What pages of the journey and their questions share: a choice, a problem at a field, texts of one journey in one language.

use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::text::Text;
use lars_view::words::{FURTHER, Words};

use super::journey::Journey;
use super::naming::Naming;
use crate::page::ProblemLine;

/// A choice with its state.
pub struct OptionView {
    pub id: String,
    pub value: String,
    pub label: String,
    pub checked: bool,
}

/// Says things of one journey in one language.
pub struct Said<'a> {
    pub words: Words,
    pub journey: &'a Journey,
}

impl Said<'_> {
    /// The questions that this respondent is asked.
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.journey.edition.questionnaire
    }

    /// A text in the language of the page, or as near as there is.
    pub fn text(&self, text: &Text) -> String {
        self.naming().text(text)
    }

    /// A wording of the questionnaire, or the standard one.
    pub fn wording(&self, text: &Text, standard: &str) -> String {
        self.naming().wording(text, standard)
    }

    /// The names of what is asked.
    pub fn naming(&self) -> Naming<'_> {
        Naming { words: self.words, questionnaire: self.questionnaire() }
    }
}

/// Languages besides those of the interface that everything asked can be read in.
pub fn further(journey: &Journey) -> Vec<(&'static str, &'static str)> {
    let reads = |(code, _): &(&str, &str)| journey.edition.questionnaire.reads_in(code);
    FURTHER.into_iter().filter(reads).collect()
}

/// What is wrong with a field, in words.
pub fn problem_at(field: &str, problems: &[ProblemLine]) -> Option<String> {
    problems.iter().find(|problem| problem.field == field).map(|problem| problem.text.clone())
}
