//! Complexity by iteration: the method of reflections, and fitness with its complexity.

use crate::specialisation::Presence;
use crate::undefined::Undefined;

/// Holds the averages that a number of reflections gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Reflections {
    /// `k_r,N` of each row.
    pub rows: Vec<Result<f64, Undefined>>,
    /// `k_s,N` of each column.
    pub columns: Vec<Result<f64, Undefined>>,
}

/// Method of reflections: diversity and ubiquity averaged over each other N times.
///
/// `k_r,0 = d_r`, `k_s,0 = u_s`, `k_r,N = Σ_s m_rs k_s,N−1 / d_r`, `k_s,N = Σ_r m_rs k_r,N−1 / u_s`.
///
/// **Takes** a presence matrix and the number of steps N ≥ 0.
/// **Gives** the plain averages. EconGeo's MORc and MORt rescale them to 0–100 from step 3 on; Datawheel's
/// package takes z-scores of the 18th and 19th (20 steps). All values draw together as N grows: for ranks
/// take about 20, and prefer [`super::complexity`], the limit of what remains after the common mean; with
/// many steps only rounding is left (with 50 Datawheel's ECI is noise on trade data).
/// **Undefined** `NoData` for an empty row or column (that entry only).
/// **Errors** none.
/// **Cost** O(N · presences) time, O(r + s) memory.
/// **Source** Hidalgo & Hausmann 2009, doi:10.1073/pnas.0900943106.
/// **Oracle** `oracle/econgeo/*/morc_*.csv`, `mort_19.csv`; Datawheel's `eci_reflections20.csv`, read in
/// place.
pub fn reflections(presence: &Presence, steps: usize) -> Reflections {
    let size = |sizes: Vec<usize>| -> Vec<f64> { sizes.into_iter().map(|size| size as f64).collect() };
    let (diversity, ubiquity) = (size(presence.diversity()), size(presence.ubiquity()));
    let (mut rows, mut columns) = (diversity.clone(), ubiquity.clone());
    for _ in 0..steps {
        let next =
            sums_over_columns(presence, &columns).iter().zip(&diversity).map(|(sum, d)| sum / d).collect();
        columns = sums_over_rows(presence, &rows).iter().zip(&ubiquity).map(|(sum, u)| sum / u).collect();
        rows = next;
    }
    Reflections { rows: known(&rows, &diversity), columns: known(&columns, &ubiquity) }
}

/// Gives for each row the sum of a value over its columns.
fn sums_over_columns(presence: &Presence, of_columns: &[f64]) -> Vec<f64> {
    let sum = |row| presence.of_row(row).iter().map(|column| of_columns[*column as usize]).sum();
    (0..presence.rows()).map(sum).collect()
}

/// Gives for each column the sum of a value over its rows.
fn sums_over_rows(presence: &Presence, of_rows: &[f64]) -> Vec<f64> {
    let sum = |column| presence.of_column(column).iter().map(|row| of_rows[*row as usize]).sum();
    (0..presence.columns()).map(sum).collect()
}

fn known(values: &[f64], sizes: &[f64]) -> Vec<Result<f64, Undefined>> {
    let entry = |(value, size): (&f64, &f64)| if *size > 0.0 { Ok(*value) } else { Err(Undefined::NoData) };
    values.iter().zip(sizes).map(entry).collect()
}

/// Names the choices of [`fitness`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FitnessOptions {
    /// The most steps taken.
    pub steps: usize,
    /// The iteration has settled when no value moved by more than this share of itself.
    pub tolerance: f64,
}

impl Default for FitnessOptions {
    fn default() -> Self {
        Self { steps: 1_000, tolerance: 1e-12 }
    }
}

/// Holds fitness of rows and complexity of columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitness {
    /// Fitness of each row: 0 or above, mean 1 over the rows that have anything.
    pub rows: Vec<Result<f64, Undefined>>,
    /// Complexity of each column: 0 or above, mean 1 over the columns that anybody has.
    pub columns: Vec<Result<f64, Undefined>>,
    /// The steps taken.
    pub steps: usize,
    /// Whether no value moved any more by more than the tolerance, seen from its own size. If not, the values are
    /// those of the last step: some matrices draw values to 0 without an end, and the order of rows is then more
    /// reliable than the values. Undefined for the whole where nothing was iterated.
    pub settled: Result<bool, Undefined>,
}

/// Fitness of rows and complexity of columns.
///
/// `F_r = Σ_s m_rs Q_s`, `Q_s = 1 / Σ_r m_rs / F_r`, each divided by its mean after each step, from 1
/// everywhere.
///
/// **Takes** a presence matrix and how long to iterate.
/// **Gives** fitness and complexity of the last step, and whether they had settled.
/// **Undefined** `NoData` for an empty row or column (that entry only); `NotConnected` for all others where they
/// fall into separate groups: nothing says how much of the whole each group has, and the iteration draws the groups
/// to 0 one after the other, at a value that depends on when it is ended.
/// **Errors** none.
/// **Cost** O(steps · presences) time, O(r + s) memory.
/// **Source** Tacchella, Cristelli, Caldarelli, Gabrielli & Pietronero 2012, doi:10.1038/srep00723; on
/// convergence Pugliese, Zaccaria & Pietronero 2016, doi:10.1140/epjst/e2015-50118-1.
/// **Oracle** `oracle/fitness.csv`, made by `oracle/make_complexity.py`.
///
/// ```
/// use lars_measure::Matrix;
/// use lars_measure::complexity::{FitnessOptions, fitness};
/// use lars_measure::specialisation::Presence;
/// // The first row has everything, the second only what everybody has.
/// let presence = Presence::of_binary(&Matrix::new(2, 2, vec![1.0, 1.0, 1.0, 0.0])?)?;
/// let found = fitness(&presence, FitnessOptions { steps: 100, tolerance: 1e-9 });
/// assert!(found.rows[0]? > found.rows[1]?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn fitness(presence: &Presence, how: FitnessOptions) -> Fitness {
    let size = |sizes: Vec<usize>| -> Vec<f64> { sizes.into_iter().map(|size| size as f64).collect() };
    let (diversity, ubiquity) = (size(presence.diversity()), size(presence.ubiquity()));
    let start =
        |sizes: &[f64]| sizes.iter().map(|size| f64::from(u8::from(*size > 0.0))).collect::<Vec<f64>>();
    let kept = super::without_empty(presence);
    if let Err(why) = super::check_connected(&kept) {
        let none = |sizes: &[f64]| {
            sizes.iter().map(|size| Err(if *size > 0.0 { why } else { Undefined::NoData })).collect()
        };
        return Fitness { rows: none(&diversity), columns: none(&ubiquity), steps: 0, settled: Err(why) };
    }
    let (mut rows, mut columns) = (start(&diversity), start(&ubiquity));
    let (mut steps, mut settled) = (0, false);
    while steps < how.steps && !settled {
        steps += 1;
        let next_rows = to_mean_one(sums_over_columns(presence, &columns), &diversity);
        let inverse: Vec<f64> = rows.iter().map(|value| 1.0 / value.max(f64::MIN_POSITIVE)).collect();
        let next_columns: Vec<f64> = sums_over_rows(presence, &inverse);
        let next_columns = next_columns.iter().map(|sum| if *sum > 0.0 { 1.0 / sum } else { 0.0 }).collect();
        let next_columns = to_mean_one(next_columns, &ubiquity);
        let moved = |old: &[f64], new: &[f64]| {
            // Seen from its own size: a value that is halved in each step never settles, however small it is.
            let share = |(old, new): (&f64, &f64)| if *old > 0.0 { ((old - new) / old).abs() } else { 0.0 };
            old.iter().zip(new).map(share).fold(0.0_f64, f64::max)
        };
        settled = moved(&rows, &next_rows).max(moved(&columns, &next_columns)) <= how.tolerance;
        (rows, columns) = (next_rows, next_columns);
    }
    Fitness {
        rows: known(&rows, &diversity),
        columns: known(&columns, &ubiquity),
        steps,
        settled: Ok(settled),
    }
}

fn to_mean_one(mut values: Vec<f64>, sizes: &[f64]) -> Vec<f64> {
    let count = sizes.iter().filter(|size| **size > 0.0).count();
    let mean = values.iter().sum::<f64>() / count.max(1) as f64;
    if mean > 0.0 {
        for value in &mut values {
            *value /= mean;
        }
    }
    values
}
