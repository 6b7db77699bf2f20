//! The results page of a case: matrix, both directions, intervals, network, all numbers; and each as a file.
//!
//! All of it is of releases; filters select cells and never compute anew, so no two filters can be subtracted. The live state is a page of
//! its own, for those who may read single answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::Query;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, REFRESH};
use axum::response::{IntoResponse as _, Response as Answer};
use jiff::tz::TimeZone;
use lars_domain::ask::answer::rating::RELATION;
use lars_domain::gap::analysis::{gap_index, latest_wave};
use lars_domain::gap::cell::Cell;
use lars_domain::gap::network::network;
use lars_domain::gap::release::{CaseReleases, Counted, Pace};
use lars_domain::map::study::Wave;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::chart::dots::dots;
use lars_view::chart::matrix::matrix;
use lars_view::chart::network::network as network_chart;
use lars_view::chart::{Chart, ChartView};
use lars_view::export::gap::{GapFile, gap_csv, gap_json};
use lars_view::file::guard::BYTE_ORDER_MARK;
use lars_view::names::Names;
use lars_view::report::gap::{Explained, how_computed};
use lars_view::table::{Table, gap_table, pairs};
use serde::Deserialize;

use crate::PageError;
use crate::address::{query, segment};
use crate::analysis::{CaseResult, Wanted, case_result, live_result, sees_who_submitted};
use crate::at::At;
use crate::choice::Choice;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::study::Described;
use crate::visit::{Segments, Visit};

pages!(ShowPage, WaitPage);

/// The filters, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Filter {
    #[serde(default)]
    wave: String,
    #[serde(default)]
    helix: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    item: String,
}

impl Filter {
    fn admits(&self, cell: &Cell) -> bool {
        let fits = |wish: &str, code: Option<&str>| wish.is_empty() || code == Some(wish);
        fits(&self.wave, cell.key.wave.as_deref())
            && fits(&self.helix, cell.key.helix.as_deref())
            && fits(&self.level, cell.key.level.as_deref())
            && fits(&self.item, cell.key.item.as_deref())
    }

    fn query(&self) -> String {
        let parts =
            [("wave", &self.wave), ("helix", &self.helix), ("level", &self.level), ("item", &self.item)];
        query(&parts.map(|(name, value)| (name, value.as_str())))
    }
}

/// The result of a case, with what its pages need to name things.
struct Results<'a> {
    at: At<'a>,
    names: Names,
    result: CaseResult,
}

/// A page that waits for its result asks again after so many seconds.
pub(super) const AGAIN: &str = "3";

impl<'a> Results<'a> {
    /// Loads the result of a case for somebody who may do this with it, and says so in the audit log; without a result yet, the page that
    /// waits for it.
    async fn load(
        visit: &'a Visit,
        (slug, case): (&str, &str),
        (action, act, subject): (Action, Act, &str),
    ) -> Result<Result<Self, Answer>, PageError> {
        let at = visit.enter(slug, action).await?;
        at.case(case)?;
        at.record(act, subject).await?;
        let Some(result) = case_result(visit, &at.study, case, Wanted::Soon).await? else {
            return waiting(&at, case).map(Err);
        };
        let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
        Ok(Ok(Self { at, names, result }))
    }

    /// Loads the state of this moment for somebody who may read single answers, and says so in the audit log.
    async fn live(visit: &'a Visit, (slug, case): (&str, &str)) -> Result<Self, PageError> {
        let at = visit.enter(slug, Action::ExportResponses).await?;
        at.case(case)?;
        at.record(Act::ReadLiveResults, case).await?;
        let analysis = live_result(visit, &at.study, case).await?;
        let released =
            CaseReleases { at: None, respondents: BTreeMap::new(), counted: BTreeMap::new(), analysis };
        let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
        Ok(Self { at, names, result: CaseResult { released: Arc::new(released), is_outdated: false } })
    }
}

#[derive(Template)]
#[template(path = "gap/result/wait.html")]
struct WaitPage {
    f: Frame,
}

/// Says that a result is being computed; the browser asks again by itself.
fn waiting(at: &At<'_>, case: &str) -> Result<Answer, PageError> {
    Ok(([(REFRESH, AGAIN)], answer(&WaitPage { f: frame(at, case) })?).into_response())
}

fn frame(at: &At<'_>, case: &str) -> Frame {
    at.frame(at.words.say_with("gap-show-title", &[("case", at.said().case(case).into())]))
}

#[derive(Template)]
#[template(path = "gap/result/show.html")]
struct ShowPage {
    f: Frame,
    area: String,
    index: Option<String>,
    /// The way through the relations, where there are more than one page takes.
    pager: Option<Pager>,
    filters: Vec<FilterView>,
    figures: Vec<Section>,
    pairs: Option<Table>,
    numbers: Option<Table>,
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
    how: Vec<Explained>,
    downloads: Vec<(String, String)>,
    made: String,
}

struct FilterView {
    name: &'static str,
    label: String,
    all: Option<String>,
    options: Vec<Choice>,
}

struct Section {
    id: &'static str,
    title: String,
    html: String,
}

/// Relations on a page: those of the standard questionnaire. Charts and tables of more would be heavier than a phone likes.
const RELATIONS: usize = 48;

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
    let files = downloads(&visit, &slug, &case, &settled(filter.clone(), &results));
    let page = page_of(&visit, &results, (&case, filter));
    let downloads = if page.figures.is_empty() { Vec::new() } else { files };
    answer(&ShowPage { progress, live_address, downloads, as_of: as_of(&visit, &results.result), ..page })
}

/// The page of the live state: no release, and no files of it.
pub async fn live(
    visit: Visit,
    Segments((_, slug, case)): Segments<(String, String, String)>,
    Query(filter): Query<Filter>,
) -> Result<Answer, PageError> {
    let results = Results::live(&visit, (&slug, &case)).await?;
    let page = page_of(&visit, &results, (&case, filter));
    let mut f = frame(&results.at, &case);
    f.crumbs.push((f.title.clone(), results.address(&case, "")));
    f.title = visit.words.say("gap-live-title");
    answer(&ShowPage { f, live: Some(visit.words.say("gap-live-notice")), ..page })
}

fn page_of(visit: &Visit, results: &Results<'_>, (case, filter): (&str, Filter)) -> ShowPage {
    let filter = settled(filter, results);
    let said = results.at.said();
    let cells: Vec<&Cell> =
        results.result.analysis().cells.iter().filter(|cell| filter.admits(cell)).collect();
    let paged = visit.page(RELATIONS).cut(cells);
    let ways = Pager::of(visit, &paged);
    let view = view(results, &said, &filter, paged.rows);
    let answered = !view.cells.is_empty();
    ShowPage {
        area: results.at.study.case(case).map(|case| said.area_of(case)).unwrap_or_default(),
        index: index_sentence(visit, results, &filter),
        pager: (!ways.links.is_empty()).then_some(ways),
        filters: filters(results, &said, &filter),
        figures: if answered { figures(visit, &view) } else { Vec::new() },
        pairs: answered.then(|| pairs(&view, visit.words)),
        numbers: answered.then(|| gap_table(&view, visit.words)),
        live: None,
        as_of: None,
        progress: Vec::new(),
        counted: counted(visit, results, &filter),
        live_address: None,
        how: how_computed(results.result.analysis(), visit.words),
        downloads: Vec::new(),
        made: made(visit, results, &filter),
        f: frame(&results.at, case),
    }
}

/// Whether organisations or people are counted in the wave that is shown, and how many.
fn counted(visit: &Visit, results: &Results<'_>, filter: &Filter) -> Option<String> {
    let Counted { organisations, people } = *results.result.released.counted.get(&filter.wave)?;
    let fill = [("organisations", organisations.into()), ("people", people.into())];
    let key = if organisations > 0 { "participant-counted" } else { "participant-counted-people" };
    Some(visit.words.say_with(key, &fill))
}

/// How far the asking of open waves is, and when results of it come; without saying which cells will change.
async fn progress(results: &Results<'_>, case: &str) -> Result<Vec<String>, PageError> {
    let at = &results.at;
    let now = at.visit.now;
    let open: Vec<&Wave> = at.study.waves.iter().filter(|wave| wave.is_open(now)).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let counts = at.store().response_counts(&at.study.id).await?;
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

impl Results<'_> {
    fn may_see_live(&self, case: &str) -> bool {
        self.at.visit.may(Action::ExportResponses, &self.at.study.scope_of(case)).is_ok()
    }

    fn address(&self, case: &str, rest: &str) -> String {
        self.at.address(&format!("/case/{}{rest}", segment(case)))
    }
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

/// One wave and one aspect are always chosen: cells of several would lie on top of one another.
fn settled(filter: Filter, results: &Results<'_>) -> Filter {
    let mut filter = filter;
    if results.at.study.wave(&filter.wave).is_none() {
        let cells: Vec<&Cell> = results.result.analysis().cells.iter().collect();
        let wave = latest_wave(&results.at.study.waves, &cells);
        wave.unwrap_or_default().clone_into(&mut filter.wave);
    }
    let items = &results.at.edition.questionnaire.items;
    if items.iter().all(|item| item.code != filter.item) {
        let overall = items.iter().find(|item| item.code == RELATION).or(items.first());
        filter.item = overall.map(|item| item.code.clone()).unwrap_or_default();
    }
    filter
}

fn view<'a>(
    results: &'a Results<'_>,
    said: &Described<'_>,
    filter: &Filter,
    cells: Vec<&'a Cell>,
) -> ChartView<'a> {
    let mut view = ChartView::new("gap", cells, &results.names, &results.result.analysis().options);
    let respondents = results.result.analysis().size_of(&filter.wave).respondents;
    view.simulated = results.at.study.simulated;
    view.show_dots = true;
    view.source = Some(said.words.say_with(
        "gap-show-source",
        &[
            ("study", said.title().into()),
            ("wave", said.wave(&filter.wave).into()),
            ("respondents", respondents.into()),
        ],
    ));
    view
}

fn figures(visit: &Visit, view: &ChartView<'_>) -> Vec<Section> {
    let section = |id, key: &str, chart: &Chart| Section {
        id,
        title: visit.words.say(key),
        html: chart.figure(visit.words),
    };
    vec![
        section("matrix", "gap-show-matrix", &chart_of("matrix", view, visit)),
        section("dots", "gap-show-dots", &chart_of("dots", view, visit)),
        section("network", "gap-show-network", &chart_of("network", view, visit)),
    ]
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

/// When a result was released, and whether answers came, went or changed since.
pub(super) fn as_of(visit: &Visit, result: &CaseResult) -> Option<String> {
    let key = if result.is_outdated { "gap-show-as-of-outdated" } else { "gap-show-as-of" };
    Some(visit.words.say_with(key, &[("when", visit.words.moment(result.released.at?).into())]))
}

fn made(visit: &Visit, results: &Results<'_>, filter: &Filter) -> String {
    let analysis = results.result.analysis();
    visit.words.say_with(
        "gap-show-footer",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("rows", analysis.size_of(&filter.wave).rows.into()),
            ("seed", analysis.options.seed.to_string().into()),
            ("minimum", analysis.options.min_n.get().into()),
        ],
    )
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
    let filter = settled(filter, &results);
    let analysis = results.result.analysis().of_wave(&filter.wave, |cell| filter.admits(cell));
    let said = results.at.said();
    let simulated = results.at.study.simulated.then(|| visit.words.say("gap-simulated-long"));
    let about = GapFile {
        simulated,
        released: results.result.released.at.map(|at| at.to_string()),
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
            let view = view(&results, &said, &filter, analysis.cells.iter().collect());
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
