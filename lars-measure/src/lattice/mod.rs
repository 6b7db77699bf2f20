//! Values on a lattice, kept as counts: whole-number ratings, and means of several of them over a common denominator.
//! Everything is computed from the counts, so it costs as much as there are distinct values, however many people answered.

use crate::describe::{mean, median, sd};
use crate::interval::{Bootstrap, BootstrapKind, Interval, bootstrap_mean, t_interval};
use crate::misuse::Misuse;
use crate::signed_rank::{SignedRank, SignedRankP, ZeroRule, rank_biserial, signed_rank};
use crate::undefined::Undefined;

/// The most points from the smallest to the largest value for which the bootstrap distribution is computed exactly.
pub const LATTICE_POINTS: u64 = 4_096;

/// Values on a lattice, with how often each stands: value = point / scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Ascending and distinct, each with a count above 0.
    points: Vec<(i64, u64)>,
    scale: u32,
    n: u64,
    sum: i64,
}

impl Counts {
    /// Merges equal points and drops those that count 0; reduces nothing. Fails on a scale of 0, and where the number of values or the sum
    /// of the points leaves 64 bits.
    pub fn new(points: impl IntoIterator<Item = (i64, u64)>, scale: u32) -> Result<Self, Misuse> {
        if scale == 0 {
            return Err(Misuse::Range { what: "scale", at: 0, value: 0.0, range: ">= 1" });
        }
        let mut given: Vec<(i64, u64)> = points.into_iter().filter(|(_, count)| *count > 0).collect();
        given.sort_unstable_by_key(|(point, _)| *point);
        let (mut n, mut sum) = (0_u64, 0_i128);
        let mut points: Vec<(i64, u64)> = Vec::with_capacity(given.len());
        for (at, (point, count)) in given.into_iter().enumerate() {
            let too_many = Misuse::Range { what: "count", at, value: count as f64, range: "sums below 2^63" };
            n = n.checked_add(count).ok_or(too_many)?;
            // Products and partial sums of fewer than 2^64 points stay far inside 128 bits.
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
            range: "64 bits",
        })?;
        Ok(Self { points, scale, n, sum })
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

    /// Gives the exact sum of the points: the mean is it over n times the scale, so classes can be decided on whole numbers.
    pub fn sum(&self) -> i64 {
        self.sum
    }

    /// The mean.
    pub fn mean(&self) -> Result<f64, Undefined> {
        mean(&self.expanded())
    }

    /// The median.
    pub fn median(&self) -> Result<f64, Undefined> {
        median(&self.expanded())
    }

    /// The standard deviation, divisor n − 1.
    pub fn sd(&self) -> Result<f64, Undefined> {
        sd(&self.expanded())
    }

    /// Student's t interval.
    pub fn t_interval(&self, confidence: f64) -> Result<Interval, Undefined> {
        t_interval(&self.expanded(), confidence)
    }

    /// The bootstrap interval of the mean.
    pub fn bootstrap_mean(&self, kind: BootstrapKind, confidence: f64) -> Result<Interval, Undefined> {
        bootstrap_mean(&self.expanded(), Bootstrap { kind, resamples: 10_000, confidence, seed: 1 })
    }

    /// Wilcoxon's signed-rank test.
    pub fn signed_rank(&self, zeros: ZeroRule, p: SignedRankP) -> Result<SignedRank, Undefined> {
        signed_rank(&self.expanded(), zeros, p)
    }

    /// The matched-pairs rank-biserial correlation.
    pub fn rank_biserial(&self) -> Result<f64, Undefined> {
        rank_biserial(&self.expanded())
    }

    /// Whether the exact bootstrap applies: at most [`LATTICE_POINTS`] points from the smallest to the largest value.
    pub fn is_small_lattice(&self) -> bool {
        match (self.points.first(), self.points.last()) {
            (Some((low, _)), Some((high, _))) => high.abs_diff(*low) < LATTICE_POINTS,
            _ => true,
        }
    }

    fn expanded(&self) -> Vec<f64> {
        self.values().flat_map(|(value, count)| (0..count).map(move |_| value)).collect()
    }
}
