//! What a sample can show: the power of the paired t test, the smallest visible gap, the sample for a gap.

use crate::distribution::{beta_reg, finite, ln_gamma, normal_cdf, t_quantile};
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Names the level and the power of a test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// The chance to call a gap that is not there, two-sided; 0.05 is usual.
    pub alpha: f64,
    /// The chance to see a gap that is there; 0.8 is usual.
    pub power: f64,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { alpha: 0.05, power: 0.8 }
    }
}

fn check(what: &'static str, value: f64, fine: bool, range: &'static str) -> Result<(), Misuse> {
    if fine { Ok(()) } else { Err(Misuse::Range { what, at: 0, value, range }) }
}

fn check_share(what: &'static str, value: f64) -> Result<(), Misuse> {
    check(what, value, value > 0.0 && value < 1.0, "between 0 and 1")
}

/// Power of the two-sided paired t test: the chance that n pairs show a gap of `d_z` standard deviations.
///
/// `1 − F(t) + F(−t)`, with F the non-central t distribution of n − 1 degrees of freedom around `d_z √n`, t its critical value.
///
/// **Takes** n, the gap over the standard deviation of gaps, and alpha. **Gives** alpha to 1. **Undefined** `TooFew` (needed 2).
/// **Errors** if alpha is not strictly between 0 and 1, or the effect is not finite. **Cost** some hundred terms.
/// **Source** Cohen 1988, doi:10.4324/9780203771587; the distribution: Lenth 1989, doi:10.2307/2347693.
/// **Oracle** `oracle/power.csv`, made by `oracle/make_agreement.py` (statsmodels `TTestPower`, scipy `nct`); and a simulation in the tests.
pub fn paired_power(n: usize, d_z: f64, alpha: f64) -> Result<Result<f64, Undefined>, Misuse> {
    check_share("alpha", alpha)?;
    check("effect", d_z, d_z.is_finite(), "finite")?;
    Ok(if n < 2 { Err(Undefined::TooFew { n, needed: 2 }) } else { power(n, d_z.abs(), alpha) })
}

fn power(n: usize, d_z: f64, alpha: f64) -> Result<f64, Undefined> {
    let freedom = n as f64 - 1.0;
    let critical = t_quantile(1.0 - alpha, freedom)?;
    let centre = d_z * (n as f64).sqrt();
    // Both tails: the far one matters only for small effects.
    let near = 1.0 - noncentral_t(critical, freedom, centre)?;
    let far = noncentral_t(-critical, freedom, centre)?;
    finite((near + far).clamp(0.0, 1.0))
}

/// Gives the probability that a non-central t number is at most t.
fn noncentral_t(t: f64, freedom: f64, centre: f64) -> Result<f64, Undefined> {
    if t < 0.0 {
        return Ok(1.0 - noncentral_t_upper(-t, freedom, -centre)?);
    }
    noncentral_t_upper(t, freedom, centre)
}

/// The same for t ≥ 0: `Φ(−δ) + ½ Σ_j [p_j I_x(j + ½, ν/2) + q_j I_x(j + 1, ν/2)]`, x = t²/(t² + ν), summed outwards from its largest term.
fn noncentral_t_upper(t: f64, freedom: f64, centre: f64) -> Result<f64, Undefined> {
    let half = centre * centre / 2.0;
    let x = t * t / (t * t + freedom);
    if x <= 0.0 {
        return Ok(normal_cdf(-centre));
    }
    // The terms are spread over so many standard deviations of the Poisson weights; beyond this there are too many to add up, and the chance
    // is 0 or 1 to its last digit, unless the critical value is as far out.
    if half > 1e8 {
        return Ok(normal_cdf(t - centre));
    }
    let term = |j: f64| {
        let log = -half + j * half.max(f64::MIN_POSITIVE).ln();
        let p = (log - ln_gamma(j + 1.0)).exp();
        let q = centre / std::f64::consts::SQRT_2 * (log - ln_gamma(j + 1.5)).exp();
        Ok(p * beta_reg(j + 0.5, freedom / 2.0, x)? + q * beta_reg(j + 1.0, freedom / 2.0, x)?)
    };
    let middle = half.floor();
    let mut sum: f64 = term(middle)?;
    for direction in [1.0, -1.0] {
        let mut j = middle + direction;
        // Terms fall faster than a power once beyond some standard deviations of the Poisson weights.
        while j >= 0.0 && (j - middle).abs() < 60.0 + 12.0 * half.sqrt() {
            sum += term(j)?;
            j += direction;
        }
    }
    finite((normal_cdf(-centre) + sum / 2.0).clamp(0.0, 1.0))
}

/// The smallest gap that n pairs show with the power wanted.
///
/// **Takes** n, the standard deviation of gaps, level and power. **Gives** the gap, in the unit of the standard deviation.
/// **Undefined** `TooFew` (needed 2); `OutOfRange` above 10,000 standard deviations.
/// **Errors** if a share is not strictly between 0 and 1, power is not above alpha, or the standard deviation is not above 0.
/// **Cost** some fifty powers. **Source**, **Oracle** as [`paired_power`].
///
/// ```
/// use lars_measure::power::{Wanted, smallest_visible_gap};
/// // Four pairs show only a gap of more than twice the standard deviation.
/// let gap = smallest_visible_gap(4, 1.0, Wanted::default())??;
/// assert!((gap - 2.128).abs() < 1e-3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn smallest_visible_gap(n: usize, sd: f64, wanted: Wanted) -> Result<Result<f64, Undefined>, Misuse> {
    check_wanted(sd, wanted)?;
    if n < 2 {
        return Ok(Err(Undefined::TooFew { n, needed: 2 }));
    }
    Ok(visible(n, wanted).and_then(|d_z| finite(d_z * sd)))
}

/// Gives the smallest gap in standard deviations.
fn visible(n: usize, wanted: Wanted) -> Result<f64, Undefined> {
    const BEYOND: f64 = 1e4;
    let (mut low, mut high) = (0.0, 1.0);
    while power(n, high, wanted.alpha)? < wanted.power {
        if high > BEYOND {
            return Err(Undefined::OutOfRange);
        }
        high *= 2.0;
    }
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        if power(n, middle, wanted.alpha)? < wanted.power { low = middle } else { high = middle }
    }
    Ok(f64::midpoint(low, high))
}

fn check_wanted(sd: f64, wanted: Wanted) -> Result<(), Misuse> {
    check_share("alpha", wanted.alpha)?;
    check_share("power", wanted.power)?;
    check("power", wanted.power, wanted.power > wanted.alpha, "above alpha")?;
    check("standard deviation", sd, sd > 0.0 && sd.is_finite(), "> 0")
}

/// The number of pairs that show a gap with the power wanted.
///
/// **Takes** the gap, the standard deviation of gaps, level and power. **Gives** the smallest n, 2 or above. **Undefined** `NoVariation` for a gap of 0:
/// no number shows what is not there; `NotConverged` above 10⁹. **Errors** as [`smallest_visible_gap`]. **Cost** some sixty powers.
/// **Source**, **Oracle** as [`paired_power`].
///
/// ```
/// use lars_measure::power::{Wanted, sample_for_gap};
/// assert_eq!(sample_for_gap(1.0, 2.0, Wanted::default())?, Ok(34));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn sample_for_gap(gap: f64, sd: f64, wanted: Wanted) -> Result<Result<usize, Undefined>, Misuse> {
    check_wanted(sd, wanted)?;
    check("gap", gap, gap.is_finite(), "finite")?;
    let d_z = (gap / sd).abs();
    Ok(if d_z > 0.0 { enough(d_z, wanted) } else { Err(Undefined::NoVariation) })
}

/// Gives the smallest number of pairs that is enough for a gap in standard deviations.
fn enough(d_z: f64, wanted: Wanted) -> Result<usize, Undefined> {
    let d_z = finite(d_z)?;
    let enough = |n: usize| Ok::<bool, Undefined>(power(n, d_z, wanted.alpha)? >= wanted.power);
    let mut high = 2;
    while !enough(high)? {
        if high > 1_000_000_000 {
            return Err(Undefined::NotConverged { steps: 30 });
        }
        high *= 2;
    }
    let mut low = high / 2;
    while high - low > 1 {
        let middle = low.midpoint(high);
        if enough(middle)? { high = middle } else { low = middle }
    }
    Ok(high.max(2))
}
