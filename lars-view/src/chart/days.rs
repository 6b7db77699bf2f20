//! Submissions by day as bars, over all days from the first to the last.

use jiff::civil::Date;
use lars_domain::ask::reach::board::Frame;

use super::svg::{INK, LINE, Svg};
use super::{Chart, simulated_line};
use crate::table;
use crate::words::Words;

const WIDTH: f64 = 720.0;
const LEFT: f64 = 48.0;
const HEIGHT: f64 = 180.0;
/// Bars are at most this wide, and never thinner than a line: years of asking scroll.
const WIDEST: f64 = 36.0;
const THINNEST: f64 = 3.0;

/// Draws the submissions of a wave by day; nothing where there are none.
pub fn days(frame: &Frame, simulated: bool, words: Words) -> Option<Chart> {
    let days = frame.days();
    let ((first, _), (last, _)) = (days.first()?, days.last()?);
    let (best_day, most) = days.iter().copied().max_by_key(|(day, n)| (*n, std::cmp::Reverse(*day)))?;
    let all: u64 = days.iter().map(|(_, n)| n).sum();
    let span = usize::try_from(first.until(*last).ok()?.get_days()).ok()? + 1;
    let step = ((WIDTH - LEFT) / span as f64).clamp(THINNEST, WIDEST);
    let mut svg = Svg::new();
    let notice = simulated.then(|| words.say("gap-simulated-short"));
    let top = simulated_line(&mut svg, notice.as_deref()) + 24.0;
    let bottom = top + HEIGHT;
    axis(&mut svg, words, (top, bottom), (most, step * span as f64));
    for (day, n) in &days {
        let place = first.until(*day).ok()?.get_days();
        bar(&mut svg, words, (LEFT + f64::from(place) * step, bottom, step), (*day, *n, most));
    }
    for (day, x, anchor) in [(first, LEFT, "start"), (last, LEFT + step * span as f64, "end")] {
        if anchor == "start" || span > 6 {
            svg.text(x, bottom + 20.0, &words.date(*day), &[("text-anchor", anchor.into())]);
        }
    }
    svg.resize((LEFT + step * span as f64 + 24.0).max(360.0), bottom + 32.0);
    let said = [
        ("n", all.into()),
        ("day", words.date(best_day).into()),
        ("most", words.integer(most).into()),
        ("first", words.date(*first).into()),
        ("last", words.date(*last).into()),
    ];
    let title = words.say_with("board-days-title", &said);
    Some(Chart {
        id: "days".to_owned(),
        name: words.say("board-days-name"),
        subject: None,
        subtitle: words.say("board-days-subtitle"),
        description: words.say_with("board-days-description", &said),
        notes: Vec::new(),
        asides: Vec::new(),
        simulated: notice,
        table: table::days(words, words.say("board-days-name"), &days),
        title,
        role: "img",
        drawing: svg,
    })
}

fn axis(svg: &mut Svg, words: Words, (top, bottom): (f64, f64), (most, width): (u64, f64)) {
    for (number, y) in [(0, bottom), (most, top)] {
        svg.text(LEFT - 8.0, y + 4.0, &words.integer(number), &[("text-anchor", "end".into())]);
        svg.empty(
            "line",
            &[
                ("class", "c-line".into()),
                ("x1", LEFT.into()),
                ("x2", (LEFT + width).into()),
                ("y1", y.into()),
                ("y2", y.into()),
                ("stroke", LINE.into()),
                ("stroke-width", "0.5".into()),
            ],
        );
    }
}

fn bar(svg: &mut Svg, words: Words, (x, bottom, step): (f64, f64, f64), (day, n, most): (Date, u64, u64)) {
    let height = n as f64 / most.max(1) as f64 * HEIGHT;
    let label = words.say_with("board-days-bar", &[("day", words.date(day).into()), ("n", n.into())]);
    svg.open("g", &[]);
    svg.content("title", &[], &label);
    svg.empty(
        "rect",
        &[
            ("class", "c-ink".into()),
            ("x", (x + step * 0.1).into()),
            ("y", (bottom - height).into()),
            ("width", (step * 0.8).into()),
            ("height", height.into()),
            ("fill", INK.into()),
        ],
    );
    svg.close("g");
}
