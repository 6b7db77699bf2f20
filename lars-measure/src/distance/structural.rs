//! The distance that explains itself: weighted squared differences, split by block of variables. Plain distances are in `mod`.

use crate::matrix::{Matrix, PartialMatrix};
use crate::misuse::Misuse;

/// Says how missing values are dealt with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A pair of which one value is missing has no distance.
    NoDistance,
    /// Variables known of both count, and stand for the others: the sum is multiplied by (all weights / weights known of both).
    KnownOnly,
}

/// Holds the weight of each variable and the block it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Blocks {
    /// The weight of each variable, ≥ 0.
    pub weights: Vec<f64>,
    /// The block of each variable, from 0.
    pub block_of: Vec<usize>,
    /// How many blocks there are.
    pub count: usize,
}

/// Holds the structural distance of all pairs of rows, in all and by block.
#[derive(Debug, Clone)]
pub struct Structural {
    /// Rows × rows: the sum of the blocks.
    pub total: PartialMatrix,
    /// For each block rows × rows: its part of the distance.
    pub blocks: Vec<PartialMatrix>,
}

/// Structural distance: Σ weight · (difference)², and what each block of variables adds to it.
///
/// **Takes** scaled values (rows are regions), weights with blocks, and a rule for missing values.
/// **Gives** the distance ≥ 0 and its parts; the parts of a pair add up to its distance (to rounding), so that the explanation is whole.
/// It is the squared form of the source: no root is taken, or parts would not add up.
/// **Undefined** `NoData` for a pair where the rule leaves nothing: a missing value, or no weight known of both.
/// **Errors** `Shape` unless there is a weight and a block for each variable; `Range` for a negative weight, a block that does not
/// exist, a value that is not finite. **Cost** O(r² c) time, O(r² blocks) memory.
/// **Source** Navarro, Gibaja, Franco, Murciego, Gianelle, Hegyi & Kleibrink 2014, Regional Benchmarking in the Smart Specialisation Process, JRC S3 Working Paper 3/2014.
/// **Oracle** `dist_weighted_sq_euclidean_z` of `benchmark`, read in place.
///
/// ```
/// use lars_measure::distance::{Blocks, Missing, structural};
/// use lars_measure::matrix::PartialMatrix;
/// let values = [[Some(0.0), Some(1.0)], [Some(0.5), None]];
/// let values = PartialMatrix::from_fn(2, 2, |row, column| values[row][column]);
/// let blocks = Blocks { weights: vec![1.0, 3.0], block_of: vec![0, 1], count: 2 };
/// // Of a weight of 4 a weight of 1 is known of both: 0.25 stands for 4 times as much.
/// let found = structural(&values, &blocks, Missing::KnownOnly)?;
/// assert_eq!(found.total.get(0, 1), Ok(1.0));
/// assert!(structural(&values, &blocks, Missing::NoDistance)?.total.get(0, 1).is_err());
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn structural(values: &PartialMatrix, blocks: &Blocks, missing: Missing) -> Result<Structural, Misuse> {
    check(values, blocks)?;
    let rows = values.rows();
    let mut parts = vec![Matrix::zeros(rows, rows); blocks.count];
    let mut total = Matrix::zeros(rows, rows);
    let mut of_block = vec![0.0; blocks.count];
    for a in 0..rows {
        for b in a..rows {
            let known = of_pair(values, blocks, missing, (a, b), &mut of_block);
            let sum = if known { of_block.iter().sum() } else { PartialMatrix::HOLE };
            for (row, column) in [(a, b), (b, a)] {
                total.put(row, column, sum);
                for (block, part) in parts.iter_mut().enumerate() {
                    part.put(row, column, if known { of_block[block] } else { PartialMatrix::HOLE });
                }
            }
        }
    }
    Ok(Structural {
        total: PartialMatrix::new(total),
        blocks: parts.into_iter().map(PartialMatrix::new).collect(),
    })
}

fn check(values: &PartialMatrix, blocks: &Blocks) -> Result<(), Misuse> {
    for (what, got) in [("weights", blocks.weights.len()), ("blocks of variables", blocks.block_of.len())] {
        if got != values.columns() {
            return Err(Misuse::Shape { what, got, needed: values.columns() });
        }
    }
    if let Some(at) = blocks.weights.iter().position(|w| !(*w >= 0.0 && w.is_finite())) {
        return Err(Misuse::Range {
            what: "weight",
            at,
            value: blocks.weights[at],
            range: "finite and >= 0",
        });
    }
    if let Some(at) = blocks.block_of.iter().position(|block| *block >= blocks.count) {
        let (what, value) = ("block", blocks.block_of[at] as f64);
        return Err(Misuse::Range { what, at, value, range: "0 to one less than the blocks" });
    }
    values.check_finite("value")
}

/// Sums the parts of a pair; tells whether there is a distance.
fn of_pair(
    values: &PartialMatrix,
    of: &Blocks,
    missing: Missing,
    (a, b): (usize, usize),
    parts: &mut [f64],
) -> bool {
    parts.fill(0.0);
    let (mut known, mut all, mut complete) = (0.0, 0.0, true);
    for column in 0..values.columns() {
        let weight = of.weights[column];
        all += weight;
        let (Ok(x), Ok(y)) = (values.get(a, column), values.get(b, column)) else {
            complete = false;
            continue;
        };
        known += weight;
        parts[of.block_of[column]] += weight * (x - y) * (x - y);
    }
    if complete {
        return values.columns() > 0;
    }
    if missing == Missing::NoDistance || known <= 0.0 {
        return false;
    }
    for part in parts {
        *part *= all / known;
    }
    true
}
