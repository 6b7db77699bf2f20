//! Interviews that came back and stand beside the answers: both side by side, and a person who decides what counts.
//!
//! Nothing is decided by itself, and nothing is dropped before somebody has decided.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::answer::response::{Response, finish, missing};
use lars_domain::ask::reach::interview::{
    InterviewCopy, Outcome, Spot, differences, fill_all, fingerprint, picked, with_spots,
};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::register::Register;
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::problem::Problem;
use lars_store::{Done, Loaded, Revision};

use super::offline::allowed;
use crate::PageError;
use crate::ask::answer::response::{Journey, blank, sheet};
use crate::form::Form;
use crate::page::{Frame, page, page_with, problem_line};
use crate::part::pager::Pager;
use crate::record::record;
use crate::study::{Described, edition_or_draft};
use crate::visit::{Segments, Visit};

/// Copies on one page.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "ask/reach/interview/copies.html")]
struct CopiesPage {
    f: Frame,
    lines: Vec<(String, String, String)>,
    pager: Pager,
}

#[derive(Template)]
#[template(path = "ask/reach/interview/copy.html")]
struct CopyPage {
    f: Frame,
    base: String,
    why: String,
    said: Option<String>,
    facts: Vec<(String, String)>,
    lines: Vec<Line>,
    problems: Vec<(String, String)>,
    deleted: bool,
    /// Whether the interview is finished and the answers are not.
    finishes: bool,
}

/// One thing on which both say something else.
struct Line {
    field: String,
    asked: String,
    stored: String,
    brought: String,
}

/// A copy with what it stands beside.
struct Beside {
    study: Arc<Study>,
    copy: InterviewCopy,
    edition: Arc<Edition>,
    loaded: Loaded,
    /// The answers as they would be with all that the interview brought.
    mine: Response,
    problems: Vec<Problem>,
    spots: Vec<Spot>,
}

/// Whether this person may decide about a copy: who may invite in its case, or who filled it in while the wave is open.
fn may_decide(visit: &Visit, study: &Study, copy: &InterviewCopy) -> bool {
    let scope = study.scope_of(&copy.case);
    let filled_in = visit.staff().is_ok_and(|session| session.who() == copy.person)
        && copy.outcome != Outcome::Closed
        && visit.may(Action::EnterAnswers, &scope).is_ok();
    filled_in || visit.may(Action::Invite, &scope).is_ok()
}

/// The copies about which this person has to decide.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let study = allowed(&visit, &slug).await?;
    let edition = edition_or_draft(&visit, &study).await?;
    let said = Described { words: visit.words, study: &study, edition: &edition };
    let copies = visit.site.store.open_interview_copies(&study.id).await?;
    let register = visit.site.store.register(&study.id).await?;
    record(&visit, Act::ReadRegister, &study, "interview copy").await?;
    let line = |copy: &InterviewCopy| {
        let address = visit.address(&format!("/study/{}/interview/copy/{}", study.slug, copy.id));
        let why = visit.words.say(&format!("offline-why-{}", copy.outcome.code()));
        (
            address,
            name(&register, copy),
            format!("{} · {}. {why}", said.case(&copy.case), said.wave(&copy.wave)),
        )
    };
    let mine = copies.into_iter().filter(|copy| may_decide(&visit, &study, copy));
    let paged = visit.page(ON_A_PAGE).cut(mine.collect());
    let mut shown = CopiesPage {
        lines: paged.rows.iter().map(line).collect(),
        pager: Pager::of(&visit, &paged),
        f: visit.frame(visit.words.say("offline-copies-title")),
    };
    shown.f.crumbs = crumbs(&visit, &said);
    page(&shown.f, &shown)
}

/// The way to these pages.
fn crumbs(visit: &Visit, said: &Described<'_>) -> Vec<(String, String)> {
    let mut crumbs = said.crumbs(visit, None);
    let address = visit.address(&format!("/study/{}/interview", said.study.slug));
    crumbs.push((visit.words.say("interview-title"), address));
    crumbs
}

/// The organisation that was interviewed; its respondent's code where it is no longer in the register.
fn name(register: &Register, copy: &InterviewCopy) -> String {
    let same = |one: &&Arc<Stakeholder>| {
        one.case == copy.case && one.respondent.as_deref() == Some(copy.respondent.as_str())
    };
    let found = register.iter().find(same);
    found.map_or_else(|| copy.respondent.clone(), |one| one.details.organisation.clone())
}

async fn load(visit: &Visit, slug: &str, id: &str) -> Result<Beside, PageError> {
    let store = &visit.site.store;
    let study = allowed(visit, slug).await?;
    let copy = store.interview_copy(id).await?.filter(|copy| copy.study == study.id);
    let copy = copy.filter(|copy| copy.decided.is_none() && copy.outcome != Outcome::Taken);
    let copy = copy.ok_or(PageError::NotFound)?;
    if !may_decide(visit, &study, &copy) {
        return Err(PageError::NotAllowed);
    }
    let place = [study.id.as_str(), &copy.case, &copy.wave, &copy.respondent];
    let invitation = store.participant_of(place).await?.ok_or(PageError::NotFound)?;
    beside(visit, Arc::new(study), copy, &invitation).await
}

async fn beside(
    visit: &Visit,
    study: Arc<Study>,
    copy: InterviewCopy,
    invitation: &Participant,
) -> Result<Beside, PageError> {
    let store = &visit.site.store;
    let loaded = store.loaded_response(invitation).await?;
    let edition = loaded.as_ref().map_or(&copy.brought.edition, |(response, _)| &response.edition);
    let edition = store.kept_edition(edition).await?.ok_or(PageError::Broken)?;
    let stored = loaded.as_ref().map(|(response, _)| response.clone());
    let stored = stored.unwrap_or_else(|| blank(invitation, &edition));
    let mut mine = stored.clone();
    mine.consent = mine.consent.or_else(|| copy.brought.consent.clone());
    let problems = fill_all(&mut mine, &edition.questionnaire, &copy.brought.fields);
    let spots = differences(&edition.questionnaire, &stored, &mine);
    Ok(Beside { study, copy, edition, loaded, mine, problems, spots })
}

/// Shows both side by side.
pub async fn show(
    visit: Visit,
    Segments((_, slug, id)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let beside = load(&visit, &slug, &id).await?;
    let Beside { study, copy, .. } = &beside;
    let subject = format!("{} {} {}", copy.case, copy.wave, copy.respondent);
    record(&visit, Act::ReadCopy, study, &subject).await?;
    shown(&visit, &beside, StatusCode::OK, None).await
}

async fn shown(
    visit: &Visit,
    beside: &Beside,
    status: StatusCode,
    said: Option<String>,
) -> Result<Answer, PageError> {
    let Beside { study, copy, edition, loaded, mine, problems, spots } = beside;
    let words = visit.words;
    let journey = |response: Response| Journey::without_link(study.clone(), edition.clone(), response);
    let stored = loaded.as_ref().map(|(response, _)| response);
    let there = journey(stored.cloned().unwrap_or_else(|| Response {
        ratings: std::collections::BTreeMap::new(),
        answers: std::collections::BTreeMap::new(),
        ..mine.clone()
    }));
    let here = journey(mine.clone());
    let line = |spot: &Spot| {
        let (asked, stored) = sheet::spot(words, &there, spot);
        Line { field: spot.field(), asked, stored, brought: sheet::spot(words, &here, spot).1 }
    };
    let problem = |problem: &Problem| {
        let label = sheet::label(words, &here, &problem.field);
        let given = copy.brought.fields.values().find_map(|form| form.get(&problem.field));
        let text = problem_line(words, problem, &label, String::new()).text;
        (given.cloned().unwrap_or_default(), text)
    };
    let register = visit.site.store.register(&study.id).await?;
    let people = visit.site.store.persons().await?;
    let described = Described { words, study, edition };
    let mut f = visit.frame(words.say_with("offline-copy-title", &[("name", name(&register, copy).into())]));
    f.crumbs = crumbs(visit, &described);
    f.crumbs.push((
        words.say("offline-copies-title"),
        visit.address(&format!("/study/{}/interview/copy", study.slug)),
    ));
    let person = people.iter().find(|person| person.id == copy.person);
    let time = |at: jiff::Timestamp| words.moment(at);
    let fact = |key: &str, text: String| (words.say(key), text);
    let times = &copy.brought.times;
    let mut facts = vec![
        fact("offline-copy-person", person.map_or_else(|| copy.person.clone(), |person| person.name.clone())),
        fact("offline-copy-arrived", time(copy.at)),
    ];
    facts.extend(times.began.map(|at| fact("offline-copy-began", time(at))));
    facts.extend(times.ended.map(|at| fact("offline-copy-ended", time(at))));
    let shown = CopyPage {
        base: fingerprint(stored),
        why: words.say(&format!("offline-why-{}", copy.outcome.code())),
        said,
        facts,
        lines: spots.iter().map(line).collect(),
        problems: problems.iter().map(problem).collect(),
        finishes: copy.brought.finish && stored.is_none_or(|stored| stored.finished.is_none()),
        deleted: stored.is_none() && copy.outcome == Outcome::Conflict,
        f,
    };
    page_with(status, &shown.f, &shown)
}

/// Takes the decision: the answers as they are, the interview, or a choice for each of the answers that differ.
pub async fn decide(
    visit: Visit,
    Segments((_, slug, id)): Segments<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let form: std::collections::BTreeMap<String, String> = fields.into_iter().collect();
    let who = visit.form(form.get("key").map_or("", String::as_str))?.who().to_owned();
    let beside = load(&visit, &slug, &id).await?;
    let Beside { study, copy, edition, loaded, mine, spots, .. } = &beside;
    let stored = loaded.as_ref().map(|(response, _)| response);
    let again = |key: &str| Some(visit.words.say(key));
    if form.get("base").map(String::as_str) != Some(fingerprint(stored).as_str()) {
        return shown(&visit, &beside, StatusCode::CONFLICT, again("offline-copy-changed")).await;
    }
    let go = form.get("go").map_or("", String::as_str);
    let taken = match go {
        "stored" => Vec::new(),
        "copy" => spots.clone(),
        "chosen" => picked(spots, &form),
        _ => return Err(PageError::BadForm),
    };
    let empty = || Response {
        ratings: std::collections::BTreeMap::new(),
        answers: std::collections::BTreeMap::new(),
        ..mine.clone()
    };
    let begun = stored.cloned().unwrap_or_else(empty);
    let mut after = with_spots(Response { consent: mine.consent.clone(), ..begun }, mine, &taken);
    if after.finished.is_some() && !missing(&after, &edition.questionnaire).is_empty() {
        // Submitted answers stay complete.
        return shown(&visit, &beside, StatusCode::UNPROCESSABLE_ENTITY, again("offline-copy-incomplete"))
            .await;
    }
    let uses_copy = !taken.is_empty() || go == "copy";
    if uses_copy && copy.brought.finish {
        // Where something is missing they stay open, as every page of the answering journey does.
        let _ = finish(&mut after, &edition.questionnaire, visit.now);
    }
    let revision = uses_copy.then(|| Revision { before: loaded.clone(), after });
    match visit.site.store.decide_interview(copy, revision, (visit.now, &who)).await? {
        Done::Outrun => {
            let beside = load(&visit, &slug, &id).await?;
            return shown(&visit, &beside, StatusCode::CONFLICT, again("offline-copy-changed")).await;
        }
        Done::Before => return Err(PageError::NotFound),
        Done::Now => {}
    }
    let subject =
        format!("{} {} {} {} of {}", copy.case, copy.wave, copy.respondent, taken.len(), spots.len());
    record(&visit, Act::DecidedCopy, study, &subject).await?;
    Ok(Redirect::to(&visit.address(&format!("/study/{}/interview/copy", study.slug))).into_response())
}
