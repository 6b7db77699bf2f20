//! Quantiles and tails of the normal, Student's t, chi-squared and F distributions, to about twelve digits: the one place that `statrs` is
//! asked for a probability.
//!
//! `statrs` panics outside the domain of its functions, and gives infinities at its edges. Everything here that can be asked for what does not exist
//! looks at its arguments first and at its result after, and says [`Undefined::OutOfRange`]; the others are defined for every number.
//! Not all of `statrs` is used as it comes: its normal tail (`erfc`) is right to ten digits only, and its t quantile to six for 100,000 people. See
//! `normal_cdf` and `t_quantile`.

use statrs::distribution::{Continuous, ContinuousCDF, Normal, StudentsT};
use statrs::function::beta;
use statrs::function::gamma;

use crate::undefined::Undefined;

/// A probability or a quantile, or that there is none.
type Checked = Result<f64, Undefined>;

/// Gives a number that is finite, or that there is none.
pub fn finite(value: f64) -> Checked {
    if value.is_finite() { Ok(value) } else { Err(Undefined::OutOfRange) }
}

/// Gives the regularised incomplete beta function; its limits where an argument is past an end.
pub fn beta_reg(a: f64, b: f64, x: f64) -> Checked {
    if !(a > 0.0 && b > 0.0 && a < FREEDOM && b < FREEDOM && !x.is_nan()) {
        return Err(Undefined::OutOfRange);
    }
    let found = beta::checked_beta_reg(a, b, x.clamp(0.0, 1.0)).map_err(|_| Undefined::OutOfRange)?;
    finite(found.clamp(0.0, 1.0))
}

/// The most degrees of freedom, twice over, that `statrs` is asked for: far beyond, its loops do not come to an end.
const FREEDOM: f64 = 1e12;

/// Gives the upper incomplete gamma function, regularised; 1 at and below 0.
fn gamma_upper(a: f64, x: f64) -> Checked {
    if !(a > 0.0 && a < FREEDOM && !x.is_nan()) {
        return Err(Undefined::OutOfRange);
    }
    match x {
        _ if x <= 0.0 => Ok(1.0),
        // Below the smallest number, and beyond what the continued fraction of `statrs` comes back from.
        _ if x > 2.0 * a + 1_500.0 => Ok(0.0),
        _ => finite(gamma::checked_gamma_ur(a, x).map_err(|_| Undefined::OutOfRange)?.clamp(0.0, 1.0)),
    }
}

/// Gives the logarithm of the gamma function of a number above 0.
pub fn ln_gamma(x: f64) -> f64 {
    debug_assert!(x > 0.0, "above 0");
    gamma::ln_gamma(x)
}

/// Gives the logarithm of how many choices of k of n there are.
pub fn ln_choices(n: usize, k: usize) -> f64 {
    statrs::function::factorial::ln_binomial(n as u64, k as u64)
}

/// Gives the probability that a standard normal number is at most z.
pub fn normal_cdf(z: f64) -> f64 {
    // Only a z that is no number has no tail, and nobody comes with one: what z is made of was looked at.
    let tail = normal_two_sided(z).unwrap_or(1.0) / 2.0;
    if z < 0.0 { tail } else { 1.0 - tail }
}

/// Gives the probability that a standard normal number is further from 0 than z.
pub fn normal_two_sided(z: f64) -> Checked {
    // The upper incomplete gamma function of 1/2 keeps all digits in the tail.
    gamma_upper(0.5, z * z / 2.0)
}

/// Gives the standard normal quantile; there is none for 0 and 1.
pub fn normal_quantile(p: f64) -> Checked {
    if !(p > 0.0 && p < 1.0) {
        return Err(Undefined::OutOfRange);
    }
    let normal = Normal::standard();
    finite(newton(normal.inverse_cdf(p), |x| (normal_cdf(x) - p) / normal.pdf(x)))
}

/// From so many degrees of freedom on the expansion of t has all digits of a number; `statrs` loses them, and for a thousand million it does not
/// come to an end.
const EXPANDED: f64 = 1e6;

/// Gives the quantile of Student's t from that of the normal distribution (Abramowitz & Stegun 1964, 26.7.5).
fn expanded_t(z: f64, freedom: f64) -> f64 {
    let square = z * z;
    let first = (square + 1.0) / 4.0;
    let second = ((5.0 * square + 16.0) * square + 3.0) / 96.0;
    let third = (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0;
    z * (1.0 + (first + (second + third / freedom) / freedom) / freedom)
}

/// Gives the positive t for which the middle of Student's distribution holds the given confidence.
pub fn t_quantile(confidence: f64, freedom: f64) -> Checked {
    let tail = (1.0 - confidence) / 2.0;
    if !(tail > 0.0 && tail < 0.5 && (1.0..1e300).contains(&freedom)) {
        return Err(Undefined::OutOfRange);
    }
    if freedom > EXPANDED {
        return finite(expanded_t(-normal_quantile(tail)?, freedom));
    }
    let t = StudentsT::new(0.0, 1.0, freedom).map_err(|_| Undefined::OutOfRange)?;
    // The tail function is good to ten digits even where the quantile is not.
    finite(newton(t.inverse_cdf(1.0 - tail), |x| (tail - t.sf(x)) / t.pdf(x)))
}

/// Gives the probability that a chi-squared number of these degrees of freedom exceeds x.
pub fn chi_squared_tail(x: f64, freedom: f64) -> Checked {
    gamma_upper(freedom / 2.0, x / 2.0)
}

/// Gives the probability that an F number of these degrees of freedom exceeds x.
pub fn f_tail(x: f64, above: f64, below: f64) -> Checked {
    if x > 0.0 { beta_reg(below / 2.0, above / 2.0, below / (below + above * x)) } else { Ok(1.0) }
}

/// Gives the x that an F number of these degrees of freedom exceeds with probability p.
pub fn f_quantile(p: f64, above: f64, below: f64) -> Checked {
    const BEYOND: f64 = 1e300;
    // The tail falls steadily from 1 at 0: halving between bounds finds every digit and cannot go astray.
    let (mut low, mut high) = (0.0, 1.0);
    while f_tail(high, above, below)? > p && high < BEYOND {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if f_tail(middle, above, below)? > p { low = middle } else { high = middle }
    }
    if high < BEYOND { Ok(f64::midpoint(low, high)) } else { Err(Undefined::OutOfRange) }
}

/// Gives the probability that Student's t of these degrees of freedom is further from 0 than t.
pub fn t_two_sided(t: f64, freedom: f64) -> Checked {
    beta_reg(freedom / 2.0, 0.5, freedom / (freedom + t * t))
}

/// Repeats x − step(x) until the step no longer matters.
fn newton(start: f64, step: impl Fn(f64) -> f64) -> f64 {
    let mut x = start;
    for _ in 0..8 {
        let by = step(x);
        if !by.is_finite() {
            break;
        }
        x -= by;
        if by.abs() <= 1e-15 * x.abs() {
            break;
        }
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both ways agree where they meet, and far beyond (scipy 1.17.1, `t.ppf`).
    #[test]
    fn t_of_very_many_is_expanded() {
        for confidence in [0.5, 0.95, 0.999] {
            let z = -normal_quantile((1.0 - confidence) / 2.0).unwrap();
            for freedom in [1e4, 1e5] {
                let (newton, expanded) = (t_quantile(confidence, freedom).unwrap(), expanded_t(z, freedom));
                assert!(
                    (newton / expanded - 1.0).abs() < 1e-10,
                    "{confidence} {freedom}: {newton} {expanded}"
                );
            }
        }
        assert!((t_quantile(0.95, 2e6).unwrap() - 1.959_965_170_676_374_8).abs() < 1e-12);
        assert!((t_quantile(0.95, 1e9).unwrap() - 1.959_963_986_912_325).abs() < 1e-12);
    }

    /// Values of scipy 1.17.1: `norm.sf` doubled and `norm.ppf`.
    #[test]
    fn normal_tails_and_quantiles_keep_twelve_digits() {
        let near = |got: f64, expected: f64| {
            assert!((got / expected - 1.0).abs() < 1e-12, "{got}, expected {expected}");
        };
        near(normal_two_sided(1e-5).unwrap(), 9.999_920_211_543_921e-1);
        near(normal_two_sided(-1.0).unwrap(), 3.173_105_078_629_141_5e-1);
        near(normal_two_sided(5.0).unwrap(), 5.733_031_437_583_866e-7);
        near(normal_two_sided(36.0).unwrap(), 8.365_248_131_593_616e-284);
        near(normal_quantile(0.025).unwrap(), -1.959_963_984_540_054_5);
        near(normal_quantile(0.001).unwrap(), -3.090_232_306_167_813);
        near(normal_quantile(0.9).unwrap(), 1.281_551_565_544_600_4);
        assert_eq!(normal_two_sided(0.0), Ok(1.0));
    }

    /// Every function gives a finite number or says that there is none, whatever it is asked.
    #[test]
    fn nothing_panics_and_nothing_is_infinite() {
        let odd =
            [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, -0.0, 0.0, 1e-308, 0.5, 1.0, 1e16, 1e308];
        for a in odd {
            assert!((0.0..=1.0).contains(&normal_cdf(a)), "{a}");
            let one = [normal_two_sided(a), normal_quantile(a)];
            for b in odd {
                let two = [t_quantile(a, b), chi_squared_tail(a, b), t_two_sided(a, b)];
                let three = odd.map(|c| [beta_reg(a, b, c), f_tail(a, b, c)]);
                let all = one.into_iter().chain(two).chain(three.into_iter().flatten());
                assert!(all.flatten().all(f64::is_finite), "{a} {b}");
                for p in [0.0, 0.025, 0.975, 1.0] {
                    assert!(f_quantile(p, a, b).is_ok_and(f64::is_finite) || f_quantile(p, a, b).is_err());
                }
            }
        }
    }
}
