//! Both directions of a pair side by side: what A says of B, and what B says of A.
//!
//! Only pairs whose partner codes are helix codes have two directions.

use lars_domain::gap::cell::Cell;

use super::{CellText, Table, certainty_inside};
use crate::chart::ChartView;
use crate::names::in_order;
use crate::words::Words;

/// One row for each pair of groups and each level.
pub fn pairs(view: &ChartView<'_>, words: Words) -> Table {
    let heads =
        ["table-head-level", "table-pairs-first", "table-pairs-second"].map(|key| (words.say(key), false));
    let mut table = Table::new(words.say("table-pairs-caption"), &heads);
    let groups = in_order(&view.names.helices, view.cells.iter().map(|cell| cell.key.helix.as_deref()));
    let levels = in_order(&view.names.levels, view.cells.iter().map(|cell| cell.key.level.as_deref()));
    for (place, a) in groups.iter().enumerate() {
        for b in &groups[place + 1..] {
            for level in &levels {
                let there = find(view, *a, *b, *level);
                let back = find(view, *b, *a, *level);
                if let (Some(there), Some(back)) = (there, back) {
                    let level = view.labels(words).level(*level).into();
                    table.rows.push(vec![level, direction(there, view, words), direction(back, view, words)]);
                }
            }
        }
    }
    table
}

fn find<'a>(
    view: &ChartView<'a>,
    from: Option<&str>,
    to: Option<&str>,
    level: Option<&str>,
) -> Option<&'a Cell> {
    view.cells.iter().copied().find(|cell| {
        let key = &cell.key;
        key.helix.as_deref() == from && key.partner.as_deref() == to && key.level.as_deref() == level
    })
}

fn direction(cell: &Cell, view: &ChartView<'_>, words: Words) -> CellText {
    let relation = view.labels(words).relation(&cell.key);
    let Some(numbers) = cell.numbers.shown() else {
        return words.say_with("chart-cell-hidden", &[("relation", relation.into())]).into();
    };
    let class = certainty_inside(numbers, words);
    let gap = words.signed(numbers.mean_gap, 1);
    words
        .say_with(
            "table-pairs-value",
            &[
                ("relation", relation.into()),
                ("gap", gap.into()),
                ("class", class.into()),
                ("n", numbers.n.into()),
            ],
        )
        .into()
}
