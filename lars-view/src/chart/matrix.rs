//! The connectivity matrix as a heat map: rows say who speaks, columns about whom, grouped by level.
//!
//! Each cell holds the gap, the mark of its class, its interval as a whisker and the number of answers.
//! A hidden cell says "too few answers" and nothing else.

use lars_domain::gap::cell::{Cell, CellNumbers, Certainty, GapClass};

use super::finding::finding;
use super::scale::Colour;
use super::svg::{INK, LINE, MUTED, Svg, Value, WHITE, fit, text_width, wrap};
use super::{Chart, ChartView, simulated_line};
use crate::names::in_order;
use crate::table::{certainty_inside, gap_table};
use crate::words::Words;

const CELL: (f64, f64) = (88.0, 72.0);
const GROUP_GAP: f64 = 14.0;
const ROW_HEAD: f64 = 132.0;
const COLUMN_HEAD: f64 = 62.0;

/// A column: a level and a partner group.
type Place<'a> = (Option<&'a str>, Option<&'a str>);

/// Draws the matrix of the cells of one case, wave and item.
pub fn matrix(view: &ChartView<'_>, words: Words) -> Chart {
    let grid = Grid::of(view);
    let mut svg = Svg::new();
    hatch(&mut svg, view.id);
    let simulated = view.simulated.then(|| words.say("gap-simulated-short"));
    let top = simulated_line(&mut svg, simulated.as_deref()) + COLUMN_HEAD;
    grid.heads(&mut svg, view, words, top);
    for (row, helix) in grid.rows.iter().enumerate() {
        for (column, place) in grid.columns.iter().enumerate() {
            let corner = (grid.x[column], top + row as f64 * CELL.1);
            let found = view.cells.iter().copied().find(|cell| {
                (cell.key.helix.as_deref(), cell.key.level.as_deref(), cell.key.partner.as_deref())
                    == (*helix, place.0, place.1)
            });
            if let Some(cell) = found {
                draw_cell(&mut svg, view, words, &Spot { cell, corner, row, column });
            }
        }
    }
    let below = top + grid.rows.len() as f64 * CELL.1 + 24.0;
    let height = legend(&mut svg, view, words, below);
    svg.resize(grid.width().max(560.0), height);
    Chart {
        id: view.id.to_owned(),
        name: words.say("chart-matrix-name"),
        title: finding(view, words),
        subject: view.subject.clone(),
        subtitle: words.say("chart-measure-gap"),
        description: describe(view, words),
        notes: view.notes(words),
        asides: Vec::new(),
        simulated,
        table: gap_table(view, words),
        role: "group",
        drawing: svg,
    }
}

/// Rows and columns, and where the columns stand.
struct Grid<'a> {
    rows: Vec<Option<&'a str>>,
    columns: Vec<Place<'a>>,
    x: Vec<f64>,
}

impl<'a> Grid<'a> {
    fn of(view: &ChartView<'a>) -> Self {
        let cells = || view.cells.iter().copied();
        let rows = in_order(&view.names.helices, cells().map(|cell| cell.key.helix.as_deref()));
        let levels = in_order(&view.names.levels, cells().map(|cell| cell.key.level.as_deref()));
        let mut columns = Vec::new();
        for level in levels {
            let of_level = cells().filter(|cell| cell.key.level.as_deref() == level);
            let partners = in_order(&view.names.partners, of_level.map(|cell| cell.key.partner.as_deref()));
            columns.extend(partners.into_iter().map(|partner| (level, partner)));
        }
        let mut x = Vec::new();
        let mut next = ROW_HEAD;
        for (place, column) in columns.iter().enumerate() {
            if place > 0 && columns[place - 1].0 != column.0 {
                next += GROUP_GAP;
            }
            x.push(next);
            next += CELL.0;
        }
        Self { rows, columns, x }
    }

    fn width(&self) -> f64 {
        self.x.last().map_or(ROW_HEAD, |x| x + CELL.0) + 12.0
    }

    fn heads(&self, svg: &mut Svg, view: &ChartView<'_>, words: Words, top: f64) {
        let labels = view.labels(words);
        let muted = [("fill", MUTED.into())];
        svg.text(12.0, top - COLUMN_HEAD + 14.0, &words.say("chart-matrix-columns"), &muted);
        svg.text(12.0, top - 6.0, &words.say("chart-matrix-rows"), &muted);
        for (place, (level, partner)) in self.columns.iter().enumerate() {
            let x = self.x[place] + 4.0;
            if level.is_some() && (place == 0 || self.columns[place - 1].0 != *level) {
                let bold = [("font-size", "14".into()), ("font-weight", "600".into())];
                svg.text(x, top - COLUMN_HEAD + 14.0, &labels.level(*level), &bold);
            }
            let lines = wrap(&labels.partner_short(*partner), CELL.0 - 4.0, 12.0, 2);
            let y = top - 6.0 - 15.0 * (lines.len() as f64 - 1.0);
            titled(svg, &labels.partner(*partner), |svg| {
                svg.lines((x, y), 15.0, &lines, &[]);
            });
        }
        for (row, helix) in self.rows.iter().enumerate() {
            let lines = wrap(&labels.helix_short(*helix), ROW_HEAD - 16.0, 14.0, 3);
            let middle = top + (row as f64 + 0.5) * CELL.1 + 5.0 - 9.0 * (lines.len() as f64 - 1.0);
            titled(svg, &labels.helix(*helix), |svg| {
                svg.lines((12.0, middle), 18.0, &lines, &[("font-size", "14".into())]);
            });
        }
    }
}

/// A group whose full name shows on hovering.
fn titled(svg: &mut Svg, title: &str, draw: impl FnOnce(&mut Svg)) {
    svg.open("g", &[]);
    svg.content("title", &[], title);
    draw(svg);
    svg.close("g");
}

/// Where a cell stands.
struct Spot<'a> {
    cell: &'a Cell,
    corner: (f64, f64),
    row: usize,
    column: usize,
}

fn draw_cell(svg: &mut Svg, view: &ChartView<'_>, words: Words, spot: &Spot<'_>) {
    let key = &spot.cell.key;
    let code = |code: &Option<String>| Value::from(code.clone().unwrap_or_default());
    svg.open(
        "g",
        &[
            ("class", "cell".into()),
            ("tabindex", "-1".into()),
            ("role", "img".into()),
            ("aria-label", cell_label(view, words, spot.cell).into()),
            ("data-from", code(&key.helix)),
            ("data-to", code(&key.partner)),
            ("data-level", code(&key.level)),
            ("data-row", spot.row.to_string().into()),
            ("data-col", spot.column.to_string().into()),
        ],
    );
    match spot.cell.numbers.shown() {
        Some(numbers) => shown(svg, view, words, (spot.corner, numbers)),
        None => hidden(svg, view, words, spot.corner),
    }
    svg.close("g");
}

fn frame(svg: &mut Svg, (x, y): (f64, f64), fill: &str, thin: bool) {
    let (line, class, width) =
        if thin { (LINE, "c-focus c-line", 1.0) } else { (INK, "c-focus c-ink-line", 2.0) };
    let inset = 3.0;
    svg.empty(
        "rect",
        &[
            ("class", class.into()),
            ("x", (x + inset).into()),
            ("y", (y + inset).into()),
            ("width", (CELL.0 - 2.0 * inset).into()),
            ("height", (CELL.1 - 2.0 * inset).into()),
            ("rx", "3".into()),
            ("fill", fill.into()),
            ("stroke", line.into()),
            ("stroke-width", width.into()),
        ],
    );
}

fn shown(svg: &mut Svg, view: &ChartView<'_>, words: Words, (corner, numbers): ((f64, f64), &CellNumbers)) {
    let (x, y) = corner;
    let colour = colour_of(view, numbers);
    frame(svg, corner, colour.fill, numbers.certainty() != Certainty::Clear);
    let middle = x + CELL.0 / 2.0;
    let text = |size: &'static str, weight: &'static str| {
        [
            ("class", "c-value".into()),
            ("fill", colour.text.into()),
            ("text-anchor", "middle".into()),
            ("font-size", size.into()),
            ("font-weight", weight.into()),
        ]
    };
    let gap = words.signed(numbers.mean_gap, 1);
    let gap = numbers.clear_class().map_or_else(|| gap.clone(), |class| format!("{} {gap}", class.mark()));
    svg.text(middle, y + 26.0, &gap, &text("17", "600"));
    whisker(svg, view, numbers, (x, y + 40.0));
    let n = words.say_with("chart-cell-n", &[("n", numbers.n.into())]);
    svg.text(middle, y + 61.0, &n, &text("12", "400"));
}

/// Colour stands only where a gap is known.
fn colour_of(view: &ChartView<'_>, numbers: &CellNumbers) -> Colour {
    let is_small = numbers.class.is_small();
    match numbers.certainty() {
        Certainty::Clear if is_small => Colour::NONE,
        Certainty::CannotTell => Colour::NONE,
        _ => view.scale.colour(numbers.mean_gap),
    }
}

/// The interval on an axis as wide as the cell, with zero marked.
fn whisker(svg: &mut Svg, view: &ChartView<'_>, numbers: &CellNumbers, (x, y): (f64, f64)) {
    let colour = colour_of(view, numbers).text;
    let limit = view.scale.limit();
    let at = |gap: f64| x + CELL.0 / 2.0 + gap.clamp(-limit, limit) / limit * (CELL.0 / 2.0 - 9.0);
    let line = |svg: &mut Svg, (x1, x2): (f64, f64), (y1, y2): (f64, f64), width: f64| {
        svg.empty(
            "line",
            &[
                ("x1", x1.into()),
                ("x2", x2.into()),
                ("y1", y1.into()),
                ("y2", y2.into()),
                ("stroke", colour.into()),
                ("stroke-width", width.into()),
            ],
        );
    };
    line(svg, (at(0.0), at(0.0)), (y - 5.0, y + 5.0), 1.0);
    if let Ok(limits) = &numbers.t {
        line(svg, (at(limits.low), at(limits.high)), (y, y), 2.0);
    }
    let mean = at(numbers.mean_gap);
    svg.empty(
        "circle",
        &[("cx", mean.into()), ("cy", y.into()), ("r", "2.5".into()), ("fill", colour.into())],
    );
}

fn hidden(svg: &mut Svg, view: &ChartView<'_>, words: Words, (x, y): (f64, f64)) {
    frame(svg, (x, y), WHITE, true);
    frame(svg, (x, y), &format!("url(#{}-hatch)", view.id), true);
    let lines = wrap(&words.say("class-too-few.inside"), CELL.0 - 12.0, 12.0, 3);
    let first = y + CELL.1 / 2.0 + 4.0 - 7.5 * (lines.len() as f64 - 1.0);
    // The halo keeps the words readable on the hatching.
    let attributes = [
        ("class", "c-value".into()),
        ("fill", INK.into()),
        ("stroke", WHITE.into()),
        ("stroke-width", "4".into()),
        ("paint-order", "stroke".into()),
        ("text-anchor", "middle".into()),
    ];
    svg.lines((x + CELL.0 / 2.0, first), 15.0, &lines, &attributes);
}

fn hatch(svg: &mut Svg, id: &str) {
    svg.open("defs", &[]);
    svg.open(
        "pattern",
        &[
            ("id", format!("{id}-hatch").into()),
            ("width", "8".into()),
            ("height", "8".into()),
            ("patternUnits", "userSpaceOnUse".into()),
            ("patternTransform", "rotate(45)".into()),
        ],
    );
    svg.empty("line", &[("y2", "8".into()), ("stroke", LINE.into()), ("stroke-width", "2".into())]);
    svg.close("pattern");
    svg.close("defs");
}

/// The cell in one sentence, as a screen reader reads it.
pub fn cell_label(view: &ChartView<'_>, words: Words, cell: &Cell) -> String {
    let relation = view.labels(words).relation(&cell.key);
    let Some(numbers) = cell.numbers.shown() else {
        return words.say_with("chart-cell-hidden", &[("relation", relation.into())]);
    };
    let class = certainty_inside(numbers, words);
    let mut args = vec![
        ("relation", relation.into()),
        ("gap", words.signed(numbers.mean_gap, 1).into()),
        ("class", class.into()),
        ("n", numbers.n.into()),
    ];
    match &numbers.t {
        Ok(limits) => {
            args.push(("low", words.signed(limits.low, 1).into()));
            args.push(("high", words.signed(limits.high, 1).into()));
            words.say_with("chart-cell-label", &args)
        }
        Err(_) => words.say_with("chart-cell-label-no-interval", &args),
    }
}

fn describe(view: &ChartView<'_>, words: Words) -> String {
    let shown: Vec<&CellNumbers> = view.cells.iter().filter_map(|cell| cell.numbers.shown()).collect();
    let count = |class: GapClass| shown.iter().filter(|numbers| numbers.clear_class() == Some(class)).count();
    let sure = |certainty: Certainty| shown.iter().filter(|numbers| numbers.certainty() == certainty).count();
    let written = |count: usize| words.integer(count as u64).into();
    words.say_with(
        "chart-matrix-description",
        &[
            ("shown", shown.len().into()),
            ("unmet", written(count(GapClass::Unmet))),
            ("exceeded", written(count(GapClass::Exceeded))),
            ("working", written(count(GapClass::Working))),
            ("dormant", written(count(GapClass::Dormant))),
            ("likely", written(sure(Certainty::Likely))),
            ("open", written(sure(Certainty::CannotTell))),
            ("hidden", written(view.cells.len() - shown.len())),
        ],
    )
}

/// Marks, colours with their limits, and the sign. Gives the y below it.
fn legend(svg: &mut Svg, view: &ChartView<'_>, words: Words, top: f64) -> f64 {
    let mut x = 12.0;
    for class in GapClass::ALL {
        let text = format!("{} {}", class.mark(), words.say(&format!("class-{}", class.code())));
        svg.text(x, top, &text, &[("font-size", "13".into())]);
        x += text_width(&text, 13.0) + 18.0;
    }
    svg.text(12.0, top + 22.0, &words.say("chart-legend-certainty"), &[("font-size", "13".into())]);
    scale_legend(svg, view, words, top + 34.0)
}

/// The colour scale with its limits and what its ends mean. Gives the y below it.
pub(super) fn scale_legend(svg: &mut Svg, view: &ChartView<'_>, words: Words, top: f64) -> f64 {
    let (step, left) = (48.0, 12.0);
    let width = step * super::scale::STEPS.len() as f64;
    for (place, colour) in super::scale::STEPS.iter().enumerate() {
        svg.empty(
            "rect",
            &[
                ("class", "c-line".into()),
                ("x", (left + step * place as f64).into()),
                ("y", top.into()),
                ("width", step.into()),
                ("height", "14".into()),
                ("fill", (*colour).into()),
                ("stroke", LINE.into()),
                ("stroke-width", "0.5".into()),
            ],
        );
    }
    let limit = view.scale.limit();
    let ends = [(left, -limit, "start"), (left + width / 2.0, 0.0, "middle"), (left + width, limit, "end")];
    for (x, value, anchor) in ends {
        svg.text(x, top + 29.0, &words.signed(value, 0), &[("text-anchor", anchor.into())]);
    }
    let half = width / 2.0 - 40.0;
    let end = |key: &str| fit(&words.say(key), half, 12.0);
    svg.text(left + 22.0, top + 29.0, &end("chart-legend-exceeded-end"), &[("fill", MUTED.into())]);
    svg.text(
        left + width - 22.0,
        top + 29.0,
        &end("chart-legend-unmet-end"),
        &[("fill", MUTED.into()), ("text-anchor", "end".into())],
    );
    let key = if view.scale.is_fixed() { "chart-legend-fixed" } else { "chart-legend-range" };
    let limits = [("low", words.signed(-limit, 0).into()), ("high", words.signed(limit, 0).into())];
    let mut lines = vec![words.say("chart-legend-sign")];
    lines.extend(wrap(&words.say_with(key, &limits), width, 12.0, 3));
    svg.lines((left, top + 48.0), 16.0, &lines, &[("fill", MUTED.into())]);
    top + 48.0 + 16.0 * lines.len() as f64
}
