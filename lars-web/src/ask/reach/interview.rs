//! Interviews: the stakeholders that somebody is to interview, and answering for them.
//!
//! The answers are the respondent's; the link of an interview tells who filled in for whom.

pub mod bundle;
pub mod copy;
pub mod offline;
pub mod sync;

use std::collections::HashSet;
use std::sync::Arc;

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::reach::invitation::{Channel, Invitation, token_digest};
use lars_domain::ask::reach::participant::{Asking, Participant};
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_store::Standing;
use serde::Deserialize;

use crate::PageError;
use crate::at::At;
use crate::form::Form;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::ready;
use crate::record::record;
use crate::register::by_name;
use crate::respondent::participant_of;
use crate::security::random_token;
use crate::visit::{Segments, Visit};

/// Interviews on one page.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "ask/reach/interview/list.html")]
struct ListPage {
    f: Frame,
    action: String,
    waves: Vec<(String, String)>,
    anonymous: bool,
    offline: String,
    copies: String,
    lines: Vec<Line>,
    pager: Pager,
}

pages!(ListPage);

struct Line {
    id: String,
    organisation: String,
    about: String,
    contact: Vec<String>,
    standing: String,
    finished: bool,
}

/// The stakeholders that this person is to interview, by name. Who may invite sees those of everybody.
async fn mine(visit: &Visit, study: &Study) -> Result<Vec<Arc<Stakeholder>>, PageError> {
    let session = visit.staff()?;
    let me = session.person.as_ref().map(|person| person.id.as_str());
    let register = visit.site.store.register(&study.id).await?;
    let all = by_name(visit, &register).await?;
    let may = |action: Action| -> HashSet<&str> {
        let cases = study.cases.iter().map(|case| case.code.as_str());
        cases.filter(|case| visit.may(action, &study.scope_of(case)).is_ok()).collect()
    };
    let (enters, leads) = (may(Action::EnterAnswers), may(Action::Invite));
    let is_mine = |one: &&Arc<Stakeholder>| {
        let (case, who) = (one.case.as_str(), one.interviewer.as_deref());
        who.is_some() && enters.contains(case) && (who == me || leads.contains(case))
    };
    Ok(all.iter().filter(is_mine).cloned().collect())
}

/// How far a stakeholder is, in the last wave they were asked in.
fn standing_of(one: &Stakeholder, study: &Study, asking: &Asking) -> Standing {
    let waves = study.waves.iter().rev();
    let Some(last) = waves.flat_map(|wave| asking.of(&one.id, &wave.code)).next() else {
        return Standing::NotOpened;
    };
    match (last.saved, last.finished) {
        (_, Some(_)) => Standing::Finished,
        (Some(_), None) => Standing::Started,
        (None, None) => Standing::NotOpened,
    }
}

fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::NotOpened => "invitation-standing-not-opened",
        Standing::Started => "invitation-standing-started",
        Standing::Finished => "invitation-standing-finished",
    }
}

/// The interviews to be made.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::EnterAnswers).await?;
    let (study, said) = (&at.study, at.said());
    let paged = visit.page(ON_A_PAGE).cut(mine(&visit, study).await?);
    at.record(Act::ReadRegister, "interview").await?;
    let asking = visit.site.store.asking(&study.id).await?;
    let line = |one: &Arc<Stakeholder>| {
        let standing = standing_of(one, study, &asking);
        let details = &one.details;
        let contact = [&details.contact, &details.phone, &details.address, &details.note];
        Line {
            id: one.id.clone(),
            organisation: details.organisation.clone(),
            about: format!("{}, {}", said.case(&one.case), said.helix(&one.helix)),
            contact: contact.into_iter().filter(|text| !text.is_empty()).cloned().collect(),
            standing: visit.words.say(standing_word(standing)),
            finished: standing == Standing::Finished,
        }
    };
    let open = study.waves.iter().filter(|wave| wave.is_open(visit.now));
    let shown = ListPage {
        action: at.address("/interview"),
        waves: open
            .filter(|_| !study.anonymous)
            .map(|wave| (wave.code.clone(), said.wave(&wave.code)))
            .collect(),
        anonymous: study.anonymous,
        offline: at.address("/interview/offline"),
        copies: at.address("/interview/copy"),
        lines: paged.rows.iter().map(line).collect(),
        pager: Pager::of(&visit, &paged),
        f: at.frame(visit.words.say("interview-title")),
    };
    answer(&shown)
}

/// Whom to interview, and in which wave.
#[derive(Debug, Deserialize)]
pub struct Begin {
    key: String,
    stakeholder: String,
    wave: String,
}

/// Opens the answers of a stakeholder to the interviewer, and notes who filled in for whom.
pub async fn begin(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Begin>,
) -> Result<Answer, PageError> {
    let who = visit.form(&form.key)?.who().to_owned();
    let At { study, .. } = visit.enter(&slug, Action::EnterAnswers).await?;
    ready::to_ask(&visit, &study).await?;
    let open = study.wave(&form.wave).filter(|wave| wave.is_open(visit.now) && !study.anonymous);
    open.ok_or(PageError::BadForm)?;
    let found = mine(&visit, &study).await?.into_iter().find(|one| one.id == form.stakeholder);
    let one = found.ok_or(PageError::NotFound)?;
    let _turn = visit.site.turn(&one.id).await;
    let one = visit.site.store.stakeholder(&one.id).await?.ok_or(PageError::NotFound)?;
    let token = random_token();
    let way = Invitation {
        person: Some(who),
        ..Invitation::by_link(Channel::Interview, visit.now, token_digest(&token))
    };
    let mut invited = [(participant_of(&study, &one, &form.wave), way)];
    visit.site.store.invite(&mut invited).await?;
    let [(participant, _)] = invited;
    let subject = format!("{} {} {}", one.case, form.wave, participant.respondent);
    record(&visit, Act::EnteredAnswers, &study, &subject).await?;
    Ok(Redirect::to(&visit.address(&format!("/answer/{token}"))).into_response())
}

/// A stakeholder as the participant of a wave; made where there is none.
async fn enrolled(
    visit: &Visit,
    study: &Study,
    one: &Stakeholder,
    wave: &str,
) -> Result<Participant, PageError> {
    let mut enrolled = visit.site.store.enrol(vec![participant_of(study, one, wave)]).await?;
    enrolled.pop().ok_or(PageError::Broken)
}
