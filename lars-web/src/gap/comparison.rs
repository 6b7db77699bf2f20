//! Up to four cases side by side: a matrix each, one table of all relations, and what differs between the cases.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response as Answer;
use lars_domain::ask::rating::RELATION;
use lars_domain::gap::cell::Cell;
use lars_domain::gap::comparison::{Side, agreement};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::chart::ChartView;
use lars_view::chart::matrix::matrix;
use lars_view::table::{Table, compare};

use crate::PageError;
use crate::analysis::Results;
use crate::page::{Frame, page};
use crate::record::record;
use crate::study::{AreaOption, Described, area_options};
use crate::visit::{Segments, Visit};

/// The most cases that stand side by side.
const MOST: usize = 4;

#[derive(Template)]
#[template(path = "gap/comparison/show.html")]
struct ShowPage {
    f: Frame,
    too_many: bool,
    areas: Vec<AreaOption>,
    cases: Vec<(String, String, bool)>,
    checks: Vec<Check>,
    figures: Vec<(String, String)>,
    table: Option<Table>,
}

struct Check {
    aspect: String,
    status: String,
    differs: Option<String>,
}

/// The cases named in the address, side by side.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Answer, PageError> {
    visit.staff()?;
    let wishes: Vec<(String, String)> =
        serde_urlencoded::from_str(query.as_deref().unwrap_or_default()).map_err(|_| PageError::BadForm)?;
    let of = |name: &str| {
        let named = wishes.iter().filter(|(key, _)| key == name);
        named.map(|(_, value)| value.clone()).collect::<Vec<_>>()
    };
    let area = of("area").into_iter().next().unwrap_or_default();
    let results = Results::load(&visit, &slug, None).await?;
    visit.may_within(Action::ReadResults, &results.study.scope())?;
    let mut chosen: Vec<String> = Vec::new();
    for case in of("case") {
        if results.study.case(&case).is_some()
            && !chosen.contains(&case)
            && readable(&visit, &results.study, &case)
        {
            chosen.push(case);
        }
    }
    let too_many = chosen.len() > MOST;
    chosen.truncate(MOST);
    record(&visit, Act::ReadResults, &results.study, &chosen.join(" ")).await?;
    let said = Described { words: visit.words, study: &results.study, edition: &results.edition };
    let mut f = visit.frame(visit.words.say("comparison-show-title"));
    f.simulated = results.study.simulated;
    f.step = "gap";
    f.crumbs = said.crumbs(&visit, None);
    let wave = last_wave(&results);
    let sides: Vec<Side<'_>> = chosen.iter().map(|case| side(&results, case, wave.as_deref())).collect();
    let in_area = |case: &&lars_domain::map::study::Case| {
        area.is_empty() || case.area.as_deref() == Some(area.as_str())
    };
    let shown = ShowPage {
        too_many,
        areas: area_options(&said, &area),
        cases: results
            .study
            .cases
            .iter()
            .filter(in_area)
            .filter(|case| readable(&visit, &results.study, &case.code))
            .map(|case| (case.code.clone(), said.case(&case.code), chosen.contains(&case.code)))
            .collect(),
        checks: if sides.len() > 1 { checks(&visit, &sides) } else { Vec::new() },
        figures: figures(&visit, &results, &said, &sides),
        table: (sides.len() > 1).then(|| compare(&sides, &results.names, visit.words)),
        f,
    };
    page(&shown.f, &shown)
}

/// Whether this visitor may read the results of a case.
fn readable(visit: &Visit, study: &Study, case: &str) -> bool {
    visit.may(Action::ReadResults, &study.scope_of(case)).is_ok()
}

/// The last wave that anybody answered.
fn last_wave(results: &Results) -> Option<String> {
    let answered =
        |code: &str| results.analysis.cells.iter().any(|cell| cell.key.wave.as_deref() == Some(code));
    let shown = |code: &str| {
        let cells = results.analysis.cells.iter();
        cells.into_iter().any(|cell| cell.key.wave.as_deref() == Some(code) && cell.numbers.shown().is_some())
    };
    let waves = || results.study.waves.iter().rev().map(|wave| wave.code.as_str());
    waves().find(|code| shown(code)).or_else(|| waves().find(|code| answered(code))).map(str::to_owned)
}

fn side<'a>(results: &'a Results, case: &'a str, wave: Option<&str>) -> Side<'a> {
    let belongs = |cell: &&Cell| {
        cell.key.case.as_deref() == Some(case)
            && cell.key.wave.as_deref() == wave
            && (results.edition.questionnaire.items.len() == 1 || cell.key.item.as_deref() == Some(RELATION))
    };
    Side {
        case,
        edition: Some(&results.edition.id),
        cells: results.analysis.cells.iter().filter(belongs).collect(),
    }
}

fn checks(visit: &Visit, sides: &[Side<'_>]) -> Vec<Check> {
    let check = |(aspect, agrees): (lars_domain::gap::comparison::Aspect, bool)| {
        let key = format!("comparison-aspect-{}", aspect.code());
        let status = if agrees { "comparison-status-fine" } else { "comparison-status-flagged" };
        Check {
            aspect: visit.words.say(&key),
            status: visit.words.say(status),
            differs: (!agrees).then(|| visit.words.say(&format!("{key}.differs"))),
        }
    };
    agreement(sides).into_iter().map(check).collect()
}

fn figures(
    visit: &Visit,
    results: &Results,
    said: &Described<'_>,
    sides: &[Side<'_>],
) -> Vec<(String, String)> {
    let figure = |(place, side): (usize, &Side<'_>)| {
        let id = format!("side-{}", place + 1);
        let mut view = ChartView::new(&id, side.cells.clone(), &results.names, &results.analysis.options);
        view.simulated = results.study.simulated;
        (said.case(side.case), matrix(&view, visit.words).figure(visit.words))
    };
    sides.iter().enumerate().map(figure).collect()
}
