//! Quantiles and tails of the normal and of Student's t distribution, to about twelve digits.
//! `statrs` supplies the functions, but not all are used as they come: its normal tail (`erfc`) is right to
//! ten digits only, and its t quantile to six for 100,000 people. See `normal_cdf` and `t_quantile`.

use statrs::distribution::{Continuous, ContinuousCDF, Normal, StudentsT};
use statrs::function::beta::beta_reg;
use statrs::function::gamma::gamma_ur;

/// Gives the probability that a standard normal number is at most z.
pub fn normal_cdf(z: f64) -> f64 {
    let tail = normal_two_sided(z) / 2.0;
    if z < 0.0 { tail } else { 1.0 - tail }
}

/// Gives the probability that a standard normal number is further from 0 than z.
pub fn normal_two_sided(z: f64) -> f64 {
    // The upper incomplete gamma function of 1/2 keeps all digits in the tail; 0 is outside its domain.
    let half_square = z * z / 2.0;
    if half_square > 0.0 { gamma_ur(0.5, half_square).min(1.0) } else { 1.0 }
}

/// Gives the standard normal quantile; infinite for 0 and 1.
pub fn normal_quantile(p: f64) -> f64 {
    if p <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    let normal = Normal::standard();
    newton(normal.inverse_cdf(p), |x| (normal_cdf(x) - p) / normal.pdf(x))
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
pub fn t_quantile(confidence: f64, freedom: f64) -> f64 {
    let tail = (1.0 - confidence) / 2.0;
    if freedom > EXPANDED {
        return expanded_t(-normal_quantile(tail), freedom);
    }
    // Scale 1 and a positive freedom are always accepted.
    let Ok(t) = StudentsT::new(0.0, 1.0, freedom) else {
        return f64::INFINITY;
    };
    // The tail function is good to ten digits even where the quantile is not.
    newton(t.inverse_cdf(1.0 - tail), |x| (tail - t.sf(x)) / t.pdf(x))
}

/// Repeats x − step(x) until the step no longer matters.
/// Gives the probability that a chi-squared number of these degrees of freedom exceeds x.
pub fn chi_squared_tail(x: f64, freedom: f64) -> f64 {
    if x > 0.0 { gamma_ur(freedom / 2.0, x / 2.0) } else { 1.0 }
}

/// Gives the probability that an F number of these degrees of freedom exceeds x.
pub fn f_tail(x: f64, above: f64, below: f64) -> f64 {
    if x > 0.0 { beta_reg(below / 2.0, above / 2.0, below / (below + above * x)) } else { 1.0 }
}

/// Gives the x that an F number of these degrees of freedom exceeds with probability p.
pub fn f_quantile(p: f64, above: f64, below: f64) -> f64 {
    // The tail falls steadily from 1 at 0: halving between bounds finds every digit and cannot go astray.
    let (mut low, mut high) = (0.0, 1.0);
    while f_tail(high, above, below) > p && high < 1e300 {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if f_tail(middle, above, below) > p { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// Gives the probability that Student's t of these degrees of freedom is further from 0 than t.
pub fn t_two_sided(t: f64, freedom: f64) -> f64 {
    beta_reg(freedom / 2.0, 0.5, freedom / (freedom + t * t))
}

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
            let z = -normal_quantile((1.0 - confidence) / 2.0);
            for freedom in [1e4, 1e5] {
                let (newton, expanded) = (t_quantile(confidence, freedom), expanded_t(z, freedom));
                assert!(
                    (newton / expanded - 1.0).abs() < 1e-10,
                    "{confidence} {freedom}: {newton} {expanded}"
                );
            }
        }
        assert!((t_quantile(0.95, 2e6) - 1.959_965_170_676_374_8).abs() < 1e-12);
        assert!((t_quantile(0.95, 1e9) - 1.959_963_986_912_325).abs() < 1e-12);
    }

    /// Values of scipy 1.17.1: `norm.sf` doubled and `norm.ppf`.
    #[test]
    fn normal_tails_and_quantiles_keep_twelve_digits() {
        let near = |got: f64, expected: f64| {
            assert!((got / expected - 1.0).abs() < 1e-12, "{got}, expected {expected}");
        };
        near(normal_two_sided(1e-5), 9.999_920_211_543_921e-1);
        near(normal_two_sided(-1.0), 3.173_105_078_629_141_5e-1);
        near(normal_two_sided(5.0), 5.733_031_437_583_866e-7);
        near(normal_two_sided(36.0), 8.365_248_131_593_616e-284);
        near(normal_quantile(0.025), -1.959_963_984_540_054_5);
        near(normal_quantile(0.001), -3.090_232_306_167_813);
        near(normal_quantile(0.9), 1.281_551_565_544_600_4);
        assert_eq!(normal_two_sided(0.0).to_bits(), 1.0_f64.to_bits());
    }
}
