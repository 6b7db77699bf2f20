//! Values on a lattice, kept as counts: whole-number ratings, and means of several of them over a common denominator.
//! Everything is computed from the counts, so it costs as much as there are distinct values, however many people answered.

mod bootstrap;
mod draws;

use crate::distribution::t_quantile;
use crate::interval::{Interval, check_confidence};
use crate::misuse::Misuse;
use crate::signed_rank::{SignedRank, SignedRankP, Sums, Tied, ZeroRule};
use crate::sum::counted_sum;
use crate::undefined::Undefined;

/// The most points from the smallest to the largest value for which lists of values are taken as values on a lattice.
pub const LATTICE_POINTS: u64 = 4_096;

/// What the values of a list are tried to be whole multiples of: one over each of these.
fn scales() -> impl Iterator<Item = u32> {
    (1..=60).chain([100, 1_000])
}

/// Values on a lattice, with how often each stands: value = point / scale.
///
/// What is decided by the mean (a class, a tie) can be decided on whole numbers: the mean is [`sum`](Self::sum) over n times the scale. For whole
/// numbers (scale 1) all results have the very digits of the functions of the same names for lists; for means of several ratings they are
/// those of the exact fractions, where a list would hold rounded ones.
///
/// ```
/// use lars_measure::{Counts, mean};
/// // Two people rated 3 times each, with gaps that add up to 2 and to 4: their means are thirds.
/// let gaps = Counts::new([(2, 1), (4, 1)], 3)?;
/// assert_eq!(gaps.sum(), i64::from(gaps.scale()) * 2, "a mean of exactly 1");
/// assert_eq!(gaps.mean(), Ok(1.0));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Ascending and distinct, each with a count above 0.
    points: Vec<(i64, u64)>,
    scale: u32,
    n: u64,
    sum: i64,
}

impl Counts {
    /// Counts of points, in any order.
    ///
    /// **Takes** points with how often each stands, and what points are divided by.
    /// **Gives** them merged and ascending, those that count 0 left out, nothing reduced.
    /// **Undefined** never; there may be none.
    /// **Errors** if the scale is 0, or the number of values, or the sum of the points, leaves 63 bits.
    /// **Cost** O(k log k) for k points.
    /// **Source** none. **Oracle** none.
    pub fn new(points: impl IntoIterator<Item = (i64, u64)>, scale: u32) -> Result<Self, Misuse> {
        if scale == 0 {
            return Err(Misuse::Range { what: "scale", at: 0, value: 0.0, range: ">= 1" });
        }
        let mut given: Vec<(i64, u64)> = points.into_iter().filter(|(_, count)| *count > 0).collect();
        given.sort_unstable_by_key(|(point, _)| *point);
        let (mut n, mut sum) = (0_u64, 0_i128);
        let mut points: Vec<(i64, u64)> = Vec::with_capacity(given.len());
        for (at, (point, count)) in given.into_iter().enumerate() {
            n = n.checked_add(count).filter(|n| i64::try_from(*n).is_ok()).ok_or(Misuse::Range {
                what: "count",
                at,
                value: count as f64,
                range: "all together below 2^63",
            })?;
            // Fewer than 2^63 points of 63 bits: far inside 128.
            sum += i128::from(point) * i128::from(count);
            match points.last_mut() {
                Some((last, counted)) if *last == point => *counted += count,
                _ => points.push((point, count)),
            }
        }
        let sum = i64::try_from(sum).map_err(|_| Misuse::Range {
            what: "sum of points",
            at: 0,
            value: sum as f64,
            range: "-2^63 to 2^63 - 1",
        })?;
        Ok(Self { points, scale, n, sum })
    }

    /// Counts of a list of values, if they lie on a lattice.
    ///
    /// **Takes** finite values in any order.
    /// **Gives** their counts over the smallest scale of 1 to 60, 100 or 1,000 that every value is a whole number over, to its last digit: the
    /// value must be the very number that the division gives, nothing is taken for near enough. Nothing if there is no such scale, or the
    /// lattice is not small ([`is_small_lattice`](Self::is_small_lattice)).
    /// **Undefined** never. **Errors** none. **Cost** O(n log n), and less where the first values tell. **Source** none. **Oracle** none.
    ///
    /// ```
    /// use lars_measure::Counts;
    /// assert_eq!(Counts::of_values(&[0.5, 1.0 / 3.0]).map(|counts| counts.scale()), Some(6));
    /// assert_eq!(Counts::of_values(&[0.5, 0.333_333]), None);
    /// ```
    pub fn of_values(values: &[f64]) -> Option<Self> {
        let (points, scale) = scales().find_map(|scale| Some((points(values, scale)?, scale)))?;
        let counts = Self::new(points.into_iter().map(|point| (point, 1)), scale).ok()?;
        counts.is_small_lattice().then_some(counts)
    }

    /// Gives how many values there are.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Gives what points are divided by.
    pub fn scale(&self) -> u32 {
        self.scale
    }

    /// Gives the points in ascending order, each once, with its count.
    pub fn points(&self) -> &[(i64, u64)] {
        &self.points
    }

    /// Gives the values in ascending order, each once, with its count.
    pub fn values(&self) -> impl Iterator<Item = (f64, u64)> + '_ {
        self.points.iter().map(|&(point, count)| (point as f64 / f64::from(self.scale), count))
    }

    /// Gives the exact sum of the points.
    pub fn sum(&self) -> i64 {
        self.sum
    }

    /// Whether the exact bootstrap is cheap: at most [`LATTICE_POINTS`] points from the smallest to the largest value, counted in steps of the
    /// largest lattice that holds them all.
    pub fn is_small_lattice(&self) -> bool {
        match (self.points.first(), self.points.last()) {
            (Some((low, _)), Some((high, _))) => high.abs_diff(*low) / self.step() < LATTICE_POINTS,
            _ => true,
        }
    }

    /// Arithmetic mean.
    ///
    /// **Takes** nothing. **Gives** the exact fraction, rounded once. **Undefined** `NoData` if there are no values. **Errors** none.
    /// **Cost** O(1). **Source** none. **Oracle** [`mean`](crate::mean) of the list, bit by bit.
    pub fn mean(&self) -> Result<f64, Undefined> {
        if self.n == 0 { Err(Undefined::NoData) } else { Ok(self.mean_of(0)) }
    }

    /// Gives the mean of a sample of n whose sum lies so many half steps above the observed one.
    fn mean_of(&self, half_steps: i64) -> f64 {
        let twice = 2 * i128::from(self.sum) + i128::from(half_steps) * i128::from(self.step());
        twice as f64 / (2 * u128::from(self.n) * u128::from(self.scale)) as f64
    }

    /// Median: the middle value, or the mean of the two middle values.
    ///
    /// **Takes** nothing. **Gives** the exact fraction, rounded once. **Undefined** `NoData` if there are no values. **Errors** none.
    /// **Cost** O(k) for k distinct values. **Source** as [`median`](crate::median). **Oracle** [`median`](crate::median) of the list, bit by bit.
    pub fn median(&self) -> Result<f64, Undefined> {
        let at = |place: u64| {
            let mut passed = 0;
            self.points.iter().find_map(|&(point, count)| {
                passed += count;
                (place < passed).then_some(i128::from(point))
            })
        };
        match (at(self.n.saturating_sub(1) / 2), at(self.n / 2)) {
            (Some(lower), Some(upper)) => Ok((lower + upper) as f64 / (2.0 * f64::from(self.scale))),
            _ => Err(Undefined::NoData),
        }
    }

    /// Standard deviation of a sample, divisor n − 1.
    ///
    /// **Takes** nothing. **Gives** as [`sd`](crate::sd); exactly 0 if all values are equal. **Undefined** `NoData`, `TooFew` (needed 2).
    /// **Errors** none. **Cost** O(k) for k distinct values. **Source** as [`sd`](crate::sd). **Oracle** [`sd`](crate::sd) of the list, bit by bit.
    pub fn sd(&self) -> Result<f64, Undefined> {
        let mean = self.mean()?;
        if self.n < 2 {
            return Err(Undefined::TooFew { n: 1, needed: 2 });
        }
        let squares = counted_sum(self.values().map(|(value, count)| ((value - mean).powi(2), count)));
        Ok((squares / (self.n - 1) as f64).sqrt())
    }

    /// Student's t interval of the mean.
    ///
    /// **Takes** a confidence such as 0.95. **Gives**, **Undefined**, **Errors**, **Source** as [`t_interval`](crate::t_interval).
    /// **Cost** O(k) for k distinct values. **Oracle** [`t_interval`](crate::t_interval) of the list, bit by bit.
    ///
    /// # Panics
    /// If the confidence is not strictly between 0 and 1.
    pub fn t_interval(&self, confidence: f64) -> Result<Interval, Undefined> {
        check_confidence(confidence);
        let (mean, sd) = (self.mean()?, self.sd()?);
        self.check_variation()?;
        let n = self.n as f64;
        let half = t_quantile(confidence, n - 1.0)? * sd / n.sqrt();
        Ok(Interval { low: mean - half, high: mean + half })
    }

    /// Wilcoxon's signed-rank test, two-sided.
    ///
    /// **Takes** the zero rule and how p is found. **Gives**, **Undefined**, **Errors**, **Source** as [`signed_rank()`](crate::signed_rank()).
    /// **Cost** O(k log k) for k distinct values by the approximation; exact as there.
    /// **Oracle** [`signed_rank()`](crate::signed_rank()) of the list, bit by bit.
    pub fn signed_rank(&self, zeros: ZeroRule, p: SignedRankP) -> Result<SignedRank, Undefined> {
        let (n_zero, tied) = self.tied();
        Sums::of(n_zero, tied, zeros)?.test(p)
    }

    /// Matched-pairs rank-biserial correlation.
    ///
    /// **Takes** nothing. **Gives**, **Undefined**, **Errors**, **Source** as [`rank_biserial`](crate::rank_biserial). **Cost** O(k log k) for k
    /// distinct values. **Oracle** [`rank_biserial`](crate::rank_biserial) of the list, bit by bit.
    pub fn rank_biserial(&self) -> Result<f64, Undefined> {
        let (n_zero, tied) = self.tied();
        Ok(Sums::of(n_zero, tied, ZeroRule::Wilcoxon)?.rank_biserial())
    }

    /// Gives the number of zeros, and the other values by size, the smallest first.
    fn tied(&self) -> (u64, Vec<Tied>) {
        let mut sizes: Vec<(u64, Tied)> = Vec::with_capacity(self.points.len());
        let mut n_zero = 0;
        for &(point, count) in &self.points {
            match point.signum() {
                0 => n_zero = count,
                1 => sizes.push((point.unsigned_abs(), Tied { plus: count, minus: 0 })),
                _ => sizes.push((point.unsigned_abs(), Tied { plus: 0, minus: count })),
            }
        }
        sizes.sort_unstable_by_key(|(size, _)| *size);
        let same = |same: &[(u64, Tied)]| Tied {
            plus: same.iter().map(|(_, tied)| tied.plus).sum(),
            minus: same.iter().map(|(_, tied)| tied.minus).sum(),
        };
        (n_zero, sizes.chunk_by(|a, b| a.0 == b.0).map(same).collect())
    }

    /// Gives the largest number of points that divides all distances between points; 1 where there are none.
    pub(crate) fn step(&self) -> u64 {
        let Some((low, _)) = self.points.first() else { return 1 };
        self.points.iter().map(|(point, _)| point.abs_diff(*low)).fold(0, greatest_divisor).max(1)
    }

    fn check_variation(&self) -> Result<(), Undefined> {
        match (self.n, self.points.len()) {
            (0, _) => Err(Undefined::NoData),
            (1, _) => Err(Undefined::TooFew { n: 1, needed: 2 }),
            (_, 1) => Err(Undefined::NoVariation),
            _ => Ok(()),
        }
    }
}

/// Gives the whole numbers that give the values when divided by the scale, if each is that to its last digit.
pub(crate) fn points(values: &[f64], scale: u32) -> Option<Vec<i64>> {
    values.iter().map(|value| point(*value, scale)).collect()
}

/// Gives the whole number that gives the value when divided by the scale.
///
/// **Takes** a finite value and a scale of at least 1. **Gives** the whole number; nothing if there is none that gives the very value, or it is
/// 4e15 or more. **Undefined** never. **Errors** none. **Cost** O(1). **Source** none. **Oracle** none.
///
/// ```
/// use lars_measure::lattice::point;
/// assert_eq!((point(7.25, 100), point(7.25, 10)), (Some(725), None));
/// ```
#[expect(
    clippy::float_cmp,
    clippy::cast_possible_truncation,
    reason = "exact is the point of it; whole, and below 2^52"
)]
pub fn point(value: f64, scale: u32) -> Option<i64> {
    let point = (value * f64::from(scale)).round();
    // Beyond this not every whole number is a number of its own.
    (point.abs() < 4e15 && point / f64::from(scale) == value).then_some(point as i64)
}

/// Gives the greatest common divisor; that of 0 and a number is the number.
pub(crate) fn greatest_divisor(a: u64, b: u64) -> u64 {
    let (mut a, mut b) = (a, b);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}
