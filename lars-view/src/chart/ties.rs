//! The network as small drawings, one for each level: who speaks at the left, about whom at the right, a line for each relation that is shown.
//!
//! Lines are as wide as the mean experience and have colour only where the gap is known. The lines of one actor can be brought forward. Each
//! line leads to its relation. Drawings keep their size, so words do.

use std::fmt::Write as _;

use lars_domain::gap::cell::{Cell, CellKey, CellNumbers, Certainty};

use super::ChartView;
use super::matrix::cell_label;
use super::svg::{escape, fit, number};
use crate::names::{Labels, in_order};
use crate::words::Words;

const WIDTH: f64 = 340.0;
const SIDE: f64 = 112.0;
const STEP: f64 = 40.0;
const TOP: f64 = 22.0;

type Code<'a> = Option<&'a str>;

/// Draws the levels of a view; `focus` is the code of a group whose lines stand out, `address` leads to a relation.
pub fn ties(
    view: &ChartView<'_>,
    words: Words,
    focus: Option<&str>,
    address: &dyn Fn(&CellKey) -> String,
) -> String {
    let levels = in_order(&view.names.levels, view.cells.iter().map(|cell| cell.key.level.as_deref()));
    let mut html = String::from("<div class=\"ties\">\n");
    for level in levels {
        let cells: Vec<&Cell> =
            view.cells.iter().copied().filter(|cell| cell.key.level.as_deref() == level).collect();
        Level { view, words, focus, address, cells: &cells }.write(&mut html, level);
    }
    html.push_str("</div>\n");
    html
}

struct Level<'a> {
    view: &'a ChartView<'a>,
    words: Words,
    focus: Option<&'a str>,
    address: &'a dyn Fn(&CellKey) -> String,
    cells: &'a [&'a Cell],
}

impl Level<'_> {
    fn labels(&self) -> Labels<'_> {
        Labels { names: self.view.names, words: self.words }
    }

    fn write(&self, html: &mut String, level: Code<'_>) {
        let names = self.view.names;
        let left = in_order(&names.helices, self.cells.iter().map(|cell| cell.key.helix.as_deref()));
        let right = in_order(&names.partners, self.cells.iter().map(|cell| cell.key.partner.as_deref()));
        let height = TOP + STEP * left.len().max(right.len()) as f64;
        let caption = self.labels().level(level);
        let _ = write!(
            html,
            "<figure class=\"tiefig\"><figcaption>{0}</figcaption>\n<svg class=\"tiemap\" role=\"group\" aria-label=\"{0}\" \
             viewBox=\"0 0 {WIDTH} {1}\" width=\"{WIDTH}\" height=\"{1}\">\n",
            escape(&caption),
            number(height)
        );
        let mut shown: Vec<(&Cell, &CellNumbers)> =
            self.cells.iter().copied().filter_map(|cell| Some((cell, cell.numbers.shown()?))).collect();
        // What stands out is drawn last, and so lies on top.
        shown.sort_by_key(|(cell, _)| self.stands_out(cell));
        let row = |list: &[Code<'_>], code: Code<'_>| {
            let place = list.iter().position(|known| *known == code).unwrap_or_default();
            TOP + STEP * (place as f64 + 0.5)
        };
        for (cell, numbers) in shown {
            let ends = (row(&left, cell.key.helix.as_deref()), row(&right, cell.key.partner.as_deref()));
            self.line(html, cell, numbers, ends);
        }
        for (list, x, anchor, is_helix) in
            [(&left, SIDE - 12.0, "end", true), (&right, WIDTH - SIDE + 12.0, "start", false)]
        {
            for code in list {
                let y = row(list, *code);
                let name = if is_helix {
                    self.labels().helix_short(*code)
                } else {
                    self.labels().partner_short(*code)
                };
                let name = fit(&name, SIDE - 14.0, 13.0);
                let class = if self.focus.is_some() && self.focus == *code { " class=\"own\"" } else { "" };
                let dot = if is_helix { SIDE } else { WIDTH - SIDE };
                let _ = writeln!(
                    html,
                    "<g aria-hidden=\"true\"{class}><circle class=\"pt\" cx=\"{}\" cy=\"{2}\" r=\"5\"/>\
                     <text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text></g>",
                    number(dot),
                    number(x),
                    number(y),
                    escape(&name),
                );
            }
        }
        html.push_str("</svg></figure>\n");
    }

    fn stands_out(&self, cell: &Cell) -> bool {
        self.focus.is_some_and(|focus| {
            cell.key.helix.as_deref() == Some(focus) || cell.key.partner.as_deref() == Some(focus)
        })
    }

    fn line(&self, html: &mut String, cell: &Cell, numbers: &CellNumbers, (from, to): (f64, f64)) {
        let faint = if self.focus.is_some() && !self.stands_out(cell) { " faint" } else { "" };
        let known = match numbers.certainty() {
            Certainty::CannotTell => "",
            Certainty::Clear if numbers.class.is_small() => " works",
            _ if numbers.mean_gap > 0.0 => " more",
            _ => " less",
        };
        let width = 1.0 + (numbers.mean_experience - 1.0).max(0.0) / 9.0 * 6.0;
        let (x1, x2) = (SIDE + 7.0, WIDTH - SIDE - 7.0);
        let _ = writeln!(
            html,
            "<a class=\"tieline{known}{faint}\" href=\"{}\" data-row=\"{2}\" data-col=\"{3}\" aria-label=\"{1}\"><title>{1}</title>\
             <path d=\"M{4} {2}C{5} {2} {5} {3} {6} {3}\" stroke-width=\"{7}\"/></a>",
            escape(&(self.address)(&cell.key)),
            escape(&cell_label(self.view, self.words, cell)),
            number(from),
            number(to),
            number(x1),
            number(f64::midpoint(x1, x2)),
            number(x2),
            number(width)
        );
    }
}
