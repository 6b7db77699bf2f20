//! What a draft takes from elsewhere: the languages of the study, and questions of other studies.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::write::draft::{Piece, free_code};
use lars_domain::ask::write::questionnaire::{Question, Questionnaire, Section};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::words::Language;
use serde::Deserialize;

use super::part::{address, frame, load, load_draft, piece_name, save};
use crate::PageError;
use crate::address::segment;
use crate::choice::Choice;
use crate::form::Form;
use crate::page::{Frame, answer, pages};
use crate::record::record;
use crate::study::study_title;
use crate::visit::{Segments, Visit};

pages!(TakePage);

/// How often a save is tried again when somebody else was quicker.
const TRIES: usize = 5;

/// The languages of the interface to tick; all are ticked where nobody chose.
pub async fn language_ticks(visit: &Visit, study: &Study) -> Result<Vec<Choice>, PageError> {
    let chosen = visit.site.store.study_languages(&study.id).await?;
    let tick = |one: Language| {
        let ticked = chosen.is_empty() || chosen.iter().any(|code| code == one.code());
        Choice::new(one.code(), one.own_name(), ticked)
    };
    Ok(Language::ALL.into_iter().map(tick).collect())
}

/// Sets the languages of the study.
pub async fn save_languages(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let field = |name: &str| fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value);
    visit.form(field("key"))?;
    let study = load(&visit, &slug).await?;
    let is_ticked = |one: &Language| field(&format!("language.{}", one.code())) == "yes";
    let codes: Vec<String> =
        Language::ALL.into_iter().filter(is_ticked).map(|one| one.code().to_owned()).collect();
    let there = address(&visit, &study, "");
    if codes.is_empty() {
        return Ok(visit.lead_saying(&there, visit.words.say("study-fault-languages")));
    }
    visit.site.store.save_study_languages(&study.id, &codes).await?;
    record(&visit, Act::SetLanguages, &study, &codes.join(" ")).await?;
    Ok(visit.lead(&there, "study-languages-saved"))
}

#[derive(Template)]
#[template(path = "ask/write/draft/take.html")]
struct TakePage {
    f: Frame,
    action: String,
    at: String,
    studies: Vec<Choice>,
    study: String,
    questions: Vec<Choice>,
}

/// Where the question goes, and from which study.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    at: String,
    #[serde(default)]
    study: String,
}

/// The questions of another study to choose from.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(from): Query<From>,
) -> Result<Answer, PageError> {
    let study = load(&visit, &slug).await?;
    let store = &visit.site.store;
    let asked = store.studies_with_edition().await?;
    let mut studies = store.studies().await?;
    studies.retain(|other| {
        visit.may_within(Action::SeeStudy, &other.scope()).is_ok() && asked.contains(&other.id)
    });
    let chosen = studies.iter().find(|other| other.id == from.study).or(studies.first());
    let edition = match chosen {
        Some(other) => store.latest_edition(&other.id).await?,
        None => None,
    };
    let language = visit.words.language().code();
    let question =
        |question: &Question| Choice::new(&question.code, question.prompt.best_body(language), false);
    let chosen = chosen.map(|other| other.id.clone()).unwrap_or_default();
    let questions = edition.map(|edition| edition.questionnaire.questions().map(question).collect());
    let shown = TakePage {
        action: address(&visit, &study, "/take"),
        at: from.at,
        studies: studies
            .iter()
            .map(|other| Choice::new(&other.id, study_title(visit.words, other), other.id == chosen))
            .collect(),
        study: chosen,
        questions: questions.unwrap_or_default(),
        f: frame(&visit, &study, visit.words.say("draft-take-title")),
    };
    answer(&shown)
}

/// The form that takes a question.
#[derive(Debug, Deserialize)]
pub struct Take {
    key: String,
    at: String,
    study: String,
    question: String,
}

/// Puts a copy of another study's question behind the last question of a section.
pub async fn take(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Take>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let study = load(&visit, &slug).await?;
    let store = &visit.site.store;
    let other = store.study_by_id(&form.study).await?.ok_or(PageError::BadForm)?;
    visit.may_within(Action::SeeStudy, &other.scope())?;
    let edition = store.latest_edition(&other.id).await?.ok_or(PageError::BadForm)?;
    let question = edition.questionnaire.question(&form.question).ok_or(PageError::BadForm)?;
    for _ in 0..TRIES {
        let mut draft = load_draft(&visit, &study).await?;
        let code = add(&mut draft.questionnaire, question, &form.at).ok_or(PageError::BadForm)?;
        if save(&visit, draft, &[]).await? {
            let piece = piece_name(&Piece::Question(code));
            return Ok(
                Redirect::to(&address(&visit, &study, &format!("?at={}", segment(&piece)))).into_response()
            );
        }
    }
    Err(PageError::Unavailable)
}

/// Adds a question to the section of a piece, or to the last one that takes questions; gives its code. A condition of another
/// questionnaire says nothing here.
fn add(questionnaire: &mut Questionnaire, question: &Question, at: &str) -> Option<String> {
    let code = match questionnaire.question(&question.code) {
        Some(_) => free_code(questionnaire, question.kind.code()),
        None => question.code.clone(),
    };
    let own = |section: &Section| match at.split_once('.') {
        Some(("section", code)) => section.code == code,
        Some(("question", code)) => section.questions().iter().any(|question| question.code == code),
        _ => false,
    };
    let takes = |section: &Section| section.clone().questions_mut().is_some();
    let sections = &questionnaire.sections;
    let place = sections.iter().position(|section| own(section) && takes(section));
    let place = place.or_else(|| sections.iter().rposition(takes))?;
    let copy = Question { code: code.clone(), condition: None, ..question.clone() };
    questionnaire.sections.get_mut(place)?.questions_mut()?.push(copy);
    Some(code)
}
