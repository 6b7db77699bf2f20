//! Conditions: who is asked a question or a section, by what they answered before.

use serde::{Deserialize, Serialize};

use super::answer;
use super::questionnaire::{Question, Questionnaire, Section};
use super::response::Response;

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

    fn passes(&self, given: Option<&str>) -> bool {
        let chosen = |codes: &[String]| {
            given
                .is_some_and(|given| answer::codes(given).any(|code| codes.iter().any(|other| other == code)))
        };
        let number = || given.and_then(|given| given.parse::<f64>().ok());
        match self {
            Self::Is(codes) => chosen(codes),
            Self::IsNot(codes) => !chosen(codes),
            Self::Answered => given.is_some(),
            Self::AtLeast(least) => number().is_some_and(|number| number >= *least as f64),
            Self::AtMost(most) => number().is_some_and(|number| number <= *most as f64),
        }
    }
}

/// Whether a section is asked of this respondent.
pub fn asks_section(questionnaire: &Questionnaire, response: &Response, section: &Section) -> bool {
    let Some(condition) = &section.condition else { return true };
    let place = questionnaire.sections.iter().position(|other| other.code == section.code);
    passes(&questionnaire.sections[..place.unwrap_or(0)], &[], response, condition)
}

/// Whether a question is asked of this respondent; its section is.
pub fn asks_question(questionnaire: &Questionnaire, response: &Response, question: &Question) -> bool {
    let Some(condition) = &question.condition else { return true };
    let own = |section: &Section| section.questions().iter().any(|other| other.code == question.code);
    let Some(place) = questionnaire.sections.iter().position(own) else { return false };
    let here = questionnaire.sections[place].questions();
    let before = here.iter().position(|other| other.code == question.code).unwrap_or(0);
    passes(&questionnaire.sections[..place], &here[..before], response, condition)
}

/// Tests a condition with the sections before it and the questions before it in its own section.
///
/// What was answered counts only where it is still asked; each step looks at fewer questions, so it ends.
fn passes(before: &[Section], here: &[Question], response: &Response, condition: &Condition) -> bool {
    if condition.question == HELIX {
        return condition.test.passes(Some(&response.helix));
    }
    let given = || response.answers.get(&condition.question).map(String::as_str);
    let asked = |question: &Question, before: &[Section], here: &[Question]| {
        question.condition.as_ref().is_none_or(|inner| passes(before, here, response, inner))
    };
    if let Some(place) = here.iter().position(|question| question.code == condition.question) {
        let given = if asked(&here[place], before, &here[..place]) { given() } else { None };
        return condition.test.passes(given);
    }
    for (place, section) in before.iter().enumerate() {
        let questions = section.questions();
        let Some(at) = questions.iter().position(|question| question.code == condition.question) else {
            continue;
        };
        let earlier = &before[..place];
        let section_asked =
            section.condition.as_ref().is_none_or(|inner| passes(earlier, &[], response, inner));
        let asked = section_asked && asked(&questions[at], earlier, &questions[..at]);
        return condition.test.passes(if asked { given() } else { None });
    }
    condition.test.passes(None)
}
