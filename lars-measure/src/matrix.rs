//! A dense matrix of numbers, stored row by row, and its margins; and one with undefined entries.
//! No linear algebra: `faer` does that.

use faer::MatRef;

use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Holds numbers in rows and columns, in the caller's order.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    values: Vec<f64>,
}

impl Matrix {
    /// Makes a matrix from values given row by row; errors if there are not rows × columns of them.
    pub fn new(rows: usize, columns: usize, values: Vec<f64>) -> Result<Self, Misuse> {
        if values.len() != rows * columns {
            return Err(Misuse::Shape { what: "values", got: values.len(), needed: rows * columns });
        }
        Ok(Self { rows, columns, values })
    }

    /// Makes a matrix of zeros.
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self { rows, columns, values: vec![0.0; rows * columns] }
    }

    /// Makes a matrix from a function of row and column.
    pub fn from_fn(rows: usize, columns: usize, value: impl Fn(usize, usize) -> f64) -> Self {
        let values = (0..rows).flat_map(|r| (0..columns).map(move |c| (r, c))).map(|(r, c)| value(r, c));
        Self { rows, columns, values: values.collect() }
    }

    /// Gives the number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Gives the number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Gives one value; panics outside the matrix.
    pub fn at(&self, row: usize, column: usize) -> f64 {
        self.row(row)[column]
    }

    /// Puts one value; panics outside the matrix.
    pub fn put(&mut self, row: usize, column: usize, value: f64) {
        self.row_mut(row)[column] = value;
    }

    /// Gives one row; panics outside the matrix.
    pub fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.columns..(row + 1) * self.columns]
    }

    /// Gives one row to change; panics outside the matrix.
    pub fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.values[row * self.columns..(row + 1) * self.columns]
    }

    /// Gives the values of one column; panics outside the matrix.
    pub fn column(&self, column: usize) -> Vec<f64> {
        (0..self.rows).map(|row| self.at(row, column)).collect()
    }

    /// Gives all values, row by row.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// Gives rows as columns.
    #[must_use]
    pub fn transposed(&self) -> Self {
        Self::from_fn(self.columns, self.rows, |r, c| self.at(c, r))
    }

    /// Gives all values to change, row by row.
    pub(crate) fn values_mut(&mut self) -> &mut [f64] {
        &mut self.values
    }

    /// Gives the matrix as `faer` reads it.
    pub(crate) fn faer(&self) -> MatRef<'_, f64> {
        MatRef::from_row_major_slice(&self.values, self.rows, self.columns)
    }

    /// Errors at the first value that is not finite, or is negative.
    pub(crate) fn check_counts(&self, what: &'static str) -> Result<(), Misuse> {
        // A sum first: it is NaN or infinite if any value is, and reads memory without a branch.
        let fine = |row: &[f64]| row.iter().all(|value| *value >= 0.0) && row.iter().sum::<f64>().is_finite();
        if (0..self.rows).all(|row| self.columns == 0 || fine(self.row(row))) {
            return Ok(());
        }
        match self.values.iter().position(|value| !(*value >= 0.0 && value.is_finite())) {
            Some(at) => Err(Misuse::Range { what, at, value: self.values[at], range: "finite and >= 0" }),
            None => Err(Misuse::Range { what, at: 0, value: self.values[0], range: "a finite sum" }),
        }
    }

    /// Gives the sum of each row.
    pub fn row_sums(&self) -> Vec<f64> {
        (0..self.rows).map(|row| self.row(row).iter().sum()).collect()
    }

    /// Gives the sum of each column.
    pub fn column_sums(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.columns];
        for row in 0..self.rows {
            for (sum, value) in sums.iter_mut().zip(self.row(row)) {
                *sum += value;
            }
        }
        sums
    }
}

/// Holds a matrix of which some entries are undefined because there was nothing to divide by.
///
/// Inside, an undefined entry is a NaN: one number an entry and no list beside it. No NaN leaves.
#[derive(Debug, Clone)]
pub struct PartialMatrix(Matrix);

impl PartialMatrix {
    pub(crate) fn new(matrix: Matrix) -> Self {
        Self(matrix)
    }

    /// Makes a matrix from a function of row and column that has no value for some: missing data.
    pub fn from_fn(rows: usize, columns: usize, value: impl Fn(usize, usize) -> Option<f64>) -> Self {
        Self(Matrix::from_fn(rows, columns, |row, column| value(row, column).unwrap_or(Self::HOLE)))
    }

    /// Gives the matrix if no entry is undefined.
    pub fn complete(&self) -> Option<&Matrix> {
        self.0.values().iter().all(|value| !value.is_nan()).then_some(&self.0)
    }

    /// Gives the defined values of a column.
    pub(crate) fn known(&self, column: usize) -> Vec<f64> {
        (0..self.rows()).filter_map(|row| self.get(row, column).ok()).collect()
    }

    /// Errors at the first value that is infinite.
    pub(crate) fn check_finite(&self, what: &'static str) -> Result<(), Misuse> {
        match self.0.values().iter().position(|value| value.is_infinite()) {
            Some(at) => Err(Misuse::Range { what, at, value: self.0.values()[at], range: "finite" }),
            None => Ok(()),
        }
    }

    /// The mark of an undefined entry.
    pub(crate) const HOLE: f64 = f64::NAN;

    /// Gives the number of rows.
    pub fn rows(&self) -> usize {
        self.0.rows()
    }

    /// Gives the number of columns.
    pub fn columns(&self) -> usize {
        self.0.columns()
    }

    /// Gives one entry, or why it is undefined: always `NoData`. Panics outside the matrix.
    pub fn get(&self, row: usize, column: usize) -> Result<f64, Undefined> {
        let value = self.0.at(row, column);
        if value.is_nan() { Err(Undefined::NoData) } else { Ok(value) }
    }

    /// Gives one row, entry by entry. Panics outside the matrix.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = Result<f64, Undefined>> + '_ {
        (0..self.columns()).map(move |column| self.get(row, column))
    }
}
