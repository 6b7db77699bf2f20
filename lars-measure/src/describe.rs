//! Mean, median, standard deviation and ranks of a list of finite numbers.
//! Intervals and tests are elsewhere.

use crate::distribution::finite;
use crate::misuse::Misuse;
use crate::sum::{central_sum, mean_of_sorted, sorted, sum};
use crate::undefined::Undefined;

/// Arithmetic mean.
///
/// **Takes** finite values in any order.
/// **Gives** their sum, added in ascending order with compensation, divided by n; so the order of rows
/// does not change a digit, and the mean lies between the smallest and the largest value.
/// **Undefined** `NoData` for an empty list; `OutOfRange` where the sum leaves the range of numbers.
/// **Errors** none.
/// **Cost** O(n log n) time, O(n) memory.
/// **Source** Neumaier 1974, doi:10.1002/zamm.19740540106, for the summation.
/// **Oracle** `oracle/paired.csv`, made by `oracle/make.py`.
pub fn mean(values: &[f64]) -> Result<f64, Undefined> {
    mean_of_sorted(&sorted(values)).ok_or(Undefined::NoData).and_then(finite)
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
///
/// ```
/// assert_eq!(lars_measure::median(&[3.0, 1.0, 2.0, 10.0]), Ok(2.5));
/// ```
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
/// **Undefined** `NoData` for an empty list, `TooFew` (needed 2) for a single value; `OutOfRange` where the squares leave the range of
/// numbers.
/// **Errors** none.
/// **Cost** O(n log n) time, O(n) memory.
/// **Source** Chan, Golub & `LeVeque` 1983, doi:10.1080/00031305.1983.10483115, two passes.
/// **Oracle** `oracle/paired.csv`, made by `oracle/make.py`.
///
/// ```
/// use lars_measure::{Undefined, sd};
/// assert_eq!(sd(&[2.0, 4.0]), Ok(2.0_f64.sqrt()));
/// assert_eq!(sd(&[2.0]), Err(Undefined::TooFew { n: 1, needed: 2 }));
/// ```
pub fn sd(values: &[f64]) -> Result<f64, Undefined> {
    sd_of_sorted(&sorted(values)).map(|(_, sd)| sd)
}

/// Gives the mean and the standard deviation of sorted values.
pub(crate) fn sd_of_sorted(sorted: &[f64]) -> Result<(f64, f64), Undefined> {
    let n = sorted.len();
    let mean = finite(mean_of_sorted(sorted).ok_or(Undefined::NoData)?)?;
    if n < 2 {
        return Err(Undefined::TooFew { n, needed: 2 });
    }
    Ok((mean, finite((central_sum(sorted, mean, 2) / (n - 1) as f64).sqrt())?))
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
///
/// ```
/// // Equal values share the mean of their ranks.
/// assert_eq!(lars_measure::ranks(&[5.0, 1.0, 5.0]), [2.5, 1.0, 2.5]);
/// ```
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

/// Names how a quantile is read between two values, by Hyndman and Fan's numbers (R's `type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuantileType {
    /// 1: the inverse of the share of values; jumps. numpy `inverted_cdf`.
    InverseShare,
    /// 2: as 1, with the mean at a jump. numpy `averaged_inverted_cdf`.
    AveragedInverseShare,
    /// 3: the nearest value, even places at ties. numpy `closest_observation`.
    Nearest,
    /// 4: linear between shares k/n. numpy `interpolated_inverted_cdf`.
    LinearShare,
    /// 5: linear between the middles (k − ½)/n. numpy `hazen`.
    Hazen,
    /// 6: linear between k/(n + 1). numpy `weibull`; SPSS.
    Weibull,
    /// 7: linear between (k − 1)/(n − 1). numpy's, R's and Excel's default, and ours.
    #[default]
    Linear,
    /// 8: about free of bias for the median, whatever the distribution. numpy `median_unbiased`.
    MedianUnbiased,
    /// 9: about free of bias for normal values. numpy `normal_unbiased`.
    NormalUnbiased,
}

/// Quantile of a list, by a named type.
///
/// **Takes** finite values in any order, a level from 0 to 1, and the type.
/// **Gives** a number between the smallest and the largest value.
/// **Undefined** `NoData` for an empty list.
/// **Errors** if the level is outside 0 to 1.
/// **Cost** O(n log n) time, O(n) memory.
/// **Source** Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566.
/// **Oracle** `oracle/quantile.csv`, made by `oracle/make_compare.py` (numpy's nine methods).
///
/// ```
/// use lars_measure::describe::{QuantileType, quantile};
/// let answers = [1.0, 2.0, 3.0, 10.0];
/// assert_eq!(quantile(&answers, 0.25, QuantileType::Linear)?, Ok(1.75));
/// assert_eq!(quantile(&answers, 0.25, QuantileType::InverseShare)?, Ok(1.0));
/// assert!(quantile(&answers, 1.5, QuantileType::Linear).is_err());
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn quantile(values: &[f64], level: f64, how: QuantileType) -> Result<Result<f64, Undefined>, Misuse> {
    if !(0.0..=1.0).contains(&level) {
        return Err(Misuse::Range { what: "level", at: 0, value: level, range: "0 to 1" });
    }
    let sorted = sorted(values);
    let n = sorted.len() as f64;
    // Place counted from 1, and the share of the next value that is taken.
    let (a, b) = match how {
        QuantileType::InverseShare | QuantileType::AveragedInverseShare | QuantileType::LinearShare => {
            (0.0, 1.0)
        }
        QuantileType::Nearest => (-0.5, 1.5),
        QuantileType::Hazen => (0.5, 0.5),
        QuantileType::Weibull => (0.0, 0.0),
        QuantileType::Linear => (1.0, 1.0),
        QuantileType::MedianUnbiased => (1.0 / 3.0, 1.0 / 3.0),
        QuantileType::NormalUnbiased => (3.0 / 8.0, 3.0 / 8.0),
    };
    let place = match how {
        QuantileType::Nearest => n * level - 0.5,
        QuantileType::InverseShare | QuantileType::AveragedInverseShare | QuantileType::LinearShare => {
            n * level
        }
        _ => a + level * (n + 1.0 - a - b),
    };
    // A place that is whole but for rounding is whole.
    let whole = (place + 4.0 * f64::EPSILON).floor();
    let over = if (place - whole).abs() < 4.0 * f64::EPSILON * n.max(1.0) { 0.0 } else { place - whole };
    let share = match how {
        QuantileType::InverseShare => f64::from(u8::from(over > 0.0)),
        QuantileType::AveragedInverseShare if over > 0.0 => 1.0,
        QuantileType::AveragedInverseShare => 0.5,
        QuantileType::Nearest => f64::from(u8::from(over > 0.0 || whole.rem_euclid(2.0) > 0.5)),
        _ => over,
    };
    let at = |place: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1 to n")]
        let place = place.clamp(1.0, n) as usize;
        sorted.get(place.wrapping_sub(1)).copied()
    };
    Ok(match (at(whole), at(whole + 1.0)) {
        (Some(low), Some(high)) => Ok(low + share * (high - low)),
        _ => Err(Undefined::NoData),
    })
}

/// Names what weights are, and so what the variance is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weights {
    /// How often each value was seen: Σw − 1. statsmodels with `ddof = 1`.
    #[default]
    Frequency,
    /// Shares of a whole population: Σw. statsmodels with `ddof = 0`.
    Population,
    /// How reliable each value is: Σw − Σw²/Σw.
    Reliability,
}

/// Weighted mean.
///
/// **Takes** finite values and one weight ≥ 0 for each. **Gives** Σ w x / Σ w. **Undefined** `NoData` if the weights add up to 0.
/// **Errors** if there is not one weight per value, or one is negative or not finite. **Cost** O(n) time.
/// **Source** Gatz & Smith 1995, doi:10.1016/1352-2310(94)00210-C. **Oracle** `oracle/weighted.csv`, made by `oracle/make_compare.py`.
///
/// ```
/// use lars_measure::Undefined;
/// use lars_measure::describe::weighted_mean;
/// assert_eq!(weighted_mean(&[1.0, 4.0], &[2.0, 1.0])?, Ok(2.0));
/// assert_eq!(weighted_mean(&[1.0, 4.0], &[0.0, 0.0])?, Err(Undefined::NoData));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn weighted_mean(values: &[f64], weights: &[f64]) -> Result<Result<f64, Undefined>, Misuse> {
    check_weights(values, weights)?;
    let total = sum(weights.iter().copied());
    let products = sum(values.iter().zip(weights).map(|(x, w)| x * w));
    Ok(if total > 0.0 { Ok(products / total) } else { Err(Undefined::NoData) })
}

/// Weighted standard deviation, by what the weights are.
///
/// **Takes** finite values, one weight ≥ 0 for each, and what weights are. **Gives** the square root of Σ w (x − mean)² over the divisor.
/// **Undefined** `NoData` if the weights add up to 0; `TooFew` (needed 2) if the divisor is not above 0.
/// **Errors** as [`weighted_mean`]. **Cost** O(n) time. **Source** and **Oracle** as [`weighted_mean`].
pub fn weighted_sd(values: &[f64], weights: &[f64], what: Weights) -> Result<Result<f64, Undefined>, Misuse> {
    let mean = match weighted_mean(values, weights)? {
        Ok(mean) => mean,
        Err(why) => return Ok(Err(why)),
    };
    let total = sum(weights.iter().copied());
    let divisor = match what {
        Weights::Frequency => total - 1.0,
        Weights::Population => total,
        Weights::Reliability => total - sum(weights.iter().map(|w| w * w)) / total,
    };
    let squares = sum(values.iter().zip(weights).map(|(x, w)| w * (x - mean) * (x - mean)));
    Ok(if divisor > 1e-12 * total {
        Ok((squares / divisor).sqrt())
    } else {
        Err(Undefined::TooFew { n: weights.iter().filter(|w| **w > 0.0).count(), needed: 2 })
    })
}

fn check_weights(values: &[f64], weights: &[f64]) -> Result<(), Misuse> {
    if values.len() != weights.len() {
        return Err(Misuse::Shape { what: "weights", got: weights.len(), needed: values.len() });
    }
    match weights.iter().position(|w| !(*w >= 0.0 && w.is_finite())) {
        Some(at) => Err(Misuse::Range { what: "weight", at, value: weights[at], range: "finite and >= 0" }),
        None => Ok(()),
    }
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
