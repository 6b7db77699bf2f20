//! Bringing variables to a common scale, outliers first. Distances are in `mod`.

use crate::describe::{QuantileType, quantile};
use crate::matrix::PartialMatrix;
use crate::misuse::Misuse;
use crate::{mean, median, ranks};

/// Names the limits that outliers are brought to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limits {
    /// The quantiles at the share and at 1 − share, type 7 (R's `DescTools::Winsorize`).
    Quantile,
    /// The smallest and largest value that is left once the share of the values is set aside at each end, rounded down
    /// (scipy's `mstats.winsorize`): each limit is a value that a region has.
    Count,
}

/// Brings the values of each column that lie far out to a limit.
///
/// **Takes** values, some perhaps missing, and the share at each end, 0 to below 0.5. **Gives** the same shape; missing stays missing.
/// **Errors** `Range` for another share or a value that is not finite. **Cost** O(r c log r).
/// **Source** Tukey 1962, doi:10.1214/aoms/1177704711; Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566. **Oracle** `oracle/scaled.csv`.
///
/// ```
/// use lars_measure::distance::{Limits, winsorised};
/// use lars_measure::matrix::PartialMatrix;
/// let values = [1.0, 2.0, 3.0, 4.0, 90.0];
/// let column = PartialMatrix::from_fn(5, 1, |row, _| Some(values[row]));
/// assert_eq!(winsorised(&column, 0.2, Limits::Count)?.get(4, 0), Ok(4.0));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn winsorised(values: &PartialMatrix, share: f64, limits: Limits) -> Result<PartialMatrix, Misuse> {
    if !(0.0..0.5).contains(&share) {
        return Err(Misuse::Range { what: "share", at: 0, value: share, range: "0 to below 0.5" });
    }
    values.check_finite("value")?;
    let mut ends = Vec::new();
    for column in 0..values.columns() {
        let mut known = values.known(column);
        known.sort_by(f64::total_cmp);
        let end = |level: f64| quantile(&known, level, QuantileType::Linear);
        ends.push(match limits {
            _ if known.is_empty() => None,
            Limits::Quantile => end(share)?.ok().zip(end(1.0 - share)?.ok()),
            Limits::Count => {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "below half of the length"
                )]
                let aside = (share * known.len() as f64) as usize;
                Some((known[aside], known[known.len() - 1 - aside]))
            }
        });
    }
    Ok(PartialMatrix::from_fn(values.rows(), values.columns(), |row, column| {
        let (low, high) = ends[column]?;
        Some(values.get(row, column).ok()?.clamp(low, high))
    }))
}

/// Names a scale for variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scaling {
    /// (x − mean) / sd, divisor n (scikit-learn's `StandardScaler`).
    Standard,
    /// (x − mean) / sd, divisor n − 1 (R's `scale`).
    StandardSample,
    /// (x − smallest) / (largest − smallest): 0 to 1. LARS's own choice, after winsorising.
    Range,
    /// (x − median) / (third quartile − first), quartiles of type 7 (scikit-learn's `RobustScaler`).
    Robust,
    /// (mean rank − 1) / (n − 1): 0 to 1, whatever the shape.
    Rank,
}

/// Brings each column to a scale.
///
/// **Takes** values, some perhaps missing: each column's scale is that of its known values. **Gives** the same shape. A column whose
/// spread is 0 becomes 0 throughout, as in scikit-learn: it tells no row from another.
/// **Undefined** missing stays missing. **Errors** `Range` if a value is not finite. **Cost** O(r c log r).
/// **Source** OECD & JRC 2008, Handbook on Constructing Composite Indicators, doi:10.1787/9789264043466-en.
/// **Oracle** `norm_*` of `benchmark`, read in place, and `oracle/scaled.csv`.
///
/// ```
/// use lars_measure::distance::{Scaling, scaled};
/// use lars_measure::matrix::PartialMatrix;
/// // A missing value stays missing; a column that does not vary becomes 0.
/// let values = [[Some(10.0), Some(7.0)], [None, Some(7.0)], [Some(30.0), Some(7.0)]];
/// let found = scaled(&PartialMatrix::from_fn(3, 2, |row, column| values[row][column]), Scaling::Range)?;
/// assert_eq!((found.get(2, 0), found.get(2, 1)), (Ok(1.0), Ok(0.0)));
/// assert!(found.get(1, 0).is_err());
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn scaled(values: &PartialMatrix, scaling: Scaling) -> Result<PartialMatrix, Misuse> {
    values.check_finite("value")?;
    let columns: Vec<Vec<Option<f64>>> = (0..values.columns())
        .map(|column| scaled_column(values, column, scaling))
        .collect::<Result<_, _>>()?;
    Ok(PartialMatrix::from_fn(values.rows(), values.columns(), |row, column| columns[column][row]))
}

fn scaled_column(
    values: &PartialMatrix,
    column: usize,
    scaling: Scaling,
) -> Result<Vec<Option<f64>>, Misuse> {
    let known = values.known(column);
    let all = |of: &dyn Fn(f64) -> f64| {
        (0..values.rows()).map(|row| values.get(row, column).ok().map(of)).collect()
    };
    let Ok(centre) = mean(&known) else { return Ok(all(&|v| v)) };
    if scaling == Scaling::Rank {
        let mut sorted: Vec<(f64, f64)> = known.iter().copied().zip(ranks(&known)).collect();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        let rank = |v: f64| sorted[sorted.partition_point(|(other, _)| *other < v)].1;
        let steps = (known.len() - 1) as f64;
        return Ok(all(&|v| if steps > 0.0 { (rank(v) - 1.0) / steps } else { 0.0 }));
    }
    let squares = || known.iter().map(|v| (v - centre) * (v - centre)).sum::<f64>();
    let (low, high) =
        known.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(*v), h.max(*v)));
    let n = known.len() as f64;
    let (from, size) = match scaling {
        Scaling::Standard => (centre, (squares() / n).sqrt()),
        Scaling::StandardSample => (centre, if n > 1.0 { (squares() / (n - 1.0)).sqrt() } else { 0.0 }),
        Scaling::Range | Scaling::Rank => (low, high - low),
        Scaling::Robust => {
            let at = |level| quantile(&known, level, QuantileType::Linear);
            let spread = at(0.75)?.ok().zip(at(0.25)?.ok()).map_or(0.0, |(third, first)| third - first);
            (median(&known).unwrap_or(centre), spread)
        }
    };
    // A column of one value has a spread of some last digits at most.
    let flat = size <= 0.0 || low >= high;
    Ok(all(&|v| if flat { 0.0 } else { (v - from) / size }))
}
