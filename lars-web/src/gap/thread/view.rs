//! A knot of a thread as the page and its data say it.

use lars_domain::thread::Knot;
use serde::Serialize;

use crate::at::At;
use crate::thread::{Thread, address_of, kind_text, state_text};

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

/// A way that leads to another thread.
pub fn branch(at: &At<'_>, knot: &Knot<()>) -> BranchView {
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
pub fn view_of(at: &At<'_>, thread: &Thread, knot: &Knot<()>) -> KnotView {
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
