//! Rank correlation: Spearman and Kendall's tau-b.

use crate::describe::ranks;
use crate::distribution::{normal_two_sided, t_two_sided};
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Holds a correlation and its two-sided p-value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankCorrelation {
    /// The correlation, −1 to 1.
    pub value: f64,
    /// The two-sided p-value; undefined with fewer values than it needs.
    pub p: Result<f64, Undefined>,
}

fn check(first: &[f64], second: &[f64]) -> Result<(), Misuse> {
    if first.len() == second.len() {
        return Ok(());
    }
    Err(Misuse::Shape { what: "second list", got: second.len(), needed: first.len() })
}

/// Spearman's rank correlation.
///
/// Pearson's r of average ranks; p by Student's t with n − 2 degrees of freedom.
///
/// **Takes** two lists of finite values, paired. **Gives** −1 to 1, and p. **Undefined** `TooFew` (needed 2; for p 3), `NoVariation` if a list is
/// constant. **Errors** if the lists differ in length. **Cost** O(n log n) time. **Source** Spearman 1904, doi:10.2307/1412159.
/// **Oracle** `oracle/correlation.csv`, made by `oracle/make_compare.py` (scipy).
///
/// ```
/// use lars_measure::Undefined;
/// use lars_measure::correlation::spearman;
/// assert!((spearman(&[1.0, 2.0, 9.0], &[1.0, 5.0, 6.0])??.value - 1.0).abs() < 1e-12);
/// assert_eq!(spearman(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0])?.err(), Some(Undefined::NoVariation));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn spearman(first: &[f64], second: &[f64]) -> Result<Result<RankCorrelation, Undefined>, Misuse> {
    check(first, second)?;
    let n = first.len();
    if n < 2 {
        return Ok(Err(Undefined::TooFew { n, needed: 2 }));
    }
    let middle = f64::midpoint(n as f64, 1.0);
    let (a, b) = (ranks(first), ranks(second));
    let sum = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(x, y)| (x - middle) * (y - middle)).sum::<f64>();
    let (aa, ab, bb) = (sum(&a, &a), sum(&a, &b), sum(&b, &b));
    if aa <= 0.0 || bb <= 0.0 {
        return Ok(Err(Undefined::NoVariation));
    }
    let value = (ab / (aa * bb).sqrt()).clamp(-1.0, 1.0);
    let freedom = n as f64 - 2.0;
    let p = if n < 3 {
        Err(Undefined::TooFew { n, needed: 3 })
    } else if value.abs() >= 1.0 {
        Ok(0.0)
    } else {
        Ok(t_two_sided(value * (freedom / (1.0 - value * value)).sqrt(), freedom))
    };
    Ok(Ok(RankCorrelation { value, p }))
}

/// Kendall's tau-b: pairs in the same order less pairs in the opposite one, corrected for ties.
///
/// p by the normal approximation with the variance corrected for ties (scipy `method = "asymptotic"`).
///
/// **Takes** two lists of finite values, paired. **Gives** −1 to 1, and p. **Undefined** `TooFew` (needed 2; for p 3), `NoVariation` if a list is
/// constant. **Errors** if the lists differ in length. **Cost** O(n log n) time (Knight). **Source** Kendall 1945, doi:10.1093/biomet/33.3.239; Knight
/// 1966, doi:10.1080/01621459.1966.10480879. **Oracle** `oracle/correlation.csv`, made by `oracle/make_compare.py` (scipy).
///
/// ```
/// use lars_measure::correlation::kendall;
/// // Two of three pairs rise together, one does not.
/// assert!((kendall(&[1.0, 2.0, 3.0], &[1.0, 3.0, 2.0])??.value - 1.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn kendall(first: &[f64], second: &[f64]) -> Result<Result<RankCorrelation, Undefined>, Misuse> {
    check(first, second)?;
    let n = first.len();
    if n < 2 {
        return Ok(Err(Undefined::TooFew { n, needed: 2 }));
    }
    let mut pairs: Vec<(f64, f64)> = first.iter().zip(second).map(|(a, b)| (a + 0.0, b + 0.0)).collect();
    pairs.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let same = |a: f64, b: f64| a.total_cmp(&b).is_eq();
    let ties_first = sizes(pairs.chunk_by(|a, b| same(a.0, b.0)));
    let ties_both = sizes(pairs.chunk_by(|a, b| same(a.0, b.0) && same(a.1, b.1)));
    let mut values: Vec<f64> = pairs.iter().map(|pair| pair.1).collect();
    let swaps = inversions(&mut values);
    let ties_second = sizes(values.chunk_by(|a, b| same(*a, *b)));
    let pairs_of = |ties: &[f64]| ties.iter().map(|t| t * (t - 1.0) / 2.0).sum::<f64>();
    let (n_f, all) = (n as f64, n as f64 * (n as f64 - 1.0) / 2.0);
    let (x, y) = (pairs_of(&ties_first), pairs_of(&ties_second));
    let balance = all - x - y + pairs_of(&ties_both) - 2.0 * swaps as f64;
    if all - x <= 0.0 || all - y <= 0.0 {
        return Ok(Err(Undefined::NoVariation));
    }
    let value = (balance / (all - x).sqrt() / (all - y).sqrt()).clamp(-1.0, 1.0);
    let p = if n < 3 {
        Err(Undefined::TooFew { n, needed: 3 })
    } else {
        let cubes = |ties: &[f64]| ties.iter().map(|t| t * (t - 1.0) * (t - 2.0)).sum::<f64>();
        let spread = |ties: &[f64]| ties.iter().map(|t| t * (t - 1.0) * (2.0 * t + 5.0)).sum::<f64>();
        let m = n_f * (n_f - 1.0);
        let variance = (m * (2.0 * n_f + 5.0) - spread(&ties_first) - spread(&ties_second)) / 18.0
            + 2.0 * x * y / m
            + cubes(&ties_first) * cubes(&ties_second) / (9.0 * m * (n_f - 2.0));
        Ok(normal_two_sided(balance / variance.sqrt()))
    };
    Ok(Ok(RankCorrelation { value, p }))
}

/// Gives the size of each group of ties.
fn sizes<'v, T: 'v>(groups: impl Iterator<Item = &'v [T]>) -> Vec<f64> {
    groups.map(|group| group.len() as f64).collect()
}

/// Sorts and counts how many pairs stood in the wrong order.
fn inversions(values: &mut [f64]) -> u64 {
    let n = values.len();
    if n < 2 {
        return 0;
    }
    let (left, right) = values.split_at_mut(n / 2);
    let mut count = inversions(left) + inversions(right);
    let mut merged = Vec::with_capacity(n);
    let (mut i, mut j) = (0, 0);
    while i < left.len() || j < right.len() {
        if j == right.len() || (i < left.len() && left[i].total_cmp(&right[j]).is_le()) {
            merged.push(left[i]);
            i += 1;
        } else {
            merged.push(right[j]);
            count += (left.len() - i) as u64;
            j += 1;
        }
    }
    values.copy_from_slice(&merged);
    count
}
