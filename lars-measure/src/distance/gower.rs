//! Gower's distance of rows with variables of several kinds. Distances of numbers alone are in `mod`.

use crate::matrix::{Matrix, PartialMatrix};
use crate::misuse::Misuse;

/// Names the kind of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A number: |a − b| / range of the known values.
    Number,
    /// A category, as a number of its own: 0 if equal, 1 if not.
    Category,
    /// Presence of something rare (any value but 0): two absences say nothing and are left out.
    Presence,
}

/// Holds what a variable is and how much it counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Variable {
    /// Its kind.
    pub kind: Kind,
    /// Its weight, ≥ 0.
    pub weight: f64,
}

/// Gower's distance: the weighted mean of what each variable that both rows have says, each 0 to 1.
///
/// **Takes** values, some perhaps missing, and each variable's kind and weight. **Gives** rows × rows, 0 to 1.
/// A number that is the same everywhere says 0. **Undefined** `NoData` for a pair that has no variable in common.
/// **Errors** `Shape` unless there is one [`Variable`] for each column; `Range` for a negative weight or a value that is not finite.
/// **Cost** O(r² c). **Source** Gower 1971, doi:10.2307/2528823; Kaufman & Rousseeuw 1990, doi:10.1002/9780470316801 (R's `daisy`).
/// **Oracle** `oracle/gower.csv`, made by `oracle/make_distance.py` with the package `gower`, and by hand for missing values and presence.
///
/// ```
/// use lars_measure::distance::{Kind, Variable, gower};
/// use lars_measure::matrix::PartialMatrix;
/// // A size from 10 to 30, and whether there is an airport: two regions without one have nothing in common for that.
/// let values = [[20.0, 0.0], [30.0, 0.0], [10.0, 1.0]];
/// let values = PartialMatrix::from_fn(3, 2, |row, column| Some(values[row][column]));
/// let variables = [Kind::Number, Kind::Presence].map(|kind| Variable { kind, weight: 1.0 });
/// let found = gower(&values, &variables)?;
/// assert_eq!((found.get(0, 1), found.get(0, 2)), (Ok(0.5), Ok(0.75)));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn gower(values: &PartialMatrix, variables: &[Variable]) -> Result<PartialMatrix, Misuse> {
    if variables.len() != values.columns() {
        return Err(Misuse::Shape { what: "variables", got: variables.len(), needed: values.columns() });
    }
    if let Some(at) = variables.iter().position(|v| !(v.weight >= 0.0 && v.weight.is_finite())) {
        return Err(Misuse::Range {
            what: "weight",
            at,
            value: variables[at].weight,
            range: "finite and >= 0",
        });
    }
    values.check_finite("value")?;
    let range = |column| {
        let known = values.known(column);
        let high = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        high - known.iter().copied().fold(f64::INFINITY, f64::min)
    };
    let ranges: Vec<f64> = (0..values.columns()).map(range).collect();
    let mut all = Matrix::zeros(values.rows(), values.rows());
    for a in 0..values.rows() {
        for b in a..values.rows() {
            let (mut sum, mut weights) = (0.0, 0.0);
            for (column, variable) in variables.iter().enumerate() {
                let (Ok(x), Ok(y)) = (values.get(a, column), values.get(b, column)) else { continue };
                if let Some(part) = part(variable.kind, (x, y), ranges[column]) {
                    sum += variable.weight * part;
                    weights += variable.weight;
                }
            }
            let value = if weights > 0.0 { sum / weights } else { PartialMatrix::HOLE };
            all.put(a, b, value);
            all.put(b, a, value);
        }
    }
    Ok(PartialMatrix::new(all))
}

/// Gives what one variable says of a pair; nothing for two absences.
fn part(kind: Kind, (a, b): (f64, f64), range: f64) -> Option<f64> {
    match kind {
        Kind::Number => Some(if range > 0.0 { (a - b).abs() / range } else { 0.0 }),
        Kind::Category => Some(f64::from(u8::from(a.total_cmp(&b).is_ne()))),
        Kind::Presence if a == 0.0 && b == 0.0 => None,
        Kind::Presence => Some(f64::from(u8::from((a == 0.0) != (b == 0.0)))),
    }
}
