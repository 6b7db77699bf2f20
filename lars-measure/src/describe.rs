//! Mean, median, standard deviation and ranks of a list of finite numbers.
//! Intervals and tests are elsewhere.

use crate::sum::{central_sum, mean_of_sorted, sorted};
use crate::undefined::Undefined;

/// Arithmetic mean.
///
/// **Takes** finite values in any order.
/// **Gives** their sum, added in ascending order with compensation, divided by n; so the order of rows
/// does not change a digit, and the mean lies between the smallest and the largest value.
/// **Undefined** `NoData` for an empty list.
/// **Errors** none.
/// **Cost** O(n log n) time, O(n) memory.
/// **Source** Neumaier 1974, doi:10.1002/zamm.19740540106, for the summation.
/// **Oracle** `oracle/paired.csv`, made by `oracle/make.py`.
pub fn mean(values: &[f64]) -> Result<f64, Undefined> {
    mean_of_sorted(&sorted(values)).ok_or(Undefined::NoData)
}

/// Median: the middle value, or the mean of the two middle values.
///
/// **Takes** finite values in any order.
/// **Gives** the 0.5 quantile with linear interpolation.
/// **Undefined** `NoData` for an empty list.
/// **Errors** none.
/// **Cost** O(n log n) time, O(n) memory.
/// **Source** Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566, definition 7.
/// **Oracle** `oracle/paired.csv`, made by `oracle/make.py`.
pub fn median(values: &[f64]) -> Result<f64, Undefined> {
    let sorted = sorted(values);
    let half = sorted.len() / 2;
    match (sorted.get(half), sorted.len() % 2) {
        (None, _) => Err(Undefined::NoData),
        (Some(middle), 1) => Ok(*middle),
        // midpoint, not half the sum: the sum of two large values may overflow
        (Some(upper), _) => Ok(f64::midpoint(sorted[half - 1], *upper)),
    }
}

/// Standard deviation of a sample, divisor n − 1.
///
/// **Takes** finite values in any order.
/// **Gives** the square root of the sum of squared deviations divided by n − 1; exactly 0 if all are equal.
/// **Undefined** `NoData` for an empty list, `TooFew` (needed 2) for a single value.
/// **Errors** none.
/// **Cost** O(n log n) time, O(n) memory.
/// **Source** Chan, Golub & `LeVeque` 1983, doi:10.1080/00031305.1983.10483115, two passes.
/// **Oracle** `oracle/paired.csv`, made by `oracle/make.py`.
pub fn sd(values: &[f64]) -> Result<f64, Undefined> {
    sd_of_sorted(&sorted(values)).map(|(_, sd)| sd)
}

/// Gives the mean and the standard deviation of sorted values.
pub(crate) fn sd_of_sorted(sorted: &[f64]) -> Result<(f64, f64), Undefined> {
    let n = sorted.len();
    let mean = mean_of_sorted(sorted).ok_or(Undefined::NoData)?;
    if n < 2 {
        return Err(Undefined::TooFew { n, needed: 2 });
    }
    Ok((mean, (central_sum(sorted, mean, 2) / (n - 1) as f64).sqrt()))
}

/// Ranks from 1, equal values sharing the average of their places.
///
/// **Takes** finite values.
/// **Gives** one rank per value, in the caller's order; they add up to n (n + 1) / 2. Equal means equal to
/// the last digit: values that should tie must be computed the same way.
/// **Undefined** never; an empty list has no ranks.
/// **Errors** none.
/// **Cost** O(n log n) time, O(n) memory.
/// **Source** Kendall 1945, doi:10.1093/biomet/33.3.239.
/// **Oracle** `oracle/ranks.csv`, made by `oracle/make.py`.
pub fn ranks(values: &[f64]) -> Vec<f64> {
    doubled_ranks(values).into_iter().map(|d| d as f64 / 2.0).collect()
}

/// Gives twice the average ranks: whole numbers, because the average of places is a half at worst.
pub(crate) fn doubled_ranks(values: &[f64]) -> Vec<usize> {
    debug_assert!(values.iter().all(|v| v.is_finite()), "values must be finite");
    // Adding zero turns the negative zero into the positive one: total_cmp would tell them apart.
    let at = |i: usize| values[i] + 0.0;
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|&a, &b| at(a).total_cmp(&at(b)));
    let mut doubled = vec![0; values.len()];
    let mut first = 0;
    for tied in order.chunk_by(|&a, &b| at(a).total_cmp(&at(b)).is_eq()) {
        // Places first+1 … first+len: twice their average is the sum of the outer two.
        for &i in tied {
            doubled[i] = 2 * first + 1 + tied.len();
        }
        first += tied.len();
    }
    doubled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tied_values_share_the_average_rank() {
        assert_eq!(doubled_ranks(&[3.0, 1.0, 3.0, -2.0]), [7, 4, 7, 2]);
        assert_eq!(doubled_ranks(&[0.0, -0.0]), [3, 3]);
        assert!(doubled_ranks(&[]).is_empty());
    }
}
