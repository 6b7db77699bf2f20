//! Making a match: from the list of a need, one click.

use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::reach::mail::{Letter, Mail};
use lars_domain::gap::finding::Finding;
use lars_domain::learn::need::need_code;
use lars_domain::learn::stored_match::{Match, MatchAct, MatchSide, MatchState, MatchStep};
use lars_domain::people::audit::Act;
use lars_domain::people::person::Person;
use lars_domain::people::role::{Action, Grants, Scope};
use lars_domain::thread::{Knot, KnotKind};
use lars_store::NewKnot;
use serde::Deserialize;

use super::super::matching::options_of;
use crate::PageError;
use crate::at::At;
use crate::form::Form;
use crate::matched::{matched, plan};
use crate::visit::{Segments, Visit};

/// The form beside a practice.
#[derive(Debug, Deserialize)]
pub struct ProposeForm {
    key: String,
    finding: i64,
    practice: i64,
    /// The weights of the list that it was chosen from.
    #[serde(default)]
    weights: String,
}

/// Asks a region for a visit, or leads to the match that there is already.
pub async fn propose(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<ProposeForm>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ProposeMatch).await?;
    visit.form(&form.key)?;
    let finding: Option<Knot<Finding>> =
        at.store().knot(&at.study.id, KnotKind::Finding, form.finding).await?;
    let finding = finding.ok_or(PageError::NotFound)?;
    at.case(&finding.case)?;
    let known = at.store().knots::<Match>(&at.study.id, KnotKind::Match).await?;
    let is_it = |knot: &&Knot<Match>| {
        knot.body.need.finding == form.finding && knot.body.practice.number == form.practice
    };
    if let Some(knot) = known.iter().find(is_it) {
        return Ok(Redirect::to(&at.address(&format!("/match/{}", knot.number))).into_response());
    }
    let back = at.address(&format!("/matching?finding={}", form.finding));
    let Some((matched, _)) = matched(&at).await? else { return Ok(visit.lead(&back, "match-said-wait")) };
    let code = finding.body.quoted.as_ref().map(|quoted| need_code(&quoted.key)).unwrap_or_default();
    let need = matched.input.need(&code).filter(|need| need.finding.is_some());
    let (Some(need), Some(place)) = (need, matched.place_of(&code)) else {
        return Ok(visit.lead(&back, "match-said-hidden"));
    };
    let profile = matched.input.practices.iter().position(|one| one.number == form.practice);
    let Some(profile) = profile.filter(|profile| !matched.matching.is_own(place, *profile)) else {
        return Ok(visit.lead(&back, "match-said-no-practice"));
    };
    let options = options_of(&form.weights);
    // Whether the assignment has the pair is noted where that is known in time.
    let plan = plan(&at, &matched, options).await?;
    let assigned = plan.is_some_and(|plan| plan.chosen[place] == Some(profile));
    let who = visit.staff()?.who();
    let act =
        MatchAct { step: MatchStep::Propose, at: visit.now, who: who.to_owned(), reason: String::new() };
    let pair = (need, form.finding, place, profile);
    let body = matched.proposed(pair, (options.weights, assigned), act).ok_or(PageError::NotFound)?;
    let knot = matched.head(profile).map(|head| head.knot.clone());
    let parents: Vec<String> = std::iter::once(finding.id.clone()).chain(knot).collect();
    let new = NewKnot {
        study: &at.study.id,
        kind: KnotKind::Match,
        case: &finding.case,
        state: MatchState::Proposed.code(),
        parents: &parents,
        at: visit.now,
        who,
    };
    let (_, number) = at.store().add_knot(new, &body).await?;
    at.record(Act::ProposedMatch, format!("match {number}")).await?;
    tell(&at, (number, &body), MatchSide::Host, "proposed").await?;
    Ok(visit.lead(&at.address(&format!("/match/{number}")), "match-said-proposed"))
}

/// The most letters about one step.
const MAX_LETTERS: usize = 20;

/// Writes to those who coordinate the region of a side, except to whoever acts: that something was done, and where it stands. No number and
/// no reason is in the letter.
pub async fn tell(
    at: &At<'_>,
    (number, one): (i64, &Match),
    side: MatchSide,
    key: &str,
) -> Result<(), PageError> {
    let case = match side {
        MatchSide::Receiver => one.case(),
        MatchSide::Host => &one.practice.region,
    };
    if at.study.case(case).is_none() {
        return Ok(());
    }
    let scope = at.study.scope_of(case);
    let here = at.visit.staff()?.who().to_owned();
    let people = at.store().persons().await?;
    let given = at.store().all_grants().await?;
    let path = format!("/{}/study/{}/match/{number}", at.words.language().code(), at.study.slug);
    let fill = [
        ("study", at.said().title().into()),
        ("practice", at.said().text(&one.practice.title).into()),
        ("case", at.said().case(one.case()).into()),
        ("link", path.as_str().into()),
    ];
    // Whoever leads the study is written to only where nobody coordinates the region.
    let acts = |person: &str, within: &dyn Fn(&Scope) -> bool| {
        let own = given.iter().filter(|given| given.person == person && within(&given.grant.scope));
        Grants(own.map(|given| given.grant.clone()).collect()).may(Action::ProposeMatch, &scope)
    };
    let of_region = |given: &Scope| *given == scope;
    let has_own = people.iter().any(|person| person.closed.is_none() && acts(&person.id, &of_region));
    let within = |given: &Scope| !has_own || of_region(given);
    let is_told = |person: &&Person| {
        person.id != here && person.closed.is_none() && person.active && acts(&person.id, &within)
    };
    for person in people.iter().filter(is_told).take(MAX_LETTERS) {
        let letter = Letter {
            to: person.address.clone(),
            subject: at.words.say_with(&format!("match-mail-{key}-subject"), &fill),
            body: at.words.say_with(&format!("match-mail-{key}-body"), &fill),
            stop: String::new(),
            path: path.clone(),
        };
        at.store().queue_mail(&Mail::new("match", letter, at.visit.now)).await?;
    }
    Ok(())
}
