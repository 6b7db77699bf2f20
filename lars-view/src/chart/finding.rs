//! The title of a gap chart: the gap that stands out, in one sentence, or that none does.

use lars_domain::gap::cell::{Cell, CellNumbers, GapClass};

use super::ChartView;
use crate::words::Words;

/// The largest gap that is clearly unmet, else the largest exceeded one, else a neutral sentence.
pub fn finding(view: &ChartView<'_>, words: Words) -> String {
    let shown: Vec<(&Cell, &CellNumbers)> =
        view.cells.iter().filter_map(|cell| Some((*cell, cell.numbers.shown()?))).collect();
    if shown.is_empty() {
        return words.say("chart-title-hidden");
    }
    let largest = |class: GapClass| {
        shown
            .iter()
            .filter(|(_, numbers)| numbers.clear_class() == Some(class))
            .max_by(|a, b| a.1.mean_gap.abs().total_cmp(&b.1.mean_gap.abs()))
    };
    let found = largest(GapClass::Unmet).map(|found| ("chart-title-unmet", found));
    let found = found.or_else(|| largest(GapClass::Exceeded).map(|found| ("chart-title-exceeded", found)));
    match found {
        Some((key, (cell, numbers))) => {
            let relation = view.labels(words).relation(&cell.key);
            let gap = words.signed(numbers.mean_gap, 1);
            words.say_with(key, &[("relation", relation.into()), ("gap", gap.into())])
        }
        None => words.say("chart-title-neutral"),
    }
}
