//! Findings on paper: sheets for a focus group, and the minutes of a verdict as page and document.
//!
//! Minutes are for those who make and judge findings.

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::gap::analysis::GapOptions;
use lars_domain::gap::finding::Finding;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_view::chart::ChartView;
use lars_view::chart::dots::dots;
use lars_view::document::finding::{FindingSheet, Minutes, minutes as minutes_document, sheets};
use lars_view::finding::{short_digest, status_text, verdict_line};
use serde::Deserialize;

use super::{load, may, name, names, place, present, without};
use crate::PageError;
use crate::at::At;
use crate::page::{Frame, answer, pages};
use crate::print::print;
use crate::verdict::Today;
use crate::visit::{Segments, Visit};

pages!(MinutesPage);

/// The most findings that sheets are made of at a time: as many as a day of discussion holds.
const MAX_SHEETS: usize = 20;

#[derive(Template)]
#[template(path = "gap/finding/minutes.html")]
struct MinutesPage {
    f: Frame,
    sentence: String,
    status: String,
    line: String,
    present: Vec<String>,
    reason: String,
    minutes: String,
    file: String,
}

/// The case whose sheets are wanted.
#[derive(Debug, Default, Deserialize)]
pub struct OfCase {
    #[serde(default)]
    case: String,
}

/// The sheets of all findings without a verdict, of a case or of all that one may read.
pub async fn all_sheets(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<OfCase>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let mut all: Vec<Knot<Finding>> = at.store().knots(&at.study.id, KnotKind::Finding).await?;
    all.retain(|knot| {
        let is_meant = chosen.case.is_empty() || chosen.case == knot.case;
        is_meant && !knot.body.status().is_verdict() && may(&at, Action::ReadResults, &knot.case)
    });
    all.truncate(MAX_SHEETS);
    if all.is_empty() {
        return Err(PageError::NotFound);
    }
    give_sheets(&at, &all, "findings.pdf").await
}

/// A file of one finding: its sheet, or the minutes.
pub async fn file(
    visit: Visit,
    Segments((_, slug, number, file)): Segments<(String, String, String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let knot = load(&at, Action::ReadResults, &number).await?;
    match file.as_str() {
        "sheet.pdf" => {
            give_sheets(&at, std::slice::from_ref(&knot), &format!("finding-{}.pdf", knot.number)).await
        }
        "minutes.pdf" => {
            let minutes = minutes_of(&at, &knot).await?;
            at.record(Act::ExportedResults, format!("finding {} minutes.pdf", knot.number)).await?;
            let document = minutes_document(&at.said().title(), &minutes, at.words);
            print(&visit, document, &format!("minutes-{}.pdf", knot.number), None).await
        }
        _ => Err(PageError::NotFound),
    }
}

async fn give_sheets(at: &At<'_>, knots: &[Knot<Finding>], name: &str) -> Result<Answer, PageError> {
    let today = Today::of(at.visit, &at.study, knots).await?;
    let all: Vec<FindingSheet> = knots.iter().map(|knot| sheet(at, knot, &today)).collect();
    let numbers: Vec<String> = knots.iter().map(|knot| knot.number.to_string()).collect();
    at.record(Act::ExportedResults, format!("finding {} sheet.pdf", numbers.join(" "))).await?;
    let document = sheets(&at.said().title(), at.study.simulated, &all, at.words);
    print(at.visit, document, name, None).await
}

fn sheet(at: &At<'_>, knot: &Knot<Finding>, today: &Today<'_>) -> FindingSheet {
    let (words, finding) = (at.words, &knot.body);
    let shown = today.shown(knot);
    let (names, options) = (names(at), GapOptions { min_n: at.study.min_n, ..GapOptions::default() });
    let mut facts = Vec::new();
    if let Some(quoted) = shown {
        facts.extend(super::super::tab::lead(&quoted.cell(), words));
        let released = words.date(at.study.zone.day(quoted.released));
        let fill = [("date", released.into()), ("run", short_digest(&quoted.run).into())];
        facts.push(words.say_with("finding-sheet-source", &fill));
    }
    facts.extend(without(finding, shown.is_some()).map(|key| words.say(key)));
    if !finding.source.is_empty() {
        facts.push(format!("{}: {}", words.say("finding-source"), finding.source));
    }
    let cell = shown.map(lars_domain::gap::finding::Quoted::cell);
    let id = format!("finding-{}", knot.number);
    let chart = cell.as_ref().map(|cell| dots(&ChartView::new(&id, vec![cell], &names, &options), words));
    let questions = finding.questions.best_body(words.language().code());
    FindingSheet {
        head: format!("{} · {}", name(at, knot.number), place(at, &knot.case)),
        sentence: today.said(at, knot).1,
        facts,
        chart,
        questions: questions.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
    }
}

/// The minutes of the latest verdict, for those who may read them.
async fn minutes_of(at: &At<'_>, knot: &Knot<Finding>) -> Result<Minutes, PageError> {
    if !(may(at, Action::MakeFinding, &knot.case) || may(at, Action::JudgeFinding, &knot.case)) {
        return Err(PageError::NotAllowed);
    }
    let verdict = knot.body.verdict().ok_or(PageError::NotFound)?;
    let today = Today::of(at.visit, &at.study, [knot]).await?;
    Ok(Minutes {
        head: format!("{} · {}", name(at, knot.number), place(at, &knot.case)),
        sentence: today.said(at, knot).1,
        status: verdict.outcome,
        line: verdict_line(verdict, at.words),
        present: present(at, verdict),
        reason: verdict.reason.clone(),
        minutes: verdict.minutes.clone(),
    })
}

/// The minutes as a page.
pub async fn minutes(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let knot = load(&at, Action::ReadResults, &number).await?;
    let minutes = minutes_of(&at, &knot).await?;
    at.record(Act::ReadResults, format!("finding {} minutes", knot.number)).await?;
    let here = at.address(&format!("/finding/{}", knot.number));
    let mut f =
        at.frame(at.words.say_with("finding-minutes-title", &[("head", minutes.head.clone().into())]));
    f.crumbs.push((at.words.say("finding-list-title"), at.address("/finding")));
    f.crumbs.push((name(&at, knot.number), here.clone()));
    answer(&MinutesPage {
        f,
        sentence: minutes.sentence,
        status: status_text(minutes.status, at.words),
        line: minutes.line,
        present: minutes.present,
        reason: minutes.reason,
        minutes: minutes.minutes,
        file: format!("{here}/minutes.pdf"),
    })
}
