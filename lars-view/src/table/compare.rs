//! The same relations of several cases side by side, those that differ most first: marks on one line, then the numbers of each case.
//!
//! The rows are the table of the chart. What differs between the cases is said elsewhere.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::comparison::Side;

use crate::chart::scale::Scale;
use crate::chart::svg::escape;
use crate::names::{Labels, Names};
use crate::words::Words;

/// The cells of a relation, one for each side that has it.
pub type Cells<'a> = Vec<Option<&'a Cell>>;

/// One row for each of these relations.
pub fn compare(
    sides: &[Side<'_>],
    rows: &[(CellKey, Cells<'_>)],
    (names, words): (&Names, Words),
    same_scale: bool,
) -> String {
    let labels = Labels { names, words };
    let limit = Scale::FIXED.limit();
    let largest = gaps(rows).fold(1.0, |most: f64, gap| most.max(gap.abs().ceil()));
    let reach = if same_scale { limit } else { largest.min(limit) };
    let mut html = format!(
        "<table class=\"rows compare\"><caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th><td class=\"marks\" aria-hidden=\"true\">{}</td>",
        escape(&words.say("comparison-table-caption")),
        escape(&words.say("comparison-table-relation")),
        axis(reach, words)
    );
    for (place, side) in sides.iter().enumerate() {
        let _ = write!(
            html,
            "<th scope=\"col\" class=\"number\">{} {}</th>",
            mark(place),
            escape(&labels.case(Some(side.case)))
        );
    }
    let _ = writeln!(
        html,
        "<th scope=\"col\" class=\"number\">{}</th></tr></thead>\n<tbody>",
        escape(&words.say("comparison-table-difference"))
    );
    for (key, cells) in rows {
        let _ = write!(
            html,
            "<tr><th scope=\"row\">{}</th><td class=\"marks\" aria-hidden=\"true\">{}</td>",
            escape(&labels.relation_short(key)),
            dumbbell(cells, reach)
        );
        for cell in cells {
            let _ = write!(html, "<td class=\"number\">{}</td>", escape(&value(*cell, words)));
        }
        let difference = spread(cells).map_or_else(|| "–".to_owned(), |spread| words.number(spread, 1));
        let _ = writeln!(html, "<td class=\"number\">{}</td></tr>", escape(&difference));
    }
    let _ = writeln!(
        html,
        "</tbody></table>\n<p class=\"note\">{}</p>",
        escape(&words.say("comparison-table-note"))
    );
    html
}

/// The relations of all sides, the one that differs most first.
pub fn relations<'a>(sides: &'a [Side<'_>]) -> Vec<(CellKey, Cells<'a>)> {
    let mut relations: BTreeMap<CellKey, Cells<'a>> = BTreeMap::new();
    for (place, side) in sides.iter().enumerate() {
        for cell in &side.cells {
            let key = CellKey { case: None, wave: None, ..cell.key.clone() };
            relations.entry(key).or_insert_with(|| vec![None; sides.len()])[place] = Some(cell);
        }
    }
    let mut rows: Vec<(CellKey, Cells<'a>)> = relations.into_iter().collect();
    let order = |cells: &Cells<'_>| spread(cells).unwrap_or(-1.0);
    rows.sort_by(|a, b| order(&b.1).total_cmp(&order(&a.1)));
    rows
}

fn gap_of(cell: Option<&Cell>) -> Option<f64> {
    Some(cell?.numbers.shown()?.mean_gap)
}

fn gaps<'a>(rows: &'a [(CellKey, Cells<'_>)]) -> impl Iterator<Item = f64> + 'a {
    rows.iter().flat_map(|(_, cells)| cells.iter().filter_map(|cell| gap_of(*cell)))
}

/// The difference between the largest and the smallest mean gap, where two are shown at least.
fn spread(cells: &Cells<'_>) -> Option<f64> {
    let gaps: Vec<f64> = cells.iter().filter_map(|cell| gap_of(*cell)).collect();
    let (low, high) =
        gaps.iter().fold((f64::MAX, f64::MIN), |(low, high), gap| (low.min(*gap), high.max(*gap)));
    (gaps.len() > 1).then_some(high - low)
}

/// The mark of a side, also readable without colour.
fn mark(place: usize) -> &'static str {
    ["●", "○", "■", "□"][place.min(3)]
}

fn at(gap: f64, reach: f64) -> f64 {
    50.0 + gap.clamp(-reach, reach) / reach * 46.0
}

fn axis(reach: f64, words: Words) -> String {
    let mut svg = String::from("<svg class=\"mk\" height=\"18\" aria-hidden=\"true\">");
    for tick in [-reach, 0.0, reach] {
        let (x, text) = (at(tick, reach), words.signed(tick, 0));
        let _ = write!(svg, "<text x=\"{x:.1}%\" y=\"14\" text-anchor=\"middle\">{}</text>", escape(&text));
    }
    svg + "</svg>"
}

fn dumbbell(cells: &Cells<'_>, reach: f64) -> String {
    let zero = at(0.0, reach);
    let mut svg = format!(
        "<svg class=\"mk\" height=\"22\" aria-hidden=\"true\"><line class=\"z\" x1=\"{zero:.1}%\" x2=\"{zero:.1}%\" y1=\"0\" y2=\"22\"/>"
    );
    let gaps: Vec<(usize, f64)> =
        cells.iter().enumerate().filter_map(|(place, cell)| Some((place, gap_of(*cell)?))).collect();
    let (low, high) =
        gaps.iter().fold((f64::MAX, f64::MIN), |(low, high), (_, gap)| (low.min(*gap), high.max(*gap)));
    if gaps.len() > 1 {
        let (low, high) = (at(low, reach), at(high, reach));
        let _ = write!(svg, "<line class=\"ci\" x1=\"{low:.1}%\" x2=\"{high:.1}%\" y1=\"11\" y2=\"11\"/>");
    }
    for (place, gap) in gaps {
        let x = at(gap, reach);
        let class = if place % 2 == 0 { "pt" } else { "pte" };
        if place < 2 {
            let _ = write!(svg, "<circle class=\"{class}\" cx=\"{x:.1}%\" cy=\"11\" r=\"5\"/>");
        } else {
            let _ = write!(
                svg,
                "<rect class=\"{class}\" x=\"{x:.1}%\" y=\"6\" width=\"10\" height=\"10\" transform=\"translate(-5 0)\"/>"
            );
        }
    }
    svg + "</svg>"
}

fn value(cell: Option<&Cell>, words: Words) -> String {
    let Some(cell) = cell else {
        return words.say("table-note-not-asked");
    };
    let Some(numbers) = cell.numbers.shown() else {
        return words.say("class-too-few");
    };
    let mut args = vec![("gap", words.signed(numbers.mean_gap, 1).into()), ("n", numbers.n.into())];
    match &numbers.t {
        Ok(limits) => {
            args.push(("interval", words.interval(limits.low, limits.high, 1).into()));
            words.say_with("comparison-table-value", &args)
        }
        Err(_) => words.say_with("comparison-table-value-no-interval", &args),
    }
}
