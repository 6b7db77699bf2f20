//! Many tests at once: the false discovery rate of Benjamini and Hochberg.
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
