//! Location quotients, and the presence matrix made of them: what a row has more of than the whole.
//! What is done with presence is in `relatedness`, `complexity` and `opportunity`.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::deviation::whole;
use crate::matrix::{Matrix, PartialMatrix};
use crate::misuse::Misuse;

/// Names when a column counts as present in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PresenceRule {
    /// Location quotient ≥ 1: EconGeo, py-ecomplexity and the default here. A row with exactly its share of a
    /// column has it.
    #[default]
    AtLeastOne,
    /// Location quotient > 1.
    AboveOne,
    /// Any count above 0, whatever the share.
    Any,
}

/// Location quotient, also called revealed comparative advantage (RCA, Balassa index).
///
/// `LQ_rs = (x_rs / x_r·) / (x_·s / x_··)`: the share of column s in row r, over its share in the whole.
///
/// **Takes** counts ≥ 0, rows × columns.
/// **Gives** one quotient per entry, 0 or above; 1 means the same share as in the whole.
/// **Undefined** `NoData` in an empty row or an empty column (0/0), for those entries only. EconGeo gives 0
/// there, py-ecomplexity drops them.
/// **Errors** if a count is negative or not finite.
/// **Cost** O(r s) time, one more matrix of memory.
/// **Source** Balassa 1965, doi:10.1111/j.1467-9957.1965.tb00050.x.
/// **Oracle** `oracle/econgeo/*/location_quotient.csv` (EconGeo 2.1, rounding switched off).
///
/// ```
/// use lars_measure::{Matrix, Undefined, specialisation::location_quotient};
/// let counts = Matrix::new(3, 2, vec![9.0, 1.0, 1.0, 9.0, 0.0, 0.0])?;
/// let quotient = location_quotient(&counts)?;
/// assert!((quotient.get(0, 0).unwrap() - 1.8).abs() < 1e-15);
/// assert_eq!(quotient.get(2, 0), Err(Undefined::NoData)); // an empty row has no shares
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn location_quotient(counts: &Matrix) -> Result<PartialMatrix, Misuse> {
    counts.check_counts("count")?;
    let counts = &*in_whole_numbers(counts);
    let margins = Margins::of(counts);
    let mut out = Matrix::zeros(counts.rows(), counts.columns());
    for row in 0..counts.rows() {
        for (column, value) in out.row_mut(row).iter_mut().enumerate() {
            *value = margins.quotient(row, column, counts.at(row, column));
        }
    }
    Ok(PartialMatrix::new(out))
}

/// Decimals as the whole numbers that they are over one scale, so that a tenth of each count has the same quotients to the last digit.
fn in_whole_numbers(counts: &Matrix) -> Cow<'_, Matrix> {
    if counts.values().iter().all(|count| count.fract() == 0.0) {
        return Cow::Borrowed(counts);
    }
    let (points, _) = whole(counts.values());
    Matrix::new(counts.rows(), counts.columns(), points).map_or(Cow::Borrowed(counts), Cow::Owned)
}

struct Margins {
    rows: Vec<f64>,
    columns: Vec<f64>,
    total: f64,
}

impl Margins {
    fn of(counts: &Matrix) -> Self {
        let rows = counts.row_sums();
        let total = rows.iter().sum();
        Self { rows, columns: counts.column_sums(), total }
    }

    fn quotient(&self, row: usize, column: usize, count: f64) -> f64 {
        let (in_row, in_column) = (self.rows[row], self.columns[column]);
        if in_row <= 0.0 || in_column <= 0.0 {
            return PartialMatrix::HOLE;
        }
        // One division: whole counts that are in proportion give exactly 1.
        let quotient = (count * self.total) / (in_row * in_column);
        if quotient.is_finite() { quotient } else { (count / in_row) * (self.total / in_column) }
    }
}

/// Holds which columns each row has.
///
/// Both directions are lists of places in ascending order: most of the matrix is empty in practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    of_row: Lists,
    of_column: Lists,
}

/// Lists end to end, with the place where each begins.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Lists {
    starts: Vec<usize>,
    items: Vec<u32>,
}

impl Lists {
    fn list(&self, at: usize) -> &[u32] {
        &self.items[self.starts[at]..self.starts[at + 1]]
    }

    fn len(&self) -> usize {
        self.starts.len() - 1
    }

    fn lengths(&self) -> Vec<usize> {
        self.starts.windows(2).map(|ends| ends[1] - ends[0]).collect()
    }

    fn from_rows(rows: Vec<Vec<u32>>) -> Self {
        let mut starts = Vec::with_capacity(rows.len() + 1);
        let mut items = Vec::with_capacity(rows.iter().map(Vec::len).sum());
        starts.push(0);
        for row in rows {
            items.extend_from_slice(&row);
            starts.push(items.len());
        }
        Self { starts, items }
    }

    fn turned(&self, columns: usize) -> Self {
        let mut starts = vec![0; columns + 1];
        for &column in &self.items {
            starts[column as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut items = vec![0; self.items.len()];
        for row in 0..self.len() {
            for &column in self.list(row) {
                items[next[column as usize]] = place(row);
                next[column as usize] += 1;
            }
        }
        Self { starts, items }
    }
}

/// Turns a place into its short form; a matrix with 2³² rows would not fit into memory.
#[expect(clippy::cast_possible_truncation, reason = "places stay far below 2^32, see above")]
fn place(at: usize) -> u32 {
    debug_assert!(u32::try_from(at).is_ok(), "fewer than 2^32 rows and columns");
    at as u32
}

impl Presence {
    /// Makes the presence matrix of counts; an entry whose quotient is undefined is absent.
    ///
    /// Errors if a count is negative or not finite. **Cost** O(r s) time, O(number of presences) memory: the
    /// quotients are not kept.
    pub fn of_counts(counts: &Matrix, rule: PresenceRule) -> Result<Self, Misuse> {
        counts.check_counts("count")?;
        let counts = &*in_whole_numbers(counts);
        let margins = Margins::of(counts);
        let has = |row: usize, column: usize, count: f64| match rule {
            PresenceRule::Any => count > 0.0,
            PresenceRule::AtLeastOne => count > 0.0 && margins.quotient(row, column, count) >= 1.0,
            PresenceRule::AboveOne => count > 0.0 && margins.quotient(row, column, count) > 1.0,
        };
        Ok(Self::from_fn(counts, has))
    }

    /// Makes the presence matrix of entries that are 0 or 1 already; errors if one is neither.
    pub fn of_binary(entries: &Matrix) -> Result<Self, Misuse> {
        let values = entries.values();
        if let Some(at) = values.iter().position(|value| !(value.abs() <= 0.0 || (value - 1.0).abs() <= 0.0))
        {
            return Err(Misuse::Range { what: "entry", at, value: values[at], range: "0 or 1" });
        }
        Ok(Self::from_fn(entries, |_, _, value| value > 0.5))
    }

    fn from_fn(matrix: &Matrix, has: impl Fn(usize, usize, f64) -> bool + Sync) -> Self {
        let of_row = |row: usize| {
            let entries = matrix.row(row).iter().enumerate();
            entries
                .filter(|(column, value)| has(row, *column, **value))
                .map(|(column, _)| place(column))
                .collect()
        };
        let rows: Vec<Vec<u32>> = (0..matrix.rows()).into_par_iter().map(of_row).collect();
        let of_row = Lists::from_rows(rows);
        let of_column = of_row.turned(matrix.columns());
        Self { of_row, of_column }
    }

    /// Gives the number of rows.
    pub fn rows(&self) -> usize {
        self.of_row.len()
    }

    /// Gives the number of columns.
    pub fn columns(&self) -> usize {
        self.of_column.len()
    }

    /// Gives the columns that a row has, ascending.
    pub fn of_row(&self, row: usize) -> &[u32] {
        self.of_row.list(row)
    }

    /// Gives the rows that have a column, ascending.
    pub fn of_column(&self, column: usize) -> &[u32] {
        self.of_column.list(column)
    }

    /// Says whether a row has a column.
    pub fn has(&self, row: usize, column: usize) -> bool {
        self.of_row(row).binary_search(&place(column)).is_ok()
    }

    /// Gives how many columns each row has.
    pub fn diversity(&self) -> Vec<usize> {
        self.of_row.lengths()
    }

    /// Gives how many rows have each column.
    pub fn ubiquity(&self) -> Vec<usize> {
        self.of_column.lengths()
    }

    /// Gives the number of presences.
    pub fn len(&self) -> usize {
        self.of_row.items.len()
    }

    /// Says whether nothing is present anywhere.
    pub fn is_empty(&self) -> bool {
        self.of_row.items.is_empty()
    }

    /// Gives rows as columns.
    #[must_use]
    pub fn transposed(&self) -> Self {
        Self { of_row: self.of_column.clone(), of_column: self.of_row.clone() }
    }

    /// Gives only some rows and columns; their places must ascend.
    pub(crate) fn of_places(&self, rows: &[usize], columns: &[usize]) -> Self {
        let mut new_place = vec![None; self.columns()];
        for (new, old) in columns.iter().enumerate() {
            new_place[*old] = Some(place(new));
        }
        let of_row =
            |row: &usize| self.of_row(*row).iter().filter_map(|old| new_place[*old as usize]).collect();
        let of_row = Lists::from_rows(rows.iter().map(of_row).collect());
        let of_column = of_row.turned(columns.len());
        Self { of_row, of_column }
    }

    /// Gives the entries as 0 and 1.
    pub fn matrix(&self) -> Matrix {
        let mut matrix = Matrix::zeros(self.rows(), self.columns());
        for row in 0..self.rows() {
            for &column in self.of_row(row) {
                matrix.put(row, column as usize, 1.0);
            }
        }
        matrix
    }
}
