//! Which sections and questions a respondent is asked: conditions, held against the helix and the answers so far.

use std::collections::BTreeMap;

use super::condition::{Condition, HELIX, Test};
use super::questionnaire::{Question, Questionnaire, Section};
use crate::ask::answer::answer::codes;

/// What conditions look at: who answers, and what was answered so far.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// Code of the respondent's helix.
    pub helix: &'a str,
    /// Stored answers, by the code of their question.
    pub answers: &'a BTreeMap<String, String>,
}

/// Whether a section is asked of this respondent.
pub fn asks_section(questionnaire: &Questionnaire, given: Given<'_>, section: &Section) -> bool {
    let Some(condition) = &section.condition else { return true };
    let place = questionnaire.sections.iter().position(|other| other.code == section.code);
    passes(&questionnaire.sections[..place.unwrap_or(0)], &[], given, condition)
}

/// Whether a question is asked of this respondent; its section is.
pub fn asks_question(questionnaire: &Questionnaire, given: Given<'_>, question: &Question) -> bool {
    let Some(condition) = &question.condition else { return true };
    let own = |section: &Section| section.questions().iter().any(|other| other.code == question.code);
    let Some(place) = questionnaire.sections.iter().position(own) else { return false };
    let here = questionnaire.sections[place].questions();
    let before = here.iter().position(|other| other.code == question.code).unwrap_or(0);
    passes(&questionnaire.sections[..place], &here[..before], given, condition)
}

/// Tests a condition with the sections before it and the questions before it in its own section.
///
/// What was answered counts only where it is still asked; each step looks at fewer questions, so it ends.
fn passes(before: &[Section], here: &[Question], given: Given<'_>, condition: &Condition) -> bool {
    if condition.question == HELIX {
        return passes_test(&condition.test, Some(given.helix));
    }
    let answer = || given.answers.get(&condition.question).map(String::as_str);
    let asked = |question: &Question, before: &[Section], here: &[Question]| {
        question.condition.as_ref().is_none_or(|inner| passes(before, here, given, inner))
    };
    if let Some(place) = here.iter().position(|question| question.code == condition.question) {
        let answer = if asked(&here[place], before, &here[..place]) { answer() } else { None };
        return passes_test(&condition.test, answer);
    }
    for (place, section) in before.iter().enumerate() {
        let questions = section.questions();
        let Some(at) = questions.iter().position(|question| question.code == condition.question) else {
            continue;
        };
        let earlier = &before[..place];
        let section_asked = section.condition.as_ref().is_none_or(|inner| passes(earlier, &[], given, inner));
        let asked = section_asked && asked(&questions[at], earlier, &questions[..at]);
        return passes_test(&condition.test, if asked { answer() } else { None });
    }
    passes_test(&condition.test, None)
}

/// Whether an answer passes a test.
fn passes_test(test: &Test, answer: Option<&str>) -> bool {
    let chosen = |wanted: &[String]| {
        answer.is_some_and(|answer| codes(answer).any(|code| wanted.iter().any(|other| other == code)))
    };
    let number = || answer.and_then(|answer| answer.parse::<f64>().ok());
    match test {
        Test::Is(codes) => chosen(codes),
        Test::IsNot(codes) => !chosen(codes),
        Test::Answered => answer.is_some(),
        Test::AtLeast(least) => number().is_some_and(|number| number >= *least as f64),
        Test::AtMost(most) => number().is_some_and(|number| number <= *most as f64),
    }
}
