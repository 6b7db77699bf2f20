//! All numbers of a view as a table whose columns are chosen and whose heads sort it. Nothing is computed here.

use std::cmp::Ordering;

use lars_domain::gap::cell::{Cell, CellNumbers};

use super::gap::{HEADS, written};
use super::{CellText, Table};
use crate::chart::ChartView;
use crate::words::Words;

/// The columns that are shown where none are chosen, by code.
pub const USUAL: [&str; 6] = ["n", "expectation", "experience", "gap", "t", "class"];

/// The codes of all columns after the relation, in order: they stand in addresses.
pub fn columns() -> impl Iterator<Item = &'static str> {
    HEADS.iter().map(|key| key.trim_start_matches("table-head-"))
}

/// The relations of a view in the order of a column: the largest number first, or the smallest with `is_ascending`. Hidden relations come last.
pub fn sorted<'a>(view: &ChartView<'a>, by: &str, is_ascending: bool) -> Vec<&'a Cell> {
    let mut cells = view.ordered();
    if columns().any(|column| column == by) {
        let key = |cell: &Cell| cell.numbers.shown().map(|numbers| value(numbers, by));
        cells.sort_by(|a, b| match (key(a), key(b)) {
            (Some(a), Some(b)) if is_ascending => a.total_cmp(&b),
            (Some(a), Some(b)) => b.total_cmp(&a),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        });
    } else if is_ascending {
        cells.reverse();
    }
    cells
}

/// The number that a column is sorted by; what is not defined comes last or first, as the smallest there is.
fn value(numbers: &CellNumbers, by: &str) -> f64 {
    let none = f64::NEG_INFINITY;
    match by {
        "n" => numbers.n as f64,
        "expectation" => numbers.mean_expectation,
        "experience" => numbers.mean_experience,
        "median" => numbers.median_gap,
        "sd" => numbers.sd_gap.unwrap_or(none),
        "t" => numbers.t.map_or(none, |limits| limits.low),
        "bca" => numbers.bca.and_then(Result::ok).map_or(none, |limits| limits.low),
        "class" => numbers.clear_class().map_or(none, |class| f64::from(class as u8)),
        "p" => numbers.wilcoxon.as_ref().map_or(none, |test| test.p),
        "q" => numbers.q.unwrap_or(none),
        "rank-biserial" => numbers.rank_biserial.unwrap_or(none),
        "positive" => numbers.share_positive,
        "no-contact" => numbers.share_no_contact,
        "dont-know" => numbers.share_dont_know,
        _ => numbers.mean_gap,
    }
}

/// These cells with these columns.
pub fn numbers_table(view: &ChartView<'_>, cells: &[&Cell], chosen: &[&str], words: Words) -> Table {
    let is_chosen: Vec<bool> = columns().map(|column| chosen.contains(&column)).collect();
    let mut heads = vec![(words.say("table-head-relation"), false)];
    let wanted = HEADS.iter().zip(&is_chosen).filter(|(_, chosen)| **chosen);
    heads.extend(wanted.map(|(key, _)| (words.say(key), *key != "table-head-class")));
    let verdicts: Vec<String> =
        cells.iter().map(|cell| view.verdict(cell, words).unwrap_or_default()).collect();
    let has_verdicts = verdicts.iter().any(|verdict| !verdict.is_empty());
    if has_verdicts {
        heads.push((words.say("finding-verdict"), false));
    }
    let mut table = Table::new(words.say("table-gap-caption"), &heads);
    let labels = view.labels(words);
    for (cell, verdict) in cells.iter().zip(verdicts) {
        let mut row: Vec<CellText> = vec![labels.relation_short(&cell.key).into()];
        let all = written(cell.numbers.shown(), words);
        row.extend(all.into_iter().zip(&is_chosen).filter(|(_, chosen)| **chosen).map(|(cell, _)| cell));
        if has_verdicts {
            row.push(verdict.into());
        }
        table.rows.push(row);
    }
    if table.rows.iter().flatten().any(|cell| cell.reason.is_some()) {
        table.notes.push(words.say("table-note-undefined"));
    }
    table
}
