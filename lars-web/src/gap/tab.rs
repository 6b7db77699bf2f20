//! What stands under each tab of a case's results. Nothing is computed here but the order of rows.

use std::fmt::Write as _;

use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::together::{Coarse, Together};
use lars_view::chart::ChartView;
use lars_view::chart::ties::ties;
use lars_view::names::in_order;
use lars_view::summary::interval;
use lars_view::table::numbers::{USUAL, columns, numbers_table, sorted};
use lars_view::table::{IntervalRow, Intervals, hidden_helices, matrix_tables};
use lars_view::words::Words;

use super::loaded::{Filter, Results, Tab};
use super::panel::{Link, Panel};
use super::question;
use super::roster::Drawn;
use crate::choice::Choice;
use crate::part::pager::Pager;
use crate::visit::Visit;

/// Rows on a page of a long view: three screens at most.
const ROWS: usize = 12;

/// The panel of the tab that the address names; `view` has the cells that are chosen.
pub fn panel(
    visit: &Visit,
    results: &Results<'_>,
    (case, filter): (&str, &Filter),
    (view, drawn): (&ChartView<'_>, &Drawn),
) -> Panel {
    if view.cells.is_empty() {
        return Panel::new(String::new(), String::new(), String::new());
    }
    let address = |key: &CellKey| results.relation(case, key);
    match filter.tab() {
        Tab::Matrix => match Together::parse(&filter.together) {
            Some(together) => coarse(visit, results, (case, filter), (view, together)),
            None => fine(visit, view, &address),
        },
        Tab::Sure => sure(visit, filter, view, &address),
        Tab::Network => tie_panel(visit, filter, view, &address),
        Tab::Questions => question::panel(visit, results, (case, filter), drawn),
        Tab::Numbers => numbers(visit, filter, view),
    }
}

fn fine(visit: &Visit, view: &ChartView<'_>, address: &dyn Fn(&CellKey) -> String) -> Panel {
    let words = visit.words;
    let html = matrix_tables(view, words, address);
    let mut panel = Panel::new(Panel::title(Tab::Matrix, words), words.say("matrix-hint"), html);
    panel.remarks = hidden_rows(view, words);
    panel.has_key = true;
    if view.cells.iter().any(|cell| cell.numbers.shown().is_none()) {
        together_links(&mut panel, visit, None);
    }
    panel
}

fn hidden_rows(view: &ChartView<'_>, words: Words) -> Vec<String> {
    let labels = lars_view::names::Labels { names: view.names, words };
    let least = words.integer(view.options.min_n.get() as u64);
    let sentence = |(helix, n): (Option<&str>, usize)| {
        let args = [("helix", labels.helix(helix).into()), ("n", n.into()), ("least", least.clone().into())];
        words.say_with("matrix-row-hidden", &args)
    };
    hidden_helices(view).into_iter().map(sentence).collect()
}

/// Links to each relation and to the coarser views.
fn together_links(panel: &mut Panel, visit: &Visit, shown: Option<Together>) {
    let words = visit.words;
    panel.choice_title = words.say("matrix-together-title");
    let link = |code: &str, key: &str, current: bool| Link {
        label: words.say(key),
        address: visit.here_with(&[("together", code)]),
        current,
    };
    panel.choices.push(link("", "matrix-together-none", shown.is_none()));
    for together in Together::ALL {
        let key = format!("matrix-together-{}", together.code());
        panel.choices.push(link(together.code(), &key, shown == Some(together)));
    }
}

/// A coarser view: its cells are sums of what is published, and lead to the relation that is not hidden, if there is one.
fn coarse(
    visit: &Visit,
    results: &Results<'_>,
    (case, filter): (&str, &Filter),
    (view, together): (&ChartView<'_>, Together),
) -> Panel {
    let words = visit.words;
    let admits = |one: &&Coarse| {
        let key = &one.cell.key;
        key.wave.as_deref() == Some(&filter.wave)
            && key.item.as_deref() == Some(&filter.item)
            && (filter.helix.is_empty() || key.helix.is_none() || key.helix.as_deref() == Some(&filter.helix))
    };
    let chosen: Vec<&Coarse> = results.result.released.coarse(together).iter().filter(admits).collect();
    let cells: Vec<&Cell> = chosen.iter().map(|one| &one.cell).collect();
    let view = ChartView { cells, show_dots: false, ..view.clone() };
    let address = |key: &CellKey| results.relation(case, key);
    let html = matrix_tables(&view, words, &address);
    let mut panel = Panel::new(Panel::title(Tab::Matrix, words), words.say("matrix-together-note"), html);
    panel.remarks = hidden_rows(&view, words);
    let without: usize = chosen.iter().map(|one| one.without).sum();
    if without > 0 {
        let least = words.integer(view.options.min_n.get() as u64);
        let args = [("n", without.into()), ("least", least.into())];
        panel.remarks.push(words.say_with("matrix-together-without", &args));
    }
    panel.has_key = true;
    together_links(&mut panel, visit, Some(together));
    panel
}

fn sure(visit: &Visit, filter: &Filter, view: &ChartView<'_>, address: &dyn Fn(&CellKey) -> String) -> Panel {
    let words = visit.words;
    let paged = visit.page(ROWS).cut(sorted(view, "gap", false));
    let ways = Pager::of(visit, &paged);
    let labels = lars_view::names::Labels { names: view.names, words };
    let label = |cell: &Cell| (labels.relation_short(&cell.key), Some(address(&cell.key)));
    let rows = paged.rows.iter().map(|cell| {
        let (label, address) = label(cell);
        IntervalRow { label, address, cell, own: false }
    });
    let intervals = Intervals {
        caption: words.say("chart-dots-name"),
        head: words.say("table-head-relation"),
        rows: rows.collect(),
        cutoff: view.options.cutoffs.small_gap,
        same_scale: filter.scale == "same",
        show_dots: false,
    };
    let mut panel =
        Panel::new(Panel::title(Tab::Sure, words), words.say("chart-measure-gap"), intervals.html(words));
    panel.choices = scales(visit, filter.scale == "same");
    panel.pager = (!ways.links.is_empty()).then_some(ways);
    panel
}

/// The range of the data, or the same scale everywhere.
pub fn scales(visit: &Visit, is_same: bool) -> Vec<Link> {
    let link = |code: &str, key: &str, current: bool| Link {
        label: visit.words.say(key),
        address: visit.here_with(&[("scale", code)]),
        current,
    };
    vec![link("", "matrix-own-scale", !is_same), link("same", "matrix-same-scale", is_same)]
}

fn tie_panel(
    visit: &Visit,
    filter: &Filter,
    view: &ChartView<'_>,
    address: &dyn Fn(&CellKey) -> String,
) -> Panel {
    let words = visit.words;
    let groups = in_order(&view.names.partners, view.cells.iter().map(|cell| cell.key.partner.as_deref()));
    let focus = groups.iter().flatten().copied().find(|group| *group == filter.focus);
    let html = ties(view, words, focus, address);
    let hint = words.say("network-chart-measure");
    let mut panel = Panel::new(Panel::title(Tab::Network, words), hint, html);
    let labels = lars_view::names::Labels { names: view.names, words };
    panel.choice_title = words.say("matrix-focus");
    let link = |code: &str, label: String| Link {
        label,
        address: visit.here_with(&[("focus", code)]),
        current: focus.unwrap_or_default() == code,
    };
    panel.choices.push(link("", words.say("chart-group-any-helix")));
    panel.choices.extend(groups.iter().flatten().map(|code| link(code, labels.partner(Some(code)))));
    let net = lars_domain::gap::network::network(&view.cells);
    let table = lars_view::table::network_table(&net, view, words).html();
    let _ = writeln!(
        panel.html,
        "<details><summary>{}</summary>\n{table}</details>",
        words.say("chart-figure-table")
    );
    panel
}

/// Whether numbers can be sorted so: by a column, with a minus ascending; or not at all.
pub fn sorts_by(sort: &str) -> bool {
    let by = sort.strip_prefix('-').unwrap_or(sort);
    sort.is_empty() || by == "relation" || columns().any(|column| column == by)
}

fn numbers(visit: &Visit, filter: &Filter, view: &ChartView<'_>) -> Panel {
    let words = visit.words;
    let ticked: Vec<&str> = columns().filter(|column| visit.says(("column", column))).collect();
    let chosen = if ticked.is_empty() { USUAL.to_vec() } else { ticked };
    let (by, is_ascending) = match filter.sort.strip_prefix('-') {
        Some(by) => (by, true),
        None => (filter.sort.as_str(), false),
    };
    let paged = visit.page(ROWS).cut(sorted(view, by, is_ascending));
    let ways = Pager::of(visit, &paged);
    let mut table = numbers_table(view, &paged.rows, &chosen, words);
    let shown = std::iter::once("relation").chain(columns().filter(|column| chosen.contains(column)));
    let sort = |column: &str| {
        let is_this = by == column || (by.is_empty() && column == "relation");
        let next = if is_this && !is_ascending { format!("-{column}") } else { column.to_owned() };
        // The relation is in its own order first, a number from the largest down.
        let is_up = is_ascending != (column == "relation");
        let how = is_this.then_some(if is_up { "ascending" } else { "descending" });
        (visit.here_with(&[("sort", &next), ("page", "1")]), how)
    };
    table.sorts = shown.map(sort).collect();
    let mut panel = Panel::new(Panel::title(Tab::Numbers, words), String::new(), table.html());
    panel.remarks = Vec::new();
    panel.pager = (!ways.links.is_empty()).then_some(ways);
    panel.columns = columns()
        .map(|code| Choice::new(code, words.say(&format!("table-head-{code}")), chosen.contains(&code)))
        .collect();
    panel
}

/// The numbers of a cell in one sentence.
pub fn lead(cell: &Cell, words: Words) -> Option<String> {
    let numbers = cell.numbers.shown()?;
    let args = [
        ("expectation", words.number(numbers.mean_expectation, 1).into()),
        ("experience", words.number(numbers.mean_experience, 1).into()),
        ("gap", words.signed(numbers.mean_gap, 1).into()),
        ("interval", interval(numbers, words).into()),
        ("n", numbers.n.into()),
    ];
    Some(words.say_with("relation-lead", &args))
}
