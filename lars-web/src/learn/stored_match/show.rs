//! The page of a match.

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::learn::context::ContextSheet;
use lars_domain::learn::review::Stage;
use lars_domain::learn::stored_match::{DateState, Match, MatchFault, MatchState, MatchStep, VisitDate};
use lars_domain::learn::term::{Verdict, Weights};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_view::matching::{bar as score_bar, parts, score};

use super::super::matching::{region, verdict};
use super::{Loaded, Numbers, name_of, state_of};
use crate::PageError;
use crate::at::At;
use crate::fault::Faults;
use crate::page::{Frame, answer, pages, refused};
use crate::thread::{ThreadBar, bar};
use crate::visit::{Segments, Visit};

pages!(ShowPage);

/// What was typed into the forms of the page.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// A reason.
    pub reason: String,
    /// A day.
    pub day: String,
    /// From when.
    pub from: String,
    /// Until when.
    pub until: String,
    /// Where.
    pub place: String,
}

#[derive(Template)]
#[template(path = "learn/stored_match/show.html")]
struct ShowPage {
    f: Frame,
    thread: Option<ThreadBar>,
    faults: Faults,
    typed: Typed,
    state: String,
    mark: &'static str,
    lead: String,
    simulated: bool,
    warnings: Vec<String>,
    score: Option<ScoreBlock>,
    action: String,
    base: i64,
    steps: Vec<StepButton>,
    dates: Vec<DateRow>,
    may_date: bool,
    calendar: Option<String>,
    acts: Vec<ActRow>,
    facts: Vec<(String, String)>,
    links: Vec<(String, String)>,
    context: ContextLink,
    to_pilot: Option<PilotForm>,
    zone: String,
}

/// The score as it was.
struct ScoreBlock {
    score: String,
    place: String,
    bar: String,
    parts: Vec<String>,
    assigned: String,
    run: String,
}

struct StepButton {
    code: &'static str,
    label: String,
    first: bool,
}

struct DateRow {
    id: String,
    when: String,
    place: String,
    state: String,
    agree: bool,
    cancel: bool,
}

struct ActRow {
    when: String,
    who: String,
    what: String,
    reason: String,
}

/// The way to the context sheet, and how far it is.
struct ContextLink {
    address: String,
    label: String,
}

/// The form that makes a pilot.
struct PilotForm {
    action: String,
    number: i64,
}

/// A match with its course.
pub async fn show(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, i64)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let loaded = Loaded::load(&at, number).await?;
    at.record(Act::ReadResults, format!("match {number}")).await?;
    answer(&page(&at, &loaded, (Faults::default(), &Typed::default())).await?)
}

/// The page with what is wrong, and what was typed.
pub async fn refuse(
    at: &At<'_>,
    loaded: &Loaded,
    (step, fault): (MatchStep, MatchFault),
    typed: &Typed,
) -> Result<Answer, PageError> {
    let mut faults = Faults::default();
    let field = match (step, fault) {
        (_, MatchFault::Times) => "from",
        (_, MatchFault::Past | MatchFault::NoDate) => "day.day",
        (MatchStep::ProposeDate, MatchFault::TooLong) => "place",
        _ => "reason",
    };
    faults.add(field, at.words.say(&format!("match-fault-{}", fault.code())));
    refused(&page(at, loaded, (faults, typed)).await?)
}

async fn page(
    at: &At<'_>,
    loaded: &Loaded,
    (faults, typed): (Faults, &Typed),
) -> Result<ShowPage, PageError> {
    let words = at.words;
    let (one, number) = (&loaded.knot.body, loaded.knot.number);
    let people = at.store().persons().await?;
    let sheets = at.store().knots::<ContextSheet>(&at.study.id, KnotKind::Context).await?;
    let sheet = sheets.into_iter().find(|sheet| sheet.body.of_match == number);
    let actor = loaded.actor(at)?;
    let (state, mark) = state_of(at, loaded.state);
    let open = Match::open_steps(loaded.state, actor);
    let is_open = matches!(loaded.state, MatchState::Proposed | MatchState::Accepted);
    let may_act = (actor.receiver || actor.host) && is_open;
    let args = [
        ("n", number.to_string().into()),
        ("practice", loaded.title(at).into()),
        ("case", at.said().case(one.case()).into()),
    ];
    let mut f = at.frame(words.say_with("match-page-title", &args));
    f.simulated |= one.simulated;
    f.crumbs.push((words.say("match-list-title"), at.address("/match")));
    let may_pilot = at.visit.may(Action::RunPilot, &at.study.scope_of(one.case())).is_ok();
    let steps: Vec<StepButton> =
        open.iter().map(|step| button(at, *step)).collect();
    Ok(ShowPage {
        thread: bar(at, (KnotKind::Match, number)).await?,
        state,
        mark,
        lead: lead(at, loaded),
        simulated: one.simulated,
        warnings: warnings(at, loaded),
        score: (loaded.numbers == Numbers::Shown).then(|| score_block(at, one)),
        action: loaded.address(at, ""),
        base: loaded.knot.version,
        steps,
        dates: one.dates.iter().map(|date| date_row(at, date, (loaded, may_act))).collect(),
        may_date: may_act,
        calendar: (!one.dates.is_empty()).then(|| loaded.address(at, "/calendar.ics")),
        acts: one
            .acts
            .iter()
            .rev()
            .map(|act| ActRow {
                when: words.moment(act.at),
                who: name_of(at, &people, &act.who),
                what: words.say(&format!("match-step-{}", act.step.code())),
                reason: act.reason.clone(),
            })
            .collect(),
        facts: facts(at, loaded),
        links: links(at, loaded),
        context: context(at, loaded, sheet.as_ref()),
        to_pilot: (may_pilot && loaded.state == MatchState::Accepted)
            .then(|| PilotForm { action: at.address("/pilot/new"), number }),
        zone: at.study.zone.name().to_owned(),
        faults,
        typed: typed.clone(),
        f,
    })
}

fn lead(at: &At<'_>, loaded: &Loaded) -> String {
    let one = &loaded.knot.body;
    at.words.say_with(
        "match-lead",
        &[
            ("case", at.said().case(one.case()).into()),
            ("relation", loaded.relation(at).into()),
            ("region", region(at, &one.practice.region).into()),
            ("practice", loaded.title(at).into()),
        ],
    )
}

/// What is otherwise today than when the match was made.
fn warnings(at: &At<'_>, loaded: &Loaded) -> Vec<String> {
    let words = at.words;
    let mut said = Vec::new();
    if loaded.numbers == Numbers::Hidden {
        said.push(words.say("match-hidden"));
    }
    let verdict = loaded.finding.as_ref().map(|finding| finding.body.status().code());
    if verdict == Some(Verdict::Rejected.code()) {
        said.push(words.say("match-rejected"));
    }
    match loaded.practice.as_ref().map(|knot| knot.body.review.stage) {
        Some(Stage::Published) => {}
        Some(Stage::Archived) => said.push(words.say("match-archived")),
        _ => said.push(words.say("match-unpublished")),
    }
    said
}

fn score_block(at: &At<'_>, one: &Match) -> ScoreBlock {
    let words = at.words;
    let weights = Weights::new(one.score.weights).unwrap_or_default();
    let terms = one.score.terms();
    ScoreBlock {
        score: one
            .score
            .score()
            .map_or_else(|reason| lars_view::matching::missing(reason, words), |value| score(value, words)),
        place: words
            .say_with("match-place", &[("place", one.score.place.into()), ("of", one.score.of.into())]),
        bar: score_bar(&terms, &weights),
        parts: parts(&terms, &weights, words),
        assigned: words.say(if one.score.assigned { "match-assigned" } else { "match-not-assigned" }),
        run: one.score.run.chars().take(8).collect(),
    }
}

fn button(at: &At<'_>, step: MatchStep) -> StepButton {
    // What leads on stands out; a refusal never does.
    let first = matches!(step, MatchStep::Accept | MatchStep::Propose);
    StepButton { code: step.code(), label: at.words.say(&format!("match-do-{}", step.code())), first }
}

fn date_row(at: &At<'_>, date: &VisitDate, (loaded, may_act): (&Loaded, bool)) -> DateRow {
    let words = at.words;
    let is_other = match date.side {
        lars_domain::learn::stored_match::MatchSide::Receiver => loaded.sides.1,
        lars_domain::learn::stored_match::MatchSide::Host => loaded.sides.0,
    };
    let clock = |time: jiff::civil::Time| format!("{:02}:{:02}", time.hour(), time.minute());
    DateRow {
        id: date.id.clone(),
        when: format!("{}, {}–{}", words.date(date.day), clock(date.from), clock(date.until)),
        place: date.place.clone(),
        state: words.say(&format!("match-date-{}", date.state.code())),
        agree: may_act && is_other && date.state == DateState::Proposed,
        cancel: may_act && date.state != DateState::Cancelled,
    }
}

/// The numbers that it was made from, for the margin: only where they may be shown.
fn facts(at: &At<'_>, loaded: &Loaded) -> Vec<(String, String)> {
    let (words, need) = (at.words, &loaded.knot.body.need);
    if loaded.numbers != Numbers::Shown {
        return Vec::new();
    }
    let said = Verdict::parse(&need.verdict).unwrap_or_default();
    let mut facts = vec![
        (words.say("matching-fact-gap"), words.signed(need.mean_gap, 1)),
        (words.say("matching-fact-n"), words.integer(need.n as u64)),
        (
            words.say("match-fact-certainty"),
            words.say(&format!("class-certainty-{}.inside", need.certainty().code())),
        ),
        (words.say("matching-fact-verdict"), verdict(said, words)),
    ];
    facts.extend(need.released.map(|at| (words.say("match-fact-released"), words.moment(at))));
    facts
}

/// The knots beside it: finding, practice, whole thread.
fn links(at: &At<'_>, loaded: &Loaded) -> Vec<(String, String)> {
    let (words, one) = (at.words, &loaded.knot.body);
    let mut links = Vec::new();
    if loaded.numbers != Numbers::NotTheirs {
        let label = words.say_with("matching-finding", &[("n", one.need.finding.to_string().into())]);
        links.push((label, at.address(&format!("/finding/{}", one.need.finding))));
        let list = at.address(&format!("/matching?finding={}", one.need.finding));
        links.push((words.say("match-to-list"), list));
    }
    links.push((words.say("match-to-practice"), at.address(&format!("/practice/{}", one.practice.number))));
    links.push((words.say("match-to-thread"), at.address(&format!("/thread/match/{}", loaded.knot.number))));
    links
}

fn context(at: &At<'_>, loaded: &Loaded, sheet: Option<&Knot<ContextSheet>>) -> ContextLink {
    let judged = sheet.map_or(0, |sheet| sheet.body.judged());
    let args = [("n", judged.into()), ("all", lars_domain::learn::context::ContextBlock::ALL.len().into())];
    ContextLink {
        address: loaded.address(at, "/context"),
        label: at.words.say_with("match-to-context", &args),
    }
}
