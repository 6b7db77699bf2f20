//! Economic complexity of rows and columns: the eigenvector form, fitness, and reflections.
//!
//! All three ask which rows have what few others have; they differ in how they average, and do not agree.
//! The eigenvector itself is found in `eigen`. Relatedness is elsewhere.

mod eigen;
mod iterated;

use crate::specialisation::Presence;
use crate::undefined::Undefined;

pub use iterated::{Fitness, FitnessOptions, Reflections, fitness, reflections};

/// Names the divisor of the standard deviation that complexity is standardised with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Divisor {
    /// n, as in py-ecomplexity: the rows are the whole, not a sample. The default.
    #[default]
    Population,
    /// n − 1, as in Datawheel's package and R's `scale`.
    Sample,
}

/// Holds complexity of rows and columns on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Complexity {
    /// The eigenvector: one entry per row, of unit length over the rows that have anything.
    pub rows: Vec<Result<f64, Undefined>>,
    /// One entry per column, such that a row is the mean of its columns.
    pub columns: Vec<Result<f64, Undefined>>,
    /// The second largest eigenvalue, between 0 and 1: the share of a column's complexity that comes back
    /// through rows.
    pub eigenvalue: Result<f64, Undefined>,
}

/// Economic complexity of rows and columns (ECI, PCI; EconGeo's KCI, TCI).
///
/// With presence `m` (0 or 1), diversity `d = Σ_s m` and ubiquity `u = Σ_r m`, solves the symmetric problem
/// `D^-½ M U^-1 Mᵀ D^-½`, takes the vector of the second largest eigenvalue λ and divides it by `√d`: `K`.
/// Columns get `P = U^-1 Mᵀ K / λ`, so that `K = D^-1 M P`: a row is the mean of its columns.
///
/// **Takes** a presence matrix.
/// **Gives** one entry per row and per column, in the caller's order; [`Complexity::standardised`] puts them
/// on the scale of z-scores over the rows.
/// **Sign** so that rows do not fall with diversity: the covariance of `K` and `d` is 0 or above. If it is 0
/// to rounding, the first row that differs from 0 is positive.
/// **Undefined** `NoData` for an empty row or column (that entry only), and for all of an empty matrix; for
/// the whole `TooFew` when fewer than two rows or columns have anything, `NotConnected` when they fall into
/// separate groups (eigenvalue 1 then comes twice, and the second vector only tells the groups apart),
/// `NoVariation` when all rows have the same (λ = 0), `NotUnique` when the second eigenvalue comes twice.
/// **Errors** none.
/// **Cost** let n be the smaller of rows and columns: O(n³) for n ≤ 128; else O(presences) per step of a
/// Lanczos iteration that takes tens of steps, O(n · steps) memory; O(n³) again if it does not settle.
/// **Source** Hidalgo & Hausmann 2009, doi:10.1073/pnas.0900943106; Mealy, Farmer & Teytelboym 2019,
/// doi:10.1126/sciadv.aau1705.
/// **Oracle** `oracle/econgeo/*/kci_rca_true.csv` after rescaling (EconGeo divides by the sum of the vector);
/// py-ecomplexity's `eci` and `pci` on 270 regions × 68 activities, read in place.
///
/// ```
/// use lars_measure::complexity::{Divisor, complexity};
/// use lars_measure::specialisation::Presence;
/// use lars_measure::{Matrix, Undefined};
/// let nested = Matrix::new(4, 3, vec![1., 1., 1., 1., 1., 0., 1., 0., 0., 0., 0., 0.])?;
/// let found = complexity(&Presence::of_binary(&nested)?).standardised(Divisor::Population);
/// assert!(found.rows[0].unwrap() > found.rows[1].unwrap());
/// assert_eq!(found.rows[3], Err(Undefined::NoData)); // an empty row spoils nothing
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn complexity(presence: &Presence) -> Complexity {
    match Side::smaller(presence).and_then(|side| solved(presence, &side)) {
        Ok((rows, columns, eigenvalue)) => Complexity {
            rows: with_gaps(&rows, &presence.diversity()),
            columns: with_gaps(&columns, &presence.ubiquity()),
            eigenvalue: Ok(eigenvalue),
        },
        Err(why) => Complexity {
            rows: vec![Err(why); presence.rows()],
            columns: vec![Err(why); presence.columns()],
            eigenvalue: Err(why),
        },
    }
    .with_empty(presence)
}

impl Complexity {
    /// Empty rows and columns have no data, whatever is undefined about the whole.
    fn with_empty(mut self, presence: &Presence) -> Self {
        for (entries, sizes) in
            [(&mut self.rows, presence.diversity()), (&mut self.columns, presence.ubiquity())]
        {
            for (entry, _) in entries.iter_mut().zip(sizes).filter(|(_, size)| *size == 0) {
                *entry = Err(Undefined::NoData);
            }
        }
        self
    }

    /// Gives complexity with mean 0 and standard deviation 1 over the rows; columns on the rows' scale.
    ///
    /// A row stays the mean of its columns. Undefined entries stay as they are; if all rows are equal,
    /// `NoVariation`.
    #[must_use]
    pub fn standardised(&self, divisor: Divisor) -> Self {
        let known: Vec<f64> = self.rows.iter().filter_map(|row| row.ok()).collect();
        if known.is_empty() {
            return self.clone();
        }
        let n = known.len() as f64;
        let mean = known.iter().sum::<f64>() / n;
        let squares: f64 = known.iter().map(|value| (value - mean).powi(2)).sum();
        let sd = match divisor {
            Divisor::Population => (squares / n).sqrt(),
            Divisor::Sample => (squares / (n - 1.0)).sqrt(),
        };
        let scale = |value: f64| if sd > 0.0 { Ok((value - mean) / sd) } else { Err(Undefined::NoVariation) };
        let all = |values: &[Result<f64, Undefined>]| values.iter().map(|v| v.and_then(scale)).collect();
        Self { rows: all(&self.rows), columns: all(&self.columns), eigenvalue: self.eigenvalue }
    }
}

/// The side of the matrix that the eigenproblem is solved on: the one with fewer places that have anything.
struct Side {
    /// Whether the rows are that side.
    is_rows: bool,
    /// Presence with empty rows and columns left out, that side as rows.
    kept: Presence,
}

impl Side {
    fn smaller(presence: &Presence) -> Result<Self, Undefined> {
        let kept = without_empty(presence);
        let n = kept.rows().min(kept.columns());
        if n == 0 {
            return Err(Undefined::NoData);
        }
        if n < 2 {
            return Err(Undefined::TooFew { n, needed: 2 });
        }
        check_connected(&kept)?;
        let is_rows = kept.rows() <= kept.columns();
        let kept = if is_rows { kept } else { kept.transposed() };
        Ok(Self { is_rows, kept })
    }
}

/// Gives the values of the kept rows and columns, and the eigenvalue.
fn solved(presence: &Presence, side: &Side) -> Result<(Vec<f64>, Vec<f64>, f64), Undefined> {
    let problem = eigen::Problem::new(&side.kept);
    let (eigenvalue, vector) = problem.second()?;
    let near: Vec<f64> =
        vector.iter().zip(side.kept.diversity()).map(|(v, d)| v / (d as f64).sqrt()).collect();
    let far = means(&near, &side.kept);
    let (mut rows, mut columns) = if side.is_rows {
        let columns: Vec<f64> = far.iter().map(|mean| mean / eigenvalue).collect();
        (near, columns)
    } else {
        (far, near)
    };
    let diversity: Vec<f64> = presence.diversity().into_iter().filter(|d| *d > 0).map(|d| d as f64).collect();
    let factor = sign(&rows, &diversity) / rows.iter().map(|value| value * value).sum::<f64>().sqrt();
    rows.iter_mut().chain(&mut columns).for_each(|value| *value *= factor);
    Ok((rows, columns, eigenvalue))
}

/// Gives, for each column, the mean of a value over the rows that have it.
fn means(of_rows: &[f64], presence: &Presence) -> Vec<f64> {
    (0..presence.columns())
        .map(|column| {
            let rows = presence.of_column(column);
            rows.iter().map(|row| of_rows[*row as usize]).sum::<f64>() / rows.len() as f64
        })
        .collect()
}

/// Gives 1 or −1, so that the values do not fall with diversity.
fn sign(values: &[f64], diversity: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = diversity.iter().sum::<f64>() / n;
    let together: f64 = values.iter().zip(diversity).map(|(value, d)| value * (d - mean)).sum();
    let size: f64 = values.iter().zip(diversity).map(|(value, d)| (value * (d - mean)).abs()).sum();
    if together.abs() > 1e-9 * size {
        return together.signum();
    }
    let largest = values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    values.iter().find(|value| value.abs() > 1e-9 * largest).map_or(1.0, |value| value.signum())
}

/// Spreads values of the kept places over all places.
fn with_gaps(kept: &[f64], sizes: &[usize]) -> Vec<Result<f64, Undefined>> {
    let mut kept = kept.iter();
    let mut value = |size: &usize| if *size == 0 { None } else { kept.next().copied() };
    sizes.iter().map(|size| value(size).ok_or(Undefined::NoData)).collect()
}

fn without_empty(presence: &Presence) -> Presence {
    let places = |sizes: Vec<usize>| -> Vec<usize> {
        sizes.into_iter().enumerate().filter(|(_, size)| *size > 0).map(|(at, _)| at).collect()
    };
    let (rows, columns) = (places(presence.diversity()), places(presence.ubiquity()));
    if rows.len() == presence.rows() && columns.len() == presence.columns() {
        return presence.clone();
    }
    presence.of_places(&rows, &columns)
}

/// Errs unless every row can be reached from every other over columns that both have; looks at rows and columns that are not empty.
fn check_connected(kept: &Presence) -> Result<(), Undefined> {
    if is_connected(kept) { Ok(()) } else { Err(Undefined::NotConnected) }
}

fn is_connected(presence: &Presence) -> bool {
    if presence.rows() == 0 {
        return true;
    }
    let mut seen_rows = vec![false; presence.rows()];
    let mut seen_columns = vec![false; presence.columns()];
    let mut open = vec![0_usize];
    seen_rows[0] = true;
    let mut reached = 1;
    while let Some(row) = open.pop() {
        for &column in presence.of_row(row) {
            if std::mem::replace(&mut seen_columns[column as usize], true) {
                continue;
            }
            for &other in presence.of_column(column as usize) {
                if !std::mem::replace(&mut seen_rows[other as usize], true) {
                    reached += 1;
                    open.push(other as usize);
                }
            }
        }
    }
    reached == presence.rows()
}
