//! The standard questionnaire of the method, in every language, ready to be published as an edition.
//!
//! Its texts are the messages `questionnaire-…`; publishing copies them, so that later wording cannot change it.

use lars_domain::ask::edition::{Question, QuestionKind, Questionnaire, Wording};
use lars_domain::ask::rating::RELATION;
use lars_domain::text::{Named, Text};
use lars_view::words::{Language, Words};

/// The most characters kept of an open answer.
const OPEN_CHARS: usize = 2000;
/// Kinds of actor.
pub const HELICES: [&str; 4] = ["company", "research", "public-body", "civil-society"];
/// Where a partner is.
pub const LEVELS: [&str; 3] = ["regional", "national", "international"];

/// A message in every language.
pub fn text(key: &str) -> Text {
    let mut text = Text::default();
    for language in Language::ALL {
        text.set(language.code(), &Words::new(language).say(key));
    }
    text
}

/// The questionnaire with four helices, three levels and the overall rating.
pub fn standard() -> Questionnaire {
    let codes = |codes: &[&str]| codes.iter().map(|code| Named::code(code)).collect();
    Questionnaire {
        helices: codes(&HELICES),
        partners: codes(&HELICES),
        levels: codes(&LEVELS),
        items: codes(&[RELATION]),
        importance: true,
        background: vec![
            choice("size", &["micro", "small", "medium", "large"]),
            choice("years", &["few", "some", "many"]),
        ],
        open: vec![open("hinders"), open("helps")],
        wording: wording(),
    }
}

/// The wording around the ratings.
pub fn wording() -> Wording {
    Wording {
        introduction: text("questionnaire-introduction"),
        privacy: text("questionnaire-privacy"),
        consent: text("questionnaire-consent"),
        expectation: text("questionnaire-expectation"),
        experience: text("questionnaire-experience"),
        importance: text("questionnaire-importance"),
        low: text("questionnaire-low"),
        high: text("questionnaire-high"),
        no_contact: text("questionnaire-no-contact"),
        dont_know: text("questionnaire-dont-know"),
        results: text("questionnaire-results"),
    }
}

fn choice(code: &str, options: &[&str]) -> Question {
    let prompt = format!("questionnaire-{code}");
    let option =
        |option: &&str| Named { code: (*option).to_owned(), text: text(&format!("{prompt}-{option}")) };
    Question {
        code: code.to_owned(),
        prompt: text(&prompt),
        hint: Text::default(),
        required: true,
        kind: QuestionKind::Choice { options: options.iter().map(option).collect() },
    }
}

fn open(code: &str) -> Question {
    Question {
        code: code.to_owned(),
        prompt: text(&format!("questionnaire-{code}")),
        hint: text("questionnaire-open-hint"),
        required: false,
        kind: QuestionKind::Open { max_chars: OPEN_CHARS },
    }
}
