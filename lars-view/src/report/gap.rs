//! The stand-alone report of a gap analysis: one HTML page with heat maps, dots, networks and tables.
//!
//! It asks nothing of any server and holds no script. What it shows is decided by the analysis.

use askama::Template;
use lars_domain::gap::analysis::{GapAnalysis, RESAMPLES};
use lars_domain::gap::cell::Cell;
use lars_domain::gap::network::network;

pub use super::how::{Explained, classes, how_computed};
use crate::chart::dots::dots;
use crate::chart::matrix::matrix;
use crate::chart::network::network as draw_network;
use crate::chart::{CHART_CSS, ChartView};
use crate::names::{Labels, Names};
use crate::table::{gap_table, pairs};
use crate::words::Words;

/// Charts are drawn for so many groups of relations; more would make the page slow to open.
const MOST_CHARTS: usize = 30;
/// The tables hold so many relations; the data files hold all.
const MOST_ROWS: usize = 3000;

/// What a report says besides the analysis.
#[derive(Debug, Clone, Default)]
pub struct GapReport {
    /// The heading; "Gaps between expectation and experience" where not given.
    pub title: Option<String>,
    /// What the codes are called.
    pub names: Names,
    /// The file the answers came from.
    pub file: Option<String>,
    /// Where the answers come from, in words.
    pub source: Option<String>,
    /// Whether the answers are simulated.
    pub simulated: bool,
    /// Whether each respondent's gap is shown as a dot.
    pub show_dots: bool,
}

#[derive(Template)]
#[template(path = "report/gap.html")]
struct Page<'a> {
    words: Words,
    title: String,
    css: &'a str,
    chart_css: &'a str,
    simulated: bool,
    read: String,
    remarks: Vec<String>,
    groups: Vec<Group>,
    classes: Vec<Explained>,
    how: Vec<Explained>,
    options: Vec<String>,
}

/// The relations of one case, wave and aspect, already as HTML.
struct Group {
    heading: String,
    charts: Vec<String>,
    tables: Vec<String>,
}

/// Writes the report.
pub fn gap_report(analysis: &GapAnalysis, about: &GapReport, words: Words) -> String {
    let groups = groups_of(analysis);
    let mut remarks = Vec::new();
    if groups.len() > MOST_CHARTS {
        remarks.push(words.say_with(
            "gap-report-charts-limit",
            &[("groups", groups.len().into()), ("shown", MOST_CHARTS.into())],
        ));
    }
    if analysis.cells.len() > MOST_ROWS {
        remarks.push(words.say_with(
            "gap-report-rows-limit",
            &[("cells", analysis.cells.len().into()), ("shown", MOST_ROWS.into())],
        ));
    }
    if groups.is_empty() {
        remarks.push(words.say("gap-report-empty"));
    }
    let read = [("rows", analysis.rows.into()), ("respondents", analysis.respondents.into())];
    let page = Page {
        words,
        title: about.title.clone().unwrap_or_else(|| words.say("gap-report-title")),
        css: include_str!("gap.css"),
        chart_css: CHART_CSS,
        simulated: about.simulated,
        read: words.say_with("gap-report-read", &read),
        remarks,
        groups: written(&groups, analysis, about, words),
        classes: classes(words),
        how: how_computed(analysis, words),
        options: options(analysis, about, words),
    };
    // Rendering into memory fails only where a value refuses to be shown, and these are all text.
    page.render().unwrap_or_default()
}

/// Cells that belong together on one chart: same case, wave and item. Cells come sorted by case, then wave.
fn groups_of(analysis: &GapAnalysis) -> Vec<Vec<&Cell>> {
    let mut cells: Vec<&Cell> = analysis.cells.iter().collect();
    let key = |cell: &Cell| (cell.key.case.clone(), cell.key.wave.clone(), cell.key.item.clone());
    cells.sort_by_cached_key(|cell| key(cell));
    cells.chunk_by(|a, b| key(a) == key(b)).map(<[&Cell]>::to_vec).collect()
}

fn written(groups: &[Vec<&Cell>], analysis: &GapAnalysis, about: &GapReport, words: Words) -> Vec<Group> {
    let labels = Labels { names: &about.names, words };
    let differ = |field: fn(&Cell) -> &Option<String>| {
        groups.windows(2).any(|pair| field(pair[0][0]) != field(pair[1][0]))
    };
    let (waves, items) = (differ(|cell| &cell.key.wave), differ(|cell| &cell.key.item));
    let mut room = MOST_ROWS;
    let mut all = Vec::new();
    for (place, cells) in groups.iter().enumerate() {
        let key = &cells[0].key;
        let mut rest = Vec::new();
        rest.extend(key.wave.as_deref().filter(|_| waves).map(|wave| labels.wave(wave)));
        rest.extend(key.item.as_deref().filter(|_| items).map(|item| labels.item(item)));
        let heading = rest.into_iter().fold(labels.case(key.case.as_deref()), |case, rest| {
            words.say_with("gap-report-group", &[("case", case.into()), ("rest", rest.into())])
        });
        let taken: Vec<&Cell> = cells.iter().copied().take(room).collect();
        if taken.is_empty() {
            break;
        }
        room -= taken.len();
        all.push(group(place, heading, &taken, (analysis, about, words)));
    }
    all
}

fn group(
    place: usize,
    heading: String,
    cells: &[&Cell],
    (analysis, about, words): (&GapAnalysis, &GapReport, Words),
) -> Group {
    let id = format!("g{}", place + 1);
    let ids = ["matrix", "dots", "network"].map(|kind| format!("{id}-{kind}"));
    let view = |id| ChartView {
        subject: Some(heading.clone()),
        source: about.source.clone(),
        simulated: about.simulated,
        show_dots: about.show_dots,
        ..ChartView::new(id, cells.to_vec(), &about.names, &analysis.options)
    };
    let (mut charts, mut tables) = (Vec::new(), Vec::new());
    if place < MOST_CHARTS {
        let net = network(cells);
        charts.push(matrix(&view(&ids[0]), words).figure(words));
        charts.push(dots(&view(&ids[1]), words).figure(words));
        let speakers_and_partners =
            cells.iter().any(|cell| cell.key.helix.is_some() && cell.key.partner.is_some());
        if speakers_and_partners {
            charts.push(draw_network(&net, &view(&ids[2]), words).figure(words));
        }
        let both = pairs(&view(&id), words);
        if !both.rows.is_empty() {
            tables.push(both.html());
        }
    } else {
        tables.push(gap_table(&view(&id), words).html());
    }
    Group { heading, charts, tables }
}

fn options(analysis: &GapAnalysis, about: &GapReport, words: Words) -> Vec<String> {
    let options = &analysis.options;
    let by: Vec<&str> = options.by.iter().map(|field| field.code()).collect();
    let mut all = Vec::new();
    if let Some(file) = &about.file {
        all.push(words.say_with("gap-report-file", &[("file", file.into())]));
    }
    let cutoffs = options.cutoffs;
    all.extend([
        words.say_with("gap-report-options-program", &[("version", env!("CARGO_PKG_VERSION").into())]),
        words.say_with("gap-report-options-by", &[("fields", by.join(", ").into())]),
        words.say_with("gap-report-options-minimum", &[("minimum", options.min_n.get().into())]),
        words.say_with(
            "gap-report-options-cutoffs",
            &[
                ("high", words.number(cutoffs.high_expectation, 1).into()),
                ("small", words.number(cutoffs.small_gap, 1).into()),
            ],
        ),
    ]);
    all.push(if options.bootstrap {
        words.say("gap-report-options-bootstrap")
    } else {
        words.say("gap-report-options-bootstrap-off")
    });
    if analysis.resampled() {
        let args = [("resamples", RESAMPLES.into()), ("seed", options.seed.to_string().into())];
        all.push(words.say_with("gap-report-options-bootstrap-resampled", &args));
    }
    all
}
