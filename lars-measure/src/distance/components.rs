//! Variables that go together: principal components and Mahalanobis' distance. Distances of single variables are in `mod`.

use faer::diag::Diag;
use faer::dyn_stack::{MemBuffer, MemStack};
use faer::linalg::svd::{ComputeSvdVectors, SvdParams, svd, svd_scratch};
use faer::{Mat, Par, Spec};

use super::{Metric, between, check_finite};
use crate::linear::{add_product, cholesky, forward};
use crate::matrix::{Matrix, PartialMatrix};
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Holds principal components, the one with most variance first.
#[derive(Debug, Clone, PartialEq)]
pub struct Components {
    /// The variance of each component (divisor n − 1).
    pub variances: Vec<f64>,
    /// Its share of all variance.
    pub shares: Vec<f64>,
    /// A row per component: the weight of each variable, of length 1; the largest in size is positive.
    pub loadings: Matrix,
    /// A row per row of the input: its place on each component.
    pub scores: Matrix,
}

/// Principal components of the columns as they are, centred: scale them first.
///
/// **Takes** rows × variables. **Gives** as many components as the smaller of both; those with variance 0 have loadings that only
/// complete the set. The sign of a component says nothing: its largest loading is made positive.
/// **Undefined** `TooFew` for fewer than 2 rows; `NoData` without variables; `NoVariation` if nothing varies; `NotConverged` never seen.
/// **Errors** `Range` if a value is not finite. **Cost** O(r c min(r, c)), one core, so that digits do not depend on their number.
/// **Source** Pearson 1901, doi:10.1080/14786440109462720; Jolliffe 2002, doi:10.1007/b98835. **Oracle** `pca_z_*` of `benchmark`, read in place.
pub fn principal_components(values: &Matrix) -> Result<Result<Components, Undefined>, Misuse> {
    check_finite(values)?;
    let (rows, columns) = (values.rows(), values.columns());
    if columns == 0 {
        return Ok(Err(Undefined::NoData));
    }
    if rows < 2 {
        return Ok(Err(Undefined::TooFew { n: rows, needed: 2 }));
    }
    let centred = centred(values);
    let size = rows.min(columns);
    let (mut lengths, mut left, mut right) =
        (Diag::zeros(size), Mat::zeros(rows, size), Mat::zeros(columns, size));
    let (thin, params) = (ComputeSvdVectors::Thin, Spec::<SvdParams, f64>::default());
    let mut memory = MemBuffer::new(svd_scratch::<f64>(rows, columns, thin, thin, Par::Seq, params));
    let places = (lengths.as_mut(), Some(left.as_mut()), Some(right.as_mut()));
    let stack = MemStack::new(&mut memory);
    if svd(centred.as_ref(), places.0, places.1, places.2, Par::Seq, stack, params).is_err() {
        return Ok(Err(Undefined::NotConverged { steps: 0 }));
    }
    let lengths: Vec<f64> = (0..size).map(|k| lengths.as_ref().column_vector()[k]).collect();
    let all: f64 = lengths.iter().map(|s| s * s).sum();
    if all <= 0.0 {
        return Ok(Err(Undefined::NoVariation));
    }
    let sign = |k: usize| {
        let largest = (0..columns)
            .fold(0.0_f64, |l, c| if right[(c, k)].abs() > l.abs() + 1e-12 { right[(c, k)] } else { l });
        if largest < 0.0 { -1.0 } else { 1.0 }
    };
    let signs: Vec<f64> = (0..size).map(sign).collect();
    Ok(Ok(Components {
        variances: lengths.iter().map(|s| s * s / (rows - 1) as f64).collect(),
        shares: lengths.iter().map(|s| s * s / all).collect(),
        loadings: Matrix::from_fn(size, columns, |k, c| signs[k] * right[(c, k)]),
        scores: Matrix::from_fn(rows, size, |r, k| signs[k] * left[(r, k)] * lengths[k]),
    }))
}

fn centred(values: &Matrix) -> Mat<f64> {
    let rows = values.rows() as f64;
    let means: Vec<f64> = values.column_sums().into_iter().map(|sum| sum / rows).collect();
    Mat::from_fn(values.rows(), values.columns(), |r, c| values.at(r, c) - means[c])
}

/// Mahalanobis' distance of all pairs of rows: √ (a − b)' S⁻¹ (a − b), S the covariance of the columns (divisor n − 1).
///
/// **Takes** rows × variables; the scale of a variable does not matter. **Gives** rows × rows, ≥ 0.
/// **Undefined** `TooFew` unless there are more rows than variables; `Singular` if a column is constant or says the same as others
/// (to 1e-12 of its variance).
/// **Errors** `Range` if a value is not finite. **Cost** O(r c² + r² c). **Source** Mahalanobis 1936, Proceedings of the National Institute of
/// Sciences of India 2, 49–55. **Oracle** `dist_mahalanobis` of `benchmark`, read in place.
pub fn mahalanobis(values: &Matrix) -> Result<Result<PartialMatrix, Undefined>, Misuse> {
    check_finite(values)?;
    let (rows, columns) = (values.rows(), values.columns());
    if rows <= columns || columns == 0 {
        return Ok(Err(Undefined::TooFew { n: rows, needed: columns.max(1) + 1 }));
    }
    let mut centred = centred(values);
    for c in 0..columns {
        // All variables of length 1: S becomes the correlations, whose pivots say how much of each is its own.
        let length = (0..rows).map(|r| centred[(r, c)] * centred[(r, c)]).sum::<f64>().sqrt();
        let size = (0..rows).fold(0.0_f64, |size, r| size.max(values.at(r, c).abs()));
        if length <= 1e-12 * size {
            return Ok(Err(Undefined::Singular));
        }
        (0..rows).for_each(|r| centred[(r, c)] /= length);
    }
    let mut correlations = Mat::zeros(columns, columns);
    add_product(&mut correlations, &centred, &centred, 1.0);
    let lower = match cholesky(correlations) {
        Some(lower) if (0..columns).all(|c| lower[(c, c)] > 1e-6) => lower,
        _ => return Ok(Err(Undefined::Singular)),
    };
    let mut free = Mat::from_fn(columns, rows, |c, r| centred[(r, c)]);
    forward(&lower, &mut free);
    let scale = ((rows - 1) as f64).sqrt();
    let free = Matrix::from_fn(rows, columns, |r, c| free[(c, r)] * scale);
    between(Metric::Euclidean, &free, &free).map(Ok)
}
