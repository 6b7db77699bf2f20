//! Ready questionnaires, in every language: the standard one of the method, and others to begin from.
//!
//! Their texts are messages; publishing copies them, so that later wording cannot change an edition.

use lars_domain::ask::answer::rating::RELATION;
use lars_domain::ask::write::questionnaire::{
    Question, QuestionKind, Questionnaire, Section, Wording, around,
};
use lars_domain::text::{Named, Text};

use crate::words::{Language, Words};

/// The most characters kept of an open answer.
const OPEN_CHARS: usize = 2000;
/// Kinds of actor.
pub const HELICES: [&str; 4] = ["company", "research", "public-body", "civil-society"];
/// The fifth kind, of studies that ask five.
const ENVIRONMENT: &str = "environment";
/// Where a partner is.
pub const LEVELS: [&str; 3] = ["regional", "national", "international"];
/// What is asked of a region's ability to run its strategy: the seven criteria of the enabling condition "good
/// governance of the national or regional smart specialisation strategy" (Regulation (EU) 2021/1060, Annex IV, 1.1).
const CAPACITIES: [&str; 7] =
    ["analysis", "institution", "monitoring", "cooperation", "improvement", "transition", "international"];

/// The ready questionnaires, in the order they are offered.
pub const TEMPLATES: [&str; 6] =
    ["relations-4", "relations-3", "relations-5", "capacity", "seminar", "blank"];

/// A ready questionnaire by its name.
pub fn template(name: &str) -> Option<Questionnaire> {
    Some(match name {
        "relations-4" => standard(),
        "relations-3" => of_helices(&HELICES[..3]),
        "relations-5" => of_helices(&[HELICES[0], HELICES[1], HELICES[2], HELICES[3], ENVIRONMENT]),
        "capacity" => capacity(),
        "seminar" => seminar(),
        "blank" => Questionnaire { sections: Vec::new(), ..standard() },
        _ => return None,
    })
}

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
        sections: around(
            vec![
                choice(None, "size", &["micro", "small", "medium", "large"]),
                choice(None, "years", &["few", "some", "many"]),
            ],
            vec![open(None, "hinders"), open(None, "helps")],
        ),
        wording: wording(),
        ..Questionnaire::default()
    }
}

/// The same with other kinds of actor.
fn of_helices(helices: &[&str]) -> Questionnaire {
    let codes: Vec<Named> = helices.iter().map(|code| Named::code(code)).collect();
    let wording = Wording { introduction: text("library-relations-introduction"), ..wording() };
    Questionnaire { helices: codes.clone(), partners: codes, wording, ..standard() }
}

fn capacity() -> Questionnaire {
    let mut scales: Vec<Question> = CAPACITIES.iter().map(|code| scale("capacity", code)).collect();
    for question in &mut scales {
        question.required = true;
    }
    let section =
        Section { title: text("library-capacity-title"), ..Section::of_questions("capacity", scales) };
    let open = Section::of_questions("open", vec![open(Some("capacity"), "next")]);
    let wording = Wording { introduction: text("library-capacity-introduction"), ..wording() };
    Questionnaire { sections: vec![section, open], wording, ..standard() }
}

fn seminar() -> Questionnaire {
    let questions = vec![
        scale("seminar", "useful"),
        scale("seminar", "clear"),
        choice(Some("seminar"), "apply", &["yes", "partly", "no"]),
        open(Some("seminar"), "learned"),
        open(Some("seminar"), "missing"),
    ];
    let section =
        Section { title: text("library-seminar-title"), ..Section::of_questions("seminar", questions) };
    let wording = Wording { introduction: text("library-seminar-introduction"), ..wording() };
    Questionnaire { sections: vec![section], wording, ..standard() }
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

fn question(code: &str, prompt: Text, kind: QuestionKind) -> Question {
    let (hint, condition) = (Text::default(), None);
    Question { code: code.to_owned(), prompt, hint, required: true, condition, kind }
}

/// The message of a question: of the standard questionnaire, or of another one by its stem.
fn message(stem: Option<&str>, code: &str) -> String {
    match stem {
        None => format!("questionnaire-{code}"),
        Some(stem) => format!("library-{stem}-{code}"),
    }
}

fn choice(stem: Option<&str>, code: &str, options: &[&str]) -> Question {
    let key = message(stem, code);
    let option = |option: &&str| Named { code: (*option).to_owned(), text: text(&format!("{key}-{option}")) };
    question(code, text(&key), QuestionKind::Choice { options: options.iter().map(option).collect() })
}

fn scale(stem: &str, code: &str) -> Question {
    let kind = QuestionKind::Scale {
        low: 1,
        high: 10,
        low_text: text("library-scale-low"),
        high_text: text("library-scale-high"),
    };
    question(code, text(&message(Some(stem), code)), kind)
}

fn open(stem: Option<&str>, code: &str) -> Question {
    let prompt = text(&message(stem, code));
    Question {
        required: false,
        hint: text("questionnaire-open-hint"),
        ..question(code, prompt, QuestionKind::Open { max_chars: OPEN_CHARS, min_chars: 0 })
    }
}
