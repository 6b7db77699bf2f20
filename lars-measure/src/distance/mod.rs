//! How different regions are in what does not change quickly: distances between rows of numbers.
//! This file holds the distances of the textbooks, and who is nearest; scales are in `scale`, the distance that is split by block in
//! `structural`, mixed kinds of variables in `gower`, correlated ones in `components`, groups of rows in `cluster` and `permanova`.

mod cluster;
mod components;
mod gower;
mod permanova;
mod scale;
mod structural;

use rayon::prelude::*;

use crate::matrix::{Matrix, PartialMatrix};
use crate::misuse::Misuse;
use crate::undefined::Undefined;

pub use cluster::{Linkage, Merge, Tree, linkage, silhouette};
pub use components::{Components, mahalanobis, principal_components};
pub use gower::{Kind, Variable, gower};
pub use permanova::{Permanova, permanova};
pub use scale::{Limits, Scaling, scaled, winsorised};
pub use structural::{Blocks, Missing, Structural, structural};

/// Names a distance between two rows of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// √ Σ (a − b)².
    Euclidean,
    /// Σ (a − b)².
    SquaredEuclidean,
    /// Σ |a − b|.
    CityBlock,
    /// 1 − the cosine of the angle between the rows; undefined for a row of zeros.
    Cosine,
    /// 1 − Pearson's correlation; undefined for a row that does not vary.
    Correlation,
    /// Σ |a − b| / Σ |a + b|; undefined if all sums are 0.
    BrayCurtis,
    /// √ of the Jensen–Shannon divergence of the rows' shares, in bits: 0 to 1; undefined for an empty row.
    JensenShannon,
    /// Half of Σ |share − share| (Krugman): 0 to 1, the share that would have to move; undefined for an empty row.
    Krugman,
}

impl Metric {
    /// Tells whether the rows are counts, of which shares are taken: none may be negative.
    fn takes_shares(self) -> bool {
        matches!(self, Self::JensenShannon | Self::Krugman)
    }
}

/// Distances between each row of one matrix and each of another.
///
/// **Takes** two matrices with the same columns (twice the same for all pairs): scaled variables, or counts for the distances of shares.
/// **Gives** rows × rows, ≥ 0. **Undefined** `NoData` where the [`Metric`] says, for that pair only.
/// **Errors** `Shape` for other columns; `Range` if a value is not finite, or a count negative. **Cost** O(r r' c) time, both cores; O(r r') memory.
/// **Source** Legendre & Legendre 2012, Numerical Ecology, ISBN 978-0-444-53868-0; Lin 1991, doi:10.1109/18.61115.
/// **Oracle** `benchmark/expected/python/dist_*` and `sector_*` of scipy, read in place, and `oracle/distances.csv`.
///
/// ```
/// use lars_measure::distance::{Metric, between};
/// use lars_measure::Matrix;
/// let rows = Matrix::new(2, 2, vec![0.0, 3.0, 4.0, 0.0])?;
/// assert_eq!(between(Metric::Euclidean, &rows, &rows)?.get(0, 1), Ok(5.0));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn between(metric: Metric, from: &Matrix, to: &Matrix) -> Result<PartialMatrix, Misuse> {
    if from.columns() != to.columns() {
        return Err(Misuse::Shape { what: "columns", got: to.columns(), needed: from.columns() });
    }
    for rows in [from, to] {
        if metric.takes_shares() { rows.check_counts("count")? } else { check_finite(rows)? }
    }
    let (from, to) = (prepared(metric, from), prepared(metric, to));
    let mut all = Matrix::zeros(from.rows(), to.rows());
    if to.rows() > 0 {
        all.values_mut().par_chunks_mut(to.rows()).enumerate().for_each(|(row, line)| {
            for (other, value) in line.iter_mut().enumerate() {
                *value = of_pair(metric, from.row(row), to.row(other)).unwrap_or(PartialMatrix::HOLE);
            }
        });
    }
    Ok(PartialMatrix::new(all))
}

fn check_finite(rows: &Matrix) -> Result<(), Misuse> {
    match rows.values().iter().position(|value| !value.is_finite()) {
        Some(at) => Err(Misuse::Range { what: "value", at, value: rows.values()[at], range: "finite" }),
        None => Ok(()),
    }
}

/// Gives shares or deviations where the distance is one of these, so that pairs need not repeat it.
fn prepared(metric: Metric, rows: &Matrix) -> Matrix {
    let mut rows = rows.clone();
    for row in 0..rows.rows() {
        let values = rows.row_mut(row);
        let sum: f64 = values.iter().sum();
        match metric {
            Metric::JensenShannon | Metric::Krugman if sum > 0.0 => values.iter_mut().for_each(|v| *v /= sum),
            Metric::Correlation => {
                let mean = sum / values.len() as f64;
                // A constant row is exactly 0 here whatever its mean's last digit is.
                let constant = values.iter().all(|v| v.total_cmp(&values[0]).is_eq());
                for value in values {
                    *value = if constant { 0.0 } else { *value - mean };
                }
            }
            _ => {}
        }
    }
    rows
}

fn of_pair(metric: Metric, a: &[f64], b: &[f64]) -> Option<f64> {
    let sum = |part: fn(f64, f64) -> f64| a.iter().zip(b).map(|(a, b)| part(*a, *b)).sum::<f64>();
    let empty = |row: &[f64]| row.iter().all(|v| *v == 0.0);
    match metric {
        Metric::Euclidean => Some(sum(|a, b| (a - b) * (a - b)).sqrt()),
        Metric::SquaredEuclidean => Some(sum(|a, b| (a - b) * (a - b))),
        Metric::CityBlock => Some(sum(|a, b| (a - b).abs())),
        Metric::Cosine | Metric::Correlation => {
            let sizes = sum(|a, _| a * a) * sum(|_, b| b * b);
            // Rounding must not make the nearest of all negative.
            (sizes > 0.0).then(|| (1.0 - sum(|a, b| a * b) / sizes.sqrt()).max(0.0))
        }
        Metric::BrayCurtis => {
            let all = sum(|a, b| (a + b).abs());
            (all > 0.0).then(|| sum(|a, b| (a - b).abs()) / all)
        }
        Metric::JensenShannon if !empty(a) && !empty(b) => {
            let half = |a: f64, b: f64| if a > 0.0 { a * (2.0 * a / (a + b)).log2() } else { 0.0 };
            let bits: f64 = a.iter().zip(b).map(|(a, b)| half(*a, *b) + half(*b, *a)).sum();
            Some((bits / 2.0).max(0.0).sqrt())
        }
        Metric::Krugman if !empty(a) && !empty(b) => Some(sum(|a, b| (a - b).abs()) / 2.0),
        Metric::JensenShannon | Metric::Krugman => None,
    }
}

/// Holds a row that is near another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// The place of the neighbour.
    pub row: usize,
    /// Its distance.
    pub distance: f64,
}

/// The k nearest of each row, the nearest first.
///
/// **Takes** distances, how many, and which pairs may be: leave out the row itself, and its own country where that is asked for.
/// **Gives** at most k for each row; of equally near ones the first in order. Pairs without a distance are left out.
/// **Errors** none. **Cost** O(r r' log r'). **Source** Navarro et al. 2014, JRC S3 Working Paper 3/2014.
/// **Oracle** `nearest10_*` of `benchmark`, read in place.
///
/// ```
/// use lars_measure::Matrix;
/// use lars_measure::distance::{Metric, between, nearest};
/// let places = Matrix::new(3, 1, vec![0.0, 1.0, 5.0])?;
/// let distances = between(Metric::Euclidean, &places, &places)?;
/// let found = nearest(&distances, 1, |row, other| row != other);
/// assert_eq!(found.iter().map(|near| near[0].row).collect::<Vec<_>>(), [1, 0, 1]);
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn nearest(
    distances: &PartialMatrix,
    k: usize,
    may: impl Fn(usize, usize) -> bool,
) -> Vec<Vec<Neighbour>> {
    let of = |row| {
        let known = distances.row(row).enumerate();
        let mut near: Vec<Neighbour> = known
            .filter(|(other, _)| may(row, *other))
            .filter_map(|(other, distance)| Some(Neighbour { row: other, distance: distance.ok()? }))
            .collect();
        // Distances that differ in what adding lost are the same: the first in order is nearer then.
        let step = 1e-12 * near.iter().fold(f64::MIN_POSITIVE, |most, near| most.max(near.distance));
        near.sort_by(|a, b| (a.distance / step).round().total_cmp(&(b.distance / step).round()));
        near.truncate(k);
        near
    };
    (0..distances.rows()).map(of).collect()
}

/// Gives distances as a square list without holes, or why they do not do for what looks at all pairs at once.
fn all_known(distances: &PartialMatrix) -> Result<Result<&Matrix, Undefined>, Misuse> {
    if distances.rows() != distances.columns() {
        return Err(Misuse::Shape {
            what: "distances of a row",
            got: distances.columns(),
            needed: distances.rows(),
        });
    }
    Ok(distances.complete().ok_or(Undefined::NoData))
}
