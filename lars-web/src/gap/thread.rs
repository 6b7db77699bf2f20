//! The page of a thread, for whoever has to understand it without the program: each knot with its date, a sentence and one number; and the same
//! as data.
//!
//! Numbers are shown as far as they may be shown today.

mod knots;
mod view;

use askama::Template;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_view::table::{IntervalRow, Intervals};
use serde_json::json;

use self::knots::Nouns;
use self::view::{BranchView, KnotView, branch};
use crate::PageError;
use crate::at::At;
use crate::page::{Frame, answer, pages};
use crate::thread::{Thread, thread_of};
use crate::verdict::Today;
use crate::visit::{Segments, Visit};

pages!(ThreadPage);

/// Other threads that the page leads to: the most.
const MAX_OTHERS: usize = 12;

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
