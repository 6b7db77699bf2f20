//! The page of a study: its tasks with the one that comes next, its regions, how many answered.
//!
//! Which tasks there are, and how far they are, is said by the rooms (`crate::room`, `crate::task`).

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use jiff::{Timestamp, ToSpan as _};
use lars_domain::map::study::Wave;
use lars_domain::people::role::Action;
use lars_store::ResponseCount;
use serde::Deserialize;

use super::facts;
use crate::address::segment;
use crate::at::At;
use crate::choice::{self, Choice};
use crate::page::{Frame, Layout, answer, pages};
use crate::room::{Needs, Room, Way};
use crate::study::Described;
use crate::task::{Facts, Task, TaskState};
use crate::visit::{Segments, Visit};
use crate::{PageError, ROOMS};

pages!(ShowPage);

#[derive(Template)]
#[template(path = "map/home/show.html")]
struct ShowPage {
    f: Frame,
    lead: String,
    groups: Vec<TaskGroup>,
    next: Option<Next>,
    /// Whether there are results: then the regions come first.
    has_results: bool,
    settings: Option<String>,
    regions: String,
    periods: Vec<String>,
    comparison: String,
    areas: Vec<Choice>,
    cases: Vec<CaseCard>,
    compared: bool,
    helix_names: Vec<String>,
    counts: Vec<CountLine>,
    min_n: String,
    /// Why the numbers are not those of everybody, where they are not.
    counted: Option<String>,
}

/// The tasks and pages of one step of the method.
struct TaskGroup {
    /// The step's code: where the navigation leads.
    step: &'static str,
    title: String,
    /// How far it is, for its knot of the thread.
    class: &'static str,
    /// Whether its tasks are folded into one line: all are done, and another step waits.
    is_folded: bool,
    folded: String,
    tasks: Vec<TaskLine>,
    /// Further pages: label and address.
    links: Vec<(String, String)>,
}

struct TaskLine {
    title: String,
    address: Option<String>,
    about: String,
    state: String,
    is_next: bool,
    is_done: bool,
    is_open: bool,
}

/// The one thing to do now.
struct Next {
    title: String,
    why: String,
    minutes: String,
    address: String,
}

struct CaseCard {
    code: String,
    /// The results, for those who may read them.
    address: Option<String>,
    name: String,
    nuts: String,
    area: String,
    answers: String,
}

struct CountLine {
    case: String,
    wave: String,
    finished: Vec<String>,
    total: String,
}

/// What the address of a study page may say.
#[derive(Debug, Default, Deserialize)]
pub struct StudyQuery {
    #[serde(default)]
    area: String,
}

/// One study.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(query): Query<StudyQuery>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::SeeStudy).await?;
    let (study, said) = (&at.study, at.said());
    let counts = at.response_counts().await?;
    let may_read = |case: &str| visit.may(Action::ReadResults, &study.scope_of(case)).is_ok();
    let cases: Vec<CaseCard> = study
        .cases
        .iter()
        .filter(|case| at.may_in(&case.code))
        .filter(|case| query.area.is_empty() || case.area.as_deref() == Some(query.area.as_str()))
        .map(|case| CaseCard {
            code: case.code.clone(),
            address: may_read(&case.code).then(|| at.address(&format!("/case/{}", segment(&case.code)))),
            name: said.case(&case.code),
            nuts: case.nuts.clone().unwrap_or_default(),
            area: said.area_of(case),
            answers: {
                let n: u64 =
                    counts.iter().filter(|count| count.case == case.code).map(|count| count.finished).sum();
                visit.words.say_with("study-responses-count", &[("n", n.into())])
            },
        })
        .collect();
    let facts = facts::load(&at, &counts).await?;
    let (groups, next) = groups(&at, &facts);
    let shown = ShowPage {
        lead: lead(&at, &facts),
        groups,
        next,
        has_results: facts.released > 0 || facts.has_closed_answers,
        settings: at.may(Action::ManageStudy).then(|| at.address("/edit")),
        regions: study.cases.iter().map(|case| said.case(&case.code)).collect::<Vec<_>>().join(", "),
        periods: study.waves.iter().map(|wave| period(&at, wave)).collect(),
        comparison: at.address("/comparison"),
        areas: choice::areas(&said, &query.area),
        compared: cases.iter().filter(|case| case.address.is_some()).count() > 1,
        helix_names: at.edition.questionnaire.helices.iter().map(|helix| said.helix(&helix.code)).collect(),
        counts: count_lines(&said, &counts),
        min_n: visit.words.say_with("study-min-n", &[("n", study.min_n.get().into())]),
        counted: counted(&at),
        cases,
        f: {
            let mut f = at.frame(said.title());
            f.layout = Layout::WithMargin;
            f
        },
    };
    answer(&shown)
}

/// One sentence: how many were asked and have answered, and until when.
fn lead(at: &At<'_>, facts: &Facts) -> String {
    let now = at.visit.now;
    let ends = at.study.waves.iter().filter(|wave| wave.is_open(now)).find_map(|wave| wave.closes);
    let counts = [("asked", facts.asked.into()), ("answered", facts.answered.into())];
    let counted = at.words.say_with("task-about-asking", &counts);
    match ends {
        Some(ends) => format!("{counted}. {}", at.words.closing(ends, &at.study.zone)),
        None if facts.asked + facts.answered == 0 => at.words.say("task-lead-new"),
        None => format!("{counted}."),
    }
}

/// Why the numbers of those who answered are not those of everybody.
fn counted(at: &At<'_>) -> Option<String> {
    let mut own = at.study.cases.iter().filter(|case| at.may_in(&case.code));
    let key = match at.study.anonymous {
        true => "study-responses-steps",
        false if own.all(|case| at.counts_everybody(&case.code)) => return None,
        false => "study-responses-shown",
    };
    Some(at.words.say_with(key, &[("n", at.study.min_n.get().into())]))
}

/// A period of asking with its first and last day.
fn period(at: &At<'_>, wave: &Wave) -> String {
    let zone = &at.study.zone;
    let day = |at_time: Timestamp| at.words.date(zone.day(at_time));
    let opens = wave.opens.map(day).unwrap_or_default();
    let closes =
        wave.closes.and_then(|closes| closes.checked_sub(1.second()).ok()).map(day).unwrap_or_default();
    let name = at.said().wave(&wave.code);
    match (opens.is_empty(), closes.is_empty()) {
        (true, true) => name,
        _ => format!("{name}: {opens} – {closes}"),
    }
}

/// The tasks of a study and its further pages that this person may open, by step; and the first task that waits for somebody.
fn groups(at: &At<'_>, facts: &Facts) -> (Vec<TaskGroup>, Option<Next>) {
    let mut tasks: Vec<&Task> = ROOMS.iter().flat_map(|room| room.tasks).collect();
    tasks.sort_by_key(|task| task.number);
    let waits = |task: &&&Task| (task.state)(facts).is_open() && at.may(task.action) && task.path.is_some();
    let first = tasks.iter().find(waits).copied();
    let rooms = ROOMS.iter().filter(|room| !room.step.is_empty());
    let all: Vec<TaskGroup> = rooms
        .map(|room| group(at, facts, room, first))
        .filter(|group| !group.tasks.is_empty() || !group.links.is_empty())
        .collect();
    let next = first.map(|task| {
        let words = at.words;
        let minutes =
            (task.minutes > 0).then(|| words.say_with("task-minutes", &[("n", task.minutes.into())]));
        Next {
            title: words.say(&format!("task-next-{}", task.code)),
            why: words.say(&format!("task-why-{}", task.code)),
            minutes: minutes.unwrap_or_default(),
            address: address_of(at, facts, task).unwrap_or_default(),
        }
    });
    (all, next)
}

fn address_of(at: &At<'_>, facts: &Facts, task: &Task) -> Option<String> {
    let path = task.path?(facts).replace("{study}", &at.study.slug);
    at.may(task.action).then(|| at.visit.address(&path))
}

fn group(at: &At<'_>, facts: &Facts, room: &Room, first: Option<&Task>) -> TaskGroup {
    let line = |task: &Task| {
        let state = (task.state)(facts);
        let is_next = first.is_some_and(|first| first.number == task.number);
        TaskLine {
            title: at.words.say(&format!("task-{}", task.code)),
            address: address_of(at, facts, task),
            about: (task.about)(facts, at.words),
            state: if is_next { at.words.say("task-state-next") } else { at.words.say(state.key()) },
            is_next,
            is_done: state == TaskState::Done,
            is_open: state.is_open(),
        }
    };
    let tasks: Vec<TaskLine> = room.tasks.iter().map(line).collect();
    let is_task = |address: &String| tasks.iter().any(|task| task.address.as_ref() == Some(address));
    let open = |way: &&Way| {
        let is_there = match way.needs {
            Needs::Nothing => true,
            Needs::Edition => at.edition.number > 0,
            Needs::Project => facts.has_project,
        };
        is_there && at.may(way.action)
    };
    let named = |way: &Way| (at.words.say(way.key), at.visit.address(&way.path_in(&at.study.slug)));
    let links: Vec<(String, String)> =
        room.ways.iter().filter(open).map(named).filter(|(_, address)| !is_task(address)).collect();
    let done = tasks.iter().filter(|task| task.is_done).count();
    TaskGroup {
        step: room.step,
        title: at.words.say(&format!("site-step-{}", room.step)),
        class: match done {
            0 => "todo",
            all if all == tasks.len() => "done",
            _ => "half",
        },
        is_folded: !tasks.is_empty() && done == tasks.len() && first.is_some(),
        folded: at.words.say_with("task-all-done", &[("n", tasks.len().into())]),
        tasks,
        links,
    }
}

fn count_lines(said: &Described<'_>, counts: &[ResponseCount]) -> Vec<CountLine> {
    let mut lines = Vec::new();
    for case in &said.study.cases {
        for wave in &said.study.waves {
            let here = |count: &&ResponseCount| count.case == case.code && count.wave == wave.code;
            let total: u64 = counts.iter().filter(here).map(|count| count.finished).sum();
            if total == 0 {
                continue;
            }
            let of = |helix: &str| {
                let found = counts.iter().filter(here).find(|count| count.helix == helix);
                said.words.integer(found.map_or(0, |count| count.finished))
            };
            let helices = &said.edition.questionnaire.helices;
            lines.push(CountLine {
                case: said.case(&case.code),
                wave: said.wave(&wave.code),
                finished: helices.iter().map(|helix| of(&helix.code)).collect(),
                total: said.words.integer(total),
            });
        }
    }
    lines
}
