//! The forms of a questionnaire as they are filled in elsewhere: every step as a piece of HTML, conditions and what is required as data.
//!
//! The pieces are made by the templates of the answering journey, so that a question looks the same with and without a network.

use lars_domain::ask::answer::answer::question_field;
use lars_domain::ask::answer::response::{Side, Step};
use lars_domain::ask::reach::interview::Spot;
use lars_domain::ask::write::condition::{Condition, Test};
use lars_domain::ask::write::questionnaire::{Question, QuestionKind};
use lars_view::words::Words;
use serde_json::{Map, Value, json};

use super::journey::Journey;
use super::part::Said;
use super::view::Sheet;
use crate::PageError;

/// What the steps ask, whatever the language: slug, condition, questions with theirs, fields that must be answered.
pub fn steps(journey: &Journey) -> Vec<Value> {
    let questionnaire = &journey.edition.questionnaire;
    let step = |step: &Step| {
        let slug = step.slug(questionnaire);
        let relations = || questionnaire.sections.iter().find(|section| section.questions().is_empty());
        let (section, questions, fields): (_, Vec<Value>, Vec<String>) = match step {
            Step::Start | Step::Check => (None, Vec::new(), Vec::new()),
            Step::Section(place) => {
                let section = &questionnaire.sections[*place];
                (Some(section), section.questions().iter().map(question).collect(), Vec::new())
            }
            Step::Partner(index) => {
                let rated = questionnaire.rated(&questionnaire.partners[*index].code);
                let sides = [Side::Expectation, Side::Experience];
                let fields = rated.flat_map(|rated| sides.map(|side| side.field(&rated))).collect();
                (relations(), Vec::new(), fields)
            }
        };
        let asked_if = section.and_then(|section| section.condition.as_ref()).map(condition);
        json!({ "slug": slug, "condition": asked_if, "questions": questions, "required": fields })
    };
    Step::all(questionnaire).iter().map(step).collect()
}

fn question(question: &Question) -> Value {
    // A file needs the network, and is given on line.
    let elsewhere = matches!(question.kind, QuestionKind::Information | QuestionKind::File { .. });
    json!({
        "code": question.code,
        "field": question_field(question),
        "required": question.required && !elsewhere,
        "condition": question.condition.as_ref().map(condition),
    })
}

fn condition(condition: &Condition) -> Value {
    let with: Vec<String> = match &condition.test {
        Test::Is(codes) | Test::IsNot(codes) => codes.clone(),
        Test::AtLeast(number) | Test::AtMost(number) => vec![number.to_string()],
        Test::Answered => Vec::new(),
    };
    json!({ "question": condition.question, "test": condition.test.code(), "with": with })
}

/// The steps in one language: headings, forms, and what each field that can be missing is called.
pub fn sheets(words: Words, journey: &Journey, contact: Option<&String>) -> Result<Value, PageError> {
    let said = Said { words, journey };
    let questionnaire = &journey.edition.questionnaire;
    let (mut titles, mut pages, mut labels) = (Map::new(), Map::new(), Map::new());
    let label = |field: &str| (field.to_owned(), Value::from(said.field_label(field)));
    for step in Step::all(questionnaire) {
        let slug = step.slug(questionnaire);
        titles.insert(slug.clone(), said.step_title(&step).into());
        match &step {
            Step::Check => continue,
            Step::Start => labels.extend([label("consent")]),
            Step::Section(place) => {
                let questions = questionnaire.sections[*place].questions();
                labels.extend(questions.iter().map(|question| label(&question_field(question))));
            }
            Step::Partner(index) => {
                for rated in questionnaire.rated(&questionnaire.partners[*index].code) {
                    labels.extend(Side::ALL.map(|side| label(&side.field(&rated))));
                }
            }
        }
        let sheet = Sheet::new(&said, &step, contact.cloned());
        pages.insert(slug, sheet.html()?.into());
    }
    Ok(json!({ "name": words.language().own_name(), "titles": titles, "pages": pages, "labels": labels }))
}

/// What is asked at a spot, and what a response says there, in words.
pub fn spot(words: Words, journey: &Journey, spot: &Spot) -> (String, String) {
    let said = Said { words, journey };
    let questionnaire = &journey.edition.questionnaire;
    match spot {
        Spot::Rating(rated) => {
            let partner = questionnaire.partners.iter().find(|partner| partner.code == rated.partner);
            let partner = partner.map(|partner| words.label("partner", partner)).unwrap_or_default();
            (format!("{partner}, {}", said.rated_label(rated)), said.scores_text(rated))
        }
        Spot::Answer(code) => match questionnaire.question(code) {
            Some(question) => said.asking().answer(question, journey.response.answers.get(code)),
            None => (code.clone(), journey.response.answers.get(code).cloned().unwrap_or_default()),
        },
    }
}

/// What a field of a form is called; its name where the questionnaire does not have it.
pub fn label(words: Words, journey: &Journey, field: &str) -> String {
    let base = field.split('.').take(2).collect::<Vec<_>>().join(".");
    let questions = journey.edition.questionnaire.questions();
    let known = questions.map(question_field).any(|known| known == base);
    let rated = journey.edition.questionnaire.all_rated();
    let is_rating = rated.iter().any(|rated| Side::ALL.iter().any(|side| side.field(rated) == field));
    if known || is_rating {
        return Said { words, journey }.field_label(if known { &base } else { field });
    }
    field.to_owned()
}
