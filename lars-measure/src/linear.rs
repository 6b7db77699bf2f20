//! The little linear algebra needed, in one thread, so that the digits do not depend on their number.
//! The work itself is done by `faer`.

use faer::dyn_stack::{MemBuffer, MemStack};
use faer::linalg::cholesky::llt::factor::{
    LltParams, LltRegularization, cholesky_in_place, cholesky_in_place_scratch,
};
use faer::linalg::matmul::matmul;
use faer::linalg::triangular_solve::{solve_lower_triangular_in_place, solve_upper_triangular_in_place};
use faer::{Accum, Mat, Par, Spec};

/// Adds a multiple of left' · right.
pub(crate) fn add_product(to: &mut Mat<f64>, left: &Mat<f64>, right: &Mat<f64>, factor: f64) {
    matmul(to, Accum::Add, left.transpose(), right, factor, Par::Seq);
}

/// Gives the lower Cholesky factor, the upper triangle cleared; none unless positive definite.
pub(crate) fn cholesky(mut matrix: Mat<f64>) -> Option<Mat<f64>> {
    let size = matrix.nrows();
    let params = Spec::<LltParams, f64>::default();
    let mut memory = MemBuffer::new(cholesky_in_place_scratch::<f64>(size, Par::Seq, params));
    let (plain, stack) = (LltRegularization::default(), MemStack::new(&mut memory));
    cholesky_in_place(matrix.as_mut(), plain, Par::Seq, stack, params).ok()?;
    let sound = (0..size).all(|a| matrix[(a, a)].is_finite() && matrix[(a, a)] > 0.0);
    sound.then_some(matrix)
}

/// Replaces the columns b by those x for which lower x = b.
pub(crate) fn forward(lower: &Mat<f64>, columns: &mut Mat<f64>) {
    solve_lower_triangular_in_place(lower.as_ref(), columns.as_mut(), Par::Seq);
}

/// Replaces the columns b by those x for which lower' x = b.
pub(crate) fn backward(lower: &Mat<f64>, columns: &mut Mat<f64>) {
    solve_upper_triangular_in_place(lower.transpose(), columns.as_mut(), Par::Seq);
}
