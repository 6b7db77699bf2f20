//! Tests that compare groups: sign, Mann–Whitney, Kruskal–Wallis, permutation of means. Effect sizes are in `effect`.

use rand::seq::SliceRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::arrangement::{divisions, share as share_of};
use crate::describe::doubled_ranks;
use crate::distribution::{chi_squared_tail, finite, ln_choices, normal_two_sided};
use crate::lattice::{self, Counts, greatest_divisor};
use crate::signed_rank::Continuity;
use crate::subset::{chosen, taken_at_most};
use crate::undefined::Undefined;

/// Holds the result of the sign test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SignTest {
    /// Differences above 0.
    pub positive: usize,
    /// Differences below 0.
    pub negative: usize,
    /// Differences of 0, which are left out.
    pub zero: usize,
    /// The exact two-sided p-value.
    pub p: f64,
}

/// Sign test: are positive and negative differences equally likely?
///
/// **Takes** finite differences. **Gives** the counts and the exact binomial p, min(1, 2 · the smaller tail). **Undefined** `NoData` for an empty
/// list, `NoVariation` if all are 0. **Errors** none. **Cost** O(n). **Source** Dixon & Mood 1946, doi:10.1080/01621459.1946.10501898.
/// **Oracle** `oracle/paired_effects.csv`, made by `oracle/make_compare.py` (scipy `binomtest`).
///
/// ```
/// use lars_measure::compare::sign_test;
/// // Five times up, once down, once no change: 2 · (6 + 1) / 64.
/// let found = sign_test(&[1.0, 2.0, 1.0, 3.0, 1.0, -2.0, 0.0])?;
/// assert_eq!((found.positive, found.negative, found.zero), (5, 1, 1));
/// assert!((found.p - 14.0 / 64.0).abs() < 1e-12);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn sign_test(differences: &[f64]) -> Result<SignTest, Undefined> {
    let positive = differences.iter().filter(|d| **d > 0.0).count();
    let negative = differences.iter().filter(|d| **d < 0.0).count();
    let n = positive + negative;
    if differences.is_empty() {
        return Err(Undefined::NoData);
    }
    if n == 0 {
        return Err(Undefined::NoVariation);
    }
    let chance = |k: usize| (ln_choices(n, k) - n as f64 * std::f64::consts::LN_2).exp();
    // From the small end: small numbers first keep their digits.
    let tail: f64 = (0..=positive.min(negative)).map(chance).sum();
    Ok(SignTest { positive, negative, zero: differences.len() - n, p: (2.0 * tail).min(1.0) })
}

/// Names how the p-value of Mann and Whitney's test is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MannWhitneyP {
    /// The permutation distribution of the ranks as they are, ties and all; scipy's `exact` knows no ties.
    Exact,
    /// The normal approximation, with the variance corrected for ties.
    Asymptotic(Continuity),
}

/// Holds the result of Mann and Whitney's test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannWhitney {
    /// U of the first list: pairs in which it is higher, ties counted half.
    pub u: f64,
    /// The two-sided p-value.
    pub p: f64,
}

/// Mann–Whitney test of two groups (Wilcoxon's rank-sum test).
///
/// **Takes** two lists of finite values and how to find p. **Gives** U of the first list and the two-sided p: exact = min(1, 2 · the smaller tail).
/// **Undefined** `NoData` if a list is empty, `NoVariation` if all values are equal. **Errors** none.
/// **Cost** O(n log n) time; exact O(m² n · (m + n)) worst, fine up to 50 in each. **Source** Mann & Whitney 1947, doi:10.1214/aoms/1177730491.
/// **Oracle** `oracle/two_groups.csv`, made by `oracle/make_compare.py` (scipy `exact` and `asymptotic`; with ties all arrangements counted).
///
/// ```
/// use lars_measure::compare::{MannWhitneyP, mann_whitney};
/// // All of the second are higher: one of ten arrangements on either side.
/// let found = mann_whitney(&[1.0, 2.0], &[3.0, 4.0, 5.0], MannWhitneyP::Exact)?;
/// assert_eq!(found.u, 0.0);
/// assert!((found.p - 0.2).abs() < 1e-12);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn mann_whitney(first: &[f64], second: &[f64], how: MannWhitneyP) -> Result<MannWhitney, Undefined> {
    let (m, n) = (first.len(), second.len());
    if m == 0 || n == 0 {
        return Err(Undefined::NoData);
    }
    let all: Vec<f64> = first.iter().chain(second).copied().collect();
    let doubled = doubled_ranks(&all);
    if doubled.iter().all(|rank| *rank == doubled[0]) {
        return Err(Undefined::NoVariation);
    }
    let sum: usize = doubled[..m].iter().sum();
    let u = sum as f64 / 2.0 - (m * (m + 1)) as f64 / 2.0;
    let p = match how {
        MannWhitneyP::Exact => exact_rank_sum(&doubled, m, sum),
        MannWhitneyP::Asymptotic(continuity) => {
            let (m, n) = (m as f64, n as f64);
            let size = m + n;
            let cubes = tie_cubes(&doubled);
            let variance = m * n / 12.0 * (size + 1.0 - cubes / (size * (size - 1.0)));
            let away = (u - m * n / 2.0).abs();
            let correction = if continuity == Continuity::Half { 0.5 } else { 0.0 };
            let z = (away - correction) / variance.sqrt();
            // Corrected past the middle, scipy's tail exceeds a half and p is cut at 1.
            if z > 0.0 { normal_two_sided(z)? } else { 1.0 }
        }
    };
    Ok(MannWhitney { u, p })
}

/// Gives Σ (t³ − t) over groups of tied ranks.
fn tie_cubes(doubled: &[usize]) -> f64 {
    let mut sorted = doubled.to_vec();
    sorted.sort_unstable();
    sorted.chunk_by(|a, b| a == b).map(|same| same.len() as f64).map(|t| t * t * t - t).sum()
}

/// Gives twice the smaller tail of the sum of m of the ranks, all choices equally likely.
fn exact_rank_sum(doubled: &[usize], m: usize, observed: usize) -> f64 {
    let chance = chosen(doubled, m);
    let below: f64 = chance[..=observed].iter().sum();
    let above: f64 = chance[observed..].iter().sum();
    (2.0 * below.min(above)).min(1.0)
}

/// Holds the result of Kruskal and Wallis' test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KruskalWallis {
    /// H, corrected for ties.
    pub h: f64,
    /// p: exact for few, else by chi-squared with groups − 1 degrees of freedom.
    pub p: f64,
    /// Whether p is exact.
    pub exact: bool,
    /// ε² = H / (n − 1): the share of the ranks' variance between groups.
    pub epsilon_squared: f64,
    /// η²_H = (H − k + 1) / (n − k), which may be negative.
    pub eta_squared: Result<f64, Undefined>,
}

/// Up to this many values tests of groups have an exact p.
pub const EXACT_VALUES: usize = 50;

/// p of Kruskal and Wallis' test is exact up to [`EXACT_VALUES`] and this many divisions into groups of these sizes: two groups of 11, three of 5,
/// four of 3.
pub const EXACT_DIVISIONS: f64 = 1_000_000.0;

/// Kruskal–Wallis test: do several groups differ?
///
/// p for few ([`EXACT_DIVISIONS`]) is the share of all divisions into groups of these sizes with an H as large, given the ties as they are; for more it
/// is by chi-squared.
///
/// **Takes** two or more lists of finite values; empty ones are left out. **Gives** H, p and two effect sizes.
/// **Undefined** `TooFew` with fewer than two groups; `NoVariation` if all values are equal. **Errors** none. **Cost** O(n log n).
/// **Source** Kruskal & Wallis 1952, doi:10.1080/01621459.1952.10483441; Tomczak & Tomczak 2014 (effect sizes).
/// **Oracle** `oracle/groups.csv`, made by `oracle/make_compare.py` (scipy); p of few: `oracle/exact_groups.csv`, made by `oracle/make_exact.py` (all
/// divisions).
///
/// ```
/// use lars_measure::Undefined;
/// use lars_measure::compare::kruskal_wallis;
/// let found = kruskal_wallis(&[&[1.0, 2.0], &[3.0, 4.0], &[5.0, 6.0]])?;
/// assert!((found.h - 32.0 / 7.0).abs() < 1e-12);
/// assert_eq!(kruskal_wallis(&[&[1.0, 1.0], &[1.0]]).err(), Some(Undefined::NoVariation));
/// # Ok::<(), Undefined>(())
/// ```
pub fn kruskal_wallis(groups: &[&[f64]]) -> Result<KruskalWallis, Undefined> {
    let groups: Vec<&&[f64]> = groups.iter().filter(|group| !group.is_empty()).collect();
    let k = groups.len();
    if k < 2 {
        return Err(Undefined::TooFew { n: k, needed: 2 });
    }
    let all: Vec<f64> = groups.iter().flat_map(|group| group.iter().copied()).collect();
    let doubled = doubled_ranks(&all);
    let n = all.len() as f64;
    let correction = 1.0 - tie_cubes(&doubled) / (n * n * n - n);
    if correction <= 0.0 || doubled.iter().all(|rank| *rank == doubled[0]) {
        return Err(Undefined::NoVariation);
    }
    let sizes: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let mut rest = doubled.as_slice();
    let mut sums = Vec::with_capacity(k);
    for size in &sizes {
        let (own, others) = rest.split_at(*size);
        sums.push(own.iter().sum::<usize>());
        rest = others;
    }
    // By how far each group's sum of doubled ranks is from its mean, a whole number: nothing cancels out but what is equal.
    let mean = all.len() + 1;
    let squares: f64 = sums
        .iter()
        .zip(&sizes)
        .map(|(sum, size)| (sum.abs_diff(size * mean) as f64).powi(2) / *size as f64)
        .sum();
    let h = 3.0 * squares / (n * (n + 1.0)) / correction;
    let (freedom, left) = (k as f64 - 1.0, n - k as f64);
    let eta_squared = if left > 0.0 {
        Ok((h - freedom) / left)
    } else {
        Err(Undefined::TooFew { n: all.len(), needed: k + 1 })
    };
    let exact = all.len() <= EXACT_VALUES && ln_divisions(&sizes) <= EXACT_DIVISIONS.ln() + 1e-9;
    let p = if exact { exact_h(&doubled, &sizes, &sums) } else { chi_squared_tail(h, freedom)? };
    Ok(KruskalWallis { h, p, exact, epsilon_squared: h / (n - 1.0), eta_squared })
}

/// Gives the logarithm of how many divisions into groups of these sizes there are.
fn ln_divisions(sizes: &[usize]) -> f64 {
    let mut all = 0;
    let mut each = |size: &usize| {
        all += size;
        ln_choices(all, *size)
    };
    sizes.iter().map(&mut each).sum()
}

/// Gives the share of divisions whose H is as large, told on whole numbers.
fn exact_h(doubled: &[usize], sizes: &[usize], sums: &[usize]) -> f64 {
    let common = sizes.iter().fold(1_u64, |common, size| {
        let size = *size as u64;
        common / greatest_divisor(common, size) * size
    });
    let of = |groups: &mut dyn Iterator<Item = (usize, usize)>| {
        let square = |(size, sum): (usize, usize)| (sum as u128).pow(2) * u128::from(common / (size as u64));
        groups.map(square).sum::<u128>()
    };
    let observed = of(&mut sizes.iter().copied().zip(sums.iter().copied()));
    let mut sorted = doubled.to_vec();
    sorted.sort_unstable();
    let numbers: Vec<(usize, usize)> =
        sorted.chunk_by(|a, b| a == b).map(|same| (same[0], same.len())).collect();
    share_of(&divisions(&numbers, sizes), |groups| of(&mut groups.iter().copied()) >= observed)
}

/// Holds the result of a permutation test of means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Permutation {
    /// The mean difference.
    pub difference: f64,
    /// The two-sided p-value.
    pub p: f64,
    /// The arrangements that p is made of; `usize::MAX` for more than a number holds.
    pub arrangements: usize,
    /// Whether they were all there are; if not, they were drawn with the seed.
    pub exhaustive: bool,
}

/// On a lattice p is exact where it takes at most so many additions, about a tenth of a second.
const EXACT_ADDITIONS: usize = 100_000_000;

/// Two statistics count as equal when they differ by less than this share of the largest value.
const TIE: f64 = 1e-12;

/// Permutation test of paired differences: what if each could have had either sign?
///
/// Where the differences lie on a small lattice ([`Counts::of_values`]) the distribution of their sum is had whole, by convolution, and p is exact
/// for hundreds and thousands of pairs; ties are told on whole numbers. Elsewhere, and beyond the cost below, arrangements are looked at one by one.
///
/// **Takes** finite differences, the most arrangements to look at one by one, and a seed. With no more than that (2ⁿ), all are looked at and p is
/// exact. **Gives** the mean difference and the share of arrangements with a mean as far from 0; sampled (b + 1) / (B + 1).
/// **Undefined** `NoData` for an empty list; `NoVariation` if all are 0. **Errors** none.
/// **Cost** on a lattice O(n w), w being the smaller of the sums of positive and of negative differences in steps; used up to 100,000,000
/// (2,000 ratings and more). Else O(n · arrangements).
/// **Source** Fisher 1935, The Design of Experiments, section 21; Streitberg & Röhmel 1986, Statistical Software Newsletter 12, 10–17 (exact);
/// Phipson & Smyth 2010, doi:10.2202/1544-6115.1585 (sampled).
/// **Oracle** `oracle/permutation.csv`, made by `oracle/make_compare.py` (scipy `permutation_test`, exhaustive); all sets of signs in the tests.
///
/// ```
/// use lars_measure::compare::permute_paired;
/// // Four differences have sixteen sets of signs; two are as extreme as these.
/// let found = permute_paired(&[1.0, 2.0, 3.0, 4.0], 10_000, 1)?;
/// assert!(found.exhaustive && (found.p - 2.0 / 16.0).abs() < 1e-12);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn permute_paired(differences: &[f64], most: usize, seed: u64) -> Result<Permutation, Undefined> {
    let n = differences.len();
    if n == 0 {
        return Err(Undefined::NoData);
    }
    let size = differences.iter().fold(0.0_f64, |size, d| size.max(d.abs()));
    if size <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    if let Some(found) = exact_paired(differences) {
        return Ok(found);
    }
    let observed: f64 = finite(differences.iter().sum())?;
    let far = |sum: f64| sum.abs() >= observed.abs() - TIE * size * n as f64;
    let exhaustive = n < 63 && 1_usize << n <= most;
    let mut hits = 0;
    let arrangements = if exhaustive { 1 << n } else { most };
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    for arrangement in 0..arrangements {
        let sum: f64 = differences
            .iter()
            .enumerate()
            .map(|(at, d)| {
                let turn = if exhaustive { arrangement >> at & 1 == 1 } else { rng.random::<bool>() };
                if turn { -d } else { *d }
            })
            .sum();
        hits += usize::from(far(sum));
    }
    let p = share(hits, arrangements, exhaustive);
    Ok(Permutation { difference: observed / n as f64, p, arrangements, exhaustive })
}

/// Gives the test of differences on a lattice, where it is cheap enough.
fn exact_paired(differences: &[f64]) -> Option<Permutation> {
    let counts = Counts::of_values(differences)?;
    let points = counts.points();
    let step = points.iter().map(|(point, _)| point.unsigned_abs()).fold(0, greatest_divisor);
    let (mut sizes, mut plus, mut minus) = (Vec::new(), 0_usize, 0_usize);
    for &(point, count) in points.iter().filter(|(point, _)| *point != 0) {
        let (size, count) =
            (usize::try_from(point.unsigned_abs() / step).ok()?, usize::try_from(count).ok()?);
        sizes.extend(std::iter::repeat_n(size, count));
        let sum = if point > 0 { &mut plus } else { &mut minus };
        *sum = sum.checked_add(size.checked_mul(count)?)?;
    }
    let nearer = plus.min(minus);
    if sizes.len().checked_mul(nearer)? > EXACT_ADDITIONS {
        return None;
    }
    // Either sum is as likely as the other: as far from 0 are those with a sum of positive ones as small, and as many as large.
    let p = (2.0 * taken_at_most(sizes, nearer)).min(1.0);
    let arrangements = u32::try_from(differences.len()).ok().and_then(|n| 1_usize.checked_shl(n));
    let arrangements = arrangements.unwrap_or(usize::MAX);
    Some(Permutation { difference: counts.mean().ok()?, p, arrangements, exhaustive: true })
}

fn share(hits: usize, all: usize, exhaustive: bool) -> f64 {
    if exhaustive { hits as f64 / all as f64 } else { (hits + 1) as f64 / (all + 1) as f64 }
}

/// Permutation test of two groups: what if who belongs where were chance?
///
/// Where all values lie on a small lattice the distribution of a group's sum is had whole, as for [`permute_paired`].
///
/// **Takes** two lists of finite values, the most arrangements to look at one by one, and a seed. With no more choices than that, all are looked
/// at and p is exact. **Gives** the difference of means (first − second) and the share of arrangements with one as far from 0.
/// **Undefined** `NoData` if a list is empty; `NoVariation` if all values are equal. **Errors** none.
/// **Cost** on a lattice O(n m s) for n values of which m are in the smaller group, s being the largest sum of m of them in steps above the
/// smallest value; used up to 100,000,000 (two groups of 170 ratings from 1 to 10). Else O(n · arrangements).
/// **Source** Pitman 1937, doi:10.2307/2984124; Streitberg & Röhmel 1986, Statistical Software Newsletter 12, 10–17 (exact); Phipson & Smyth
/// 2010, doi:10.2202/1544-6115.1585 (sampled).
/// **Oracle** `oracle/permutation.csv`, made by `oracle/make_compare.py` (scipy `permutation_test`, exhaustive); all choices in the tests.
///
/// ```
/// use lars_measure::compare::permute_groups;
/// // Two of the ten choices of two are as far apart as these.
/// let found = permute_groups(&[1.0, 2.0], &[3.0, 4.0, 5.0], 0, 1)?;
/// assert!(found.exhaustive && (found.p - 0.2).abs() < 1e-12);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn permute_groups(
    first: &[f64],
    second: &[f64],
    most: usize,
    seed: u64,
) -> Result<Permutation, Undefined> {
    let (m, n) = (first.len(), second.len());
    if m == 0 || n == 0 {
        return Err(Undefined::NoData);
    }
    let mut all: Vec<f64> = first.iter().chain(second).copied().collect();
    if all.iter().all(|value| (value - all[0]).abs() <= 0.0) {
        return Err(Undefined::NoVariation);
    }
    let size = all.iter().fold(0.0_f64, |size, value| size.max(value.abs()));
    let total: f64 = all.iter().sum();
    let of = |sum: f64| sum / m as f64 - (total - sum) / n as f64;
    let observed = of(first.iter().sum());
    let far = |difference: f64| difference.abs() >= observed.abs() - TIE * size;
    let choices = ln_choices(m + n, m).exp();
    let exhaustive = choices <= most as f64 + 0.5;
    if let Some(p) = exact_groups(&all, m) {
        // More choices than a number holds become the largest number.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "saturates, and is above 0"
        )]
        let arrangements = choices.round() as usize;
        return Ok(Permutation { difference: observed, p, arrangements, exhaustive: true });
    }
    finite(observed)?;
    let (mut hits, mut arrangements) = (0, 0);
    if exhaustive {
        each_choice(&all, m, 0.0, &mut |sum| {
            arrangements += 1;
            hits += usize::from(far(of(sum)));
        });
    } else {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        for _ in 0..most {
            all.shuffle(&mut rng);
            arrangements += 1;
            hits += usize::from(far(of(all[..m].iter().sum())));
        }
    }
    Ok(Permutation {
        difference: observed,
        p: share(hits, arrangements, exhaustive),
        arrangements,
        exhaustive,
    })
}

/// Gives p where all values, the first `m` of which are one group, lie on a lattice, and it is cheap enough.
fn exact_groups(all: &[f64], m: usize) -> Option<f64> {
    let counts = Counts::of_values(all)?;
    let points = lattice::points(all, counts.scale())?;
    let lowest = counts.points().first()?.0;
    let step = counts.step();
    let steps: Vec<usize> = points
        .iter()
        .map(|point| usize::try_from(point.abs_diff(lowest) / step))
        .collect::<Result<_, _>>()
        .ok()?;
    // The sum of the others says the same as that of the first group: the smaller group is the cheaper one.
    let (first, others) = steps.split_at(m);
    let own = if m <= others.len() { first } else { others };
    let highest = *steps.iter().max()?;
    let most = own.len().checked_mul(highest)?;
    if all.len().checked_mul(own.len())?.checked_mul(most)? > EXACT_ADDITIONS {
        return None;
    }
    // n times the sum of a group less m times the sum of all: the difference of means, in whole numbers.
    let total: usize = steps.iter().sum();
    let apart = |sum: usize| (all.len() * sum).abs_diff(own.len() * total);
    let observed = apart(own.iter().sum());
    let chance = chosen(&steps, own.len());
    let far = chance.iter().enumerate().filter(|(sum, _)| apart(*sum) >= observed);
    Some(far.map(|(_, chance)| chance).sum::<f64>().min(1.0))
}

/// Hands over the sum of every choice of so many of the values.
fn each_choice(values: &[f64], count: usize, sum: f64, take: &mut dyn FnMut(f64)) {
    if count == 0 {
        return take(sum);
    }
    for at in 0..=values.len() - count {
        each_choice(&values[at + 1..], count - 1, sum + values[at], take);
    }
}
