//! Typing in answers from paper: what is in hand, taking a questionnaire in hand, and how often each is typed in.
//!
//! The long form is in `typing/form.rs`, comparing two typings in `typing/compare.rs`.

pub mod compare;
pub mod form;

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::reach::paper::{Entry, Paper, Typing};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::reach::short_code::ShortCode;
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::words::Language;
use serde::Deserialize;

use crate::PageError;
use crate::at::At;
use crate::choice::{self, Choice};
use crate::form::Form;
use crate::page::{Frame, answer, pages, refused};
use crate::part::pager::Pager;
use crate::study::{Described, edition_or_draft};
use crate::visit::{Segments, Visit};

/// Papers on one page.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "ask/reach/typing/list.html")]
struct ListPage {
    f: Frame,
    action: String,
    problem: Option<String>,
    entry: Entry,
    may_rule: bool,
    anonymous: bool,
    editions: Vec<Choice>,
    cases: Vec<Choice>,
    waves: Vec<Choice>,
    helices: Vec<Choice>,
    languages: Vec<Choice>,
    lines: Vec<Line>,
    pager: Pager,
}

pages!(ListPage);

struct Line {
    respondent: String,
    about: String,
    state: String,
    who: Vec<String>,
    next: Option<(String, String)>,
    away: Option<String>,
}

impl ListPage {
    fn is_single(&self) -> bool {
        self.entry == Entry::Single
    }
}

/// The questionnaires of a study that are in hand.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    render(&visit.enter(&slug, Action::EnterAnswers).await?, None).await
}

async fn render(at: &At<'_>, problem: Option<String>) -> Result<Answer, PageError> {
    let At { visit, study, edition, .. } = at;
    let (visit, store, said) = (*visit, at.store(), at.said());
    let names = names(visit).await?;
    let paged = store.paper_page(&at.within(), visit.page(ON_A_PAGE)).await?;
    let editions = store.editions(&study.id).await?;
    let number = |edition: &Arc<Edition>| {
        let n = edition.number.unsigned_abs();
        Choice::new(&edition.id, visit.words.say_with("edition-title", &[("n", n.into())]), false)
    };
    let is_refused = problem.is_some();
    let begun = study.waves.iter().filter(|wave| wave.opens.is_none_or(|opens| opens <= visit.now));
    let shown = ListPage {
        action: address(visit, study, ""),
        problem,
        entry: store.paper_rule(&study.id).await?,
        may_rule: at.may(Action::ManageStudy),
        anonymous: study.anonymous,
        editions: editions.iter().map(number).collect(),
        cases: choice::cases(at, &said, ""),
        waves: choice::waves(begun, &said, ""),
        helices: choice::helices(&edition.questionnaire.helices, &said, ""),
        languages: choice::languages(visit.words.language().code()),
        lines: paged.rows.iter().map(|one| line(visit, (study, &said), one, &names)).collect(),
        pager: Pager::of(visit, &paged),
        f: at.frame(visit.words.say("typing-title")),
    };
    if is_refused { refused(&shown) } else { answer(&shown) }
}

fn address(visit: &Visit, study: &Study, rest: &str) -> String {
    visit.address(&format!("/study/{}/typing{rest}", study.slug))
}

/// Names of the staff by identifier.
async fn names(visit: &Visit) -> Result<HashMap<String, String>, PageError> {
    let persons = visit.site.store.persons().await?;
    Ok(persons.into_iter().map(|person| (person.id, person.name)).collect())
}

/// Who typed, and when.
fn who(visit: &Visit, names: &HashMap<String, String>, typing: &Typing) -> String {
    let known = names.get(&typing.person).cloned();
    let name = known.unwrap_or_else(|| visit.words.say("audit-who-link"));
    format!("{name}, {}", visit.words.moment(typing.at))
}

fn line(
    visit: &Visit,
    (study, said): (&Study, &Described<'_>),
    (paper, typings): &(Paper, Vec<Typing>),
    names: &HashMap<String, String>,
) -> Line {
    let here = format!("/{}", paper.id);
    let (state, next) = match (paper.saved, typings.len()) {
        (Some(_), _) => ("typing-state-saved", None),
        (None, 0) => ("typing-state-none", Some(("typing-next-first", here.clone()))),
        (None, 1) if paper.entry == Entry::Double => {
            ("typing-state-once", Some(("typing-next-second", here.clone())))
        }
        (None, _) => ("typing-state-twice", Some(("typing-next-compare", format!("{here}/compare")))),
    };
    let typed = |typing: &Typing| who(visit, names, typing);
    Line {
        respondent: paper.respondent.clone(),
        about: [said.case(&paper.case), said.wave(&paper.wave), said.helix(&paper.helix)].join(", "),
        state: visit.words.say(state),
        who: typings.iter().map(typed).collect(),
        next: next.map(|(key, rest)| (visit.words.say(key), address(visit, study, &rest))),
        away: paper.saved.is_none().then(|| address(visit, study, &here)),
    }
}

/// A form of the list.
#[derive(Debug, Deserialize)]
pub struct Begin {
    key: String,
    go: String,
    #[serde(default)]
    entry: i64,
    #[serde(default)]
    edition: String,
    #[serde(default)]
    case: String,
    #[serde(default)]
    wave: String,
    #[serde(default)]
    helix: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    respondent: String,
}

/// Takes a questionnaire in hand, or sets how often each is typed in.
pub async fn begin_or_rule(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Begin>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::EnterAnswers).await?;
    match form.go.as_str() {
        "rule" => {
            visit.may(Action::ManageStudy, &at.study.scope())?;
            let entry = Entry::of(form.entry).ok_or(PageError::BadForm)?;
            at.store().set_paper_rule(&at.study.id, entry).await?;
            at.record(Act::TypedAnswers, format!("rule {}", entry.typings())).await?;
            Ok(visit.lead(&at.address("/typing"), "typing-notice-rule"))
        }
        "begin" => begin(&at, &form).await,
        _ => Err(PageError::BadForm),
    }
}

async fn begin(at: &At<'_>, form: &Begin) -> Result<Answer, PageError> {
    let At { visit, study, .. } = at;
    visit.may(Action::EnterAnswers, &study.scope_of(&form.case))?;
    let store = at.store();
    let edition = store.edition(&form.edition).await?.ok_or(PageError::BadForm)?;
    let wave = study.wave(&form.wave).ok_or(PageError::BadForm)?;
    let known = edition.study == study.id
        && !edition.is_trial()
        && study.case(&form.case).is_some()
        && wave.opens.is_none_or(|opens| opens <= visit.now)
        && edition.questionnaire.helices.iter().any(|helix| helix.code == form.helix)
        && Language::parse(&form.language).is_some();
    if !known {
        return Err(PageError::BadForm);
    }
    // One at a time: two new questionnaires would be given the same code.
    let _turn = visit.site.turn(&study.id).await;
    let respondent = match respondent(visit, study, form).await? {
        Ok(respondent) => respondent,
        Err(problem) => return render(at, Some(problem)).await,
    };
    let paper = Paper {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        edition: edition.id,
        case: form.case.clone(),
        wave: form.wave.clone(),
        helix: form.helix.clone(),
        respondent,
        language: form.language.clone(),
        entry: store.paper_rule(&study.id).await?,
        begun: visit.now,
        saved: None,
        saver: None,
    };
    let paper = store.add_paper(&paper, study.anonymous).await?;
    at.record(Act::TypedAnswers, subject(&paper, "begun")).await?;
    Ok(Redirect::to(&address(visit, study, &format!("/{}", paper.id))).into_response())
}

/// What the audit log says of a paper.
fn subject(paper: &Paper, what: &str) -> String {
    format!("{} {} {} {what}", paper.case, paper.wave, paper.respondent)
}

/// The respondent's code that a form means, or, in words, why there is none.
async fn respondent(visit: &Visit, study: &Study, form: &Begin) -> Result<Result<String, String>, PageError> {
    let (store, typed) = (&visit.site.store, form.respondent.trim());
    let fault = |key: &str, more: Option<String>| {
        let mut fill = vec![("value", typed.into())];
        fill.extend(more.map(|helix| ("helix", helix.into())));
        Ok(Err(visit.words.say_with(key, &fill)))
    };
    if typed.is_empty() || study.anonymous {
        return free(visit, study, form).await.map(Ok);
    }
    let by_code = match ShortCode::parse(typed) {
        // A personal code is known by the digest of its token, as a link is.
        Some(code) => store.invitation(&token_digest(&store.token_of_code(&code))).await?,
        None => None,
    };
    let here = |one: &Participant| one.study == study.id && one.case == form.case && one.wave == form.wave;
    let found = match by_code.filter(|one| one.study == study.id) {
        Some(invited) => Some(invited).filter(here),
        None => store.participant_of([&study.id, &form.case, &form.wave, typed]).await?,
    };
    let Some(Participant { respondent, helix, .. }) = found else {
        return fault("typing-fault-unknown", None);
    };
    if helix != form.helix {
        let edition = edition_or_draft(visit, study).await?;
        let said = Described { words: visit.words, study, edition: &edition };
        return fault("typing-fault-helix", Some(said.helix(&helix)));
    }
    let of = blank(study, form, &respondent);
    let stored = store.response_of_invitation(&of).await?;
    if stored.is_some_and(|response| response.finished.is_some()) {
        return fault("typing-fault-answered", None);
    }
    Ok(Ok(respondent))
}

fn blank(study: &Study, form: &Begin, respondent: &str) -> Participant {
    Participant {
        id: String::new(),
        study: study.id.clone(),
        case: form.case.clone(),
        wave: form.wave.clone(),
        helix: form.helix.clone(),
        respondent: respondent.to_owned(),
        stakeholder: None,
    }
}

/// A code for a questionnaire that has none: `paper-001` and on, the first that nobody has.
async fn free(visit: &Visit, study: &Study, form: &Begin) -> Result<String, PageError> {
    let place = (form.case.as_str(), form.wave.as_str(), "paper");
    visit.site.store.free_codes(&study.id, place, 1).await?.pop().ok_or(PageError::Broken)
}
