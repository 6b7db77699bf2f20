//! A single gap with its interval as a mark, and parts of a whole as a bar: both in per cent of their column, so that they fit any width.

use std::fmt::Write as _;

use lars_domain::gap::cell::CellNumbers;

use crate::chart::svg::escape;
use crate::words::Words;

/// The height of a mark, in pixels.
const HEIGHT: f64 = 28.0;

/// A gap with its interval on a line from −`reach` to `reach`, zero marked, the ends named below. What it shows stands in words beside it.
pub fn gap_mark(numbers: &CellNumbers, reach: f64, words: Words) -> String {
    let at = |gap: f64| 50.0 + gap.clamp(-reach, reach) / reach * 46.0;
    let (middle, zero) = (HEIGHT / 2.0, at(0.0));
    let mut svg = format!(
        "<svg class=\"mk\" height=\"{HEIGHT}\" aria-hidden=\"true\"><line class=\"z\" x1=\"{zero:.1}%\" x2=\"{zero:.1}%\" y1=\"0\" y2=\"{HEIGHT}\"/>"
    );
    if let Ok(limits) = &numbers.t {
        let (low, high) = (at(limits.low), at(limits.high));
        let _ = write!(
            svg,
            "<line class=\"ci\" x1=\"{low:.1}%\" x2=\"{high:.1}%\" y1=\"{middle}\" y2=\"{middle}\"/>"
        );
    }
    let _ = write!(
        svg,
        "<circle class=\"pt\" cx=\"{:.1}%\" cy=\"{middle}\" r=\"6\"/></svg>",
        at(numbers.mean_gap)
    );
    let _ = write!(svg, "<svg class=\"mk\" height=\"18\" aria-hidden=\"true\">");
    for tick in [-reach, 0.0, reach] {
        let (x, text) = (at(tick), words.signed(tick, 0));
        let _ = write!(svg, "<text x=\"{x:.1}%\" y=\"14\" text-anchor=\"middle\">{}</text>", escape(&text));
    }
    svg + "</svg>"
}

/// The end of a line that holds these gaps: whole points, at least 2 and at most the width of the scale.
pub fn reach_of<'n>(all: impl IntoIterator<Item = &'n CellNumbers>) -> f64 {
    let farthest = all.into_iter().map(|numbers| {
        let limits = numbers.t.as_ref().map_or(0.0, |limits| limits.low.abs().max(limits.high.abs()));
        limits.max(numbers.mean_gap.abs()).ceil()
    });
    farthest.fold(2.0, f64::max).min(9.0)
}

/// Parts of a whole of 1, side by side in their order.
pub fn parts_mark(parts: &[f64]) -> String {
    let mut svg = String::from(
        "<svg class=\"mk parts\" height=\"12\" aria-hidden=\"true\"><rect class=\"whole\" width=\"100%\" height=\"12\"/>",
    );
    let mut x = 0.0;
    for (place, part) in parts.iter().enumerate() {
        let width = part.clamp(0.0, 1.0) * 100.0;
        let _ =
            write!(svg, "<rect class=\"p{}\" x=\"{x:.1}%\" width=\"{width:.1}%\" height=\"12\"/>", place + 1);
        x += width;
    }
    svg + "</svg>"
}
