//! The input on a common scale: values and fixed columns centred and of size 1, rows in a fixed order.
//! So neither a constant added to the values nor their unit nor the order of rows costs digits.

use super::input::{Factor, Grouped, Noise};
use crate::misuse::Misuse;
use crate::sum::{mean_of_sorted, sorted, sum};
use crate::undefined::Undefined;
use std::cmp::Ordering;

/// The largest size of a number that is taken: its square must be a number as well.
const LARGEST: f64 = 1e150;

/// Holds how standard numbers become the caller's again.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    /// The mean that was taken off the values.
    pub centre: f64,
    /// What the values were then divided by.
    pub unit: f64,
    /// The same two numbers for each fixed column besides the intercept.
    pub columns: Vec<(f64, f64)>,
}

/// Holds the standard input.
pub(super) struct Standard {
    pub values: Vec<f64>,
    /// The fixed columns row by row, the intercept first.
    pub fixed: Vec<Vec<f64>>,
    pub factors: Vec<Factor>,
    /// The inverse variances of the observations, up to the unit; all 1 if the residual is estimated.
    pub weights: Vec<f64>,
    /// The sum of the logarithms of the known standard variances.
    pub known: Option<f64>,
    /// Which levels of each factor were observed.
    pub seen: Vec<Vec<bool>>,
    pub scale: Scale,
}

/// Errors unless all shapes and ranges fit.
pub(super) fn check(grouped: &Grouped) -> Result<(), Misuse> {
    let n = grouped.values.len();
    let length = |what, got| if got == n { Ok(()) } else { Err(Misuse::Shape { what, got, needed: n }) };
    in_range("values", &grouped.values, -LARGEST, "within ±1e150")?;
    if let Some(fixed) = &grouped.fixed {
        length("rows of fixed columns", fixed.rows())?;
        in_range("fixed columns", fixed.values(), -LARGEST, "within ±1e150")?;
    }
    if let Noise::Known(variances) = &grouped.noise {
        length("known variances", variances.len())?;
        in_range("known variances", variances, LARGEST.recip(), "1e-150 to 1e150")?;
    }
    for factor in &grouped.factors {
        length("levels of observations", factor.level_of.len())?;
        level_range(factor.levels, factor.level_of.iter().copied())?;
    }
    Ok(())
}

/// Errors at the first level that does not exist.
pub(super) fn level_range(levels: usize, of: impl Iterator<Item = usize>) -> Result<(), Misuse> {
    for (at, level) in of.enumerate() {
        if level >= levels {
            let (what, value) = ("level", level as f64);
            return Err(Misuse::Range { what, at, value, range: "0 to one less than the levels" });
        }
    }
    Ok(())
}

/// Errors at the first number that is not finite, too large or smaller than the lowest.
pub(super) fn in_range(
    what: &'static str,
    values: &[f64],
    low: f64,
    range: &'static str,
) -> Result<(), Misuse> {
    match values.iter().position(|v| !(low..=LARGEST).contains(v)) {
        Some(at) => Err(Misuse::Range { what, at, value: values[at], range }),
        None => Ok(()),
    }
}

impl Standard {
    /// Brings the input to the common scale; errors where no model can be fitted at all.
    pub fn new(grouped: &Grouped) -> Result<Self, Undefined> {
        let n = grouped.values.len();
        let more = grouped.fixed.as_ref().map_or(0, crate::matrix::Matrix::columns);
        if n == 0 {
            return Err(Undefined::NoData);
        }
        if n < more + 2 {
            return Err(Undefined::TooFew { n, needed: more + 2 });
        }
        let order = order(grouped);
        let (centre, spread) = centre_and_spread(&grouped.values);
        let (unit, weights, known) = match &grouped.noise {
            Noise::Estimated => (spread.ok_or(Undefined::NoVariation)?, vec![1.0; n], None),
            Noise::Known(variances) => {
                let typical = n as f64 / sum(order.iter().map(|&i| variances[i].recip()));
                let weights: Vec<f64> = order.iter().map(|&i| typical / variances[i]).collect();
                let logs = -sum(weights.iter().map(|w| w.ln()));
                (typical.sqrt(), weights, Some(logs))
            }
        };
        let columns = (0..more)
            .filter_map(|column| grouped.fixed.as_ref().map(|fixed| fixed.column(column)))
            .map(|column| {
                let (mean, spread) = centre_and_spread(&column);
                spread.map(|spread| (mean, spread)).ok_or(Undefined::Singular)
            })
            .collect::<Result<_, _>>()?;
        let scale = Scale { centre, unit, columns };
        let row = |i: usize| grouped.fixed.as_ref().map_or(&[][..], |fixed| fixed.row(i));
        let standard = Self {
            values: order.iter().map(|&i| (grouped.values[i] - centre) / unit).collect(),
            fixed: order.iter().map(|&i| scale.fixed(row(i))).collect(),
            factors: grouped.factors.iter().map(|factor| reordered(factor, &order)).collect(),
            seen: grouped.factors.iter().map(seen).collect(),
            weights,
            known,
            scale,
        };
        if standard.fixed_columns_depend() { Err(Undefined::Singular) } else { Ok(standard) }
    }

    /// Gives how many contrasts of the values are free of the fixed effects.
    pub fn freedom(&self) -> f64 {
        (self.values.len() - self.scale.columns.len() - 1) as f64
    }

    /// Gives the sum of the squared values.
    pub fn squares(&self) -> f64 {
        sum(self.values.iter().map(|v| v * v))
    }

    /// Gives the sum of the weights in each level of a factor.
    pub fn weights_of_levels(&self, factor: usize) -> Vec<f64> {
        let mut sums = vec![0.0; self.factors[factor].levels];
        for (&level, weight) in self.factors[factor].level_of.iter().zip(&self.weights) {
            sums[level] += weight;
        }
        sums
    }

    /// Tells whether a fixed column is a combination of those before it (Gram–Schmidt, done twice).
    fn fixed_columns_depend(&self) -> bool {
        let mut basis: Vec<Vec<f64>> = Vec::new();
        let inner = |a: &[f64], b: &[f64]| sum(a.iter().zip(b).map(|(a, b)| a * b));
        for column in 0..=self.scale.columns.len() {
            let weighted = self.fixed.iter().zip(&self.weights).map(|(row, w)| row[column] * w.sqrt());
            let mut rest: Vec<f64> = weighted.collect();
            let size = inner(&rest, &rest);
            for other in basis.iter().chain(&basis) {
                let share = inner(&rest, other);
                rest.iter_mut().zip(other).for_each(|(r, o)| *r -= share * o);
            }
            let left = inner(&rest, &rest);
            if left <= 1e-24 * size {
                return true;
            }
            basis.push(rest.iter().map(|r| r / left.sqrt()).collect());
        }
        false
    }
}

impl Scale {
    /// Gives a standard row of fixed columns, the intercept first.
    pub fn fixed(&self, row: &[f64]) -> Vec<f64> {
        let columns = row.iter().zip(&self.columns).map(|(value, (mean, size))| (value - mean) / size);
        std::iter::once(1.0).chain(columns).collect()
    }
}

/// Gives the rows in an order that depends on what they say only.
fn order(grouped: &Grouped) -> Vec<usize> {
    let numbers = |i: usize| {
        let fixed = grouped.fixed.as_ref().map_or(&[][..], |fixed| fixed.row(i));
        let variance = match &grouped.noise {
            Noise::Known(variances) => variances[i],
            Noise::Estimated => 1.0,
        };
        fixed.iter().copied().chain([grouped.values[i], variance])
    };
    let mut order: Vec<usize> = (0..grouped.values.len()).collect();
    order.sort_by(|&a, &b| {
        let by_level = grouped.factors.iter().map(|f| f.level_of[a].cmp(&f.level_of[b]));
        let by_number = numbers(a).zip(numbers(b)).map(|(a, b)| a.total_cmp(&b));
        by_level.chain(by_number).find(|o| o.is_ne()).unwrap_or(Ordering::Equal)
    });
    order
}

fn reordered(factor: &Factor, order: &[usize]) -> Factor {
    Factor { levels: factor.levels, level_of: order.iter().map(|&i| factor.level_of[i]).collect() }
}

fn seen(factor: &Factor) -> Vec<bool> {
    let mut seen = vec![false; factor.levels];
    factor.level_of.iter().for_each(|&level| seen[level] = true);
    seen
}

/// Gives the mean and the largest deviation from it, none if all values are equal.
fn centre_and_spread(values: &[f64]) -> (f64, Option<f64>) {
    let sorted = sorted(values);
    let mean = mean_of_sorted(&sorted).unwrap_or_default();
    let spread = sorted.iter().fold(0.0_f64, |largest, v| largest.max((v - mean).abs()));
    (mean, (spread > 0.0).then_some(spread))
}
