//! Bootstrap limits of the mean from the exact distribution of [`Draws`].

use super::Counts;
use super::draws::Draws;
use crate::distribution::{normal_cdf, normal_quantile};
use crate::interval::{BootstrapKind, Interval, bca_levels, bias, check_confidence};
use crate::undefined::Undefined;

/// Chances that differ by less are the same: a level that falls on a step of the distribution.
const TIE: f64 = 1e-12;

/// Levels nearer to 0 or 1 are beyond what the waves can tell, and are read off the convolution itself.
const FAR: f64 = 1e-10;

/// The most sums that are convolved in full for such levels.
const CONVOLVED: usize = 8_192;

impl Counts {
    /// Bootstrap interval of the mean, exact: percentile, basic or `BCa` of all nⁿ resamples, without drawing any.
    ///
    /// The mean of a resample is a sum of n independent draws from the observed values; its distribution is their n-fold convolution,
    /// which Fourier's transform gives to about 1e-14. The interval is what [`resampled_mean`](crate::interval::resampled_mean) comes to with
    /// ever more resamples.
    ///
    /// A quantile is the least mean whose chance of not being exceeded reaches the level; where it meets the level exactly (within 1e-12), the middle
    /// between that mean and the next: what the linear interpolation between resamples tends to. `BCa` corrects the two levels by
    /// the bias `z0` from P(mean* < mean) + ½ P(mean* = mean), ties told on whole numbers, and by the acceleration `a = Σd³ / (6 (Σd²)^1.5)`.
    ///
    /// **Takes** how limits are read off, and a confidence such as 0.95.
    /// **Gives** the interval; each limit is an exact fraction (or the middle of two), rounded once.
    /// **Undefined** `NoData` without values, `TooFew` (needed 2) for a single one, `NoVariation` if all are equal, if the correction of `BCa`
    /// leaves the range of levels, or if a level comes nearer to 0 or 1 than 1e-10 and there are more than 8,192 possible sums.
    /// **Errors** none.
    /// **Cost** about 25 frequencies of k terms for k distinct values, whatever n is (`timings intervals` among the examples): some microseconds for ratings. On a
    /// lattice of R points at most O(R k) where one value is far from all others; ask [`is_small_lattice`](Self::is_small_lattice) first.
    /// **Source** Efron 1987, doi:10.1080/01621459.1987.10478410, for the intervals.
    /// **Oracle** all nⁿ resamples for n ≤ 6 in the tests; `oracle/exact_bootstrap.csv`, made by `oracle/make_bootstrap.py` (scipy, 1,000,000 resamples).
    ///
    /// # Panics
    /// If the confidence is not strictly between 0 and 1.
    ///
    /// ```
    /// use lars_measure::{BootstrapKind, Counts};
    /// // 1 and 3: the resamples have the means 1, 2, 2 and 3, so the middle half lies between 1½ and 2½.
    /// let limits = Counts::new([(1, 1), (3, 1)], 1)?.bootstrap_mean(BootstrapKind::Percentile, 0.5);
    /// assert_eq!(limits.map(|limits| (limits.low, limits.high)), Ok((1.5, 2.5)));
    /// # Ok::<(), lars_measure::Misuse>(())
    /// ```
    pub fn bootstrap_mean(&self, kind: BootstrapKind, confidence: f64) -> Result<Interval, Undefined> {
        check_confidence(confidence);
        self.check_variation()?;
        let draws = Draws::of(self);
        let z = normal_quantile((1.0 - confidence) / 2.0)?;
        let (low, high) = match kind {
            BootstrapKind::Percentile | BootstrapKind::Basic => (z, -z),
            BootstrapKind::Bca => {
                // Ties count half: they are the rule on a lattice, and exact here.
                let bias = bias(f64::midpoint(draws.at_most(-1.0), draws.at_most(0.0)))?;
                bca_levels(
                    bias,
                    draws.third / (6.0 * draws.variance.powf(1.5) * (self.n() as f64).sqrt()),
                    z,
                )?
            }
        };
        let (low, high) = (doubled_quantile(&draws, low)?, doubled_quantile(&draws, high)?);
        let (low, high) = if kind == BootstrapKind::Basic { (-high, -low) } else { (low, high) };
        Ok(Interval { low: self.mean_of(low), high: self.mean_of(high) })
    }
}

/// Gives twice the quantile in steps from the observed sum, for the level whose standard normal quantile is z.
///
/// The quantile is the least sum whose chance of not being exceeded reaches the level; where it meets the level exactly, the middle between that
/// sum and the next one.
fn doubled_quantile(draws: &Draws<'_>, z: f64) -> Result<i64, Undefined> {
    let tail = normal_cdf(-z.abs());
    if tail < FAR {
        return far_quantile(draws, tail, z > 0.0);
    }
    let level = if z < 0.0 { tail } else { 1.0 - tail };
    // Cornish and Fisher's first correction for skew: most often within a step or two.
    let guess = z * draws.spread() + (z * z - 1.0) / 6.0 * draws.third / draws.variance;
    let (low, chance) = draws.first_reaching(level - TIE, guess);
    let high = if chance > level + TIE { low } else { draws.first_reaching(level + TIE, low + 1.0).0 };
    Ok(whole(low + high))
}

fn far_quantile(draws: &Draws<'_>, tail: f64, above: bool) -> Result<i64, Undefined> {
    let (chance, first) = draws.convolved(CONVOLVED).ok_or(Undefined::NoVariation)?;
    let mut places: Vec<usize> = (0..chance.len()).collect();
    if above {
        places.reverse();
    }
    let at = |wanted: f64| {
        let mut sum = 0.0;
        let reached = places.iter().find(|place| {
            sum += chance[**place];
            sum >= wanted
        });
        reached.map_or(0.0, |place| *place as f64)
    };
    Ok(whole(2.0 * first + at(tail * (1.0 - 1e-9)) + at(tail * (1.0 + 1e-9))))
}

#[expect(clippy::cast_possible_truncation, reason = "a whole number of steps inside the window")]
fn whole(steps: f64) -> i64 {
    steps as i64
}
