//! Sums of the observations over levels and pairs of levels: all that the likelihood needs of them.
//! The equations made of these sums are in `equations`.

use super::standard::Standard;
use crate::linear::add_product;
use faer::Mat;
use std::ops::Range;

fn level_of_first(standard: &Standard, kept: &[usize], row: usize) -> usize {
    kept.first().map_or(0, |&f| standard.factors[f].level_of[row])
}

/// Gives the columns of a row that are levels.
fn levels_of<'a>(
    standard: &'a Standard,
    kept: &'a [usize],
    spans: &'a [Range<usize>],
    row: usize,
) -> impl Iterator<Item = usize> + Clone + 'a {
    kept.iter().skip(1).zip(spans).map(move |(&f, span)| span.start + standard.factors[f].level_of[row])
}

/// Gives the weight in each level of the first factor, and the weighted sum of each column in it.
pub(super) fn sums_of_levels(
    standard: &Standard,
    kept: &[usize],
    spans: &[Range<usize>],
) -> (Vec<f64>, Mat<f64>) {
    let levels = kept.first().map_or(1, |&f| standard.factors[f].levels);
    let effects = spans.last().map_or(0, |span| span.end);
    let fixed = standard.scale.columns.len() + 1;
    let mut own = vec![0.0; levels];
    let mut table = Mat::zeros(levels, effects + fixed + 1);
    for (row, &weight) in standard.weights.iter().enumerate() {
        let level = level_of_first(standard, kept, row);
        own[level] += weight;
        for column in levels_of(standard, kept, spans, row) {
            table[(level, column)] += weight;
        }
        for (column, value) in standard.fixed[row].iter().chain([&standard.values[row]]).enumerate() {
            table[(level, effects + column)] += weight * value;
        }
    }
    (own, table)
}

/// Gives the cross-products of the columns within the levels of the first factor, its means taken off.
pub(super) fn within_levels(
    standard: &Standard,
    kept: &[usize],
    (spans, own, table): (&[Range<usize>], &[f64], &Mat<f64>),
) -> Mat<f64> {
    let effects = spans.last().map_or(0, |span| span.end);
    let share = |level: usize, column: usize| {
        if own[level] > 0.0 && column < effects { table[(level, column)] / own[level] } else { 0.0 }
    };
    let shares = Mat::from_fn(table.nrows(), table.ncols(), share);
    let counts = Mat::from_fn(table.nrows(), table.ncols(), |level, column| {
        if column < effects { table[(level, column)] } else { 0.0 }
    });
    let mut within = Mat::zeros(table.ncols(), table.ncols());
    add_product(&mut within, &shares, &counts, -1.0);
    for (row, &weight) in standard.weights.iter().enumerate() {
        let level = level_of_first(standard, kept, row);
        let numbers = standard.fixed[row].iter().chain([&standard.values[row]]).enumerate();
        // Numbers are centred one by one: taking a product of means off at the end would cost digits.
        let centred: Vec<(usize, f64)> = numbers
            .map(|(k, value)| (effects + k, value - table[(level, effects + k)] / own[level]))
            .collect();
        let columns = levels_of(standard, kept, spans, row);
        for a in columns.clone() {
            for b in columns.clone() {
                within[(a, b)] += weight;
            }
            for &(b, value) in &centred {
                within[(a, b)] += weight * value;
                within[(b, a)] += weight * value;
            }
        }
        for &(a, left) in &centred {
            for &(b, right) in &centred {
                within[(a, b)] += weight * left * right;
            }
        }
    }
    within
}
