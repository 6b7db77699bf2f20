//! Rank correlation: Spearman and Kendall's tau-b.

use crate::arrangement::orders;
use crate::describe::doubled_ranks;
use crate::distribution::{ln_gamma, normal_two_sided, t_two_sided};
use crate::lattice::greatest_divisor;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Up to this many pairs p is exact, ties and all.
pub const EXACT_UP_TO: usize = 10;

/// Up to this many pairs without ties Kendall's p is exact, as scipy's.
pub const EXACT_WITHOUT_TIES: usize = 33;

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

/// The sizes of the groups of ties, ascending by value.
fn ties(doubled: &[usize]) -> Vec<usize> {
    let mut sorted = doubled.to_vec();
    sorted.sort_unstable();
    sorted.chunk_by(|a, b| a == b).map(<[usize]>::len).collect()
}

/// Spearman's rank correlation.
///
/// Pearson's r of average ranks. p up to 10 pairs: the share of all orders with a correlation as far from 0, given the ties as they are; beyond by
/// Student's t with n − 2 degrees of freedom, but the exact share for a correlation of 1 or −1, for which t has no bound.
///
/// **Takes** two lists of finite values, paired. **Gives** −1 to 1, and p. **Undefined** `TooFew` (needed 2; for p 3), `NoVariation` if a list is
/// constant. **Errors** if the lists differ in length. **Cost** O(n log n) time; exact p O(2ⁿ n³). **Source** Spearman 1904, doi:10.2307/1412159.
/// **Oracle** `oracle/correlation.csv`, made by `oracle/make_compare.py` (scipy); p of few: `oracle/exact_correlation.csv`, made by
/// `oracle/make_exact.py` (all orders). scipy's own p is by t for any number of pairs.
///
/// ```
/// use lars_measure::Undefined;
/// use lars_measure::correlation::spearman;
/// let found = spearman(&[1.0, 2.0, 9.0], &[1.0, 5.0, 6.0])??;
/// // Two of the six orders are as far from 0.
/// assert!(found.value == 1.0 && (found.p? - 1.0 / 3.0).abs() < 1e-15);
/// assert_eq!(spearman(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0])?.err(), Some(Undefined::NoVariation));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn spearman(first: &[f64], second: &[f64]) -> Result<Result<RankCorrelation, Undefined>, Misuse> {
    check(first, second)?;
    Ok(rank_correlation(first, second))
}

fn rank_correlation(first: &[f64], second: &[f64]) -> Result<RankCorrelation, Undefined> {
    let n = first.len();
    if n < 2 {
        return Err(Undefined::TooFew { n, needed: 2 });
    }
    let (a, b) = (doubled_ranks(first), doubled_ranks(second));
    // Doubled ranks have the mean n + 1.
    let product = |a: &[usize], b: &[usize]| {
        let by = |rank: usize| rank as i128 - (n as i128 + 1);
        a.iter().zip(b).map(|(a, b)| by(*a) * by(*b)).sum::<i128>()
    };
    let (aa, ab, bb) = (product(&a, &a), product(&a, &b), product(&b, &b));
    if aa == 0 || bb == 0 {
        return Err(Undefined::NoVariation);
    }
    // The same ties on both sides are the rule: their correlation is a quotient of whole numbers.
    let size = if aa == bb { aa as f64 } else { (aa as f64 * bb as f64).sqrt() };
    let value = (ab as f64 / size).clamp(-1.0, 1.0);
    Ok(RankCorrelation { value, p: p_of_ranks((&a, &b), value, ab.checked_pow(2) == aa.checked_mul(bb)) })
}

fn p_of_ranks((a, b): (&[usize], &[usize]), value: f64, perfect: bool) -> Result<f64, Undefined> {
    let n = a.len();
    if n < 3 {
        return Err(Undefined::TooFew { n, needed: 3 });
    }
    if n <= EXACT_UP_TO {
        return Ok(exact_spearman(a, b));
    }
    if perfect {
        return Ok(perfect_orders(b));
    }
    let freedom = n as f64 - 2.0;
    t_two_sided(value * (freedom / (1.0 - value * value)).sqrt(), freedom)
}

/// Gives the share of orders with products of ranks that add up to as much or as little, seen from their mean.
fn exact_spearman(a: &[usize], b: &[usize]) -> f64 {
    let n = a.len();
    // Ranks from 0 on, in the largest steps.
    let steps = |ranks: &[usize]| {
        let mut ranks = ranks.to_vec();
        ranks.sort_unstable();
        ranks.dedup();
        let least = ranks[0];
        let step = ranks.iter().map(|rank| (rank - least) as u64).fold(0, greatest_divisor).max(1);
        let step = usize::try_from(step).unwrap_or(1);
        (ranks.iter().map(|rank| (rank - least) / step).collect::<Vec<usize>>(), least, step)
    };
    let ((of_a, least_a, step_a), (of_b, least_b, step_b)) = (steps(a), steps(b));
    let (sizes_a, sizes_b) = (ties(a), ties(b));
    let spread = |of: &[usize], sizes: &[usize]| {
        of.iter()
            .zip(sizes)
            .flat_map(|(rank, size)| std::iter::repeat_n(*rank, *size))
            .collect::<Vec<usize>>()
    };
    let (all_a, all_b) = (spread(&of_a, &sizes_a), spread(&of_b, &sizes_b));
    let most = all_a.iter().zip(&all_b).map(|(a, b)| a * b).sum();
    let ways = orders(&sizes_a, &sizes_b, most, |group, level, _| of_a[group] * of_b[level]);
    let means = all_a.iter().sum::<usize>() * all_b.iter().sum::<usize>();
    let from_mean = |sum: usize| (n * sum).abs_diff(means);
    let observed: usize =
        a.iter().zip(b).map(|(a, b)| (a - least_a) / step_a * ((b - least_b) / step_b)).sum();
    share(&ways, |sum| from_mean(sum) >= from_mean(observed))
}

/// Gives the share of orders whose statistic is far.
fn share(ways: &[f64], far: impl Fn(usize) -> bool) -> f64 {
    let all: f64 = ways.iter().sum();
    ways.iter().enumerate().filter(|(sum, _)| far(*sum)).map(|(_, ways)| ways).sum::<f64>() / all
}

/// Gives the share of orders with a correlation of 1 or −1: those that only exchange what is tied.
fn perfect_orders(doubled: &[usize]) -> f64 {
    let sizes = ties(doubled);
    let ln_orders = |n: usize| ln_gamma(n as f64 + 1.0);
    let same = sizes.iter().map(|size| ln_orders(*size)).sum::<f64>() - ln_orders(doubled.len());
    // Turned round it has the same ties only where they lie alike from both ends.
    let turned = sizes.iter().eq(sizes.iter().rev());
    same.exp() * if turned { 2.0 } else { 1.0 }
}

/// Kendall's tau-b: pairs in the same order less pairs in the opposite one, corrected for ties.
///
/// p up to 10 pairs of values: the share of all orders with a balance as far from 0, given the ties as they are; up to 33, or with at most one pair
/// out of order, the same where nothing ties (scipy's rule); beyond by the normal approximation with the variance corrected for ties (scipy
/// `method = "asymptotic"`).
///
/// **Takes** two lists of finite values, paired. **Gives** −1 to 1, and p. **Undefined** `TooFew` (needed 2; for p 3), `NoVariation` if a list is
/// constant. **Errors** if the lists differ in length. **Cost** O(n log n) time (Knight); exact p O(2ⁿ n³) with ties, O(n³) without. **Source** Kendall
/// 1945, doi:10.1093/biomet/33.3.239; Knight 1966, doi:10.1080/01621459.1966.10480879. **Oracle** `oracle/correlation.csv`, made by
/// `oracle/make_compare.py` (scipy); p of few: `oracle/exact_correlation.csv`, made by `oracle/make_exact.py` (all orders).
///
/// ```
/// use lars_measure::correlation::kendall;
/// // Two of three pairs rise together, one does not; no order is nearer to 0.
/// let found = kendall(&[1.0, 2.0, 3.0], &[1.0, 3.0, 2.0])??;
/// assert!((found.value - 1.0 / 3.0).abs() < 1e-12 && (found.p? - 1.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn kendall(first: &[f64], second: &[f64]) -> Result<Result<RankCorrelation, Undefined>, Misuse> {
    check(first, second)?;
    Ok(tau(&doubled_ranks(first), &doubled_ranks(second)))
}

fn tau(first: &[usize], second: &[usize]) -> Result<RankCorrelation, Undefined> {
    let n = first.len();
    if n < 2 {
        return Err(Undefined::TooFew { n, needed: 2 });
    }
    let mut pairs: Vec<(usize, usize)> = first.iter().copied().zip(second.iter().copied()).collect();
    pairs.sort_unstable();
    let both: Vec<usize> = pairs.chunk_by(|a, b| a == b).map(<[_]>::len).collect();
    let mut values: Vec<usize> = pairs.iter().map(|pair| pair.1).collect();
    let swaps = inversions(&mut values);
    let (first, second) = (ties(first), ties(second));
    let pairs_of = |ties: &[usize]| ties.iter().map(|t| t * (t - 1) / 2).sum::<usize>();
    let (all, x, y) = (pairs_of(&[n]), pairs_of(&first), pairs_of(&second));
    if all == x || all == y {
        return Err(Undefined::NoVariation);
    }
    let balance = (all + pairs_of(&both)) as i128 - (x + y) as i128 - 2 * i128::from(swaps);
    let size = if x == y { (all - x) as f64 } else { ((all - x) as f64 * (all - y) as f64).sqrt() };
    let value = (balance as f64 / size).clamp(-1.0, 1.0);
    let discordant = usize::try_from(swaps).unwrap_or(usize::MAX);
    let p = match n {
        0..3 => Err(Undefined::TooFew { n, needed: 3 }),
        3..=EXACT_UP_TO => Ok(exact_tau(&first, &second, balance)),
        _ if x + y == 0 && (n <= EXACT_WITHOUT_TIES || discordant.min(all - discordant) <= 1) => {
            Ok(exact_inversions(n, discordant.min(all - discordant)))
        }
        _ => asymptotic_tau(&first, &second, balance as f64),
    };
    Ok(RankCorrelation { value, p })
}

/// Gives the share of orders with a balance as far from 0.
fn exact_tau(first: &[usize], second: &[usize], balance: i128) -> f64 {
    let n: usize = first.iter().sum();
    // Pairs in the same order count 2, tied in the second list 1, others 0: the balance, and as many as differ in the first list.
    let ways = orders(first, second, n * (n - 1), |_, level, used| {
        2 * used[..level].iter().sum::<usize>() + used[level]
    });
    let differing = (n * (n - 1) / 2) as i128 - first.iter().map(|t| (t * (t - 1) / 2) as i128).sum::<i128>();
    share(&ways, |sum| (sum as i128 - differing).abs() >= balance.abs())
}

/// Gives the share of orders without ties that have at most so many pairs out of order, or in it.
fn exact_inversions(n: usize, most: usize) -> f64 {
    // chance[k]: that an order has k pairs out of order. The next element has 0 to size − 1 before it that are larger, each as likely.
    let mut chance = vec![0.0; most + 1];
    chance[0] = 1.0;
    for size in 2..=n {
        let mut window = 0.0;
        let old = chance.clone();
        for (at, own) in chance.iter_mut().enumerate() {
            window += old[at];
            if at >= size {
                window -= old[at - size];
            }
            *own = window / size as f64;
        }
    }
    (2.0 * chance.iter().sum::<f64>()).min(1.0)
}

fn asymptotic_tau(first: &[usize], second: &[usize], balance: f64) -> Result<f64, Undefined> {
    let n = first.iter().sum::<usize>() as f64;
    let sum = |ties: &[usize], of: fn(f64) -> f64| ties.iter().map(|t| of(*t as f64)).sum::<f64>();
    let pairs = |ties: &[usize]| sum(ties, |t| t * (t - 1.0) / 2.0);
    let cubes = |ties: &[usize]| sum(ties, |t| t * (t - 1.0) * (t - 2.0));
    let spread = |ties: &[usize]| sum(ties, |t| t * (t - 1.0) * (2.0 * t + 5.0));
    let m = n * (n - 1.0);
    let variance = (m * (2.0 * n + 5.0) - spread(first) - spread(second)) / 18.0
        + 2.0 * pairs(first) * pairs(second) / m
        + cubes(first) * cubes(second) / (9.0 * m * (n - 2.0));
    normal_two_sided(balance / variance.sqrt())
}

/// Sorts and counts how many pairs stood in the wrong order.
fn inversions(values: &mut [usize]) -> u64 {
    let n = values.len();
    if n < 2 {
        return 0;
    }
    let (left, right) = values.split_at_mut(n / 2);
    let mut count = inversions(left) + inversions(right);
    let mut merged = Vec::with_capacity(n);
    let (mut i, mut j) = (0, 0);
    while i < left.len() || j < right.len() {
        if j == right.len() || (i < left.len() && left[i] <= right[j]) {
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
