//! The interval plot: a row for each shown relation, each respondent's gap as a dot where permitted (how many have
//! each gap as bars where there are many), then the mean with its 95 % interval.

use std::fmt::Write as _;

use lars_domain::gap::cell::{Cell, CellNumbers};

use super::finding::finding;
use super::matrix::cell_label;
use super::svg::{INK, LINE, MUTED, Svg, Value, WHITE, wrap};
use super::{Chart, ChartView, simulated_line};
use crate::table::gap_table;
use crate::words::Words;

const LABEL: f64 = 350.0;
const PLOT: f64 = 440.0;
const VALUE: f64 = 130.0;
const ROW: f64 = 38.0;
/// More rows than this are hard to read and to load; the table has them all.
const MOST_ROWS: usize = 60;
/// A relation with more answers than this has bars in place of dots.
const MOST_DOTS: u64 = 200;
/// The height of the tallest bar.
const BAR: f64 = 32.0;
/// Equal gaps are moved up and down by these steps, always in the same order, so that the plot never changes.
const JITTER: [f64; 7] = [0.0, -5.0, 5.0, -10.0, 10.0, -15.0, 15.0];

/// Draws the interval plot of the cells of one case, wave and item.
pub fn dots(view: &ChartView<'_>, words: Words) -> Chart {
    let mut rows: Vec<(&Cell, &CellNumbers)> =
        view.ordered().into_iter().filter_map(|cell| Some((cell, cell.numbers.shown()?))).collect();
    rows.sort_by(|a, b| b.1.mean_gap.total_cmp(&a.1.mean_gap));
    let all = rows.len();
    if all > MOST_ROWS {
        rows.sort_by(|a, b| b.1.mean_gap.abs().total_cmp(&a.1.mean_gap.abs()));
        rows.truncate(MOST_ROWS);
        rows.sort_by(|a, b| b.1.mean_gap.total_cmp(&a.1.mean_gap));
    }
    let mut svg = Svg::new();
    let simulated = view.simulated.then(|| words.say("gap-simulated-short"));
    let top = simulated_line(&mut svg, simulated.as_deref()) + 24.0;
    let bottom = top + rows.len() as f64 * ROW;
    axis(&mut svg, view, words, (top, bottom));
    for (place, (cell, numbers)) in rows.iter().enumerate() {
        let middle = top + (place as f64 + 0.5) * ROW;
        row(&mut svg, view, words, (middle, cell, numbers));
    }
    let shown = || rows.iter().filter(|_| view.show_dots).map(|(_, numbers)| has_dots(numbers));
    let (some_dots, some_bars) = (shown().any(|dots| dots), shown().any(|dots| !dots));
    legend(&mut svg, words, bottom + 44.0, (some_dots, some_bars));
    svg.resize(LABEL + PLOT + VALUE, bottom + 58.0);
    let mut notes = view.notes(words);
    notes.extend(hidden_list(view, words));
    if all > MOST_ROWS {
        notes.push(words.say_with("chart-dots-limit", &[("shown", MOST_ROWS.into())]));
    }
    if some_bars {
        notes.push(words.say_with("chart-dots-bars", &[("most", MOST_DOTS.into())]));
    }
    let key = if some_dots { "chart-dots-description-answers" } else { "chart-dots-description" };
    let limit = view.scale.limit();
    let limits = [("low", words.signed(-limit, 0).into()), ("high", words.signed(limit, 0).into())];
    Chart {
        id: view.id.to_owned(),
        name: words.say("chart-dots-name"),
        title: finding(view, words),
        subject: view.subject.clone(),
        subtitle: words.say("chart-measure-gap"),
        description: words.say_with(key, &limits),
        notes,
        asides: Vec::new(),
        simulated,
        table: gap_table(view, words),
        role: "img",
        drawing: svg,
    }
}

fn hidden_list(view: &ChartView<'_>, words: Words) -> Option<String> {
    let labels = view.labels(words);
    let hidden: Vec<String> = view
        .ordered()
        .into_iter()
        .filter(|cell| cell.numbers.shown().is_none())
        .map(|cell| labels.relation(&cell.key))
        .collect();
    let listed = hidden.join("; ");
    (!hidden.is_empty()).then(|| words.say_with("chart-hidden-list", &[("relations", listed.into())]))
}

fn at(view: &ChartView<'_>, gap: f64) -> f64 {
    let limit = view.scale.limit();
    LABEL + PLOT / 2.0 + gap.clamp(-limit, limit) / limit * (PLOT / 2.0 - 12.0)
}

fn line(svg: &mut Svg, (x1, x2): (f64, f64), (y1, y2): (f64, f64), look: (&str, &str, f64)) {
    let (class, stroke, width) = look;
    svg.empty(
        "line",
        &[
            ("class", class.into()),
            ("x1", x1.into()),
            ("x2", x2.into()),
            ("y1", y1.into()),
            ("y2", y2.into()),
            ("stroke", stroke.into()),
            ("stroke-width", width.into()),
        ],
    );
}

fn axis(svg: &mut Svg, view: &ChartView<'_>, words: Words, (top, bottom): (f64, f64)) {
    let limit = view.scale.limit();
    let step = if limit > 4.0 { 3.0 } else { 1.0 };
    let mut tick = -(limit / step).floor() * step;
    while tick <= limit {
        let x = at(view, tick);
        let zero = tick.abs() < 0.5;
        let look = if zero { ("c-ink-line", INK, 1.5) } else { ("c-line", LINE, 0.5) };
        line(svg, (x, x), (top - 6.0, bottom + 4.0), look);
        for y in [top - 10.0, bottom + 18.0] {
            svg.text(x, y, &words.signed(tick, 0), &[("text-anchor", "middle".into())]);
        }
        tick += step;
    }
}

fn row(svg: &mut Svg, view: &ChartView<'_>, words: Words, (y, cell, numbers): (f64, &Cell, &CellNumbers)) {
    svg.open("g", &[]);
    svg.content("title", &[], &cell_label(view, words, cell));
    let label = wrap(&view.labels(words).relation(&cell.key), LABEL - 24.0, 13.0, 2);
    let first = y + 5.0 - 8.0 * (label.len() as f64 - 1.0);
    svg.lines((12.0, first), 16.0, &label, &[("font-size", "13".into())]);
    if view.show_dots {
        answers(svg, view, numbers, y);
    }
    if let Ok(limits) = &numbers.t {
        line(svg, (at(view, limits.low), at(view, limits.high)), (y, y), ("c-ink-line", INK, 3.0));
        let limit = view.scale.limit();
        // The axis ends where gaps end; the interval of a few people may not.
        if limits.low < -limit {
            arrow(svg, at(view, -limit), y, -8.0);
        }
        if limits.high > limit {
            arrow(svg, at(view, limit), y, 8.0);
        }
    }
    diamond(svg, view, numbers, y);
    let value = words.say_with(
        "chart-dots-value",
        &[("gap", words.signed(numbers.mean_gap, 1).into()), ("n", numbers.n.into())],
    );
    let text =
        numbers.clear_class().map_or_else(|| value.clone(), |class| format!("{} {value}", class.mark()));
    svg.text(LABEL + PLOT + 4.0, y + 5.0, &text, &[("font-size", "13".into())]);
    svg.close("g");
}

/// The head of an arrow: what it ends goes on beyond the axis.
fn arrow(svg: &mut Svg, x: f64, y: f64, length: f64) {
    let [back, tip, top, bottom] = [x, x + length, y - 6.0, y + 6.0].map(super::svg::number);
    let path = format!("M{back} {top}L{tip} {0}L{back} {bottom}z", super::svg::number(y));
    svg.empty("path", &[("class", "c-ink arrow".into()), ("d", path.into()), ("fill", INK.into())]);
}

/// What is drawn of single answers: a dot each, or light bars where there are too many.
fn answers(svg: &mut Svg, view: &ChartView<'_>, numbers: &CellNumbers, y: f64) {
    if has_dots(numbers) {
        let look: [(&str, Value<'_>); 5] = [
            ("class", "c-ink-line dots".into()),
            ("stroke", INK.into()),
            ("stroke-width", "6".into()),
            ("stroke-linecap", "round".into()),
            ("stroke-opacity", "0.3".into()),
        ];
        svg.open("g", &look);
        for dots in layers(view, numbers, y) {
            svg.empty("path", &[("d", dots.into())]);
        }
        svg.close("g");
    } else {
        svg.empty(
            "path",
            &[
                ("class", "c-ink bars".into()),
                ("d", bars(view, numbers, y).into()),
                ("fill", INK.into()),
                ("fill-opacity", "0.3".into()),
            ],
        );
    }
}

fn has_dots(numbers: &CellNumbers) -> bool {
    numbers.gaps.total() <= MOST_DOTS
}

/// Paths of dots. Dots that lie on one another stand in different paths, so that they are darker together.
fn layers(view: &ChartView<'_>, numbers: &CellNumbers, y: f64) -> Vec<String> {
    let mut layers: Vec<String> = Vec::new();
    for (gap, count) in numbers.gaps.iter() {
        let x = super::svg::number(at(view, gap));
        let places = (0..).flat_map(|layer| JITTER.iter().map(move |step| (layer, step)));
        for ((layer, step), _) in places.zip(0..count) {
            if layer == layers.len() {
                layers.push(String::new());
            }
            // A line without length and with round ends is a dot, and the shortest way to write one.
            let _ = write!(layers[layer], "M{x} {}h0", super::svg::number(y + step));
        }
    }
    layers
}

/// One bar for each gap, or for each half point where gaps are means. The tallest fills the row.
fn bars(view: &ChartView<'_>, numbers: &CellNumbers, y: f64) -> String {
    let is_whole = numbers.gaps.iter().all(|(gap, _)| gap.fract().abs() <= 0.0);
    let width = if is_whole { 1.0 } else { 0.5 };
    let mut bins: Vec<(f64, u64)> = Vec::new();
    for (gap, count) in numbers.gaps.iter() {
        let middle = (gap / width).round() * width;
        match bins.last_mut() {
            Some((last, so_far)) if (*last - middle).abs() < width / 2.0 => *so_far += count,
            _ => bins.push((middle, count)),
        }
    }
    let tallest = bins.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let wide = 0.8 * (at(view, width) - at(view, 0.0));
    let mut path = String::new();
    for (gap, count) in bins {
        let tall = BAR * count as f64 / tallest as f64;
        let [x, bottom, tall, wide] =
            [at(view, gap) - wide / 2.0, y + BAR / 2.0, tall, wide].map(super::svg::number);
        let _ = write!(path, "M{x} {bottom}v-{tall}h{wide}v{tall}z");
    }
    path
}

fn diamond(svg: &mut Svg, view: &ChartView<'_>, numbers: &CellNumbers, y: f64) {
    let x = at(view, numbers.mean_gap);
    let path = format!("M{0} {1}l7 7l-7 7l-7 -7z", super::svg::number(x), super::svg::number(y - 7.0));
    let fill: Value<'_> = view.scale.colour(numbers.mean_gap).fill.into();
    svg.empty(
        "path",
        &[
            ("class", "c-ink-line".into()),
            ("d", path.into()),
            ("fill", fill),
            ("stroke", INK.into()),
            ("stroke-width", "1.5".into()),
        ],
    );
}

fn legend(svg: &mut Svg, words: Words, y: f64, (some_dots, some_bars): (bool, bool)) {
    let mut x = LABEL;
    let mut said = |svg: &mut Svg, key: &str, mark: &dyn Fn(&mut Svg, f64)| {
        mark(svg, x);
        let text = words.say(key);
        svg.text(x + 14.0, y, &text, &[("fill", MUTED.into())]);
        x += 14.0 + super::svg::text_width(&text, 12.0) + 20.0;
    };
    let light = |class| [("class", class), ("fill", INK.into()), ("fill-opacity", "0.3".into())];
    if some_dots {
        said(svg, "chart-legend-dot", &|svg, x| {
            let place = [("cx", (x + 5.0).into()), ("cy", (y - 4.0).into()), ("r", "3".into())];
            svg.empty("circle", &[light("c-ink".into()).as_slice(), &place].concat());
        });
    }
    if some_bars {
        said(svg, "chart-legend-bar", &|svg, x| {
            let place: [(&str, Value<'_>); 4] =
                [("x", x.into()), ("y", (y - 10.0).into()), ("width", "9".into()), ("height", "12".into())];
            svg.empty("rect", &[light("c-ink".into()).as_slice(), &place].concat());
        });
    }
    line(svg, (x, x + 28.0), (y - 4.0, y - 4.0), ("c-ink-line", INK, 3.0));
    svg.empty(
        "path",
        &[
            ("class", "c-ink-line".into()),
            ("d", format!("M{} {}l6 6l-6 6l-6 -6z", x + 14.0, y - 10.0).into()),
            ("fill", WHITE.into()),
            ("stroke", INK.into()),
            ("stroke-width", "1.5".into()),
        ],
    );
    svg.text(x + 36.0, y, &words.say("chart-legend-interval"), &[("fill", MUTED.into())]);
}
