//! Intervals as rows of a table: words, marks, numbers. The marks are drawn in per cent of their column, so words keep their size at every
//! width, and the rows are the table of the chart.

use std::fmt::Write as _;

use lars_domain::gap::cell::{Cell, CellNumbers};

use super::gap::class_text;
use crate::chart::scale::Scale;
use crate::chart::svg::escape;
use crate::words::Words;

/// The most answers that are drawn as dots; more are drawn as bars.
const MOST_DOTS: u64 = 60;
/// Dots that lie on one another are stacked by so many pixels.
const STACK: f64 = 7.0;
/// The height of marks without dots.
const PLAIN: f64 = 20.0;

/// One row.
#[derive(Debug, Clone)]
pub struct IntervalRow<'a> {
    /// What it is about.
    pub label: String,
    /// Where it leads, if anywhere.
    pub address: Option<String>,
    /// Its cell.
    pub cell: &'a Cell,
    /// Whether it is the one that the page is about.
    pub own: bool,
}

/// What an interval table shows.
#[derive(Debug, Clone)]
pub struct Intervals<'a> {
    /// Its title.
    pub caption: String,
    /// The head of the first column.
    pub head: String,
    /// The rows, in their order.
    pub rows: Vec<IntervalRow<'a>>,
    /// The cut-off of small gaps.
    pub cutoff: f64,
    /// Whether the axis is the same on every page.
    pub same_scale: bool,
    /// Whether each answer is drawn.
    pub show_dots: bool,
}

/// The ends of the axis, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    /// The range of the rows in whole points, zero and the cut-off among them; or that of all gaps there can be.
    fn of(view: &Intervals<'_>) -> Self {
        let limit = Scale::FIXED.limit();
        if view.same_scale {
            return Self { low: -limit, high: limit };
        }
        let mut axis = Self { low: -view.cutoff.ceil(), high: view.cutoff.ceil() };
        for numbers in view.rows.iter().filter_map(|row| row.cell.numbers.shown()) {
            let dots = numbers.gaps.iter().map(|(gap, _)| gap).filter(|_| is_drawn(view, numbers));
            let limits = numbers.t.iter().flat_map(|limits| [limits.low, limits.high]);
            for gap in dots.chain(limits).chain([numbers.mean_gap]) {
                axis.low = axis.low.min(gap.floor());
                axis.high = axis.high.max(gap.ceil());
            }
        }
        Self { low: axis.low.max(-limit), high: axis.high.min(limit) }
    }

    /// A gap in per cent of the width, with a little room at both ends.
    fn at(self, gap: f64) -> f64 {
        3.0 + (gap.clamp(self.low, self.high) - self.low) / (self.high - self.low) * 94.0
    }

    fn ticks(self) -> Vec<f64> {
        let step = if self.high - self.low > 8.0 { 3.0 } else { 1.0 };
        let mut ticks = Vec::new();
        let mut tick = (self.low / step).ceil() * step;
        while tick <= self.high {
            ticks.push(tick);
            tick += step;
        }
        ticks
    }
}

/// Whether single answers may be drawn: where all say the same, a dot would name what each of them said.
fn is_drawn(view: &Intervals<'_>, numbers: &CellNumbers) -> bool {
    view.show_dots && !numbers.agrees()
}

impl Intervals<'_> {
    /// The table.
    pub fn html(&self, words: Words) -> String {
        let axis = Axis::of(self);
        let heads = [
            (self.head.clone(), ""),
            (String::new(), ""),
            (words.say("table-head-gap"), " class=\"number\""),
            (words.say("table-head-t"), " class=\"number\""),
            (words.say("table-head-n"), " class=\"number\""),
            (words.say("table-head-class"), ""),
        ];
        let mut html =
            format!("<table class=\"rows\"><caption>{}</caption>\n<thead><tr>", escape(&self.caption));
        for (place, (head, class)) in heads.iter().enumerate() {
            if place == 1 {
                let _ = write!(html, "<td class=\"marks\" aria-hidden=\"true\">{}</td>", scale(axis, words));
            } else {
                let _ = write!(html, "<th scope=\"col\"{class}>{}</th>", escape(head));
            }
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        for row in &self.rows {
            self.row(&mut html, axis, row, words);
        }
        html.push_str("</tbody></table>\n");
        html
    }

    fn row(&self, html: &mut String, axis: Axis, row: &IntervalRow<'_>, words: Words) {
        let own = if row.own { " class=\"own\"" } else { "" };
        let label = escape(&row.label);
        let label = match &row.address {
            Some(address) => format!("<a href=\"{}\">{label}</a>", escape(address)),
            None => label.into_owned(),
        };
        let _ = write!(html, "<tr{own}><th scope=\"row\">{label}</th>");
        let Some(numbers) = row.cell.numbers.shown() else {
            let few = words.say("class-too-few");
            let _ = writeln!(
                html,
                "<td class=\"marks hatch\" aria-hidden=\"true\"></td><td class=\"number\"></td><td class=\"number\"></td>\
                 <td class=\"number\"></td><td>{}</td></tr>",
                escape(&few)
            );
            return;
        };
        let t = numbers
            .t
            .as_ref()
            .map_or_else(|_| "–".to_owned(), |limits| words.interval(limits.low, limits.high, 1));
        let _ = writeln!(
            html,
            "<td class=\"marks\" aria-hidden=\"true\">{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td>\
             <td class=\"number\">{}</td><td>{}</td></tr>",
            self.marks(axis, numbers),
            escape(&words.signed(numbers.mean_gap, 1)),
            escape(&t),
            escape(&words.integer(numbers.n as u64)),
            escape(&certainty(numbers, words))
        );
    }

    /// Dots above the line, then the line of the interval with the mean on it.
    fn marks(&self, axis: Axis, numbers: &CellNumbers) -> String {
        let drawn = is_drawn(self, numbers);
        let tallest = numbers.gaps.iter().map(|(_, count)| count).max().unwrap_or(1);
        let dots = drawn && numbers.gaps.total() <= MOST_DOTS;
        let above = match (drawn, dots) {
            (false, _) => 0.0,
            (true, true) => STACK * tallest as f64 + 3.0,
            (true, false) => 24.0,
        };
        let (height, y) = (above + PLAIN, above + PLAIN / 2.0);
        let mut svg = format!("<svg class=\"mk\" height=\"{height}\" aria-hidden=\"true\">");
        let mut upright = |class: &str, gap: f64| {
            if gap >= axis.low && gap <= axis.high {
                let x = axis.at(gap);
                let _ = write!(
                    svg,
                    "<line class=\"{class}\" x1=\"{x:.1}%\" x2=\"{x:.1}%\" y1=\"0\" y2=\"{height}\"/>"
                );
            }
        };
        upright("cut", self.cutoff);
        upright("cut", -self.cutoff);
        upright("z", 0.0);
        if drawn {
            for (gap, count) in numbers.gaps.iter() {
                let x = axis.at(gap);
                if dots {
                    for place in 0..count {
                        let cy = y - 10.0 - STACK * place as f64;
                        let _ = write!(svg, "<circle class=\"an\" cx=\"{x:.1}%\" cy=\"{cy}\" r=\"3\"/>");
                    }
                } else {
                    let tall = 24.0 * count as f64 / tallest as f64;
                    let top = y - 7.0 - tall;
                    let _ = write!(
                        svg,
                        "<line class=\"an bar\" x1=\"{x:.1}%\" x2=\"{x:.1}%\" y1=\"{:.1}\" y2=\"{top:.1}\"/>",
                        y - 7.0
                    );
                }
            }
        }
        if let Ok(limits) = &numbers.t {
            let (low, high) = (axis.at(limits.low), axis.at(limits.high));
            let _ =
                write!(svg, "<line class=\"ci\" x1=\"{low:.1}%\" x2=\"{high:.1}%\" y1=\"{y}\" y2=\"{y}\"/>");
        }
        let mean = axis.at(numbers.mean_gap);
        let _ = write!(svg, "<circle class=\"pt\" cx=\"{mean:.1}%\" cy=\"{y}\" r=\"5\"/></svg>");
        svg
    }
}

/// The class where it is clear, else how sure the gap is; in which direction, the marks show.
fn certainty(numbers: &CellNumbers, words: Words) -> String {
    match numbers.clear_class() {
        Some(_) => class_text(numbers, words),
        None => words.say(&format!("class-certainty-{}", numbers.certainty().code())),
    }
}

/// The numbers of the axis, above the marks.
fn scale(axis: Axis, words: Words) -> String {
    let mut svg = String::from("<svg class=\"mk\" height=\"18\" aria-hidden=\"true\">");
    for tick in axis.ticks() {
        let _ = write!(
            svg,
            "<text x=\"{:.1}%\" y=\"14\" text-anchor=\"middle\">{}</text>",
            axis.at(tick),
            escape(&words.signed(tick, 0))
        );
    }
    svg.push_str("</svg>");
    svg
}
