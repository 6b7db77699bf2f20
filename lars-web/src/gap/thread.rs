//! The page of a thread, for whoever has to understand it without the program: each knot with its date, a sentence and one number; and the same
//! as data.
//!
//! Numbers are shown as far as they may be shown today.

mod knots;

use askama::Template;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_view::table::{IntervalRow, Intervals};
use serde::Serialize;
use serde_json::json;

use self::knots::Nouns;
use crate::PageError;
use crate::at::At;
use crate::page::{Frame, answer, pages};
use crate::thread::{Thread, address_of, kind_text, state_text, thread_of};
use crate::verdict::Today;
use crate::visit::{Segments, Visit};

pages!(ThreadPage);

/// Other threads that the page leads to: the most.
const MAX_OTHERS: usize = 12;

/// The gap of a knot, in digits: for the data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapData {
    /// Mean gap.
    pub mean: f64,
    /// Its 95 % interval.
    pub interval: Option<[f64; 2]>,
    /// Answers.
    pub n: usize,
    /// When it was released.
    pub released: Option<String>,
}

/// A knot as the page says it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct KnotView {
    /// What it is, as a code.
    pub kind: &'static str,
    /// Its number in the study; none of what is no knot of its own.
    pub number: Option<i64>,
    /// The code of its case.
    pub case: String,
    /// The day that it is of, for programs.
    pub day: Option<String>,
    /// The same in words.
    #[serde(skip)]
    pub when: String,
    /// What it is, in words.
    #[serde(skip)]
    pub name: String,
    /// Its sentence.
    pub title: String,
    /// How far it is.
    pub state: String,
    /// What more is said of it.
    pub text: String,
    /// Who.
    pub who: String,
    /// Its page.
    pub address: Option<String>,
    /// One number.
    pub big: String,
    /// What the number is.
    pub caption: String,
    /// The gap in digits.
    pub gap: Option<GapData>,
    /// The number drawn.
    #[serde(skip)]
    pub mark: Option<String>,
    /// What else came of it: what it is, what it says, its thread.
    pub branches: Vec<BranchView>,
    /// Whether it is the knot that was asked for.
    pub is_here: bool,
}

/// A way that leads off the line.
#[derive(Debug, Clone, Serialize)]
pub struct BranchView {
    /// What it is, with its number.
    pub label: String,
    /// How far it is.
    pub state: String,
    /// Its thread.
    pub address: String,
}

#[derive(Template)]
#[template(path = "gap/thread/show.html")]
struct ThreadPage {
    f: Frame,
    lead: Vec<String>,
    /// What the thread has come to.
    now: Option<String>,
    figure: Option<String>,
    knots: Vec<KnotView>,
    is_cut: bool,
    data: String,
    others: Vec<BranchView>,
}

/// The thread of a knot, as a page; as data where the number ends in `.json`.
pub async fn show(
    visit: Visit,
    Segments((_, slug, kind, number)): Segments<(String, String, String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let (number, is_data) = match number.strip_suffix(".json") {
        Some(number) => (number, true),
        None => (number.as_str(), false),
    };
    let kind = KnotKind::parse(&kind).ok_or(PageError::NotFound)?;
    let number: i64 = number.parse().map_err(|_| PageError::NotFound)?;
    let thread = thread_of(&at, (kind, number)).await?.ok_or(PageError::NotFound)?;
    at.record(Act::ReadResults, format!("thread {} {number}", kind.code())).await?;
    let nouns = Nouns::load(&at, &thread).await?;
    let today = Today::of(&visit, &at.study, nouns.finding.iter()).await?;
    let mut knots = nouns.views(&at, (&thread, &today));
    for view in &mut knots {
        view.is_here = view.kind == kind.code() && view.number == Some(number);
    }
    if is_data {
        return Ok(data(&at, &thread, &knots));
    }
    let others = others(&at, (kind, number), &thread).await?;
    let mut f = at.frame(nouns.title(&at, &today));
    f.crumbs.push((visit.words.say("finding-list-title"), at.address("/finding")));
    answer(&ThreadPage {
        lead: nouns.lead(&at, &today),
        now: nouns.now(&at, &today),
        figure: figure(&at, &nouns, &today),
        is_cut: thread.is_cut,
        data: at.address(&format!("/thread/{}/{number}.json", kind.code())),
        knots,
        others,
        f,
    })
}

fn data(at: &At<'_>, thread: &Thread, knots: &[KnotView]) -> Answer {
    let body = json!({
        "study": at.study.slug,
        "language": at.words.language().code(),
        "simulated": at.study.simulated,
        "cut": thread.is_cut,
        "knots": knots,
    });
    let headers =
        [(CONTENT_TYPE, "application/json".to_owned()), (CACHE_CONTROL, "private, no-store".to_owned())];
    (headers, body.to_string()).into_response()
}

/// The same gap before and after, where it was asked again.
fn figure(at: &At<'_>, nouns: &Nouns, today: &Today<'_>) -> Option<String> {
    let before = today.shown(nouns.finding.as_ref()?)?;
    let again = nouns.again(at, today);
    let first = before.cell();
    let wave =
        |key: &lars_domain::gap::cell::CellKey| at.said().wave(key.wave.as_deref().unwrap_or_default());
    let mut rows =
        vec![IntervalRow { label: wave(&before.key), address: None, cell: &first, own: again.is_empty() }];
    rows.extend(again.iter().map(|cell| IntervalRow {
        label: wave(&cell.key),
        address: None,
        cell,
        own: true,
    }));
    let intervals = Intervals {
        caption: at.words.say("thread-figure"),
        head: at.words.say("study-wave"),
        rows,
        cutoff: lars_domain::gap::analysis::GapOptions::default().cutoffs.small_gap,
        same_scale: false,
        show_dots: false,
    };
    Some(intervals.html(at.words))
}

/// Threads of other findings.
async fn others(at: &At<'_>, here: (KnotKind, i64), thread: &Thread) -> Result<Vec<BranchView>, PageError> {
    let heads = at.store().knot_heads(&at.study.id).await?;
    let is_other = |knot: &&Knot<()>| {
        knot.kind == KnotKind::Finding
            && (knot.kind, knot.number) != here
            && thread.line.iter().all(|own| own.id != knot.id)
            && crate::thread::may_read(at, knot)
    };
    let others = heads.iter().filter(is_other).take(MAX_OTHERS);
    Ok(others.map(|knot| branch(at, knot)).collect())
}

fn branch(at: &At<'_>, knot: &Knot<()>) -> BranchView {
    let number = at.words.integer(knot.number.unsigned_abs());
    let place =
        if knot.case.is_empty() { String::new() } else { format!(" · {}", at.said().case(&knot.case)) };
    BranchView {
        label: format!("{} {number}{place}", kind_text(at, knot.kind)),
        state: state_text(at, knot),
        address: at.address(&format!("/thread/{}/{}", knot.kind.code(), knot.number)),
    }
}

/// What every knot of the line begins with: what it is, its page, its state, what else came of it.
fn view_of(at: &At<'_>, thread: &Thread, knot: &Knot<()>) -> KnotView {
    let day = at.study.zone.day(knot.created);
    let branches = thread.branches.iter().filter(|(from, _)| from.id == knot.id);
    KnotView {
        kind: knot.kind.code(),
        number: Some(knot.number),
        case: knot.case.clone(),
        day: Some(day.to_string()),
        when: at.words.date(day),
        name: kind_text(at, knot.kind),
        state: state_text(at, knot),
        address: Some(address_of(at, &thread.line, knot)),
        branches: branches.map(|(_, to)| branch(at, to)).collect(),
        ..KnotView::default()
    }
}
