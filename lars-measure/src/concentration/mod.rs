//! How concentrated or specialised rows and columns are: Herfindahl, entropy, Krugman, Hachman, Gini, Hoover, and what comes and goes
//! between two periods (`dynamics`). Location quotients are in `specialisation`.
//!
//! Rows are compared with the whole matrix; columns are spread over rows. An empty row or column is `NoData` for itself only.

mod dynamics;

use crate::matrix::Matrix;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

pub use dynamics::{Change, changes, growth};

/// One number per row or column.
type Numbers = Vec<Result<f64, Undefined>>;

/// Gives each row's shares, or why it has none.
fn row_shares(counts: &Matrix, row: usize) -> Result<Vec<f64>, Undefined> {
    shares(counts.row(row))
}

fn shares(values: &[f64]) -> Result<Vec<f64>, Undefined> {
    let sum: f64 = values.iter().sum();
    if sum > 0.0 { Ok(values.iter().map(|value| value / sum).collect()) } else { Err(Undefined::NoData) }
}

/// Gives something of each row's shares.
fn of_rows(counts: &Matrix, of: impl Fn(usize, &[f64]) -> Result<f64, Undefined>) -> Result<Numbers, Misuse> {
    counts.check_counts("count")?;
    Ok((0..counts.rows()).map(|row| row_shares(counts, row).and_then(|shares| of(row, &shares))).collect())
}

/// Herfindahl index of each row: Σ of squared shares. 1: one column has everything; 1/k: k columns have the same.
///
/// **Takes** counts ≥ 0. **Gives** one number per row, 1/columns to 1. **Undefined** `NoData` for an empty row (EconGeo: NaN).
/// **Errors** if a count is negative or not finite. **Cost** O(r s). **Source** Herfindahl 1950, dissertation, Columbia University.
/// **Oracle** `econgeo/expected/*/unrounded/herfindahl.csv`, read in place, and `oracle/econgeo`. For columns, transpose.
///
/// ```
/// use lars_measure::concentration::herfindahl;
/// use lars_measure::{Matrix, Undefined};
/// let counts = Matrix::new(3, 2, vec![5.0, 5.0, 9.0, 0.0, 0.0, 0.0])?;
/// assert_eq!(herfindahl(&counts)?, [Ok(0.5), Ok(1.0), Err(Undefined::NoData)]);
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn herfindahl(counts: &Matrix) -> Result<Numbers, Misuse> {
    of_rows(counts, |_, shares| Ok(shares.iter().map(|p| p * p).sum()))
}

/// Shannon entropy of each row's shares, in bits.
///
/// **Takes** counts ≥ 0 and what is added to each share inside the logarithm: 0, or EconGeo's 1e-9. **Gives** one number per row, 0 (one column) to
/// log₂ columns. **Undefined** `NoData` for an empty row. **Errors** as [`herfindahl`]. **Cost** O(r s).
/// **Source** Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x; Frenken, Van Oort & Verburg 2007, doi:10.1080/00343400601120296.
/// **Oracle** `entropy.csv` of EconGeo with 1e-9.
pub fn entropy(counts: &Matrix, inside: f64) -> Result<Numbers, Misuse> {
    of_rows(counts, |_, shares| {
        Ok(shares.iter().filter(|p| **p > 0.0).map(|p| -p * (p + inside).log2()).sum())
    })
}

/// Krugman's index of each row: Σ |share in the row − share in the whole|. 0: as the whole; 2: nothing in common.
///
/// **Takes** counts ≥ 0. **Gives** one number per row, 0 to 2. The whole includes the row (EconGeo).
/// **Undefined** `NoData` for an empty row. **Errors** as [`herfindahl`]. **Cost** O(r s).
/// **Source** Krugman 1991, Geography and Trade, ISBN 978-0-262-61086-5. **Oracle** `krugman_index.csv` of EconGeo.
pub fn krugman(counts: &Matrix) -> Result<Numbers, Misuse> {
    against_whole(counts, |own, whole| (own - whole).abs())
}

/// Specialisation coefficient of each row: half of [`krugman`], 0 to 1 (Hoover & Giarratani 1985).
///
/// **Takes**, **Gives** (0 to 1), **Undefined**, **Errors**, **Cost** as [`krugman`]. **Source** Hoover & Giarratani 1985, An Introduction to
/// Regional Economics, ISBN 978-0-07-554440-9. **Oracle** `spec_coeff.csv` of EconGeo.
pub fn specialisation_coefficient(counts: &Matrix) -> Result<Numbers, Misuse> {
    against_whole(counts, |own, whole| (own - whole).abs() / 2.0)
}

fn against_whole(counts: &Matrix, part: impl Fn(f64, f64) -> f64) -> Result<Numbers, Misuse> {
    counts.check_counts("count")?;
    let whole = shares(&counts.column_sums());
    of_rows(counts, |_, own| {
        Ok(own.iter().zip(whole.as_ref().map_err(|why| *why)?).map(|(a, b)| part(*a, *b)).sum())
    })
}

/// Hachman index of each row: 1 / Σ LQ · share. 1: as the whole; towards 0: ever more different.
///
/// **Takes** counts ≥ 0. **Gives** one number per row, above 0, at most 1. **Undefined** `NoData` for an empty row.
/// **Errors** as [`herfindahl`]. **Cost** O(r s). **Source** Hachman 1995, Bureau of Economic and Business Research, University of Utah.
/// **Oracle** `hachman.csv` of EconGeo.
pub fn hachman(counts: &Matrix) -> Result<Numbers, Misuse> {
    let sums = against_whole(counts, |own, whole| if whole > 0.0 { own * own / whole } else { 0.0 })?;
    Ok(sums.into_iter().map(|sum| sum.map(|sum| 1.0 / sum)).collect())
}

/// Average location quotient of each row, weighted by its shares: the inverse of [`hachman`].
///
/// **Takes**, **Undefined**, **Errors**, **Cost** as [`hachman`]. **Gives** 1 or above. **Source** O'Donoghue & Gleave 2004,
/// doi:10.1080/03434002000222318. **Oracle** `location_quotient_avg.csv` of EconGeo.
pub fn average_location_quotient(counts: &Matrix) -> Result<Numbers, Misuse> {
    against_whole(counts, |own, whole| if whole > 0.0 { own * own / whole } else { 0.0 })
}

/// Gini coefficient of each column over the rows: 0 if all rows have the same, towards 1 if one row has everything.
///
/// `G = Σ_k (2k − n − 1) x_(k) / (n Σ x)`, with x ascending, k from 1.
///
/// **Takes** counts ≥ 0. **Gives** one number per column, 0 to 1 − 1/rows. **Undefined** `NoData` for an empty column.
/// **Errors** as [`herfindahl`]. **Cost** O(r s log r). **Source** Gini 1921, doi:10.2307/2223319. **Oracle** `gini.csv` of EconGeo.
///
/// ```
/// use lars_measure::Matrix;
/// use lars_measure::concentration::gini;
/// // The first column is spread evenly over four rows, the second is all in one.
/// let counts = Matrix::new(4, 2, vec![1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 8.0])?;
/// assert_eq!(gini(&counts)?, [Ok(0.0), Ok(0.75)]);
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn gini(counts: &Matrix) -> Result<Numbers, Misuse> {
    counts.check_counts("count")?;
    Ok((0..counts.columns()).map(|column| gini_of(counts.column(column))).collect())
}

fn gini_of(mut values: Vec<f64>) -> Result<f64, Undefined> {
    values.sort_unstable_by(f64::total_cmp);
    let (n, sum) = (values.len() as f64, values.iter().sum::<f64>());
    if sum <= 0.0 {
        return Err(Undefined::NoData);
    }
    let weighted: f64 =
        values.iter().enumerate().map(|(at, x)| (2.0 * (at as f64 + 1.0) - n - 1.0) * x).sum();
    // Of equal decimals it adds up to some last digits on either side of 0.
    Ok((weighted / (n * sum)).max(0.0))
}

/// Locational Gini of each column: how unevenly its quotients are spread over rows, from 0 to ½ (Krugman's form).
///
/// Rows are ordered by the quotient of their share of the column and their share of the whole; the area between the Lorenz curve of both
/// shares and the diagonal is taken once, not twice.
///
/// **Takes** counts ≥ 0. **Gives** one number per column, 0 to ½. **Undefined** `NoData` for an empty column. **Errors** as [`herfindahl`].
/// **Cost** O(r s log r). **Source** Krugman 1991, Geography and Trade, ISBN 978-0-262-61086-5. **Oracle** `locational_gini.csv` of EconGeo.
pub fn locational_gini(counts: &Matrix) -> Result<Numbers, Misuse> {
    lorenz_gini(counts, &counts.row_sums()).map(|all| all.into_iter().map(|g| g.map(|g| g / 2.0)).collect())
}

/// Hoover–Gini of each column against a distribution over rows, such as population: twice the area of [`locational_gini`].
///
/// **Takes** counts ≥ 0 and one size ≥ 0 per row. **Gives** one number per column, 0 to 1. **Undefined** `NoData` for an empty column or sizes that add
/// up to 0. **Errors** as [`herfindahl`], or if there is not one size per row. **Cost** O(r s log r).
/// **Source** Hoover 1936, doi:10.2307/1927875; Gini 1921, doi:10.2307/2223319. **Oracle** `hoover_gini_total.csv` of EconGeo.
pub fn hoover_gini(counts: &Matrix, sizes: &[f64]) -> Result<Numbers, Misuse> {
    lorenz_gini(counts, sizes)
}

fn lorenz_gini(counts: &Matrix, sizes: &[f64]) -> Result<Numbers, Misuse> {
    check_sizes(counts, sizes)?;
    let of_column = |column: usize| {
        let (own, base) = (shares(&counts.column(column))?, shares(sizes)?);
        // A row without size but with some of the column stands last: its quotient has no bound.
        let mut order: Vec<usize> =
            (0..own.len()).filter(|row| own[*row] > 0.0 || base[*row] > 0.0).collect();
        order.sort_by(|a, b| (own[*a] * base[*b]).total_cmp(&(own[*b] * base[*a])));
        let (mut below, mut reached) = (0.0, 0.0);
        for row in order {
            below += base[row] * (2.0 * reached + own[row]);
            reached += own[row];
        }
        Ok((1.0 - below).max(0.0))
    };
    Ok((0..counts.columns()).map(of_column).collect())
}

fn check_sizes(counts: &Matrix, sizes: &[f64]) -> Result<(), Misuse> {
    counts.check_counts("count")?;
    if sizes.len() != counts.rows() {
        return Err(Misuse::Shape { what: "sizes", got: sizes.len(), needed: counts.rows() });
    }
    match sizes.iter().position(|size| !(*size >= 0.0 && size.is_finite())) {
        Some(at) => Err(Misuse::Range { what: "size", at, value: sizes[at], range: "finite and >= 0" }),
        None => Ok(()),
    }
}

/// Hoover index of each column: the share that would have to move for the column to be spread as a given distribution over rows.
///
/// `½ Σ |share of the column − share of the size|`.
///
/// **Takes** counts ≥ 0 and one size ≥ 0 per row (all equal: evenly). **Gives** one number per column, 0 to 1 (EconGeo: percent).
/// **Undefined**, **Errors** as [`hoover_gini`]. **Cost** O(r s). **Source** Hoover 1936, doi:10.2307/1927875.
/// **Oracle** `hoover_index_uniform.csv` and `hoover_index_total.csv` of EconGeo.
pub fn hoover(counts: &Matrix, sizes: &[f64]) -> Result<Numbers, Misuse> {
    check_sizes(counts, sizes)?;
    let of_column = |column: usize| {
        let (own, base) = (shares(&counts.column(column))?, shares(sizes)?);
        Ok(own.iter().zip(&base).map(|(a, b)| (a - b).abs()).sum::<f64>() / 2.0)
    };
    Ok((0..counts.columns()).map(of_column).collect())
}
