//! Charts as SVG text, each with a title that says the finding, a description in words and a table twin.
//!
//! Charts hold no script and no `style` attribute: colours are presentation attributes, and classes let a page
//! set them anew (`chart/chart.css`). Nothing is computed here but places and colours.

pub mod days;
pub mod dots;
mod finding;
pub mod map;
pub mod matrix;
pub mod network;
pub mod own;
pub mod picture;
pub mod roster;
pub mod scale;
pub mod svg;
pub mod ties;

use std::fmt::Write as _;

use lars_domain::gap::analysis::GapOptions;
use lars_domain::gap::cell::Cell;
use lars_domain::gap::finding::Verdicts;

use self::scale::Scale;
use self::svg::{INK, MUTED, Svg, escape, wrap};
use crate::names::{Labels, Names, in_order};
use crate::table::Table;
use crate::verdict::status_text;
use crate::words::Words;

/// The rules a page includes so that charts and tables follow its theme. They use the page's custom properties
/// `--ink`, `--muted`, `--ground`, `--tint`, `--accent`, `--border`, `--focus`.
pub const CHART_CSS: &str = include_str!("chart/chart.css");

/// What a gap chart shows: the cells of one case, wave and item.
#[derive(Debug, Clone)]
pub struct ChartView<'a> {
    /// Begins every `id` in the chart; unique on its page.
    pub id: &'a str,
    /// The cells, hidden ones among them.
    pub cells: Vec<&'a Cell>,
    /// What their codes are called.
    pub names: &'a Names,
    /// The choices the cells were computed by.
    pub options: &'a GapOptions,
    /// Case, wave and aspect in words, where the page shows more than one.
    pub subject: Option<String>,
    /// Where the answers come from, in words.
    pub source: Option<String>,
    /// Whether the answers are simulated; then the chart says so.
    pub simulated: bool,
    /// Whether each respondent's gap may be shown as a dot.
    pub show_dots: bool,
    /// The limits of the colours.
    pub scale: Scale,
    /// What focus groups said of the relations; it stands beside their numbers.
    pub verdicts: Option<&'a Verdicts>,
}

impl<'a> ChartView<'a> {
    /// A view of these cells that says nothing more than they do.
    pub fn new(id: &'a str, cells: Vec<&'a Cell>, names: &'a Names, options: &'a GapOptions) -> Self {
        Self {
            id,
            cells,
            names,
            options,
            subject: None,
            source: None,
            simulated: false,
            show_dots: false,
            scale: Scale::FIXED,
            verdicts: None,
        }
    }

    /// The verdict on a relation, in words; nothing where no focus group gave one, or where the relation is hidden.
    pub(crate) fn verdict(&self, cell: &Cell, words: Words) -> Option<String> {
        cell.numbers.shown()?;
        Some(status_text(self.verdicts?.on(&cell.key)?, words))
    }

    pub(crate) fn labels(&self, words: Words) -> Labels<'a> {
        Labels { names: self.names, words }
    }

    /// The cells, hidden ones too, in the order of speakers, levels and partner groups.
    pub(crate) fn ordered(&self) -> Vec<&'a Cell> {
        let place = |list: &[Option<&str>], code: Option<&str>| list.iter().position(|known| *known == code);
        let helices = in_order(&self.names.helices, self.cells.iter().map(|cell| cell.key.helix.as_deref()));
        let levels = in_order(&self.names.levels, self.cells.iter().map(|cell| cell.key.level.as_deref()));
        let partners =
            in_order(&self.names.partners, self.cells.iter().map(|cell| cell.key.partner.as_deref()));
        let mut cells = self.cells.clone();
        cells.sort_by_cached_key(|cell| {
            (
                place(&helices, cell.key.helix.as_deref()),
                place(&levels, cell.key.level.as_deref()),
                place(&partners, cell.key.partner.as_deref()),
            )
        });
        cells
    }

    /// The footer: number of answers, hidden relations, simulated, source.
    pub(crate) fn notes(&self, words: Words) -> Vec<String> {
        let mut notes = Vec::new();
        if self.simulated {
            notes.push(words.say("gap-simulated-long"));
        }
        let shown: Vec<usize> = self.cells.iter().filter_map(|cell| Some(cell.numbers.shown()?.n)).collect();
        match (shown.iter().min(), shown.iter().max()) {
            (Some(low), Some(high)) if low < high => notes.push(words.say_with(
                "chart-note-n",
                &[("low", words.integer(*low as u64).into()), ("high", words.integer(*high as u64).into())],
            )),
            (Some(n), _) => notes.push(words.say_with("chart-note-n-same", &[("n", (*n).into())])),
            _ => {}
        }
        let hidden = self.cells.len() - shown.len();
        if hidden > 0 {
            let minimum = words.integer(self.options.min_n.get() as u64);
            notes.push(
                words
                    .say_with("chart-hidden-note", &[("hidden", hidden.into()), ("minimum", minimum.into())]),
            );
        }
        if let Some(source) = &self.source {
            notes.push(words.say_with("chart-note-source", &[("source", source.into())]));
        }
        notes
    }
}

/// Something said in words beside a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// The heading.
    pub heading: String,
    /// One sentence each.
    pub items: Vec<String>,
}

/// A finished chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Begins every `id` in the chart.
    pub id: String,
    /// The kind of chart, in words; the accessible name of the drawing.
    pub name: String,
    /// What the chart shows, as a finding.
    pub title: String,
    /// Case, wave and aspect, where the page shows more than one.
    pub subject: Option<String>,
    /// Measure and unit.
    pub subtitle: String,
    /// The chart in words.
    pub description: String,
    /// The footer, one sentence each.
    pub notes: Vec<String>,
    /// What is said beside the chart.
    pub asides: Vec<Aside>,
    /// The words "simulated answers", where the answers are.
    pub simulated: Option<String>,
    /// The numbers of the chart.
    pub table: Table,
    /// `img` for a picture, `group` where its parts can be read one by one.
    role: &'static str,
    drawing: Svg,
}

impl Chart {
    /// The chart for a page, which sets title, subtitle and footer itself (see [`Chart::figure`]).
    pub fn svg(&self) -> String {
        let (width, height) = self.drawing.size();
        self.whole(width, height, self.drawing.body())
    }

    /// The chart as a file of its own, with title, subtitle and footer drawn.
    pub fn file(&self) -> String {
        let (width, height) = self.drawing.size();
        let width = width.max(560.0);
        let mut svg = Svg::new();
        let mut y = 12.0;
        for line in wrap(&self.title, width - 24.0, 23.0, 3) {
            y += 24.0;
            svg.text(12.0, y, &line, &[("font-size", "20".into()), ("font-weight", "600".into())]);
        }
        for text in self.subject.iter().chain([&self.subtitle]) {
            for line in wrap(text, width - 24.0, 14.0, 3) {
                y += 20.0;
                svg.text(12.0, y, &line, &[("font-size", "14".into()), ("fill", MUTED.into())]);
            }
        }
        y += 12.0;
        svg.open("g", &[("transform", format!("translate(0 {y})").into())]);
        svg.push(self.drawing.body());
        svg.close("g");
        y += height;
        let asides = self.asides.iter().flat_map(|aside| [&aside.heading].into_iter().chain(&aside.items));
        for text in asides.chain(&self.notes) {
            for line in wrap(text, width - 24.0, 13.0, 4) {
                y += 18.0;
                svg.text(12.0, y, &line, &[("font-size", "13".into()), ("fill", MUTED.into())]);
            }
        }
        self.whole(width, y + 14.0, svg.body())
    }

    /// Title, drawing, footer, words and table together, as a page shows them.
    pub fn figure(&self, words: Words) -> String {
        let id = escape(&self.id);
        let mut html = format!(
            "<figure class=\"figure\" id=\"{id}\">\n<figcaption><strong class=\"figure-title\">{}</strong>",
            escape(&self.title)
        );
        for line in self.subject.iter().chain([&self.subtitle]) {
            let _ = write!(html, "<span class=\"figure-subtitle\">{}</span>", escape(line));
        }
        let _ = write!(
            html,
            "</figcaption>\n<div class=\"figure-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">\n{}</div>\n",
            escape(&self.title),
            self.svg()
        );
        for aside in &self.asides {
            let _ = write!(
                html,
                "<div class=\"figure-aside\"><p><strong>{}</strong></p>\n<ul>",
                escape(&aside.heading)
            );
            for item in &aside.items {
                let _ = write!(html, "<li>{}</li>", escape(item));
            }
            html.push_str("</ul></div>\n");
        }
        for note in &self.notes {
            let _ = writeln!(html, "<p class=\"note\">{}</p>", escape(note));
        }
        let summary = words.say("chart-figure-table");
        let _ = write!(
            html,
            "<details><summary>{}</summary>\n{}</details>\n</figure>\n",
            escape(&summary),
            self.table.html()
        );
        html
    }

    fn whole(&self, width: f64, height: f64, body: &str) -> String {
        let (id, role, classes) = (escape(&self.id), self.role, escape(&self.name));
        let (width, height) = (svg::number(width), svg::number(height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"{role}\" \
             aria-labelledby=\"{id}-name\" aria-describedby=\"{id}-desc\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"{INK}\">\n\
             <title id=\"{id}-name\">{classes}</title>\n<desc id=\"{id}-desc\">{}</desc>\n\
             <rect class=\"c-ground\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n{body}</svg>\n",
            escape(&self.description)
        )
    }
}

/// Draws the "simulated" line at the top of a drawing and says how much room it took.
fn simulated_line(svg: &mut Svg, text: Option<&str>) -> f64 {
    let Some(text) = text else { return 0.0 };
    svg.text(12.0, 18.0, text, &[("font-size", "13".into()), ("font-weight", "600".into())]);
    26.0
}
