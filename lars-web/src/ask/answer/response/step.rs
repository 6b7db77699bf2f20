//! One step of the journey: shown with the answers given so far; its form taken, saved, and where it leads.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::answer::answer::{Form as Fields, recognise};
use lars_domain::ask::answer::attached::attach;
use lars_domain::ask::answer::file::FileAnswer;
use lars_domain::ask::answer::response::{Consent, Response, Step, consent_digest, fill, finish, missing_at};
use lars_domain::ask::write::questionnaire::QuestionKind;
use lars_domain::gap::roster::{offered, row_named};
use lars_domain::map::register::Register;
use lars_domain::problem::{Problem, ProblemCode};
use lars_store::NewFile;
use lars_view::export::response::consent_texts;
use lars_view::words::Words;
use serde::Deserialize;

use super::journey::Journey;
use super::{result, view};
use crate::PageError;
use crate::duration::Duration;
use crate::form::Form;
use crate::page::{page, page_with};
use crate::visit::{Segments, Visit};

/// Shows one step with the answers given so far.
pub async fn show(
    visit: Visit,
    Segments((_, token, slug)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let mut journey = Journey::load(&visit, token).await?;
    let step = Step::parse(&slug, &journey.edition.questionnaire).ok_or(PageError::NotFound)?;
    journey.settle_names(&visit, &step).await?;
    if !journey.is_open {
        return Ok(Redirect::to(&journey.address(visit.words.content(), "thanks")).into_response());
    }
    if journey.response.consent.is_none() && step != Step::Start {
        return Ok(Redirect::to(&journey.address(visit.words.content(), "start")).into_response());
    }
    let shown = step_page(&visit, &journey, &step, &[]).await?;
    page(&shown.f, &shown)
}

/// A step's page; the first one says whom to ask about one's data.
async fn step_page(
    visit: &Visit,
    journey: &Journey,
    step: &Step,
    problems: &[Problem],
) -> Result<view::StepPage, PageError> {
    let mut shown = view::StepPage::new(visit, journey, step, problems);
    if *step == Step::Start {
        let rules = visit.site.store.protection(&journey.study.id).await?;
        shown.contact = view::contact_line(visit.words, &rules.contact);
        let sender = visit.site.store.sender(&journey.study.id).await?;
        shown.sender = view::SenderView::of(visit, journey, &sender);
        let took = Duration::of(&visit.site.store, &journey.study.id, &journey.edition.questionnaire).await?;
        shown.takes(visit.words, took.minutes);
        shown.results = result::first_sentence(visit, journey, &rules, step);
    }
    Ok(shown)
}

/// What the respondent wants after this form.
enum Go {
    Next,
    Back,
    /// Sent by the script while answering.
    Save,
    /// The same page in another language.
    Language(&'static str),
    Finish,
    /// The same page with names of the register that are like those typed; nothing is saved.
    Find,
}

impl Go {
    fn parse(form: &BTreeMap<String, String>) -> Option<Self> {
        match form.get("go").map_or("next", String::as_str) {
            "next" => Some(Self::Next),
            "back" => Some(Self::Back),
            "save" => Some(Self::Save),
            "finish" => Some(Self::Finish),
            "find" => Some(Self::Find),
            other => {
                let words = other.strip_prefix("lang:").and_then(Words::of_content);
                words.map(|words| Self::Language(words.content()))
            }
        }
    }
}

/// Takes one step's form: keeps what is good, saves it, and goes on; or shows the page again with what is wrong.
pub async fn take(
    visit: Visit,
    Segments((_, token, slug)): Segments<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    take_form(visit, token, slug, Came { form: fields.into_iter().collect(), files: Vec::new() }).await
}

/// A file as it came.
pub struct Upload {
    /// The field of the form.
    pub field: String,
    /// The name that the respondent's device gave.
    pub name: String,
    /// What is in it; none where it was more than the question takes.
    pub bytes: Option<Vec<u8>>,
}

/// What came with one step: its fields, and files.
pub(super) struct Came {
    pub form: Fields,
    pub files: Vec<Upload>,
}

/// Takes what came with one step.
pub(super) async fn take_form(
    visit: Visit,
    token: String,
    slug: String,
    came: Came,
) -> Result<Answer, PageError> {
    let Came { mut form, files } = came;
    // Two pages of one respondent, sent at once, are taken one after the other: neither undoes the other.
    let _turn = visit.site.turn(&token).await;
    let mut journey = Journey::load(&visit, token).await?;
    let step = Step::parse(&slug, &journey.edition.questionnaire).ok_or(PageError::NotFound)?;
    let go = Go::parse(&form).ok_or(PageError::BadForm)?;
    if !form.get("key").is_some_and(|key| visit.site.is_form_key(&journey.form_subject(), key)) {
        return Err(PageError::Forged);
    }
    if !journey.is_open {
        return Err(PageError::Closed);
    }
    journey.settle_names(&visit, &step).await?;
    if let Go::Find = go {
        return find(&visit, &journey, &step, &form).await;
    }
    let mut before = journey.stored.then(|| journey.response.clone());
    let (mut problems, new) = put_files(&mut journey, &step, files);
    for file in &new {
        // Another file was chosen: ticking "remove" meant the one before.
        form.remove(&format!("q.{}.gone", file.question));
    }
    let known = register(&visit, &journey).await?;
    let (checked, at_files) = (put(&visit, &mut journey, &step, (&form, &go)), problems.clone());
    know_partners(&mut journey, &step, known.as_deref());
    // A file that was refused is not also missing.
    problems.extend(checked.into_iter().filter(|new| at_files.iter().all(|old| old.field != new.field)));
    let kept = journey.response.consent.is_some();
    if kept && (problems.is_empty() || journey.response.finished.is_none()) {
        let was = before.replace(journey.response.clone());
        let store = &visit.site.store;
        if new.is_empty() {
            store.save_change(was, &journey.response, visit.now).await?;
        } else {
            store.save_with_files(was, &journey.response, &new, visit.now).await?;
        }
    } else {
        forget_files(&mut journey.response, before.as_ref(), &new);
    }
    if !problems.is_empty() {
        let mut shown = step_page(&visit, &journey, &step, &problems).await?;
        shown.as_typed(&form);
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown.f, &shown);
    }
    go_on(&visit, (before, journey), &step, &go).await
}

/// The same page as it was typed, with names of the register that are like those typed.
async fn find(visit: &Visit, journey: &Journey, step: &Step, form: &Fields) -> Result<Answer, PageError> {
    let known = register(visit, journey).await?;
    let offers = |typed: &str| match &known {
        Some(known) => offered(known, &journey.invitation.case, typed),
        None => Vec::new(),
    };
    let mut shown = step_page(visit, journey, step, &[]).await?;
    shown.with_offers(form, offers);
    page(&shown.f, &shown)
}

/// Names of the register that are like what was typed, for the script of the page.
pub async fn organisations(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
    Query(typed): Query<Typed>,
) -> Result<Answer, PageError> {
    let mut journey = Journey::load(&visit, token).await?;
    let asks =
        Step::all(&journey.edition.questionnaire).into_iter().find(|step| journey.names_partners(step));
    let step = asks.ok_or(PageError::NotFound)?;
    journey.settle_names(&visit, &step).await?;
    if !journey.is_open || journey.response.consent.is_none() {
        return Err(PageError::Closed);
    }
    let known = register(&visit, &journey).await?.ok_or(PageError::NotFound)?;
    let names = offered(&known, &journey.invitation.case, &typed.find);
    let names = serde_json::to_string(&names).map_err(|_| PageError::Broken)?;
    Ok(([(CONTENT_TYPE, "application/json")], names).into_response())
}

/// What was typed so far.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    find: String,
}

/// The register of a journey whose respondent is offered names of it.
async fn register(visit: &Visit, journey: &Journey) -> Result<Option<Arc<Register>>, PageError> {
    Ok(if journey.offers_names { Some(visit.site.store.register(&journey.study.id).await?) } else { None })
}

/// Says of each partner of a step which row of the register it is, where its name was offered.
fn know_partners(journey: &mut Journey, step: &Step, known: Option<&Register>) {
    let (Some(known), Step::Section(place)) = (known, step) else { return };
    let case = journey.invitation.case.clone();
    for question in journey.edition.questionnaire.sections[*place].questions() {
        if let QuestionKind::Roster { .. } = question.kind
            && let Some(stored) = journey.response.answers.get_mut(&question.code)
            && let Some(recognised) = recognise(stored, |tie| row_named(known, &case, tie))
        {
            *stored = recognised;
        }
    }
}

/// Files of a page that was not saved were not kept: unlike what was typed, the browser does not send them again.
fn forget_files(response: &mut Response, before: Option<&Response>, new: &[NewFile]) {
    for NewFile { question, .. } in new {
        match before.and_then(|before| before.answers.get(question)) {
            Some(old) => response.answers.insert(question.clone(), old.clone()),
            None => response.answers.remove(question),
        };
    }
}

/// Puts the files into the response, and says what is wrong with those that cannot be taken.
fn put_files(journey: &mut Journey, step: &Step, files: Vec<Upload>) -> (Vec<Problem>, Vec<NewFile>) {
    let (mut problems, mut new) = (Vec::new(), Vec::new());
    if journey.response.consent.is_none() {
        return (problems, new);
    }
    let questionnaire = &journey.edition.questionnaire;
    for Upload { field, name, bytes } in files {
        let Some(bytes) = bytes else {
            problems.push(Problem { field, code: ProblemCode::FileTooLarge });
            continue;
        };
        match attach(&mut journey.response, questionnaire, step, (&field, &name, &bytes)) {
            Ok(question) => {
                let stored = journey.response.answers.get(&question);
                if let Some(file) = stored.and_then(|stored| FileAnswer::parse(stored)) {
                    new.push(NewFile { question, kind: file.kind, bytes });
                }
            }
            Err(problem) => problems.push(problem),
        }
    }
    (problems, new)
}

/// Puts the form into the response and says what keeps the respondent from going on.
///
/// A finished response must stay complete: there, a missing answer is a problem at once.
fn put(
    visit: &Visit,
    journey: &mut Journey,
    step: &Step,
    (form, go): (&BTreeMap<String, String>, &Go),
) -> Vec<Problem> {
    if *step == Step::Start && form.get("consent").is_some_and(|consent| consent == "yes") {
        let language = visit.words.content().to_owned();
        let (sentence, notice) = consent_texts(visit.words, &journey.edition);
        let text_digest = Some(consent_digest(&sentence, &notice));
        let given = Consent { given: visit.now, language, text_digest, on_paper: false };
        journey.response.consent.get_or_insert(given);
    }
    if journey.response.consent.is_none() {
        // Nothing is kept of a person who has not agreed; language and way back are free.
        return match go {
            Go::Language(_) | Go::Save => Vec::new(),
            _ => vec![Problem { field: "consent".to_owned(), code: ProblemCode::NoConsent }],
        };
    }
    let questionnaire = &journey.edition.questionnaire;
    let mut problems = fill(&mut journey.response, questionnaire, step, form);
    if journey.response.finished.is_some() {
        problems.extend(missing_at(&journey.response, questionnaire, step));
    }
    problems
}

async fn go_on(
    visit: &Visit,
    (before, mut journey): (Option<Response>, Journey),
    step: &Step,
    go: &Go,
) -> Result<Answer, PageError> {
    let language = visit.words.content();
    let there = |language: &str, step: &Step| {
        Redirect::to(&journey.address(language, &journey.slug(step))).into_response()
    };
    Ok(match go {
        Go::Save if journey.response.consent.is_none() => StatusCode::ACCEPTED.into_response(),
        Go::Save => StatusCode::NO_CONTENT.into_response(),
        Go::Language(language) => there(language, step),
        Go::Back => there(language, &journey.neighbour(step, false).unwrap_or(Step::Start)),
        Go::Next | Go::Find => there(language, &journey.neighbour(step, true).unwrap_or(Step::Check)),
        Go::Finish => {
            if let Err(lacking) = finish(&mut journey.response, &journey.edition.questionnaire, visit.now) {
                let shown = view::StepPage::lacking(visit, &journey, &lacking);
                return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown.f, &shown);
            }
            visit.site.store.save_change(before, &journey.response, visit.now).await?;
            Redirect::to(&journey.address(language, "thanks")).into_response()
        }
    })
}
