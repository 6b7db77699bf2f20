//! Findings: their list, and the page of one with its numbers, its verdicts and what comes next. Writing and judging them, and what goes on
//! paper, are in the files of the folder beside.
//!
//! Numbers are those of the release that a finding was made from. They are shown while disclosure control shows their cell.

pub mod judge;
pub mod print;
pub mod write;

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::gap::analysis::GapOptions;
use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::finding::{Finding, FindingStatus, Origin, Quoted};
use lars_domain::people::audit::Act;
use lars_domain::people::role::{Action, Scope};
use lars_domain::thread::{Knot, KnotKind};
use lars_view::chart::ChartView;
use lars_view::finding::{sentence, short_digest, status_look, status_text, verdict_line};
use lars_view::names::{Labels, Names};
use lars_view::summary::relation_tag;
use lars_view::table::numbers::{columns, numbers_table};
use lars_view::table::{IntervalRow, Intervals, Table};
use serde::Deserialize;

use crate::PageError;
use crate::address::query;
use crate::at::At;
use crate::choice::{self, Choice};
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::thread::{ThreadBar, bar, relation_of};
use crate::verdict::Today;
use crate::visit::{Segments, Visit};

pages!(ListPage, ShowPage);

/// Findings on a page of the list.
const ROWS: usize = 30;

/// The scope of a case; of the study where there is none.
pub fn scope_of(at: &At<'_>, case: &str) -> Scope {
    if case.is_empty() { at.study.scope() } else { at.study.scope_of(case) }
}

/// Whether whoever visits may do something with the findings of a case; with those of the whole study, if it is allowed there. They are
/// read by everybody who may read results of any case.
pub fn may(at: &At<'_>, action: Action, case: &str) -> bool {
    (action == Action::ReadResults && case.is_empty()) || at.visit.may(action, &scope_of(at, case)).is_ok()
}

/// A finding by its number, for somebody who may do this with it.
pub async fn load(at: &At<'_>, action: Action, number: &str) -> Result<Knot<Finding>, PageError> {
    let number: i64 = number.parse().map_err(|_| PageError::NotFound)?;
    let knot: Option<Knot<Finding>> = at.store().knot(&at.study.id, KnotKind::Finding, number).await?;
    let knot = knot.ok_or(PageError::NotFound)?;
    if may(at, action, &knot.case) { Ok(knot) } else { Err(PageError::NotAllowed) }
}

/// Its name: "Finding 3".
pub fn name(at: &At<'_>, number: i64) -> String {
    at.words.say_with("finding-title", &[("number", at.words.integer(number.unsigned_abs()).into())])
}

/// The region that it is about, or that it is about the study.
pub fn place(at: &At<'_>, case: &str) -> String {
    if case.is_empty() { at.words.say("finding-whole-study") } else { at.said().case(case) }
}

/// The names of the study's codes.
pub fn names(at: &At<'_>) -> Names {
    Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study)
}

/// What is chosen in the list.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    status: String,
    #[serde(default)]
    case: String,
}

impl Chosen {
    fn admits(&self, knot: &Knot<Finding>) -> bool {
        (self.status.is_empty() || self.status == knot.state)
            && (self.case.is_empty() || self.case == knot.case)
    }
}

struct ListRow {
    name: String,
    address: String,
    sentence: String,
    lang: Option<String>,
    place: String,
    status: String,
    look: &'static str,
    origin: String,
    day: String,
}

#[derive(Template)]
#[template(path = "gap/finding/list.html")]
struct ListPage {
    f: Frame,
    statuses: Vec<Choice>,
    cases: Vec<Choice>,
    rows: Vec<ListRow>,
    /// Whether there is any at all.
    has_any: bool,
    pager: Pager,
    /// The form for a finding in words.
    write: Option<String>,
    /// The sheets of those without a verdict.
    sheets: Option<String>,
}

/// The findings of the cases that one may read.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let known_status = chosen.status.is_empty() || FindingStatus::parse(&chosen.status).is_some();
    if !known_status || !(chosen.case.is_empty() || at.study.case(&chosen.case).is_some()) {
        return Err(PageError::NotFound);
    }
    let mut all: Vec<Knot<Finding>> = at.store().knots(&at.study.id, KnotKind::Finding).await?;
    all.retain(|knot| may(&at, Action::ReadResults, &knot.case));
    at.record(Act::ReadResults, "findings").await?;
    let has_any = !all.is_empty();
    all.retain(|knot| chosen.admits(knot));
    let is_open = |knot: &Knot<Finding>| !knot.body.status().is_verdict();
    let sheets = all
        .iter()
        .any(is_open)
        .then(|| at.address(&format!("/finding/sheet.pdf{}", query(&[("case", chosen.case.as_str())]))));
    let paged = visit.page(ROWS).cut(all);
    let today = Today::of(&visit, &at.study, &paged.rows).await?;
    let status = |status: FindingStatus| {
        Choice::new(status.code(), status_text(status, at.words), status.code() == chosen.status)
    };
    answer(&ListPage {
        statuses: FindingStatus::ALL.into_iter().map(status).collect(),
        cases: choice::cases(&at, &at.said(), &chosen.case),
        pager: Pager::of(&visit, &paged),
        rows: paged.rows.iter().map(|knot| row(&at, knot, &today)).collect(),
        has_any,
        write: at.may(Action::MakeFinding).then(|| at.address("/finding/new")),
        sheets,
        f: at.frame(visit.words.say("finding-list-title")),
    })
}

fn row(at: &At<'_>, knot: &Knot<Finding>, today: &Today<'_>) -> ListRow {
    let finding = &knot.body;
    let (lang, sentence) = today.said(at, knot);
    ListRow {
        name: name(at, knot.number),
        address: at.address(&format!("/finding/{}", knot.number)),
        sentence,
        lang,
        place: place(at, &knot.case),
        status: status_text(finding.status(), at.words),
        look: status_look(finding.status()),
        origin: at.words.say(&format!("finding-origin-{}", finding.origin.code())),
        day: finding
            .verdict()
            .and_then(|verdict| verdict.day)
            .map(|day| at.words.date(day))
            .unwrap_or_default(),
    }
}

/// A verdict as the page says it.
struct VerdictView {
    status: String,
    look: &'static str,
    line: String,
    reason: String,
    present: String,
}

#[derive(Template)]
#[template(path = "gap/finding/show.html")]
struct ShowPage {
    f: Frame,
    name: String,
    sentence: String,
    lang: Option<String>,
    status: String,
    look: &'static str,
    is_generated: bool,
    /// How sure the gap is.
    tag: Option<(String, &'static str)>,
    intervals: Option<String>,
    /// What is said where there is no number.
    without: Option<String>,
    source: String,
    source_address: Option<String>,
    relation: Option<(String, Option<String>)>,
    verdict: Option<VerdictView>,
    earlier: Vec<VerdictView>,
    minutes: Option<String>,
    questions: Vec<String>,
    judge: Option<String>,
    practices: Option<String>,
    edit: Option<String>,
    sheet: String,
    minutes_file: Option<String>,
    numbers: Option<Table>,
    facts: Vec<(String, String)>,
    versions: Vec<String>,
    thread: Option<ThreadBar>,
}

/// A finding.
pub async fn show(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let knot = load(&at, Action::ReadResults, &number).await?;
    at.record(Act::ReadResults, format!("finding {}", knot.number)).await?;
    let today = Today::of(&visit, &at.study, [&knot]).await?;
    let versions = at.store().knot_versions(&knot.id).await?;
    let version = |one: &lars_store::KnotVersion| {
        let status = FindingStatus::parse(&one.state).unwrap_or_default();
        let fill = [
            ("version", at.words.integer(one.version.unsigned_abs()).into()),
            ("when", at.words.moment(one.saved).into()),
            ("status", status_text(status, at.words).into()),
        ];
        at.words.say_with("finding-version", &fill)
    };
    let versions = versions.iter().map(version).collect();
    let thread = bar(&at, (KnotKind::Finding, knot.number)).await?;
    answer(&ShowPage { versions, thread, ..page(&at, &knot, &today) })
}

fn page(at: &At<'_>, knot: &Knot<Finding>, today: &Today<'_>) -> ShowPage {
    let (words, finding) = (at.words, &knot.body);
    let names = names(at);
    let shown = today.shown(knot);
    let here = at.address(&format!("/finding/{}", knot.number));
    let (lang, said) = today.said(at, knot);
    let verdicts: Vec<VerdictView> = finding.verdicts.iter().rev().map(|one| verdict(at, one)).collect();
    let mut verdicts = verdicts.into_iter();
    let first = verdicts.next();
    let works_on_it = may(at, Action::MakeFinding, &knot.case) || may(at, Action::JudgeFinding, &knot.case);
    let has_minutes = works_on_it && finding.verdict().is_some();
    let own = words.language().code();
    let is_open_need = !matches!(finding.status(), FindingStatus::Rejected);
    let mut f = at.frame(said.clone());
    f.crumbs.push((words.say("finding-list-title"), at.address("/finding")));
    ShowPage {
        name: format!("{} · {}", name(at, knot.number), place(at, &knot.case)),
        is_generated: finding.quoted.as_ref().is_some_and(|quoted| sentence(quoted, &names, words) == said),
        sentence: said,
        lang,
        status: status_text(finding.status(), words),
        look: status_look(finding.status()),
        tag: shown.map(|quoted| relation_tag(&quoted.numbers, words)),
        intervals: shown.map(|quoted| intervals(at, (quoted, today.cell(&knot.case, &quoted.key)), &names)),
        without: without(finding, shown.is_some()).map(|key| words.say(key)),
        source: finding.source.clone(),
        source_address: finding.address().map(str::to_owned),
        relation: relation(at, knot, &names),
        verdict: first,
        earlier: verdicts.collect(),
        minutes: has_minutes.then(|| format!("{here}/minutes")),
        questions: finding
            .questions
            .best_body(own)
            .lines()
            .map(str::to_owned)
            .filter(|line| !line.trim().is_empty())
            .collect(),
        judge: may(at, Action::JudgeFinding, &knot.case).then(|| format!("{here}/verdict")),
        practices: (is_open_need && at.may(Action::ProposeMatch) && finding.status().is_verdict())
            .then(|| at.address(&format!("/matching{}", of_matching(knot)))),
        edit: may(at, Action::MakeFinding, &knot.case).then(|| format!("{here}/edit")),
        sheet: format!("{here}/sheet.pdf"),
        minutes_file: has_minutes.then(|| format!("{here}/minutes.pdf")),
        numbers: shown.map(|quoted| numbers(quoted, &names, words)),
        facts: facts(at, knot),
        versions: Vec::new(),
        thread: None,
        f,
    }
}

/// The message that stands where numbers would.
fn without(finding: &Finding, has_numbers: bool) -> Option<&'static str> {
    match (finding.origin, &finding.quoted) {
        (_, Some(_)) => (!has_numbers).then_some("finding-numbers-hidden"),
        (Origin::Source, None) => Some("finding-published"),
        (_, None) => Some("finding-words-only"),
    }
}

fn verdict(at: &At<'_>, verdict: &lars_domain::gap::finding::FindingVerdict) -> VerdictView {
    VerdictView {
        status: status_text(verdict.outcome, at.words),
        look: status_look(verdict.outcome),
        line: verdict_line(verdict, at.words),
        reason: verdict.reason.clone(),
        present: present(at, verdict).join(", "),
    }
}

/// How many of each group were there: "Companies: 4".
pub fn present(at: &At<'_>, verdict: &lars_domain::gap::finding::FindingVerdict) -> Vec<String> {
    let said = at.said();
    let line = |(helix, count): (&String, &u32)| {
        format!("{}: {}", said.helix(helix), at.words.integer(u64::from(*count)))
    };
    verdict.present.iter().filter(|(_, count)| **count > 0).map(line).collect()
}

/// The relation in words, and its page where the finding was made from it.
fn relation(at: &At<'_>, knot: &Knot<Finding>, names: &Names) -> Option<(String, Option<String>)> {
    let labels = Labels { names, words: at.words };
    if let Some(quoted) = &knot.body.quoted {
        let address = relation_of(at, &quoted.key);
        return Some((labels.relation(&quoted.key), Some(address)));
    }
    let about = &knot.body.relation;
    if about.helix.is_empty() && about.partner.is_empty() && about.level.is_empty() {
        return None;
    }
    let code = |code: &String| (!code.is_empty()).then(|| code.clone());
    let key = CellKey {
        helix: code(&about.helix),
        partner: code(&about.partner),
        level: code(&about.level),
        ..CellKey::default()
    };
    Some((labels.relation(&key), None))
}

/// The interval as it was released, and that of today where it is another.
fn intervals(at: &At<'_>, (quoted, today): (&Quoted, Option<&Cell>), names: &Names) -> String {
    let then = quoted.cell();
    let words = at.words;
    let label = |key: &str| words.say(key);
    let released = words.date(at.study.zone.day(quoted.released));
    let first = words.say_with("finding-numbers-then", &[("date", released.into())]);
    let mut rows = vec![IntervalRow { label: first, address: None, cell: &then, own: true }];
    let changed = today.filter(|cell| {
        let now = cell.numbers.shown().map(|numbers| (numbers.n, numbers.mean_gap.to_bits()));
        now.is_some_and(|now| now != (quoted.numbers.n, quoted.numbers.mean_gap.to_bits()))
    });
    rows.extend(changed.map(|cell| IntervalRow {
        label: label("finding-numbers-now"),
        address: None,
        cell,
        own: false,
    }));
    let intervals = Intervals {
        caption: Labels { names, words }.relation(&quoted.key),
        head: label("finding-numbers-when"),
        rows,
        cutoff: GapOptions::default().cutoffs.small_gap,
        same_scale: false,
        show_dots: false,
    };
    intervals.html(words)
}

fn numbers(quoted: &Quoted, names: &Names, words: lars_view::words::Words) -> Table {
    let (cell, options) = (quoted.cell(), GapOptions::default());
    let view = ChartView::new("finding", vec![&cell], names, &options);
    let all: Vec<&str> = columns().collect();
    numbers_table(&view, &[&cell], &all, words).turned()
}

/// What the page of matching is asked for: the need of a finding, or of one in words the needs of its case.
fn of_matching(knot: &Knot<Finding>) -> String {
    match knot.body.quoted {
        Some(_) => query(&[("finding", &knot.number.to_string())]),
        None => query(&[("case", &knot.case)]),
    }
}

fn facts(at: &At<'_>, knot: &Knot<Finding>) -> Vec<(String, String)> {
    let words = at.words;
    let mut facts = vec![
        (words.say("study-case"), place(at, &knot.case)),
        (words.say("finding-origin"), words.say(&format!("finding-origin-{}", knot.body.origin.code()))),
    ];
    if let Some(quoted) = &knot.body.quoted {
        let wave = quoted.key.wave.as_deref().unwrap_or_default();
        facts.push((words.say("study-wave"), at.said().wave(wave)));
        facts.push((words.say("finding-released"), words.moment(quoted.released)));
        if !quoted.run.is_empty() {
            facts.push((words.say("finding-run"), short_digest(&quoted.run)));
        }
    }
    facts
}
