//! How far a mean, or a difference of means, would move by chance alone: the limit that all arrangements but a few stay within.
//!
//! It is the other side of the permutation tests of `compare`: a difference lies beyond the limit of 95 in 100 exactly where its p is at most 0.05.

use rand::seq::SliceRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::describe::mean;
use crate::distribution::t_quantile;
use crate::interval::Interval;
use crate::lattice::{self, Counts};
use crate::subset::{chosen, taken};
use crate::undefined::Undefined;

/// On a lattice the limit is exact where it takes at most so many additions, about a tenth of a second.
const EXACT_ADDITIONS: usize = 100_000_000;
/// Chances are sums of rounded numbers: one that misses the wanted share by less than this reaches it.
const SLACK: f64 = 1e-9;

/// Holds a limit of chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChanceLimit {
    /// The smallest distance from 0 that the wanted share of arrangements stays within.
    pub limit: f64,
    /// Whether all arrangements were looked at; if not, they were drawn with the seed.
    pub exact: bool,
}

/// The limit for paired differences: how far their mean would be from 0 if each could have had either sign.
///
/// **Takes** finite differences, the wanted share such as 0.95, and how many arrangements to draw with which seed where they lie on no small
/// lattice. **Gives** the smallest distance that holds at least that share of all 2ⁿ arrangements. **Undefined** `NoData` for an empty list;
/// `NoVariation` if all are 0. **Errors** none. **Cost** on a lattice O(n w), w being the sum of their sizes in steps; used up to 100,000,000. Else
/// O(n · draws). **Source** the inversion of Fisher's test (1935), see [`permute_paired`](crate::compare::permute_paired).
/// **Oracle** `oracle/chance.csv`, made by `oracle/make_chance.py` (all arrangements).
///
/// ```
/// use lars_measure::chance::chance_paired;
/// // Sixteen sets of signs; the mean is 2.5 in two of them, 2 in two more, and at most 1.5 in twelve.
/// let found = chance_paired(&[1.0, 2.0, 3.0, 4.0], 0.75, (10_000, 1))?;
/// assert!(found.exact && (found.limit - 1.5).abs() < 1e-12);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn chance_paired(
    differences: &[f64],
    share: f64,
    (draws, seed): (usize, u64),
) -> Result<ChanceLimit, Undefined> {
    let n = differences.len();
    if n == 0 {
        return Err(Undefined::NoData);
    }
    if differences.iter().all(|difference| difference.abs() <= 0.0) {
        return Err(Undefined::NoVariation);
    }
    if let Some(distances) = paired_on_lattice(differences) {
        return Ok(ChanceLimit { limit: within(distances, share), exact: true });
    }
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let draw = |_| {
        let sum: f64 = differences.iter().map(|d| if rng.random::<bool>() { *d } else { -d }).sum();
        ((sum / n as f64).abs(), 1.0 / draws as f64)
    };
    Ok(ChanceLimit { limit: within((0..draws).map(draw).collect(), share), exact: false })
}

/// The limit for two groups: how far apart their means would be if who belongs where were chance.
///
/// **Takes** two lists of finite values, the wanted share, and how many arrangements to draw with which seed. **Gives** the smallest distance that
/// holds at least that share of all choices. **Undefined** `NoData` if a list is empty; `NoVariation` if all values are equal. **Errors** none.
/// **Cost** as [`permute_groups`](crate::compare::permute_groups). **Source** the inversion of Pitman's test (1937).
/// **Oracle** `oracle/chance.csv`, made by `oracle/make_chance.py` (scipy `permutation_test`, exhaustive).
///
/// ```
/// use lars_measure::chance::chance_groups;
/// // Ten choices of two: the means differ by 2.5 in two of them, by 5/3 in two more.
/// let found = chance_groups(&[1.0, 2.0], &[3.0, 4.0, 5.0], 0.8, (10_000, 1))?;
/// assert!(found.exact && (found.limit - 5.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn chance_groups(
    first: &[f64],
    second: &[f64],
    share: f64,
    (draws, seed): (usize, u64),
) -> Result<ChanceLimit, Undefined> {
    let (m, n) = (first.len(), second.len());
    if m == 0 || n == 0 {
        return Err(Undefined::NoData);
    }
    let mut all: Vec<f64> = first.iter().chain(second).copied().collect();
    if all.iter().all(|value| (value - all[0]).abs() <= 0.0) {
        return Err(Undefined::NoVariation);
    }
    if let Some(distances) = groups_on_lattice(&all, m.min(n)) {
        return Ok(ChanceLimit { limit: within(distances, share), exact: true });
    }
    let total: f64 = all.iter().sum();
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut draw = |_| {
        all.shuffle(&mut rng);
        let own: f64 = all[..m].iter().sum();
        ((own / m as f64 - (total - own) / n as f64).abs(), 1.0 / draws as f64)
    };
    let distances = (0..draws).map(&mut draw).collect();
    Ok(ChanceLimit { limit: within(distances, share), exact: false })
}

/// Welch's interval of the difference of two means, first less second.
///
/// **Takes** two lists of finite values and a confidence such as 0.95. **Gives** the difference ± t(ν) · √(s₁²/m + s₂²/n), ν by Welch and Satterthwaite.
/// **Undefined** `NoData` if a list is empty, `TooFew` (needed 2 in each), `NoVariation` if neither varies. **Errors** none. **Cost** O(m + n).
/// **Source** Welch 1947, doi:10.1093/biomet/34.1-2.28. **Oracle** `oracle/chance.csv`, made by `oracle/make_chance.py` (scipy
/// `ttest_ind(equal_var=False)`).
///
/// ```
/// use lars_measure::chance::welch_interval;
/// let found = welch_interval(&[1.0, 2.0, 3.0], &[4.0, 6.0], 0.95)?;
/// assert!(found.low < -3.0 && found.high > -3.0);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn welch_interval(first: &[f64], second: &[f64], confidence: f64) -> Result<Interval, Undefined> {
    let difference = mean(first)? - mean(second)?;
    let part = |values: &[f64]| {
        let spread = crate::describe::sd(values)?;
        Ok::<f64, Undefined>(spread * spread / values.len() as f64)
    };
    let (own, other) = (part(first)?, part(second)?);
    let variance = own + other;
    if variance <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let (m, n) = (first.len() as f64, second.len() as f64);
    let freedom = variance * variance / (own * own / (m - 1.0) + other * other / (n - 1.0));
    let half = t_quantile(confidence, freedom)? * variance.sqrt();
    Ok(Interval { low: difference - half, high: difference + half })
}

/// Gives the smallest distance that holds the share, of distances with their chances.
fn within(mut distances: Vec<(f64, f64)>, share: f64) -> f64 {
    distances.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut held = 0.0;
    let found = distances.iter().find(|(_, chance)| {
        held += chance;
        held >= share - SLACK
    });
    found.or(distances.last()).map_or(0.0, |(distance, _)| *distance)
}

/// Gives each distance of the mean from 0 with its chance, where the differences lie on a lattice and it is cheap enough.
fn paired_on_lattice(differences: &[f64]) -> Option<Vec<(f64, f64)>> {
    let counts = Counts::of_values(differences)?;
    let step =
        counts.points().iter().map(|(point, _)| point.unsigned_abs()).fold(0, lattice::greatest_divisor);
    let mut sizes = Vec::new();
    for &(point, count) in counts.points().iter().filter(|(point, _)| *point != 0) {
        let size = usize::try_from(point.unsigned_abs() / step).ok()?;
        sizes.extend(std::iter::repeat_n(size, usize::try_from(count).ok()?));
    }
    let total = sizes.iter().try_fold(0_usize, |total, size| total.checked_add(*size))?;
    if sizes.len().checked_mul(total)? > EXACT_ADDITIONS {
        return None;
    }
    // A sum of positive ones of `plus` leaves a mean of (2 plus − total) steps over n.
    let unit = step as f64 / f64::from(counts.scale()) / differences.len() as f64;
    let chances = taken(sizes, total);
    Some(
        chances
            .into_iter()
            .enumerate()
            .map(|(plus, chance)| ((2 * plus).abs_diff(total) as f64 * unit, chance))
            .collect(),
    )
}

/// The same for the difference of means, the smaller group being of this size.
fn groups_on_lattice(all: &[f64], smaller: usize) -> Option<Vec<(f64, f64)>> {
    let counts = Counts::of_values(all)?;
    let points = lattice::points(all, counts.scale())?;
    let (lowest, step) = (counts.points().first()?.0, counts.step());
    let steps: Vec<usize> = points
        .iter()
        .map(|point| usize::try_from(point.abs_diff(lowest) / step))
        .collect::<Result<_, _>>()
        .ok()?;
    let most = smaller.checked_mul(*steps.iter().max()?)?;
    if all.len().checked_mul(smaller)?.checked_mul(most)? > EXACT_ADDITIONS {
        return None;
    }
    let total: usize = steps.iter().sum();
    let others = all.len() - smaller;
    let unit = step as f64 / f64::from(counts.scale()) / (smaller * others) as f64;
    let distance = |sum: usize| (all.len() * sum).abs_diff(smaller * total) as f64 * unit;
    Some(
        chosen(&steps, smaller)
            .into_iter()
            .enumerate()
            .map(|(sum, chance)| (distance(sum), chance))
            .collect(),
    )
}
