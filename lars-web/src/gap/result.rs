//! The results page of a case: three sentences, then views of the same cells, each at an address of its own; and files.
//!
//! All of it is of releases; filters select cells and never compute anew, so no two filters can be subtracted. The live state is a page of
//! its own, for those who may read single answers.

use askama::Template;
use axum::extract::Query;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use jiff::tz::TimeZone;
use lars_domain::gap::analysis::gap_index;
use lars_domain::gap::cell::Cell;
use lars_domain::gap::network::network;
use lars_domain::gap::release::{Counted, Pace};
use lars_domain::map::study::Wave;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::chart::dots::dots;
use lars_view::chart::matrix::matrix;
use lars_view::chart::network::network as network_chart;
use lars_view::chart::{Chart, ChartView};
use lars_view::export::gap::{GapFile, gap_csv, gap_json};
use lars_view::file::guard::BYTE_ORDER_MARK;
use lars_view::report::gap::{Explained, how_computed};
use lars_view::summary::{Sentence, strongest, summary};

use super::loaded::{Filter, Results, Tab, as_of, frame};
use super::panel::Panel;
use super::roster::{self, Drawn};
use super::tab;
use crate::PageError;
use crate::address::segment;
use crate::analysis::sees_who_submitted;
use crate::choice::Choice;
use crate::page::{Frame, answer, pages};
use crate::part::result::made;
use crate::study::Described;
use crate::visit::{Segments, Visit};

pages!(ShowPage);

#[derive(Template)]
#[template(path = "gap/result/show.html")]
struct ShowPage {
    f: Frame,
    area: String,
    sentences: Vec<Sentence>,
    index: Option<String>,
    tabs: Vec<TabLink>,
    panel: Panel,
    /// The page of the largest clear gap, if there is one.
    next: Option<String>,
    filters: Vec<FilterView>,
    /// Whether only some relations are chosen.
    filtered: bool,
    /// Fields of the address that the filter form keeps.
    kept: Vec<(&'static str, String)>,
    /// What is said before everything else of a state that is no release.
    live: Option<String>,
    /// When it was released, and whether answers came since.
    as_of: Option<String>,
    /// How far the asking of open waves is, and when their results come.
    progress: Vec<String>,
    /// What the smallest group is counted in.
    counted: Option<String>,
    /// The page of the live state.
    live_address: Option<String>,
    comparison: String,
    /// Study, wave, and how many answered.
    source: Option<String>,
    how: Vec<Explained>,
    downloads: Vec<(String, String)>,
    made: String,
}

/// A view of the results, by its name.
struct TabLink {
    label: String,
    address: String,
    current: bool,
}

struct FilterView {
    name: &'static str,
    label: String,
    all: Option<String>,
    options: Vec<Choice>,
}

/// The results page.
pub async fn show(
    visit: Visit,
    Segments((_, slug, case)): Segments<(String, String, String)>,
    Query(filter): Query<Filter>,
) -> Result<Answer, PageError> {
    let wish = (Action::ReadResults, Act::ReadResults, case.as_str());
    let results = match Results::load(&visit, (&slug, &case), wish).await? {
        Ok(results) => results,
        Err(waiting) => return Ok(waiting),
    };
    let progress = progress(&results, &case).await?;
    let live_address = results.may_see_live(&case).then(|| results.address(&case, "/live"));
    let filter = settled(&results, filter)?;
    let files = downloads(&visit, &slug, &case, &filter);
    let drawn = roster::load(&results, (&case, &filter)).await?;
    let page = page_of(&visit, &results, (&case, filter), &drawn);
    let downloads = if page.sentences.is_empty() { Vec::new() } else { files };
    answer(&ShowPage { progress, live_address, downloads, as_of: as_of(&visit, &results.result), ..page })
}

/// The page of the live state: no release, and no files of it.
pub async fn live(
    visit: Visit,
    Segments((_, slug, case)): Segments<(String, String, String)>,
    Query(filter): Query<Filter>,
) -> Result<Answer, PageError> {
    let results = Results::live(&visit, (&slug, &case)).await?;
    let page = page_of(&visit, &results, (&case, settled(&results, filter)?), &Drawn::new());
    let mut f = frame(&results.at, &case);
    f.crumbs.push((f.title.clone(), results.address(&case, "")));
    f.title = visit.words.say("gap-live-title");
    answer(&ShowPage { f, live: Some(visit.words.say("gap-live-notice")), ..page })
}

/// What the address chooses; nothing of it is replaced in silence.
fn settled(results: &Results<'_>, filter: Filter) -> Result<Filter, PageError> {
    if tab::sorts_by(&filter.sort) { results.settled(filter) } else { Err(PageError::NotFound) }
}

fn page_of(visit: &Visit, results: &Results<'_>, (case, filter): (&str, Filter), drawn: &Drawn) -> ShowPage {
    let said = results.at.said();
    let view = results.view(&filter, results.cells(&filter));
    ShowPage {
        area: results.at.study.case(case).map(|case| said.area_of(case)).unwrap_or_default(),
        sentences: summary(&view, visit.words),
        index: index_sentence(visit, results, &filter),
        tabs: tabs(visit, &filter),
        panel: tab::panel(visit, results, (case, &filter), (&view, drawn)),
        next: strongest(&view).map(|cell| results.relation(case, &cell.key)),
        filters: filters(results, &said, &filter),
        filtered: !(filter.helix.is_empty() && filter.level.is_empty()),
        kept: vec![
            ("view", filter.view.clone()),
            ("scale", filter.scale.clone()),
            ("sort", filter.sort.clone()),
        ],
        live: None,
        as_of: None,
        progress: Vec::new(),
        counted: counted(visit, results, (case, &filter)),
        live_address: None,
        comparison: results.at.address(&format!("/comparison?case={}", segment(case))),
        source: view.source.clone(),
        how: how_computed(results.result.analysis(), visit.words),
        downloads: Vec::new(),
        made: made(results.result.analysis(), &filter.wave, visit.words),
        f: frame(&results.at, case),
    }
}

/// Whether organisations or people are counted in the wave that is shown; and how many, for those who may know that of hidden groups.
fn counted(visit: &Visit, results: &Results<'_>, (case, filter): (&str, &Filter)) -> Option<String> {
    let Counted { organisations, people } = *results.result.released.counted.get(&filter.wave)?;
    let has_organisations = organisations > 0;
    let rule = if has_organisations { "participant-counted-rule" } else { "participant-counted-rule-people" };
    let rule = visit.words.say_with(rule, &[("k", results.at.study.min_n.get().into())]);
    if !results.at.counts_everybody(case) {
        return Some(rule);
    }
    let fill = [("organisations", organisations.into()), ("people", people.into())];
    let key = if has_organisations { "participant-counted" } else { "participant-counted-people" };
    Some(format!("{} {rule}", visit.words.say_with(key, &fill)))
}

/// The views, at the address of this page.
fn tabs(visit: &Visit, filter: &Filter) -> Vec<TabLink> {
    let link = |tab: Tab| TabLink {
        label: visit.words.say(&format!("matrix-tab-{}", tab.code())),
        address: visit.here_with(&[("view", tab.code()), ("page", "1")]),
        current: filter.tab() == tab,
    };
    Tab::ALL.map(link).into()
}

/// How far the asking of open waves is, and when results of it come; without saying which cells will change.
async fn progress(results: &Results<'_>, case: &str) -> Result<Vec<String>, PageError> {
    let at = &results.at;
    let now = at.visit.now;
    let open: Vec<&Wave> = at.study.waves.iter().filter(|wave| wave.is_open(now)).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let counts = at.response_counts().await?;
    let sentence = |wave: &&Wave| {
        let here = counts.iter().filter(|count| count.case == case && count.wave == wave.code);
        let finished: Vec<usize> =
            here.map(|count| usize::try_from(count.finished).unwrap_or(usize::MAX)).collect();
        let name = ("wave", at.said().wave(&wave.code).into());
        let n = ("n", finished.iter().sum::<usize>().into());
        match (Pace::of(Some(wave), now), wave.closes) {
            (Pace::NotYet, Some(closes)) => {
                let date = at.words.date(closes.to_zoned(TimeZone::UTC).date());
                at.words.say_with("gap-open-until", &[name, n, ("date", date.into())])
            }
            _ if sees_who_submitted(at.visit, &at.study, case) => {
                at.words.say_with("gap-open-list", &[name, n])
            }
            _ => {
                let k = at.study.min_n;
                match results.result.released.more(&wave.code, &finished, k) {
                    0 => at.words.say_with("gap-open-due", &[name, n, ("k", k.get().into())]),
                    more => at.words.say_with("gap-open-steps", &[name, n, ("more", more.into())]),
                }
            }
        }
    };
    Ok(open.iter().map(sentence).collect())
}

/// The gap index of the case in the chosen wave and aspect. The other filters do not change it.
fn index_sentence(visit: &Visit, results: &Results<'_>, filter: &Filter) -> Option<String> {
    let whole = Filter { helix: String::new(), level: String::new(), ..filter.clone() };
    let cells: Vec<&Cell> =
        results.result.analysis().cells.iter().filter(|cell| whole.admits(cell)).collect();
    let shown = cells.iter().filter(|cell| cell.numbers.shown().is_some()).count();
    let index = visit.words.signed(gap_index(cells).ok()?, 1);
    Some(visit.words.say_with("gap-show-index", &[("index", index.into()), ("n", shown.into())]))
}

fn chart_of(kind: &str, view: &ChartView<'_>, visit: &Visit) -> Chart {
    let id = format!("{}-{kind}", view.id);
    let view = ChartView { id: &id, ..view.clone() };
    match kind {
        "matrix" => matrix(&view, visit.words),
        "dots" => dots(&view, visit.words),
        _ => network_chart(&network(&view.cells), &view, visit.words),
    }
}

fn filters(results: &Results<'_>, said: &Described<'_>, filter: &Filter) -> Vec<FilterView> {
    let questionnaire = &results.at.edition.questionnaire;
    let all = || Some(said.words.say("gap-filter-all"));
    let options = |codes: Vec<&str>, chosen: &str, label: &dyn Fn(&str) -> String| {
        codes.into_iter().map(|code| Choice::new(code, label(code), code == chosen)).collect::<Vec<_>>()
    };
    let waves = results.at.study.waves.iter().map(|wave| wave.code.as_str()).collect();
    let codes = |named: &'_ [lars_domain::text::Named]| {
        named.iter().map(|named| named.code.clone()).collect::<Vec<_>>()
    };
    let (helices, levels, items) =
        (codes(&questionnaire.helices), codes(&questionnaire.levels), codes(&questionnaire.items));
    let mut filters = vec![
        FilterView {
            name: "wave",
            label: said.words.say("study-wave"),
            all: None,
            options: options(waves, &filter.wave, &|code| said.wave(code)),
        },
        FilterView {
            name: "helix",
            label: said.words.say("study-helix"),
            all: all(),
            options: options(helices.iter().map(String::as_str).collect(), &filter.helix, &|code| {
                said.helix(code)
            }),
        },
        FilterView {
            name: "level",
            label: said.words.say("study-level"),
            all: all(),
            options: options(levels.iter().map(String::as_str).collect(), &filter.level, &|code| {
                said.level(code)
            }),
        },
    ];
    if items.len() > 1 {
        filters.push(FilterView {
            name: "item",
            label: said.words.say("study-item"),
            all: None,
            options: options(items.iter().map(String::as_str).collect(), &filter.item, &|code| {
                said.item(code)
            }),
        });
    }
    filters
}

/// The files of a case: name in the address, message key.
const FILES: [(&str, &str); 5] = [
    ("gaps.csv", "gap-show-download-csv"),
    ("gaps.json", "gap-show-download-json"),
    ("matrix.svg", "gap-show-download-matrix"),
    ("dots.svg", "gap-show-download-dots"),
    ("network.svg", "gap-show-download-network"),
];

fn downloads(visit: &Visit, slug: &str, case: &str, filter: &Filter) -> Vec<(String, String)> {
    let base = visit.address(&format!("/study/{slug}/case/{}", segment(case)));
    let link =
        |(file, key): &(&str, &str)| (visit.words.say(key), format!("{base}/{file}{}", filter.query()));
    FILES.iter().map(link).collect()
}

/// One of the files of a case, under the same filters as the page.
pub async fn download(
    visit: Visit,
    Segments((_, slug, case, file)): Segments<(String, String, String, String)>,
    Query(filter): Query<Filter>,
) -> Result<Answer, PageError> {
    visit.staff()?;
    if FILES.iter().all(|(name, _)| *name != file) {
        return Err(PageError::NotFound);
    }
    let subject = format!("{case} {file}");
    let wish = (Action::ExportResults, Act::ExportedResults, subject.as_str());
    let results = match Results::load(&visit, (&slug, &case), wish).await? {
        Ok(results) => results,
        Err(waiting) => return Ok(waiting),
    };
    let filter = results.settled(filter)?;
    let analysis = results.result.analysis().of_wave(&filter.wave, |cell| filter.admits(cell));
    let simulated = results.at.study.simulated.then(|| visit.words.say("gap-simulated-long"));
    let about = GapFile {
        simulated,
        released: results.result.released.at.map(|at| at.to_string()),
        verdicts: Some(results.verdicts.clone()),
        ..GapFile::default()
    };
    let mut bytes = Vec::new();
    let written = match file.as_str() {
        "gaps.csv" => {
            bytes.extend_from_slice(BYTE_ORDER_MARK.as_bytes());
            gap_csv(&analysis, &about, &mut bytes)
        }
        "gaps.json" => gap_json(&analysis, &about, &mut bytes),
        _ => {
            let kind = file.split('.').next().unwrap_or_default();
            let view = results.view(&filter, analysis.cells.iter().collect());
            bytes = chart_of(kind, &view, &visit).file().into_bytes();
            Ok(())
        }
    };
    written.map_err(|error| {
        tracing::error!(%error, "a download could not be written");
        PageError::Broken
    })?;
    let mark = if results.at.study.simulated { "simulated-" } else { "" };
    let kind = match file.rsplit('.').next() {
        Some("csv") => "text/csv; charset=utf-8",
        Some("json") => "application/json",
        _ => "image/svg+xml",
    };
    let name = format!("attachment; filename=\"{mark}{slug}-{}-{file}\"", plain(&case));
    Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)], bytes).into_response())
}

/// A code as part of a file name.
fn plain(code: &str) -> String {
    code.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).collect()
}
