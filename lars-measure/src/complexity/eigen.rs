//! The second eigenvector of the symmetric complexity problem, without the others.
//!
//! The largest eigenvalue is 1 and its vector `√d` is known, so it is taken out first. Small problems are
//! solved whole by `faer`; large ones by a Lanczos iteration on the sparse presence matrix, each vector kept
//! at right angles to all before it.

use faer::Side as Triangle;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::matrix::Matrix;
use crate::specialisation::Presence;
use crate::undefined::Undefined;

/// Up to this size the whole problem is solved.
const SMALL: usize = 128;
/// Steps after which the iteration is given up, and the whole problem solved.
const STEPS: usize = 400;
/// The iteration ends when the error of the vector is estimated at most this.
const SETTLED: f64 = 1e-13;
/// Two eigenvalues closer than this, relative to the larger, count as one that comes twice.
const SAME: f64 = 1e-9;
/// A second eigenvalue below this is 0: all rows have the same.
const NOTHING: f64 = 1e-12;

/// The problem of one presence matrix without empty rows or columns.
pub struct Problem<'p> {
    presence: &'p Presence,
    /// The known vector of eigenvalue 1, of unit length.
    first: Vec<f64>,
    root: Vec<f64>,
    share: Vec<f64>,
}

impl<'p> Problem<'p> {
    /// Takes presence as it is: the caller has left empty rows and columns out.
    pub fn new(presence: &'p Presence) -> Self {
        let root: Vec<f64> = presence.diversity().iter().map(|d| (*d as f64).sqrt()).collect();
        let length = root.iter().map(|r| r * r).sum::<f64>().sqrt();
        let first = root.iter().map(|r| r / length).collect();
        let share = presence.ubiquity().iter().map(|u| 1.0 / *u as f64).collect();
        Self { presence, first, root, share }
    }

    /// Gives the second largest eigenvalue and its vector of unit length.
    pub fn second(&self) -> Result<(f64, Vec<f64>), Undefined> {
        let n = self.presence.rows();
        let found = if n <= SMALL { None } else { self.lanczos(&[&self.first]) };
        let Some((value, vector)) = found else { return self.whole() };
        if value < NOTHING {
            return Err(Undefined::NoVariation);
        }
        // One start finds one vector of an eigenvalue that comes twice: look again without it.
        match self.lanczos(&[&self.first, &vector]) {
            Some((third, _)) if value - third <= SAME * value => Err(Undefined::NotUnique),
            Some(_) => Ok((value, vector)),
            None => self.whole(),
        }
    }

    fn whole(&self) -> Result<(f64, Vec<f64>), Undefined> {
        let n = self.presence.rows();
        let mut matrix = symmetric(self.presence);
        // The known vector leaves with its eigenvalue, so that nothing can be confused with it.
        for i in 0..n {
            for (value, first) in matrix.row_mut(i).iter_mut().zip(&self.first) {
                *value -= self.first[i] * first;
            }
        }
        let (values, vectors) = eigen(&matrix).ok_or(Undefined::NotConverged { steps: 0 })?;
        let (value, third) = (values[n - 1], if n > 2 { values[n - 2] } else { 0.0 });
        if value < NOTHING {
            return Err(Undefined::NoVariation);
        }
        if n > 2 && value - third <= SAME * value {
            return Err(Undefined::NotUnique);
        }
        Ok((value, vectors.row(n - 1).to_vec()))
    }

    /// Multiplies a vector by the matrix, by way of the columns.
    fn times(&self, vector: &[f64], out: &mut [f64]) {
        let scaled: Vec<f64> = vector.iter().zip(&self.root).map(|(v, root)| v / root).collect();
        let mut columns = vec![0.0; self.presence.columns()];
        for (column, (sum, share)) in columns.iter_mut().zip(&self.share).enumerate() {
            let rows = self.presence.of_column(column);
            *sum = share * rows.iter().map(|row| scaled[*row as usize]).sum::<f64>();
        }
        for (row, (out, root)) in out.iter_mut().zip(&self.root).enumerate() {
            let of_row = self.presence.of_row(row);
            *out = of_row.iter().map(|column| columns[*column as usize]).sum::<f64>() / root;
        }
    }

    /// Gives the largest eigenvalue and vector at right angles to the known ones; nothing if it does not
    /// settle.
    fn lanczos(&self, known: &[&Vec<f64>]) -> Option<(f64, Vec<f64>)> {
        let n = self.presence.rows();
        let mut rng = ChaCha8Rng::seed_from_u64(0);
        let mut next: Vec<f64> = (0..n).map(|_| rng.random_range(-1.0..1.0)).collect();
        let (mut basis, mut diagonal, mut beside): (Vec<Vec<f64>>, Vec<f64>, Vec<f64>) = Default::default();
        let mut product = vec![0.0; n];
        let most = STEPS.min(n.checked_sub(known.len())?);
        for step in 1..=most {
            straighten(&mut next, known, &basis);
            let length = norm(&next);
            if step > 1 {
                beside.push(length);
            }
            // The basis already holds all that the start vector reaches.
            if length < 1e-14 {
                beside.pop();
                return ritz(&basis, &diagonal, &beside).map(|found| (found.value, found.vector));
            }
            basis.push(next.iter().map(|v| v / length).collect());
            let last = &basis[step - 1];
            self.times(last, &mut product);
            diagonal.push(dot(last, &product));
            next.copy_from_slice(&product);
            if step % 8 == 0 || step == most {
                straighten(&mut next, known, &basis);
                let found = ritz(&basis, &diagonal, &beside)?;
                let error = norm(&next) * found.last / (found.value - found.below).max(1e-300);
                if error <= SETTLED {
                    return Some((found.value, found.vector));
                }
            }
        }
        None
    }
}

/// The dense form of the symmetric problem: used below the limit.
fn symmetric(presence: &Presence) -> Matrix {
    let n = presence.rows();
    let ubiquity = presence.ubiquity();
    let root: Vec<f64> = presence.diversity().iter().map(|d| (*d as f64).sqrt()).collect();
    let mut out = Matrix::zeros(n, n);
    for row in 0..n {
        for &column in presence.of_row(row) {
            let weight = 1.0 / ubiquity[column as usize] as f64;
            for &other in presence.of_column(column as usize) {
                out.row_mut(row)[other as usize] += weight;
            }
        }
        for (value, other) in out.row_mut(row).iter_mut().zip(&root) {
            *value /= root[row] * other;
        }
    }
    out
}

/// The best answer inside the basis.
struct Ritz {
    value: f64,
    /// The eigenvalue below it, as far as the basis shows it.
    below: f64,
    /// The size of the answer along the last vector of the basis: what it loses by stopping here.
    last: f64,
    vector: Vec<f64>,
}

fn ritz(basis: &[Vec<f64>], diagonal: &[f64], beside: &[f64]) -> Option<Ritz> {
    let k = diagonal.len();
    let entry = |i: usize, j: usize| match i.abs_diff(j) {
        0 => diagonal[i],
        1 => beside[i.min(j)],
        _ => 0.0,
    };
    let (values, vectors) = eigen(&Matrix::from_fn(k, k, entry))?;
    let weights = vectors.row(k - 1);
    let mut vector = vec![0.0; basis.first()?.len()];
    for (weight, part) in weights.iter().zip(basis) {
        for (sum, value) in vector.iter_mut().zip(part) {
            *sum += weight * value;
        }
    }
    let length = norm(&vector);
    for value in &mut vector {
        *value /= length;
    }
    let below = if k > 1 { values[k - 2] } else { 0.0 };
    Some(Ritz { value: values[k - 1], below, last: weights[k - 1].abs(), vector })
}

/// Takes out of a vector what lies along others of unit length; twice, because once loses digits.
fn straighten(vector: &mut [f64], known: &[&Vec<f64>], basis: &[Vec<f64>]) {
    for _ in 0..2 {
        for other in known.iter().copied().chain(basis) {
            let along = dot(vector, other);
            for (value, part) in vector.iter_mut().zip(other) {
                *value -= along * part;
            }
        }
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    // Four sums side by side: one after the other, each addition would wait for the last.
    let mut sums = [0.0; 4];
    let (ones, others) = (one.chunks_exact(4), other.chunks_exact(4));
    let rest: f64 = ones.remainder().iter().zip(others.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in ones.zip(others) {
        for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += a * b;
        }
    }
    sums.iter().sum::<f64>() + rest
}

fn norm(vector: &[f64]) -> f64 {
    dot(vector, vector).sqrt()
}

/// Gives the eigenvalues of a symmetric matrix, ascending, and their vectors as rows; nothing if `faer` finds
/// none.
fn eigen(matrix: &Matrix) -> Option<(Vec<f64>, Matrix)> {
    let n = matrix.rows();
    let found = matrix.faer().self_adjoint_eigen(Triangle::Lower).ok()?;
    let values = (0..n).map(|i| found.S()[i]).collect();
    Some((values, Matrix::from_fn(n, n, |i, j| found.U()[(j, i)])))
}
