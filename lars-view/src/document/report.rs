//! The report of a case as a document: summary, matrix, intervals, network, findings, method. The numbers are those of the results page.
//!
//! The matrix is a table that can be read aloud and copied; the charts are drawn, with their description as alternative text.

use lars_domain::gap::analysis::GapAnalysis;
use lars_domain::gap::cell::{Cell as GapCell, GapClass};
use lars_domain::gap::network::network;

use super::Document;
use super::block::{
    Block, Cell, Column, Grid, Inline, MM, Part, Place, SIZE, Type, framed, heading, line, par, strong,
    table, text_in, title,
};
use super::face::Face;
use crate::chart::dots::dots;
use crate::chart::matrix::matrix;
use crate::chart::network::network as network_chart;
use crate::chart::{Chart, ChartView};
use crate::names::{Labels, in_order};
use crate::report::how::how_computed;
use crate::words::Words;

/// The mark of a gap whose class is not clear.
const NOT_CLEAR: &str = "≈";

/// What a report says besides the cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heads {
    /// The study.
    pub study: String,
    /// The case.
    pub case: String,
    /// The wave, the area, who asked: a line each.
    pub about: Vec<String>,
    /// The sentences of the summary, before those that the charts say.
    pub summary: Vec<String>,
    /// The findings: number and verdict, and what is said.
    pub findings: Vec<(String, String)>,
    /// When the numbers were released, how many people answered: a line each, at the end.
    pub made: Vec<String>,
}

/// The report of one case, wave and aspect.
pub fn report(view: &ChartView<'_>, (analysis, heads): (&GapAnalysis, &Heads), words: Words) -> Document {
    let name = words.say_with("report-title", &[("case", heads.case.as_str().into())]);
    let mut blocks =
        vec![text_in(heads.study.clone(), Type::of(SIZE).grey()).room(0.0, 4.0).keep(), title(name.clone())];
    blocks.extend(heads.about.iter().map(|line| par(line.clone()).room(0.0, 2.0)));
    if view.simulated {
        blocks.push(framed(1.2, 7.0, vec![strong(words.say("gap-simulated-long"))]));
    }
    let cells = chart("report-matrix", view, |view| matrix(view, words));
    let intervals = chart("report-dots", view, |view| dots(view, words));
    let ties = chart("report-network", view, |view| network_chart(&network(&view.cells), view, words));
    let has_any = view.cells.iter().any(|cell| cell.numbers.shown().is_some());
    blocks.push(heading(1, words.say("report-summary")));
    blocks.extend(heads.summary.iter().map(|sentence| par(sentence.clone())));
    if has_any {
        let mut said: Vec<&str> = [&cells, &intervals, &ties].map(|chart| chart.title.as_str()).to_vec();
        said.dedup();
        blocks.extend(said.into_iter().map(par));
        blocks.push(heading(1, words.say("matrix-tab-matrix")));
        blocks.push(par(cells.subtitle.clone()).keep());
        blocks.push(Block::Grid(matrix_table(view, words)));
        blocks.extend(cells.notes.iter().map(|note| small(note)));
        for (key, chart) in [("matrix-tab-sure", &intervals), ("matrix-tab-network", &ties)] {
            blocks.push(heading(1, words.say(key)));
            blocks.push(par(chart.subtitle.clone()).keep());
            blocks.push(Block::Drawing { svg: chart.svg(), alt: chart.description.clone() });
            for aside in &chart.asides {
                blocks.push(strong(aside.heading.clone()).keep());
                blocks.extend(aside.items.iter().map(|item| small(item)));
            }
        }
    } else {
        blocks.push(par(words.say("gap-show-none")));
    }
    blocks.push(heading(1, words.say("report-findings")));
    if heads.findings.is_empty() {
        blocks.push(par(words.say("report-no-findings")));
    }
    for (head, text) in &heads.findings {
        blocks.push(strong(head.clone()).keep());
        blocks.push(par(text.clone()));
    }
    blocks.push(heading(1, words.say("report-method")));
    for explained in how_computed(analysis, words) {
        let term = Inline::Text(format!("{}. ", explained.term), Type::of(9.5).face(Face::Bold));
        blocks.push(line(vec![term, Inline::Text(explained.text, Type::of(9.5))]));
    }
    blocks.extend(heads.made.iter().map(|line| small(line)));
    let foot = Some(format!("{} · {}", heads.study, heads.case));
    let part = Part { lang: words.language().code(), foot, blocks };
    Document::new(words, &name, [18.0, 18.0, 16.0, 20.0], vec![part])
}

fn chart(id: &str, view: &ChartView<'_>, draw: impl FnOnce(&ChartView<'_>) -> Chart) -> Chart {
    draw(&ChartView { id, ..view.clone() })
}

fn small(text: &str) -> Block {
    text_in(text, Type::of(9.0).grey()).room(1.0, 2.0)
}

/// A row for each speaker and level, a column for each partner group; in a cell the class, the mean gap and how many answered.
fn matrix_table(view: &ChartView<'_>, words: Words) -> Grid {
    let labels = Labels { names: view.names, words };
    let cells = view.ordered();
    let partners = in_order(&view.names.partners, cells.iter().map(|cell| cell.key.partner.as_deref()));
    let levels = in_order(&view.names.levels, cells.iter().map(|cell| cell.key.level.as_deref()));
    let helices = in_order(&view.names.helices, cells.iter().map(|cell| cell.key.helix.as_deref()));
    let looks = Type::of(9.0);
    let tight = |text: String, looks: Type| text_in(text, looks).room(0.0, 0.0);
    let head = |text: String| Cell::new(vec![tight(text, looks.face(Face::Bold))]).place(Place::End);
    let mut columns = vec![Column::Share(1.5), Column::Share(1.2)];
    columns.extend(partners.iter().map(|_| Column::Share(1.0)));
    let mut first = vec![head(words.say("table-head-speaker")), head(words.say("table-head-level"))];
    first.extend(partners.iter().map(|partner| head(labels.partner_short(*partner))));
    let mut rows = vec![first];
    for helix in &helices {
        for (at, level) in levels.iter().enumerate() {
            let mut row = Vec::new();
            if at == 0 {
                row.push(Cell::new(vec![tight(labels.helix(*helix), looks)]).head_of(levels.len()));
            }
            row.push(Cell::new(vec![tight(labels.level(*level), looks)]).head_of(1));
            for partner in &partners {
                let found = cells.iter().find(|cell| {
                    (cell.key.helix.as_deref(), cell.key.level.as_deref(), cell.key.partner.as_deref())
                        == (*helix, *level, *partner)
                });
                row.push(value(found.copied(), view, words));
            }
            rows.push(row);
        }
    }
    table(columns, (1.2 * MM, 1.0 * MM), rows)
}

fn value(cell: Option<&GapCell>, view: &ChartView<'_>, words: Words) -> Cell {
    let (large, little) = (Type::of(9.5).whole(), Type::of(8.0).whole().grey());
    let Some(cell) = cell else {
        return Cell::new(vec![text_in("–", little).room(0.0, 0.0)]);
    };
    let Some(numbers) = cell.numbers.shown() else {
        return Cell::new(vec![text_in(words.say("class-too-few"), little).room(0.0, 0.0)]);
    };
    let mark = numbers.clear_class().map_or(NOT_CLEAR, GapClass::mark);
    let gap = format!("{mark} {}", words.signed(numbers.mean_gap, 1));
    let n = words.say_with("chart-cell-n", &[("n", numbers.n.into())]);
    let mut lines = vec![text_in(gap, large).room(0.0, 0.0), text_in(n, little).room(0.0, 0.0)];
    lines.extend(view.verdict(cell, words).map(|verdict| text_in(verdict, little).room(0.0, 0.0)));
    Cell::new(lines)
}
