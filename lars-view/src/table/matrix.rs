//! The matrix as HTML: a table for each level, rows say who speaks, columns about whom. Each cell leads to its relation and holds its whole
//! sentence for those who listen.
//!
//! Colour stands only where something is known. A helix whose relations are all hidden has no row; [`hidden_helices`] names it.

use std::fmt::Write as _;

use lars_domain::gap::cell::{Cell, CellKey, CellNumbers, Certainty};

use crate::chart::ChartView;
use crate::chart::matrix::cell_label;
use crate::chart::scale::Scale;
use crate::chart::svg::escape;
use crate::names::{Labels, in_order};
use crate::words::Words;

type Code<'a> = Option<&'a str>;

/// The helices of a view whose relations are all hidden, in order, with how many relations that are.
pub fn hidden_helices<'a>(view: &ChartView<'a>) -> Vec<(Code<'a>, usize)> {
    let helices = in_order(&view.names.helices, view.cells.iter().map(|cell| cell.key.helix.as_deref()));
    let count = |helix: Code<'a>| {
        let of = || view.cells.iter().filter(move |cell| cell.key.helix.as_deref() == helix);
        of().all(|cell| cell.numbers.shown().is_none()).then(|| (helix, of().count()))
    };
    helices.into_iter().filter_map(count).collect()
}

/// The tables of a view, one for each level; `address` leads to a relation.
pub fn matrix_tables(view: &ChartView<'_>, words: Words, address: &dyn Fn(&CellKey) -> String) -> String {
    let hidden: Vec<Code<'_>> = hidden_helices(view).into_iter().map(|(helix, _)| helix).collect();
    let cells: Vec<&Cell> =
        view.cells.iter().copied().filter(|cell| !hidden.contains(&cell.key.helix.as_deref())).collect();
    let helices = in_order(&view.names.helices, cells.iter().map(|cell| cell.key.helix.as_deref()));
    let levels = in_order(&view.names.levels, cells.iter().map(|cell| cell.key.level.as_deref()));
    let reach = reach(&cells);
    let mut html = String::from("<div class=\"mx\">\n");
    for level in levels {
        let of_level: Vec<&Cell> =
            cells.iter().copied().filter(|cell| cell.key.level.as_deref() == level).collect();
        let table = LevelTable { view, words, address, helices: &helices, level, cells: &of_level, reach };
        table.write(&mut html);
    }
    html.push_str("</div>\n");
    html
}

/// The table of one level.
struct LevelTable<'a> {
    view: &'a ChartView<'a>,
    words: Words,
    address: &'a dyn Fn(&CellKey) -> String,
    helices: &'a [Code<'a>],
    level: Code<'a>,
    cells: &'a [&'a Cell],
    /// Whiskers are drawn from minus this to plus this.
    reach: f64,
}

/// The farthest limit of an interval, so that none is cut; at most the width of the scale, beyond which there are no gaps.
fn reach(cells: &[&Cell]) -> f64 {
    let numbers = cells.iter().filter_map(|cell| cell.numbers.shown());
    let farthest = numbers.map(|numbers| {
        let limits = numbers.t.as_ref().map_or(0.0, |limits| limits.low.abs().max(limits.high.abs()));
        limits.max(numbers.mean_gap.abs())
    });
    farthest.fold(1.0, f64::max).min(Scale::FIXED.limit())
}

impl LevelTable<'_> {
    fn labels(&self) -> Labels<'_> {
        Labels { names: self.view.names, words: self.words }
    }

    fn write(&self, html: &mut String) {
        let partners =
            in_order(&self.view.names.partners, self.cells.iter().map(|cell| cell.key.partner.as_deref()));
        let caption = self.labels().level(self.level);
        let _ = write!(
            html,
            "<table class=\"lv\"><caption>{}</caption>\n<thead><tr><td class=\"rh\"></td>",
            escape(&caption)
        );
        for partner in &partners {
            let name = self.labels().partner_short(*partner);
            let _ = write!(html, "<th scope=\"col\">{}</th>", escape(&name));
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        for helix in self.helices {
            let name = self.labels().helix_short(*helix);
            let _ = write!(html, "<tr><th scope=\"row\" class=\"rh\"><span>{}</span></th>", escape(&name));
            for partner in &partners {
                let found = self.cells.iter().find(|cell| {
                    cell.key.helix.as_deref() == *helix && cell.key.partner.as_deref() == *partner
                });
                html.push_str("<td>");
                if let Some(cell) = found {
                    self.cell(html, cell);
                }
                html.push_str("</td>");
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody></table>\n");
    }

    fn cell(&self, html: &mut String, cell: &Cell) {
        let mut said = cell_label(self.view, self.words, cell);
        let verdict = self.view.verdict(cell, self.words);
        if let Some(verdict) = &verdict {
            let _ = write!(said, "; {verdict}");
        }
        let (said, address) = (escape(&said).into_owned(), (self.address)(&cell.key));
        let address = escape(&address);
        let Some(numbers) = cell.numbers.shown() else {
            let few = self.words.say("matrix-too-few");
            let _ = write!(
                html,
                "<a class=\"cell hid\" href=\"{address}\"><span class=\"for-ears\">{said}</span>\
                 <span aria-hidden=\"true\">{}</span></a>",
                escape(&few)
            );
            return;
        };
        let gap = self.words.signed(numbers.mean_gap, 1);
        let gap =
            numbers.clear_class().map_or_else(|| gap.clone(), |class| format!("{} {gap}", class.mark()));
        let n = self.words.say_with("chart-cell-n", &[("n", numbers.n.into())]);
        let _ = write!(
            html,
            "<a class=\"cell{}\" href=\"{address}\"><span class=\"for-ears\">{said}</span>\
             <b aria-hidden=\"true\">{}</b>{}<i aria-hidden=\"true\">{}</i>",
            look(self.view, numbers),
            escape(&gap),
            whisker(numbers, self.reach),
            escape(&n)
        );
        if let Some(verdict) = verdict {
            let _ = write!(html, "<i class=\"vd\" aria-hidden=\"true\">{}</i>", escape(&verdict));
        }
        html.push_str("</a>");
    }
}

/// The classes of a shown cell.
pub(crate) fn look(view: &ChartView<'_>, numbers: &CellNumbers) -> String {
    let step = view.scale.step(numbers.mean_gap);
    match numbers.certainty() {
        Certainty::Clear if numbers.class.is_small() => " clear".to_owned(),
        Certainty::Clear => format!(" f clear g{step}"),
        Certainty::Likely => format!(" f g{step}"),
        Certainty::CannotTell => " no".to_owned(),
    }
}

/// The interval as a line, with zero in the middle.
fn whisker(numbers: &CellNumbers, reach: f64) -> String {
    // Half a dot stays free at each side.
    let at = |gap: f64| 50.0 + gap.clamp(-reach, reach) / reach * 46.0;
    let mut svg = String::from(
        "<svg class=\"wh\" aria-hidden=\"true\"><line class=\"z\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"9\"/>",
    );
    if let Ok(limits) = &numbers.t {
        let (low, high) = (at(limits.low), at(limits.high));
        let _ = write!(svg, "<line x1=\"{low:.1}%\" x2=\"{high:.1}%\" y1=\"4.5\" y2=\"4.5\"/>");
    }
    let _ = write!(svg, "<circle cx=\"{:.1}%\" cy=\"4.5\" r=\"2.5\"/></svg>", at(numbers.mean_gap));
    svg
}
