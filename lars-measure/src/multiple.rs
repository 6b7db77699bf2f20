//! Many tests at once: false discovery rates (Benjamini–Hochberg, –Yekutieli), family-wise error (Holm, Bonferroni).
//! Which tests form a family is the caller's choice and is named on the page.

/// Benjamini–Hochberg q-values.
///
/// **Takes** finite p-values between 0 and 1, in the caller's order.
/// **Gives** one q per p in that order: the smallest false discovery rate at which it would be called.
/// q ≥ p, q ≤ 1, equal p have equal q, and q does not fall as p rises.
/// **Undefined** never; an empty family has no q.
/// **Errors** none.
/// **Cost** O(m log m) time, O(m) memory.
/// **Source** Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x.
/// **Oracle** `oracle/bh.csv` and `oracle/paired.csv`, made by `oracle/make.py`.
///
/// ```
/// assert_eq!(lars_measure::benjamini_hochberg(&[0.01, 0.04, 0.03]), [0.03, 0.04, 0.04]);
/// ```
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    debug_assert!(p.iter().all(|p| (0.0..=1.0).contains(p)), "p between 0 and 1");
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_unstable_by(|&a, &b| p[a].total_cmp(&p[b]));
    let mut q = vec![1.0; p.len()];
    let mut least = 1.0_f64;
    for (place, &i) in order.iter().enumerate().rev() {
        // The factor first: m / m is exactly 1, so that the largest p keeps its digits.
        least = least.min(p[i] * (p.len() as f64 / (place + 1) as f64));
        q[i] = least;
    }
    q
}

/// Benjamini–Yekutieli q-values: as [`benjamini_hochberg`], times Σ 1/k, for tests that depend on one another in any way.
///
/// **Takes**, **Undefined**, **Errors**, **Cost** as [`benjamini_hochberg`]. **Gives** one q per p, at most 1.
/// **Source** Benjamini & Yekutieli 2001, doi:10.1214/aos/1013699998. **Oracle** `oracle/corrections.csv`, made by `oracle/make_compare.py`.
pub fn benjamini_yekutieli(p: &[f64]) -> Vec<f64> {
    let harmonic: f64 = (1..=p.len()).rev().map(|k| 1.0 / k as f64).sum();
    rising(p, false, |place| harmonic * (p.len() as f64 / (place + 1) as f64))
}

/// Holm's adjusted p-values: no false call in the whole family with the level given, step by step.
///
/// **Takes**, **Undefined**, **Errors**, **Cost** as [`benjamini_hochberg`]. **Gives** one p per p, at least as large, at most 1.
/// **Source** Holm 1979, <https://www.jstor.org/stable/4615733>. **Oracle** `oracle/corrections.csv`, made by `oracle/make_compare.py`.
///
/// ```
/// let adjusted = lars_measure::multiple::holm(&[0.01, 0.04, 0.03]);
/// for (got, expected) in adjusted.iter().zip([0.03, 0.06, 0.06]) {
///     assert!((got - expected).abs() < 1e-12);
/// }
/// ```
pub fn holm(p: &[f64]) -> Vec<f64> {
    rising(p, true, |place| (p.len() - place) as f64)
}

/// Bonferroni's adjusted p-values: p times their number, at most 1.
///
/// **Takes**, **Undefined**, **Errors** as [`benjamini_hochberg`]. **Cost** O(m). **Source** Dunn 1961, doi:10.1080/01621459.1961.10482090.
/// **Oracle** `oracle/corrections.csv`, made by `oracle/make_compare.py`.
pub fn bonferroni(p: &[f64]) -> Vec<f64> {
    let tests = p.len() as f64;
    p.iter().map(|p| (p * tests).min(1.0)).collect()
}

/// Multiplies sorted p-values by a factor of their place and keeps them from falling: from the smallest up by the largest so far, or
/// from the largest down by the smallest so far.
fn rising(p: &[f64], upwards: bool, factor: impl Fn(usize) -> f64) -> Vec<f64> {
    debug_assert!(p.iter().all(|p| (0.0..=1.0).contains(p)), "p between 0 and 1");
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_unstable_by(|&a, &b| p[a].total_cmp(&p[b]));
    let mut out = vec![1.0; p.len()];
    let mut bound = if upwards { 0.0_f64 } else { 1.0 };
    let places: Vec<usize> = if upwards { (0..p.len()).collect() } else { (0..p.len()).rev().collect() };
    for place in places {
        let value = (p[order[place]] * factor(place)).min(1.0);
        bound = if upwards { bound.max(value) } else { bound.min(value) };
        out[order[place]] = bound;
    }
    out
}
