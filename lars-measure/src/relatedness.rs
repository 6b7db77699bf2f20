//! Relatedness of columns by the rows that have both, and the density of a row around a column.
//!
//! Columns are related when many rows have both. Peers divide the co-occurrence by different things and treat
//! the diagonal differently; each convention is a named option. Complexity is elsewhere.

use faer::linalg::matmul::matmul;
use faer::{Accum, MatMut, Par};
use pulp::{Simd, WithSimd};
use rayon::prelude::*;

use crate::matrix::{Matrix, PartialMatrix};
use crate::misuse::Misuse;
use crate::specialisation::Presence;
use crate::undefined::Undefined;

/// Names what the co-occurrence `C_ij` of two columns is divided by.
///
/// `S_i` is the sum of `C_ij` over j ≠ i, `T` the sum of all `S_i`, `u_i` the ubiquity (number of rows that
/// have i). The first four are EconGeo's, which starts from `S`; the last two are Hidalgo's and Datawheel's,
/// from `u`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RelatednessMethod {
    /// `C_ij / (T/2 · (S_i/T · S_j/(T − S_i) + S_j/T · S_i/(T − S_j)))`: observed over expected, when both
    /// columns are drawn without replacement (Steijn 2021). The default, as in EconGeo: 1 is chance, whatever
    /// the size of the columns.
    #[default]
    Probability,
    /// `C_ij T / (S_i S_j)`: observed over expected, drawn with replacement (association strength).
    Association,
    /// `C_ij / √(S_i S_j)`.
    Cosine,
    /// `C_ij / (S_i + S_j − C_ij)`.
    Jaccard,
    /// `C_ij / max(u_i, u_j)`: the smaller of both conditional probabilities.
    Proximity,
    /// `C_ij / √(u_i u_j)`: the geometric mean of both conditional probabilities (Datawheel's `sqrt`).
    ProximityRoot,
}

/// Names what stands on the diagonal: how a column is related to itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Diagonal {
    /// 0, as in EconGeo and Datawheel: density does not count the column itself, so that having it does not
    /// make it look closer. The default.
    #[default]
    Zero,
    /// 1, as in py-ecomplexity.
    One,
}

/// Names the choices of [`relatedness`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RelatednessOptions {
    /// What co-occurrence is divided by.
    pub method: RelatednessMethod,
    /// What stands on the diagonal.
    pub diagonal: Diagonal,
}

/// Holds how related each column is to each other: symmetric, 0 or above.
#[derive(Debug, Clone, PartialEq)]
pub struct Relatedness {
    values: Matrix,
    /// Columns that nobody has: their relatedness is unknown, and stored as 0 so that sums pass over it.
    unknown: Vec<bool>,
}

impl Relatedness {
    /// Takes relatedness that was found otherwise; errors unless it is square, finite and 0 or above.
    pub fn of_matrix(values: Matrix) -> Result<Self, Misuse> {
        if values.rows() != values.columns() {
            return Err(Misuse::Shape { what: "columns", got: values.columns(), needed: values.rows() });
        }
        values.check_counts("relatedness")?;
        let unknown = vec![false; values.columns()];
        Ok(Self { values, unknown })
    }

    /// Gives the number of columns that are related.
    pub fn len(&self) -> usize {
        self.values.columns()
    }

    /// Says whether there are no columns.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Gives the relatedness of two columns; `NoData` if nobody has one of them. Panics outside the matrix.
    pub fn get(&self, one: usize, other: usize) -> Result<f64, Undefined> {
        if self.unknown[one] || self.unknown[other] {
            return Err(Undefined::NoData);
        }
        Ok(self.values.at(one, other))
    }

    /// Gives the sum of each column: 0 for one that is related to nothing.
    pub fn sums(&self) -> Vec<f64> {
        self.values.column_sums()
    }

    /// Gives 1 where relatedness is above the mean of all entries (the diagonal among them), else 0:
    /// EconGeo's way to a sparse network of related columns.
    #[must_use]
    pub fn above_mean(&self) -> Self {
        let n = self.len();
        let mean = self.values.values().iter().sum::<f64>() / (n * n).max(1) as f64;
        let above = |i, j| f64::from(u8::from(self.values.at(i, j) > mean));
        Self { values: Matrix::from_fn(n, n, above), unknown: self.unknown.clone() }
    }

    pub(crate) fn values(&self) -> &Matrix {
        &self.values
    }
}

/// Co-occurrence of columns: how many rows have both.
///
/// **Takes** a presence matrix.
/// **Gives** a symmetric matrix of whole numbers, columns × columns; the ubiquity on the diagonal.
/// **Undefined** never.
/// **Errors** none.
/// **Cost** O(Σ diversity²) additions where presence is sparse, else O(s² r / 64) population counts; the
/// cheaper one is taken. O(s²) memory.
/// **Source** Hidalgo, Klinger, Barabási & Hausmann 2007, doi:10.1126/science.1144581.
/// **Oracle** `oracle/econgeo/*/co_occurrence_binary.csv` (EconGeo puts 0 on the diagonal).
pub fn co_occurrence(presence: &Presence) -> Matrix {
    let n = presence.columns();
    let mut out = Matrix::zeros(n, n);
    if n == 0 {
        return out;
    }
    let words = presence.rows().div_ceil(64);
    let by_lists: usize = presence.diversity().iter().map(|d| d * d).sum();
    // A word of 64 rows is counted in about the time of one addition into a list (measured); half the matrix
    // is.
    if by_lists <= n * n / 2 * words {
        let fill = |(column, counts): (usize, &mut [f64])| count_by_lists(presence, column, counts);
        out.values_mut().par_chunks_mut(n).enumerate().for_each(fill);
    } else {
        count_by_bits(presence, words, &mut out);
    }
    out
}

fn count_by_lists(presence: &Presence, column: usize, counts: &mut [f64]) {
    // Whole numbers first: adding to them is faster, and a row of them stays in the nearest cache.
    let mut whole = vec![0_u32; counts.len()];
    for &row in presence.of_column(column) {
        for &other in presence.of_row(row as usize) {
            whole[other as usize] += 1;
        }
    }
    for (count, whole) in counts.iter_mut().zip(whole) {
        *count = f64::from(whole);
    }
}

/// Columns are taken in blocks, so that the bits of a block stay in the cache while they meet all others.
const BLOCK: usize = 64;

fn count_by_bits(presence: &Presence, words: usize, out: &mut Matrix) {
    let n = presence.columns();
    let mut bits = vec![0_u64; n * words];
    for column in 0..n {
        for &row in presence.of_column(column) {
            bits[column * words + row as usize / 64] |= 1 << (row % 64);
        }
    }
    let arch = pulp::Arch::new();
    let bits = &bits;
    out.values_mut().par_chunks_mut(BLOCK * n).enumerate().for_each(|(block, counts)| {
        let first = block * BLOCK;
        for (start, others) in bits[first * words..].chunks(BLOCK * words).enumerate() {
            for (at, row) in counts.chunks_mut(n).enumerate() {
                let mine = &bits[(first + at) * words..(first + at + 1) * words];
                let row = &mut row[first + start * BLOCK..];
                arch.dispatch(CountBoth { counts: row, mine, others });
            }
        }
    });
    mirror(out);
}

/// Counts the rows that one column shares with each of others.
///
/// `pulp` runs this with the widest instructions that the machine has, chosen when the program runs.
struct CountBoth<'a> {
    counts: &'a mut [f64],
    mine: &'a [u64],
    others: &'a [u64],
}

impl WithSimd for CountBoth<'_> {
    type Output = ();

    #[inline(always)]
    #[expect(clippy::inline_always, reason = "else it would not be built for the instructions chosen")]
    fn with_simd<S: Simd>(self, _: S) {
        for (count, other) in self.counts.iter_mut().zip(self.others.chunks_exact(self.mine.len())) {
            let shared: u64 = self.mine.iter().zip(other).map(|(a, b)| u64::from((a & b).count_ones())).sum();
            *count = shared as f64;
        }
    }
}

/// Copies what stands right of the diagonal to the left of it, block by block.
fn mirror(matrix: &mut Matrix) {
    let n = matrix.columns();
    for first in (0..n).step_by(BLOCK) {
        for left in (0..=first).step_by(BLOCK) {
            for row in first..(first + BLOCK).min(n) {
                for column in left..(left + BLOCK).min(row) {
                    let value = matrix.at(column, row);
                    matrix.put(row, column, value);
                }
            }
        }
    }
}

/// Relatedness of columns, by how often rows have both.
///
/// The formulas are in [`RelatednessMethod`].
///
/// **Takes** a presence matrix and the choices of method and diagonal.
/// **Gives** a symmetric matrix, columns × columns, 0 or above. Two columns that no row has together are 0.
/// **Undefined** `NoData` for a column that nobody has, in its row and column only. EconGeo gives 0 there,
/// py-ecomplexity drops the column.
/// **Errors** none.
/// **Cost** that of [`co_occurrence`] and O(s²).
/// **Source** van Eck & Waltman 2009, doi:10.1002/asi.21075; Steijn 2021, doi:10.1016/j.joi.2020.101106
/// (probability); Hidalgo et al. 2007, doi:10.1126/science.1144581 (proximity).
/// **Oracle** `oracle/econgeo/*/relatedness_*.csv`; py-ecomplexity and Datawheel on 270 regions × 68
/// activities, read in place.
///
/// ```
/// use lars_measure::{Matrix, Undefined};
/// use lars_measure::relatedness::{RelatednessMethod, RelatednessOptions, relatedness};
/// use lars_measure::specialisation::Presence;
/// // Two of three rows have the first two columns together; nobody has the last.
/// let entries = Matrix::new(3, 3, vec![1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0])?;
/// let how = RelatednessOptions { method: RelatednessMethod::Proximity, ..Default::default() };
/// let related = relatedness(&Presence::of_binary(&entries)?, how);
/// assert_eq!(related.get(0, 1), Ok(2.0 / 3.0));
/// assert_eq!(related.get(0, 2), Err(Undefined::NoData));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn relatedness(presence: &Presence, how: RelatednessOptions) -> Relatedness {
    let mut values = co_occurrence(presence);
    let n = values.columns();
    let ubiquity: Vec<f64> = presence.ubiquity().into_iter().map(|u| u as f64).collect();
    let sums: Vec<f64> = (0..n).map(|i| values.row(i).iter().sum::<f64>() - ubiquity[i]).collect();
    let total: f64 = sums.iter().sum();
    let own = match how.diagonal {
        Diagonal::Zero => 0.0,
        Diagonal::One => 1.0,
    };
    let scaled = |i: usize, row: &mut [f64]| {
        for (j, value) in row.iter_mut().enumerate() {
            if i == j {
                *value = if ubiquity[i] > 0.0 { own } else { 0.0 };
            } else if *value > 0.0 {
                *value /= match how.method {
                    RelatednessMethod::Probability => expected_without_replacement(sums[i], sums[j], total),
                    RelatednessMethod::Association => sums[i] * sums[j] / total,
                    RelatednessMethod::Cosine => (sums[i] * sums[j]).sqrt(),
                    RelatednessMethod::Jaccard => sums[i] + sums[j] - *value,
                    RelatednessMethod::Proximity => ubiquity[i].max(ubiquity[j]),
                    RelatednessMethod::ProximityRoot => (ubiquity[i] * ubiquity[j]).sqrt(),
                };
            }
        }
    };
    if n > 0 {
        values.values_mut().par_chunks_mut(n).enumerate().for_each(|(i, row)| scaled(i, row));
    }
    Relatedness { values, unknown: ubiquity.iter().map(|u| *u <= 0.0).collect() }
}

/// Gives the co-occurrence to expect of two columns by chance, drawn without replacement.
fn expected_without_replacement(one: f64, other: f64, total: f64) -> f64 {
    // Symmetric to the last digit: floating-point addition and multiplication commute.
    one * other * ((total - one).recip() + (total - other).recip()) / 2.0
}

/// Names which entries of the density are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DensityOf {
    /// Every column.
    #[default]
    All,
    /// Columns that the row has: how well they are embedded.
    Present,
    /// Columns that the row has not: how near they are.
    Absent,
}

/// Relatedness density: how much of what is related to a column a row has.
///
/// `d_rs = Σ_t φ_st m_rt / Σ_t φ_st`.
///
/// **Takes** presence, the relatedness of its columns, and which entries to give.
/// **Gives** a share from 0 to 1 for each row and column (EconGeo: times 100). With [`Diagonal::Zero`] the
/// column itself does not count, with [`Diagonal::One`] it does.
/// **Undefined** `NoData` where a column is related to nothing (0/0), and for entries that were not asked
/// for.
/// **Errors** if relatedness has another number of columns.
/// **Cost** O(s) additions per presence where it is sparse, else a matrix product, O(r s²); O(r s) memory.
/// **Source** Hidalgo et al. 2007, doi:10.1126/science.1144581; Boschma, Balland & Kogler 2015,
/// doi:10.1093/icc/dtu012.
/// **Oracle** `oracle/econgeo/*/relatedness_density_*.csv`; py-ecomplexity and Datawheel read in place.
pub fn relatedness_density(
    presence: &Presence,
    relatedness: &Relatedness,
    of: DensityOf,
) -> Result<PartialMatrix, Misuse> {
    let (rows, columns) = (presence.rows(), presence.columns());
    if relatedness.len() != columns {
        return Err(Misuse::Shape {
            what: "columns of relatedness",
            got: relatedness.len(),
            needed: columns,
        });
    }
    let mut out = Matrix::zeros(rows, columns);
    related_sums(presence, relatedness.values(), &mut out);
    let sums = relatedness.sums();
    let share = |row: usize, values: &mut [f64]| {
        let mut present = vec![false; columns];
        for &column in presence.of_row(row) {
            present[column as usize] = true;
        }
        for (column, value) in values.iter_mut().enumerate() {
            let asked = match of {
                DensityOf::All => true,
                DensityOf::Present => present[column],
                DensityOf::Absent => !present[column],
            };
            *value = if asked && sums[column] > 0.0 {
                // Rounding may put a row that has everything a digit above the whole.
                (*value / sums[column]).min(1.0)
            } else {
                PartialMatrix::HOLE
            };
        }
    };
    if columns > 0 {
        out.values_mut().par_chunks_mut(columns).enumerate().for_each(|(row, values)| share(row, values));
    }
    Ok(PartialMatrix::new(out))
}

/// Above this share of presences a matrix product is faster than adding rows (measured on two cores).
const SPARSE: f64 = 0.15;

/// Gives `Σ_t m_rt φ_ts` for every row and column.
fn related_sums(presence: &Presence, related: &Matrix, out: &mut Matrix) {
    let (rows, columns) = (presence.rows(), presence.columns());
    if rows == 0 || columns == 0 {
        return;
    }
    if presence.len() as f64 <= SPARSE * (rows * columns) as f64 {
        let rows_each = rows.div_ceil(rayon::current_num_threads());
        let parts = out.values_mut().par_chunks_mut(rows_each * columns).enumerate();
        parts.for_each(|(part, sums)| add_rows(presence, related, part * rows_each, sums));
        return;
    }
    // Block by block: zeros and ones as numbers take eight bytes each.
    for first in (0..rows).step_by(PRODUCT_ROWS) {
        let count = PRODUCT_ROWS.min(rows - first);
        let mut entries = Matrix::zeros(count, columns);
        for row in 0..count {
            for &column in presence.of_row(first + row) {
                entries.put(row, column as usize, 1.0);
            }
        }
        let sums = &mut out.values_mut()[first * columns..(first + count) * columns];
        let sums = MatMut::from_row_major_slice_mut(sums, count, columns);
        matmul(sums, Accum::Replace, entries.faer(), related.faer(), 1.0, Par::rayon(0));
    }
}

/// Rows of one matrix product.
const PRODUCT_ROWS: usize = 1024;
/// Numbers in the tile of relatedness that is added from: 512 KiB, which the second cache holds.
const TILE: usize = 1 << 16;

/// Adds rows of relatedness to the sums of a part of the rows, tile by tile, so that they come from a near
/// cache.
fn add_rows(presence: &Presence, related: &Matrix, first: usize, sums: &mut [f64]) {
    let n = related.columns();
    // High enough that a row has some 16 columns in a tile: its sums are fetched and put back each time.
    let height = (16 * presence.rows() * n / presence.len().max(1)).clamp(128, 1024);
    let arch = pulp::Arch::new();
    let mut tile = vec![0.0; TILE];
    let mut done = vec![0; sums.len() / n];
    for left in (0..n).step_by(TILE / height) {
        let right = (left + TILE / height).min(n);
        done.fill(0);
        for top in (0..n).step_by(height) {
            let bottom = (top + height).min(n);
            for (packed, row) in tile.chunks_exact_mut(right - left).zip(top..bottom) {
                packed.copy_from_slice(&related.row(row)[left..right]);
            }
            for (row, (done, sums)) in done.iter_mut().zip(sums.chunks_exact_mut(n)).enumerate() {
                if top == 0 {
                    // Fresh memory is written before it is read: else each page of it is fetched twice, and
                    // while two threads run, that is what most of the time went into.
                    sums[left..right].fill(0.0);
                }
                let mine = &presence.of_row(first + row)[*done..];
                let count = mine.iter().take_while(|column| (**column as usize) < bottom).count();
                *done += count;
                arch.dispatch(AddRows {
                    sums: &mut sums[left..right],
                    columns: &mine[..count],
                    tile: &tile,
                    top,
                });
            }
        }
    }
}

/// Adds rows of a tile to sums, four at a time: the sums are read and written once for four.
struct AddRows<'a> {
    sums: &'a mut [f64],
    columns: &'a [u32],
    tile: &'a [f64],
    top: usize,
}

impl WithSimd for AddRows<'_> {
    type Output = ();

    #[inline(always)]
    #[expect(clippy::inline_always, reason = "else it would not be built for the instructions chosen")]
    fn with_simd<S: Simd>(self, _: S) {
        let width = self.sums.len();
        let row = |column: u32| &self.tile[(column as usize - self.top) * width..][..width];
        let fours = self.columns.chunks_exact(4);
        for column in fours.remainder() {
            for (sum, value) in self.sums.iter_mut().zip(row(*column)) {
                *sum += value;
            }
        }
        for four in fours {
            let (a, b, c, d) = (row(four[0]), row(four[1]), row(four[2]), row(four[3]));
            for ((((sum, a), b), c), d) in self.sums.iter_mut().zip(a).zip(b).zip(c).zip(d) {
                *sum += (a + b) + (c + d);
            }
        }
    }
}
