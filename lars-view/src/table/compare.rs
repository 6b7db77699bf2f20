//! The same relations of several cases side by side. What differs between the cases is said elsewhere.

use std::collections::BTreeMap;

use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::comparison::Side;

use super::Table;
use crate::names::{Labels, Names};
use crate::words::Words;

/// One row for each relation that any side has, one column for each side.
pub fn compare(sides: &[Side<'_>], names: &Names, words: Words) -> Table {
    let labels = Labels { names, words };
    let mut heads = vec![(words.say("comparison-table-relation"), false)];
    heads.extend(sides.iter().map(|side| (labels.case(Some(side.case)), true)));
    let mut table = Table::new(words.say("comparison-table-caption"), &heads);
    let mut relations: BTreeMap<CellKey, Vec<Option<&Cell>>> = BTreeMap::new();
    for (place, side) in sides.iter().enumerate() {
        for cell in &side.cells {
            let key = CellKey { case: None, wave: None, ..cell.key.clone() };
            relations.entry(key).or_insert_with(|| vec![None; sides.len()])[place] = Some(cell);
        }
    }
    for (key, cells) in relations {
        let mut row = vec![labels.relation(&key).into()];
        row.extend(cells.into_iter().map(|cell| value(cell, words).into()));
        table.rows.push(row);
    }
    table.notes.push(words.say("comparison-table-note"));
    table
}

fn value(cell: Option<&Cell>, words: Words) -> String {
    let Some(cell) = cell else {
        return words.say("table-note-not-asked");
    };
    let Some(numbers) = cell.numbers.shown() else {
        return words.say("class-too-few");
    };
    let mut args = vec![("gap", words.signed(numbers.mean_gap, 1).into()), ("n", numbers.n.into())];
    match &numbers.t {
        Ok(limits) => {
            args.push(("interval", words.interval(limits.low, limits.high, 1).into()));
            words.say_with("comparison-table-value", &args)
        }
        Err(_) => words.say_with("comparison-table-value-no-interval", &args),
    }
}
