//! Up to four cases side by side: a matrix each, one table of all relations, and what differs between the cases.

use askama::Template;
use axum::extract::RawQuery;
use axum::http::header::REFRESH;
use axum::response::{IntoResponse as _, Response as Answer};
use futures_util::future::try_join_all;
use lars_domain::ask::answer::rating::RELATION;
use lars_domain::ask::write::edition::Edition;
use lars_domain::gap::analysis::latest_wave;
use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::comparable::{Axis, judge};
use lars_domain::gap::comparison::Side;
use lars_domain::gap::poststratify::{common_mix, weigh};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::chart::ChartView;
use lars_view::names::{Labels, Names};
use lars_view::table::{compare, matrix_tables, relations, weighed};

use super::loaded::as_of;
use super::panel::Link;
use super::tab::scales;
use crate::PageError;
use crate::address::{query, segment};
use crate::analysis::{CaseResult, Wanted, case_result};
use crate::at::At;
use crate::choice::{self, Choice};
use crate::comparable;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::part::result::AGAIN;
use crate::study::Described;
use crate::visit::{Segments, Visit};

pages!(ShowPage);

/// The most cases that stand side by side.
const MOST: usize = 4;
/// Relations on a page.
const ROWS: usize = 16;

#[derive(Template)]
#[template(path = "gap/comparison/show.html")]
struct ShowPage {
    f: Frame,
    too_many: bool,
    /// Whether a result is still being computed.
    waits: bool,
    areas: Vec<Choice>,
    cases: Vec<Choice>,
    /// What differs between the regions, aspect by aspect.
    guard: Option<String>,
    /// Why they are not compared.
    refused: Option<String>,
    /// Gaps at a common mix of groups.
    mixed: Option<String>,
    /// The page with and without them.
    mix: Vec<Link>,
    figures: Vec<Figure>,
    /// The relations of all cases, those that differ most first.
    table: Option<String>,
    scales: Vec<Link>,
    pager: Option<Pager>,
}

struct Figure {
    name: String,
    as_of: Option<String>,
    html: String,
}

/// The cases named in the address, side by side.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Answer, PageError> {
    let wishes: Vec<(String, String)> =
        serde_urlencoded::from_str(query.as_deref().unwrap_or_default()).map_err(|_| PageError::BadForm)?;
    let of = |name: &str| {
        let named = wishes.iter().filter(|(key, _)| key == name);
        named.map(|(_, value)| value.clone()).collect::<Vec<_>>()
    };
    let area = of("area").into_iter().next().unwrap_or_default();
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let (study, edition, said) = (&at.study, &at.edition, at.said());
    let mut chosen = known_cases(&at, of("case"))?;
    let same_scale = of("scale").first().is_some_and(|scale| scale == "same");
    let too_many = chosen.len() > MOST;
    chosen.truncate(MOST);
    at.record(Act::ReadResults, chosen.join(" ")).await?;
    let results = chosen.iter().map(|case| case_result(&visit, study, case, Wanted::Soon));
    let results: Vec<Option<CaseResult>> = try_join_all(results).await?;
    let waits = results.iter().any(Option::is_none);
    let results: Vec<(&str, CaseResult)> =
        chosen.iter().zip(results).filter_map(|(case, result)| Some((case.as_str(), result?))).collect();
    let wave = last_wave(study, &results);
    let sides: Vec<Side<'_>> =
        results.iter().map(|(case, result)| side(edition, case, result, wave.as_deref())).collect();
    let in_area = |case: &&lars_domain::map::study::Case| {
        area.is_empty() || case.area.as_deref() == Some(area.as_str())
    };
    let names = Names::of_questionnaire(&edition.questionnaire).with_study(study);
    let is_pair = sides.len() > 1 && !waits;
    let is_mixed = of("mix").first().is_some_and(|mix| mix == "common");
    let Guarded { guard, refused, mixed } = if is_pair {
        guarded(&at, (&sides, wave.as_deref().unwrap_or_default()), &names, is_mixed).await?
    } else {
        Guarded::default()
    };
    let compared = is_pair && refused.is_none();
    let paged = visit.page(ROWS).cut(relations(&sides));
    let ways = Pager::of(&visit, &paged);
    let shown = ShowPage {
        too_many,
        waits,
        areas: choice::areas(&said, &area),
        cases: study
            .cases
            .iter()
            .filter(in_area)
            .filter(|case| at.may_in(&case.code))
            .map(|case| Choice::new(&case.code, said.case(&case.code), chosen.contains(&case.code)))
            .collect(),
        guard,
        refused,
        mixed,
        mix: if compared { mix_links(&visit, is_mixed) } else { Vec::new() },
        figures: if waits { Vec::new() } else { figures(&visit, &results, &said, &sides, &names) },
        table: compared.then(|| compare(&sides, &paged.rows, (&names, visit.words), same_scale)),
        pager: (compared && !ways.links.is_empty()).then_some(ways),
        scales: if compared { scales(&visit, same_scale) } else { Vec::new() },
        f: at.frame(visit.words.say("comparison-show-title")),
    };
    let page = answer(&shown)?;
    Ok(if waits { ([(REFRESH, AGAIN)], page).into_response() } else { page })
}

/// The last wave with anything to show of these cases.
fn last_wave(study: &Study, results: &[(&str, CaseResult)]) -> Option<String> {
    let cells: Vec<&Cell> = results.iter().flat_map(|(_, result)| &result.analysis().cells).collect();
    latest_wave(&study.waves, &cells).map(str::to_owned)
}

fn side<'a>(edition: &'a Edition, case: &'a str, result: &'a CaseResult, wave: Option<&str>) -> Side<'a> {
    let belongs = |cell: &&Cell| {
        cell.key.wave.as_deref() == wave
            && (edition.questionnaire.items.len() == 1 || cell.key.item.as_deref() == Some(RELATION))
    };
    let cells = result.analysis().cells.iter().filter(belongs).collect();
    Side { case, cells }
}

/// The cases that may be read, each once; one that the study does not have is not found.
fn known_cases(at: &At<'_>, wanted: Vec<String>) -> Result<Vec<String>, PageError> {
    let mut chosen: Vec<String> = Vec::new();
    for case in wanted {
        if at.study.case(&case).is_none() {
            return Err(PageError::NotFound);
        }
        if !chosen.contains(&case) && at.may_in(&case) {
            chosen.push(case);
        }
    }
    Ok(chosen)
}

/// What the guard says of a comparison.
#[derive(Default)]
struct Guarded {
    /// Its table.
    guard: Option<String>,
    /// Why the regions are not compared.
    refused: Option<String>,
    /// Gaps at a common mix of groups.
    mixed: Option<String>,
}

/// Asks the guard, and weighs gaps by a common mix where that is wanted and the comparison not refused.
async fn guarded(
    at: &At<'_>,
    (sides, wave): (&[Side<'_>], &str),
    names: &Names,
    is_mixed: bool,
) -> Result<Guarded, PageError> {
    let labels = Labels { names, words: at.words };
    let heads: Vec<String> = sides.iter().map(|side| at.said().case(side.case)).collect();
    let of_sides: Vec<(&str, &str, Vec<&Cell>)> =
        sides.iter().map(|side| (side.case, wave, side.cells.clone())).collect();
    let samples = comparable::samples(at, &of_sides).await?;
    let judged = judge(Axis::Cases, &samples);
    let refused = judged.refused();
    let mixed = (is_mixed && refused.is_none()).then(|| {
        let mix = common_mix(&samples.iter().map(|sample| sample.helices.clone()).collect::<Vec<_>>());
        let cells: Vec<Vec<&Cell>> = sides.iter().map(|side| side.cells.clone()).collect();
        weighed(labels, &heads, (&weigh(&cells, &mix), &mix)).html()
    });
    Ok(Guarded {
        guard: Some(comparable::table(at, labels, &heads, (&samples, &judged))),
        refused: refused.map(|(_, reason)| at.words.say(&format!("comparison-reason-{}", reason.code()))),
        mixed,
    })
}

/// The page with the groups as they answered, and at a common mix.
fn mix_links(visit: &Visit, is_mixed: bool) -> Vec<Link> {
    let link = |(key, code, current): (&str, &str, bool)| Link {
        label: visit.words.say(key),
        address: visit.here_with(&[("mix", code)]),
        current,
    };
    [("comparison-mix-off", "", !is_mixed), ("comparison-mix-on", "common", is_mixed)].map(link).into()
}

/// A matrix of each case, with the time of its result.
fn figures(
    visit: &Visit,
    results: &[(&str, CaseResult)],
    said: &Described<'_>,
    sides: &[Side<'_>],
    names: &Names,
) -> Vec<Figure> {
    let relation = |case: &str, key: &CellKey| {
        let code = |code: &Option<String>| code.clone().unwrap_or_default();
        let (from, to, level) = (code(&key.helix), code(&key.partner), code(&key.level));
        let (wave, item) = (code(&key.wave), code(&key.item));
        let fields =
            [("from", from.as_str()), ("to", &to), ("level", &level), ("wave", &wave), ("item", &item)];
        let path = format!("/study/{}/case/{}/relation{}", said.study.slug, segment(case), query(&fields));
        visit.address(&path)
    };
    let figure = |(place, (side, (_, result))): (usize, (&Side<'_>, &(&str, CaseResult)))| {
        let id = format!("side-{}", place + 1);
        let mut view = ChartView::new(&id, side.cells.clone(), names, &result.analysis().options);
        view.simulated = said.study.simulated;
        Figure {
            name: said.case(side.case),
            as_of: as_of(visit, result),
            html: matrix_tables(&view, visit.words, &|key| relation(side.case, key)),
        }
    };
    sides.iter().zip(results).enumerate().map(figure).collect()
}
