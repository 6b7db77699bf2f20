//! Matches that somebody proposed: the list, the page of one with its course, dates of visits and the calendar file.
//!
//! What a match was made from stays what it was. Whether its numbers may still be shown, and whether its practice is still offered, is asked
//! each time.

mod act;
mod propose;
mod show;

use askama::Template;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::gap::finding::Finding;
use lars_domain::learn::practice::Practice;
use lars_domain::learn::review::Stage;
use lars_domain::learn::stored_match::{DateState, Match, MatchActor, MatchState};
use lars_domain::people::audit::Act;
use lars_domain::people::person::Person;
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_view::export::calendar::{Event, When, calendar};
use lars_view::names::{Labels, Names};

use super::matching::region;
use crate::PageError;
use crate::analysis::{known_results, sees_who_submitted};
use crate::at::At;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::visit::{Segments, Visit};

pub use act::take;
pub use propose::propose;
pub use show::show;

pages!(ListPage);

/// Matches on a page.
const ROWS: usize = 30;

#[derive(Template)]
#[template(path = "learn/stored_match/list.html")]
struct ListPage {
    f: Frame,
    rows: Vec<MatchRow>,
    pager: Pager,
    matching: String,
}

/// A match as a row.
struct MatchRow {
    address: String,
    practice: String,
    region: String,
    case: String,
    state: String,
    mark: &'static str,
    saved: String,
}

/// A match with what its pages need of today.
pub struct Loaded {
    /// The match.
    pub knot: Knot<Match>,
    /// How far it is.
    pub state: MatchState,
    /// The finding, where it is there.
    pub finding: Option<Knot<Finding>>,
    /// The practice as it is today.
    pub practice: Option<Knot<Practice>>,
    /// Whether the numbers of the need may be shown to this reader today.
    pub numbers: Numbers,
    /// For which sides the reader may act.
    pub sides: (bool, bool),
}

/// Whether the numbers of a need may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// They may.
    Shown,
    /// The cell is hidden today, or was not looked at yet.
    Hidden,
    /// The reader may not read results of the region.
    NotTheirs,
}

impl Loaded {
    /// Loads a match for somebody of either side, or who reads the results of the region that learns.
    pub async fn load(at: &At<'_>, number: i64) -> Result<Self, PageError> {
        let (store, study) = (at.store(), &at.study);
        let knot: Knot<Match> =
            store.knot(&study.id, KnotKind::Match, number).await?.ok_or(PageError::NotFound)?;
        let state = MatchState::parse(&knot.state).ok_or(PageError::Broken)?;
        let sides = sides(at, &knot.body);
        let reads = at.visit.may(Action::ReadResults, &study.scope_of(&knot.case)).is_ok();
        if !reads && !sides.0 && !sides.1 {
            return Err(PageError::NotAllowed);
        }
        let finding = store.knot(&study.id, KnotKind::Finding, knot.body.need.finding).await?;
        let practice = store.knot(&study.id, KnotKind::Practice, knot.body.practice.number).await?;
        let numbers = match (reads, &finding) {
            (false, _) => Numbers::NotTheirs,
            (true, Some(finding)) if may_be_shown(at, finding).await? => Numbers::Shown,
            (true, _) => Numbers::Hidden,
        };
        Ok(Self { knot, state, finding, practice, numbers, sides })
    }

    /// Who acts.
    pub fn actor<'a>(&self, at: &'a At<'_>) -> Result<MatchActor<'a>, PageError> {
        let who = at.visit.staff()?.who();
        Ok(MatchActor { who, receiver: self.sides.0, host: self.sides.1, at: at.visit.now })
    }

    /// Whether the practice is offered today.
    pub fn is_offered(&self) -> bool {
        self.practice.as_ref().is_some_and(|knot| knot.state == Stage::Published.code())
    }

    /// What the practice is called: as today, else as it was.
    pub fn title(&self, at: &At<'_>) -> String {
        let title = self.practice.as_ref().map_or(&self.knot.body.practice.title, |knot| &knot.body.title);
        at.said().text(title)
    }

    /// An address of the match: the path after it begins with a slash, or is empty.
    pub fn address(&self, at: &At<'_>, rest: &str) -> String {
        at.address(&format!("/match/{}{rest}", self.knot.number))
    }

    /// The relation in words.
    pub fn relation(&self, at: &At<'_>) -> String {
        let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
        Labels { names: &names, words: at.words }.relation(&self.knot.body.need.key)
    }
}

/// For which sides somebody may act: of a region that no study knows, whoever acts for the whole study.
fn sides(at: &At<'_>, one: &Match) -> (bool, bool) {
    let (visit, study) = (at.visit, &at.study);
    let of = |case: &str| visit.may(Action::ProposeMatch, &study.scope_of(case)).is_ok();
    let host = if study.case(&one.practice.region).is_some() {
        of(&one.practice.region)
    } else {
        visit.may(Action::ProposeMatch, &study.scope()).is_ok()
    };
    (of(one.case()), host)
}

/// Whether the numbers of a finding may be shown today: what was not looked at yet is not shown.
async fn may_be_shown(at: &At<'_>, finding: &Knot<Finding>) -> Result<bool, PageError> {
    let Some(quoted) = &finding.body.quoted else { return Ok(false) };
    let wave = quoted.key.wave.as_deref().and_then(|wave| at.study.wave(wave));
    let is_open = wave.is_some_and(|wave| wave.is_open(at.visit.now));
    if is_open && sees_who_submitted(at.visit, &at.study, &finding.case) {
        return Ok(false);
    }
    let results = known_results(at.visit, &at.study, [finding.case.as_str()]).await?;
    let Some((_, result)) = results.first() else { return Ok(false) };
    let today = result.analysis().cells.iter().find(|cell| cell.key == quoted.key);
    Ok(quoted.may_be_shown(at.study.min_n, today))
}

/// The name of somebody who did something.
pub fn name_of(at: &At<'_>, people: &[Person], who: &str) -> String {
    let person = people.iter().find(|person| person.id == who);
    match person {
        Some(person) if !person.name.is_empty() => person.name.clone(),
        Some(_) => at.words.say("person-erased-name"),
        // The course of the demo is made up.
        None if who == "simulated" => at.words.say("match-who-nobody"),
        None if who == "command-line" => at.words.say("audit-who-command-line"),
        None => at.words.say("audit-who-link"),
    }
}

/// What a state is called, with its mark.
pub fn state_of(at: &At<'_>, state: MatchState) -> (String, &'static str) {
    let mark = match state {
        MatchState::Proposed => "○",
        MatchState::Accepted => "●",
        MatchState::Declined => "✕",
        MatchState::Withdrawn => "–",
    };
    (at.words.say(&format!("match-state-{}", state.code())), mark)
}

/// All matches that the reader may see, the newest first.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let mut all = at.store().knots::<Match>(&at.study.id, KnotKind::Match).await?;
    all.retain(|knot| {
        let (receiver, host) = sides(&at, &knot.body);
        receiver || host || at.may_in(&knot.case)
    });
    all.reverse();
    let paged = visit.page(ROWS).cut(all);
    let row = |knot: &Knot<Match>| {
        let state = MatchState::parse(&knot.state).unwrap_or(MatchState::Proposed);
        let (state, mark) = state_of(&at, state);
        MatchRow {
            address: at.address(&format!("/match/{}", knot.number)),
            practice: at.said().text(&knot.body.practice.title),
            region: region(&at, &knot.body.practice.region),
            case: at.said().case(&knot.case),
            state,
            mark,
            saved: at.words.date(at.study.zone.day(knot.saved)),
        }
    };
    answer(&ListPage {
        f: at.frame(at.words.say("match-list-title")),
        rows: paged.rows.iter().map(row).collect(),
        pager: Pager::of(&visit, &paged),
        matching: at.address("/matching"),
    })
}

/// The dates of a match as a calendar file.
pub async fn calendar_file(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, i64)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let loaded = Loaded::load(&at, number).await?;
    let title = at.words.say_with(
        "match-visit",
        &[("case", at.said().case(&loaded.knot.case).into()), ("practice", loaded.title(&at).into())],
    );
    let event = |date: &lars_domain::learn::stored_match::VisitDate| {
        let zone = &at.study.zone;
        let when = When::Moments(zone.moment(date.day, date.from)?, zone.moment(date.day, date.until)?);
        Some(Event {
            id: format!("{}@lars", date.id),
            when,
            title: title.clone(),
            place: date.place.clone(),
            about: if loaded.knot.body.simulated { at.words.say("match-simulated") } else { String::new() },
            changes: date.changes,
            is_agreed: date.state == DateState::Agreed,
            is_cancelled: date.state == DateState::Cancelled,
        })
    };
    let events: Vec<Event> = loaded.knot.body.dates.iter().filter_map(event).collect();
    if events.is_empty() {
        return Err(PageError::NotFound);
    }
    at.record(Act::ExportedResults, format!("match {number} calendar.ics")).await?;
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{}-match-{number}.ics\"", at.study.slug)),
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, calendar(&title, &events, visit.now)).into_response())
}
