//! The page behind a cell of the matrix: what it says, both directions with each answer as a dot, the same relation in the other cases.
//!
//! It shows cells of a case's result and computes nothing. Other cases are shown as they were last computed.

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::finding::{Finding, Origin};
use lars_domain::gap::together::Together;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::thread::Knot;
use lars_view::chart::ChartView;
use lars_view::finding::status_text;
use lars_view::names::Labels;
use lars_view::summary::relation_tag;
use lars_view::table::numbers::{columns, numbers_table};
use lars_view::table::{IntervalRow, Intervals, Table};
use serde::Deserialize;

use super::loaded::{Filter, Results};
use super::panel::Link;
use super::tab::{lead, scales};
use crate::PageError;
use crate::analysis::{CaseResult, known_results};
use crate::page::{Frame, answer, pages};
use crate::thread::{ThreadBar, bar_of_relation};
use crate::verdict::findings;
use crate::visit::{Segments, Visit};

pages!(RelationPage);

/// Other clear gaps that the page leads to: the most.
const MOST_NEXT: usize = 3;

/// The relation, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    wave: String,
    #[serde(default)]
    item: String,
    #[serde(default)]
    scale: String,
}

impl Chosen {
    fn key(&self, case: &str, filter: &Filter) -> CellKey {
        let code = |code: &str| (!code.is_empty()).then(|| code.to_owned());
        CellKey {
            case: Some(case.to_owned()),
            wave: code(&filter.wave),
            helix: code(&self.from),
            partner: code(&self.to),
            level: code(&self.level),
            item: code(&filter.item),
        }
    }
}

#[derive(Template)]
#[template(path = "gap/relation/show.html")]
struct RelationPage {
    f: Frame,
    /// How sure the gap is; none where it is hidden.
    tag: Option<(String, &'static str)>,
    lead: Option<String>,
    scales: Vec<Link>,
    /// What the cell consists of, or both directions.
    both: String,
    both_title: String,
    /// Whether answers are drawn.
    has_dots: bool,
    agrees: bool,
    elsewhere: Option<String>,
    numbers: Table,
    next: Vec<Link>,
    coarser: Vec<Link>,
    /// Findings about this relation.
    findings: Vec<Link>,
    /// The form that makes one, for those who may: its address and fields.
    make: Option<(String, Vec<(&'static str, String)>)>,
    thread: Option<ThreadBar>,
}

/// The page of a relation.
pub async fn show(
    visit: Visit,
    Segments((_, slug, case)): Segments<(String, String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let wish = (Action::ReadResults, Act::ReadResults, case.as_str());
    let results = match Results::load(&visit, (&slug, &case), wish).await? {
        Ok(results) => results,
        Err(waiting) => return Ok(waiting),
    };
    let filter = Filter {
        wave: chosen.wave.clone(),
        item: chosen.item.clone(),
        scale: chosen.scale.clone(),
        ..Filter::default()
    };
    let filter = results.settled(filter)?;
    let key = chosen.key(&case, &filter);
    let cell = find(&results, &key).ok_or(PageError::NotFound)?;
    let others = results.at.study.cases.iter().map(|other| other.code.as_str());
    let others = others.filter(|other| *other != case && results.at.may_in(other));
    let others = known_results(&visit, &results.at.study, others).await?;
    let view = results.view(&filter, results.cells(&filter));
    let about = findings(results.at.store(), &results.at.study.id, &case).await?;
    let mut page = page(
        &Shown { visit: &visit, results: &results, case: &case, filter: &filter, view: &view, cell },
        &others,
    );
    let is_about =
        |knot: &&Knot<Finding>| knot.body.quoted.as_ref().is_some_and(|quoted| quoted.key == cell.key);
    page.thread = Some(bar_of_relation(&results.at, &cell.key, about.iter().rev().find(is_about)).await?);
    page.findings = about.iter().filter(is_about).map(|knot| finding_link(&results, knot)).collect();
    let scope = results.at.study.scope_of(&case);
    if cell.numbers.shown().is_some() && visit.may(Action::MakeFinding, &scope).is_ok() {
        page.make = Some((results.at.address("/finding/new"), make_fields(&case, &cell.key)));
    }
    answer(&page)
}

fn finding_link(results: &Results<'_>, knot: &Knot<Finding>) -> Link {
    let words = results.at.words;
    let number = words.integer(knot.number.unsigned_abs());
    let name = words.say_with("finding-title", &[("number", number.into())]);
    Link {
        label: format!("{name}: {}", status_text(knot.body.status(), words)),
        address: results.at.address(&format!("/finding/{}", knot.number)),
        current: false,
    }
}

/// The fields of the form that makes a finding of a relation.
fn make_fields(case: &str, key: &CellKey) -> Vec<(&'static str, String)> {
    let code = |code: &Option<String>| code.clone().unwrap_or_default();
    vec![
        ("origin", Origin::Numbers.code().to_owned()),
        ("case", case.to_owned()),
        ("from", code(&key.helix)),
        ("to", code(&key.partner)),
        ("level", code(&key.level)),
        ("wave", code(&key.wave)),
        ("item", code(&key.item)),
    ]
}

/// A cell of the result, or of a coarser view.
fn find<'a>(results: &'a Results<'_>, key: &CellKey) -> Option<&'a Cell> {
    if key.helix.is_some() && key.level.is_some() {
        return results.result.analysis().cells.iter().find(|cell| cell.key == *key);
    }
    let coarse = Together::ALL.iter().flat_map(|view| results.result.released.coarse(*view));
    coarse.map(|one| &one.cell).find(|cell| cell.key == *key)
}

/// What the page shows.
struct Shown<'a> {
    visit: &'a Visit,
    results: &'a Results<'a>,
    case: &'a str,
    filter: &'a Filter,
    view: &'a ChartView<'a>,
    cell: &'a Cell,
}

impl Shown<'_> {
    fn labels(&self) -> Labels<'_> {
        Labels { names: &self.results.names, words: self.visit.words }
    }

    fn row<'c>(&self, cell: &'c Cell, own: bool) -> IntervalRow<'c> {
        let address = (!own).then(|| self.results.relation(self.case, &cell.key));
        IntervalRow { label: self.labels().relation_short(&cell.key), address, cell, own }
    }

    /// Both directions of a relation; of a coarser cell, the relations that it consists of.
    fn both(&self) -> Vec<IntervalRow<'_>> {
        let key = &self.cell.key;
        let is_back = |cell: &&&Cell| {
            cell.key.helix == key.partner && cell.key.partner == key.helix && cell.key.level == key.level
        };
        let mut rows = vec![self.row(self.cell, true)];
        if key.helix.is_some() && key.level.is_some() {
            let back = self.view.cells.iter().find(is_back).filter(|back| back.key != *key);
            rows.extend(back.map(|back| self.row(back, false)));
        } else {
            let fits = |code: &Option<String>, of: &Option<String>| code.is_none() || code == of;
            let is_part = |cell: &&&Cell| {
                fits(&key.helix, &cell.key.helix)
                    && fits(&key.level, &cell.key.level)
                    && cell.key.partner == key.partner
            };
            rows.extend(self.view.cells.iter().filter(is_part).map(|cell| self.row(cell, false)));
        }
        rows
    }

    /// The same relation in the other cases, the largest gap first.
    fn elsewhere(&self, others: &[(&str, CaseResult)]) -> Option<String> {
        let key = &self.cell.key;
        let same = |cell: &&Cell| CellKey { case: key.case.clone(), ..cell.key.clone() } == *key;
        let mut found: Vec<(&str, &Cell)> = others
            .iter()
            .filter_map(|(case, result)| Some((*case, result.analysis().cells.iter().find(same)?)))
            .collect();
        if found.is_empty() {
            return None;
        }
        found.push((self.case, self.cell));
        let gap = |cell: &Cell| cell.numbers.shown().map_or(f64::NEG_INFINITY, |numbers| numbers.mean_gap);
        found.sort_by(|a, b| gap(b.1).total_cmp(&gap(a.1)));
        let row = |(case, cell): (&str, &'_ Cell)| {
            let own = case == self.case;
            let address = (!own).then(|| self.results.relation(case, &cell.key));
            (self.results.at.said().case(case), address, own)
        };
        let heads: Vec<_> = found.iter().map(|(case, cell)| row((case, cell))).collect();
        let rows = heads.into_iter().zip(&found);
        let rows = rows.map(|((label, address, own), (_, cell))| IntervalRow { label, address, cell, own });
        Some(self.intervals("relation-elsewhere", rows.collect(), false))
    }

    fn intervals(&self, title: &str, rows: Vec<IntervalRow<'_>>, show_dots: bool) -> String {
        let words = self.visit.words;
        let intervals = Intervals {
            caption: words.say(title),
            head: words.say("table-head-relation"),
            rows,
            cutoff: self.view.options.cutoffs.small_gap,
            same_scale: self.filter.scale == "same",
            show_dots,
        };
        intervals.html(words)
    }

    /// The largest other gaps that are clear.
    fn next(&self) -> Vec<Link> {
        let gap = |cell: &Cell| {
            let numbers = cell.numbers.shown()?;
            let class = numbers.clear_class().filter(|class| !class.is_small())?;
            Some((class, numbers.mean_gap))
        };
        let mut clear: Vec<(&Cell, (_, f64))> = self
            .view
            .cells
            .iter()
            .filter(|cell| cell.key != self.cell.key)
            .filter_map(|cell| Some((*cell, gap(cell)?)))
            .collect();
        clear.sort_by(|a, b| b.1.1.abs().total_cmp(&a.1.1.abs()));
        let link = |(cell, (class, gap)): (&Cell, (lars_domain::gap::cell::GapClass, f64))| Link {
            label: format!(
                "{}: {} {}",
                self.labels().relation(&cell.key),
                class.mark(),
                self.visit.words.signed(gap, 1)
            ),
            address: self.results.relation(self.case, &cell.key),
            current: false,
        };
        clear.into_iter().take(MOST_NEXT).map(link).collect()
    }

    /// The coarser views that show something where this relation is hidden.
    fn coarser(&self) -> Vec<Link> {
        if self.cell.numbers.shown().is_some() {
            return Vec::new();
        }
        let link = |view: Together| {
            let key = view.key(&self.cell.key);
            let cell = find(self.results, &key)?;
            cell.numbers.shown()?;
            Some(Link {
                label: self.labels().relation(&key),
                address: self.results.relation(self.case, &key),
                current: false,
            })
        };
        Together::ALL.into_iter().filter_map(link).collect()
    }
}

fn page(shown: &Shown<'_>, others: &[(&str, CaseResult)]) -> RelationPage {
    let words = shown.visit.words;
    let numbers = shown.cell.numbers.shown();
    let is_fine = shown.cell.key.helix.is_some() && shown.cell.key.level.is_some();
    let all: Vec<&str> = columns().collect();
    let mut f = shown.results.at.frame(shown.labels().relation(&shown.cell.key));
    let query = Filter { view: String::new(), ..shown.filter.clone() }.query();
    let said = shown.results.at.said();
    f.crumbs.push((said.case(shown.case), shown.results.address(shown.case, &query)));
    let title = if is_fine { "relation-both" } else { "matrix-together-title" };
    RelationPage {
        tag: numbers.map(|numbers| relation_tag(numbers, words)),
        lead: lead(shown.cell, words),
        scales: scales(shown.visit, shown.filter.scale == "same"),
        both: shown.intervals(title, shown.both(), is_fine),
        both_title: words.say(title),
        has_dots: is_fine && numbers.is_some_and(|numbers| !numbers.agrees()),
        agrees: is_fine && numbers.is_some_and(lars_domain::gap::cell::CellNumbers::agrees),
        elsewhere: shown.elsewhere(others),
        numbers: numbers_table(shown.view, &[shown.cell], &all, words).turned(),
        next: shown.next(),
        coarser: shown.coarser(),
        findings: Vec::new(),
        make: None,
        thread: None,
        f,
    }
}
