//! Effect sizes of differences: Cliff's delta, d_z, d_av, Cohen's d, Hedges' g. Tests are in `compare`.

use crate::describe::{mean, sd};
use crate::distribution::{finite, ln_gamma};
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Cliff's delta: how often a value of the first list exceeds one of the second, less how often it falls below.
///
/// **Takes** two lists of finite values. **Gives** (#(x > y) − #(x < y)) / (m n), from −1 to 1. **Sign** positive: the first is higher.
/// **Undefined** `NoData` if a list is empty. **Errors** none. **Cost** O((m + n) log n) time.
/// **Source** Cliff 1993, doi:10.1037/0033-2909.114.3.494. **Oracle** `oracle/two_groups.csv`, made by `oracle/make_compare.py`.
///
/// ```
/// use lars_measure::effect::cliffs_delta;
/// // Of six pairs the first is higher in one and lower in four; one is equal.
/// assert_eq!(cliffs_delta(&[1.0, 3.0], &[2.0, 3.0, 4.0]), Ok(-0.5));
/// ```
pub fn cliffs_delta(first: &[f64], second: &[f64]) -> Result<f64, Undefined> {
    if first.is_empty() || second.is_empty() {
        return Err(Undefined::NoData);
    }
    let mut sorted = second.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let mut balance = 0_i128;
    for x in first {
        let below = sorted.partition_point(|y| y < x);
        let above = sorted.len() - sorted.partition_point(|y| y <= x);
        balance += below as i128 - above as i128;
    }
    Ok(balance as f64 / (first.len() as f64 * second.len() as f64))
}

/// `d_z`: the mean of paired differences over their standard deviation.
///
/// **Takes** finite differences. **Gives** mean / sd (divisor n − 1). **Undefined** `NoData`, `TooFew` (needed 2), `NoVariation` if all are equal.
/// **Errors** none. **Cost** O(n log n). **Source** Cohen 1988, doi:10.4324/9780203771587. **Oracle** `oracle/paired_effects.csv`, made by
/// `oracle/make_compare.py`.
pub fn d_z(differences: &[f64]) -> Result<f64, Undefined> {
    let spread = sd(differences)?;
    if spread > 0.0 { finite(mean(differences)? / spread) } else { Err(Undefined::NoVariation) }
}

/// `d_av`: the mean of paired differences over the average of both variances' root (pingouin's paired Cohen's d).
///
/// **Takes** two lists of finite values, paired. **Gives** (mean x − mean y) / √((s_x² + s_y²) / 2). **Sign** positive: the first is higher.
/// **Undefined** `NoData`, `TooFew` (needed 2), `NoVariation` if neither varies. **Errors** if the lists differ in length. **Cost** O(n log n).
/// **Source** Cumming 2012, doi:10.4324/9780203807002. **Oracle** `oracle/paired_effects.csv`, made by `oracle/make_compare.py`.
pub fn d_av(first: &[f64], second: &[f64]) -> Result<Result<f64, Undefined>, Misuse> {
    if first.len() != second.len() {
        return Err(Misuse::Shape { what: "second list", got: second.len(), needed: first.len() });
    }
    Ok(over_spread(first, second, |a, b| f64::midpoint(a * a, b * b).sqrt()))
}

/// Cohen's d of two groups: the difference of means over the pooled standard deviation.
///
/// **Takes** two lists of finite values. **Gives** (mean x − mean y) / s, s² = ((m−1) s_x² + (n−1) s_y²) / (m + n − 2). **Sign** positive: the first is
/// higher. **Undefined** `NoData`, `TooFew` (needed 2 in each), `NoVariation`. **Errors** none. **Cost** O(n log n).
/// **Source** Cohen 1988, doi:10.4324/9780203771587. **Oracle** `oracle/two_groups.csv`, made by `oracle/make_compare.py`.
pub fn cohens_d(first: &[f64], second: &[f64]) -> Result<f64, Undefined> {
    let (m, n) = (first.len() as f64 - 1.0, second.len() as f64 - 1.0);
    over_spread(first, second, |a, b| ((m * a * a + n * b * b) / (m + n)).sqrt())
}

fn over_spread(first: &[f64], second: &[f64], spread: impl Fn(f64, f64) -> f64) -> Result<f64, Undefined> {
    let spread = spread(sd(first)?, sd(second)?);
    if spread > 0.0 { finite((mean(first)? - mean(second)?) / spread) } else { Err(Undefined::NoVariation) }
}

/// Names how the bias of d in small samples is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Correction {
    /// By the gamma function: exact for normal values. The default.
    #[default]
    Exact,
    /// By 1 − 3 / (4 df − 1), as pingouin.
    Approximate,
}

/// Hedges' g of two groups: Cohen's d without its bias in small samples.
///
/// **Takes** two lists of finite values and how to correct. **Gives** J(m + n − 2) · d. **Sign**, **Undefined**, **Errors**, **Cost** as [`cohens_d`].
/// **Source** Hedges 1981, doi:10.3102/10769986006002107. **Oracle** `oracle/two_groups.csv`, made by `oracle/make_compare.py`.
///
/// ```
/// use lars_measure::effect::{Correction, hedges_g};
/// let (first, second) = ([4.0, 5.0, 6.0], [1.0, 2.0, 3.0]);
/// let exact = hedges_g(&first, &second, Correction::Exact)?;
/// // pingouin's factor, 1 − 3 / (4 · 6 − 9), on a d of 3.
/// assert!((hedges_g(&first, &second, Correction::Approximate)? - 3.0 * 0.8).abs() < 1e-12);
/// assert!((exact - 3.0 * 0.7979).abs() < 1e-3);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn hedges_g(first: &[f64], second: &[f64], how: Correction) -> Result<f64, Undefined> {
    let freedom = (first.len() + second.len()) as f64 - 2.0;
    let d = cohens_d(first, second)?;
    finite(
        d * match how {
            Correction::Exact => {
                (ln_gamma(freedom / 2.0) - ln_gamma((freedom - 1.0) / 2.0)).exp() / (freedom / 2.0).sqrt()
            }
            Correction::Approximate => 1.0 - 3.0 / (4.0 * freedom - 1.0),
        },
    )
}
