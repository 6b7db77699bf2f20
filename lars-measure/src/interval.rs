//! Intervals of a mean: Student's t, and three bootstrap intervals from resamples drawn with a given seed.
//! Drawing the resamples is in `resample`; this file turns them into limits. The exact bootstrap is in `lattice`, the choice in `bootstrap`.

use crate::describe::sd_of_sorted;
use crate::distribution::{normal_cdf, normal_quantile, t_quantile};
use crate::resample::means_of_resamples;
use crate::sum::{central_sum, sorted};
use crate::undefined::Undefined;

/// Holds the two limits of an interval, the lower first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
}

/// Names how limits are read off the means of resamples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BootstrapKind {
    /// Quantiles of the means of resamples.
    Percentile,
    /// Those quantiles mirrored at the observed mean.
    Basic,
    /// Quantiles corrected for bias and for the skew of the values (`BCa`).
    Bca,
}

/// Holds the choices of a bootstrap. Resamples and seed matter only where the values do not lie on a small lattice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bootstrap {
    /// How the limits are read off.
    pub kind: BootstrapKind,
    /// How many resamples are drawn, at least one.
    pub resamples: usize,
    /// The confidence, between 0 and 1, both excluded.
    pub confidence: f64,
    /// The seed: the same seed gives the same digits.
    pub seed: u64,
}

/// Student's t interval of the mean.
///
/// **Takes** finite values in any order and a confidence such as 0.95.
/// **Gives** mean ± t(n − 1) · sd / √n.
/// **Undefined** `NoData` for an empty list, `TooFew` (needed 2) for a single value, `NoVariation` if all
/// values are equal: the formula would then give an interval of width 0 and claim certainty.
/// **Errors** none.
/// **Cost** O(n log n) time, O(n) memory.
/// **Source** Student 1908, doi:10.2307/2331554.
/// **Oracle** `oracle/paired.csv`, made by `oracle/make.py`; `oracle/t_interval.csv` and
/// `oracle/t_large.csv` for other confidences and up to 100,000 values.
///
/// # Panics
/// If the confidence is not strictly between 0 and 1: that is our mistake, not a property of the data.
///
/// ```
/// use lars_measure::t_interval;
/// let limits = t_interval(&[1.0, 2.0, 3.0, 4.0], 0.95)?;
/// assert!((limits.low - 0.4457).abs() < 1e-4 && (limits.high - 4.5543).abs() < 1e-4);
/// assert!(t_interval(&[1.0], 0.95).is_err());
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn t_interval(values: &[f64], confidence: f64) -> Result<Interval, Undefined> {
    check_confidence(confidence);
    let sorted = sorted(values);
    let (mean, sd) = sd_of_sorted(&sorted)?;
    check_variation(&sorted)?;
    let n = sorted.len() as f64;
    let half = t_quantile(confidence, n - 1.0)? * sd / n.sqrt();
    Ok(Interval { low: mean - half, high: mean + half })
}

/// Bootstrap interval of the mean from resamples drawn with a seed: percentile, basic or `BCa`.
///
/// Quantiles interpolate linearly. `BCa` corrects the two levels by the bias `z0`, from the share of
/// resampled means below the observed one with ties counted half (ties are the rule with whole numbers),
/// and by the acceleration `a = Σd³ / (6 (Σd²)^1.5)`, which is the jackknife's for a mean. A resampled mean
/// counts as tied when it differs by less than 1e-12 of the largest absolute value.
///
/// **Takes** finite values in any order and the choices of [`Bootstrap`].
/// **Gives** the interval; the same seed gives the same digits, whatever the number of threads and the order
/// of rows. Percentile and `BCa` limits lie between the smallest and the largest value; basic ones need not.
/// **Undefined** `NoData` for an empty list, `TooFew` (needed 2) for a single value, `NoVariation` if all
/// values are equal; for `BCa` also `NoVariation` when every resampled mean lies on one side of the observed
/// one, or the correction leaves the range of levels (only with few resamples or extreme confidence).
/// **Errors** none.
/// **Cost** O(B n) draws for B resamples; O(B k) when there are k distinct values and 16 k < n (one
/// binomial number each), so whole-number gaps cost the same for 100 people as for 100,000.
/// **Source** Efron 1987, doi:10.1080/01621459.1987.10478410.
/// **Oracle** `oracle/paired.csv` and `oracle/bootstrap.csv`, made by `oracle/make.py` (scipy, 100,000
/// resamples): within 3 % of the width, plus 1/n, the step of a mean, for whole numbers.
///
/// # Panics
/// If the confidence is not strictly between 0 and 1, or no resample is asked for.
///
/// ```
/// use lars_measure::interval::resampled_mean;
/// use lars_measure::{Bootstrap, BootstrapKind};
/// let how = Bootstrap { kind: BootstrapKind::Bca, resamples: 9_999, confidence: 0.95, seed: 1 };
/// // The same seed gives the same digits.
/// let values = [1.0, 2.0, 3.0, 10.0, 2.0];
/// assert_eq!(resampled_mean(&values, how)?, resampled_mean(&values, how)?);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn resampled_mean(values: &[f64], how: Bootstrap) -> Result<Interval, Undefined> {
    how.check();
    let sorted = sorted(values);
    let (mean, _) = sd_of_sorted(&sorted)?;
    check_variation(&sorted)?;
    let mut means = means_of_resamples(&sorted, how.resamples, how.seed);
    let tail = (1.0 - how.confidence) / 2.0;
    let (low, high) = match how.kind {
        BootstrapKind::Percentile | BootstrapKind::Basic => (tail, 1.0 - tail),
        BootstrapKind::Bca => {
            let bias = bias(share_below(&means, mean, tie_width(&sorted)))?;
            let squares = central_sum(&sorted, mean, 2);
            let acceleration = central_sum(&sorted, mean, 3) / (6.0 * squares.powf(1.5));
            let (low, high) = bca_levels(bias, acceleration, normal_quantile(tail)?)?;
            (normal_cdf(low), normal_cdf(high))
        }
    };
    let (low, high) = (quantile(&mut means, low), quantile(&mut means, high));
    Ok(match how.kind {
        BootstrapKind::Basic => Interval { low: 2.0 * mean - high, high: 2.0 * mean - low },
        BootstrapKind::Percentile | BootstrapKind::Bca => Interval { low, high },
    })
}

impl Bootstrap {
    pub(crate) fn check(&self) {
        check_confidence(self.confidence);
        assert!(self.resamples > 0, "at least one resample");
    }
}

pub(crate) fn check_confidence(confidence: f64) {
    assert!(confidence > 0.0 && confidence < 1.0, "confidence strictly between 0 and 1");
}

fn check_variation(sorted: &[f64]) -> Result<(), Undefined> {
    match (sorted.first(), sorted.last()) {
        (Some(low), Some(high)) if low < high => Ok(()),
        _ => Err(Undefined::NoVariation),
    }
}

/// Gives the bias of the bootstrap from the share of means below the observed one; there is none where all lie on one side.
pub(crate) fn bias(below: f64) -> Result<f64, Undefined> {
    normal_quantile(below).map_err(|_| Undefined::NoVariation)
}

/// Gives the two corrected levels as standard normal quantiles, from those of the two tails, −z and z (Efron 1987, equation 3.8).
pub(crate) fn bca_levels(bias: f64, acceleration: f64, z: f64) -> Result<(f64, f64), Undefined> {
    if !bias.is_finite() || !acceleration.is_finite() {
        return Err(Undefined::NoVariation);
    }
    let level = |z: f64| {
        let shifted = bias + z;
        let scale = 1.0 - acceleration * shifted;
        if scale > 0.0 { Ok(bias + shifted / scale) } else { Err(Undefined::NoVariation) }
    };
    Ok((level(z)?, level(-z)?))
}

/// Gives how close two means must be to count as tied: adding in another order moves the last digits.
fn tie_width(sorted: &[f64]) -> f64 {
    1e-12 * sorted.iter().fold(0.0_f64, |widest, v| widest.max(v.abs()))
}

/// Gives the share of means below the observed one, ties counted half.
fn share_below(means: &[f64], observed: f64, tie: f64) -> f64 {
    let halves: usize =
        means.iter().map(|m| usize::from(*m < observed - tie) + usize::from(*m <= observed + tie)).sum();
    halves as f64 / (2 * means.len()) as f64
}

/// Gives the quantile with linear interpolation; reorders the values instead of sorting them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 <= place <= n - 1")]
fn quantile(values: &mut [f64], level: f64) -> f64 {
    let place = level * (values.len() - 1) as f64;
    let below = (place as usize).min(values.len() - 1);
    let (_, lower, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let lower = *lower;
    match above.iter().copied().min_by(f64::total_cmp) {
        Some(upper) => lower + (place - below as f64) * (upper - lower),
        None => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_quantile(level: f64, expected: f64) {
        let got = quantile(&mut [4.0, 1.0, 3.0, 2.0], level);
        assert!((got - expected).abs() < 1e-12, "{level}: {got}");
    }

    #[test]
    fn quantiles_interpolate_linearly() {
        check_quantile(0.0, 1.0);
        check_quantile(0.5, 2.5);
        check_quantile(0.9, 3.7);
        check_quantile(1.0, 4.0);
    }

    #[test]
    fn ties_count_half_below() {
        let share = share_below(&[1.0, 2.0, 2.0, 3.0], 2.0, 1e-12);
        assert!((share - 0.5).abs() < 1e-15);
    }
}
