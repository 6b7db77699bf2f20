//! Two networks over the same nodes: their correlation and regression, tested by permuting nodes (QAP, MRQAP).

use faer::Side;
use faer::linalg::solvers::Solve as _;
use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;

use crate::distribution::finite;
use crate::matrix::Matrix;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Pearson's correlation of pairs; `TooFew` under 3, `NoVariation` where one side is constant.
pub(super) fn pearson(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> Result<f64, Undefined> {
    let n = pairs.clone().count();
    if n < 3 {
        return Err(Undefined::TooFew { n, needed: 3 });
    }
    let (a, b) = pairs.clone().fold((0.0, 0.0), |(a, b), (x, y)| (a + x, b + y));
    let (a, b) = (a / n as f64, b / n as f64);
    let sums = pairs.clone().fold((0.0, 0.0, 0.0), |(xx, xy, yy), (x, y)| {
        (xx + (x - a) * (x - a), xy + (x - a) * (y - b), yy + (y - b) * (y - b))
    });
    let (first, second) = (constant(pairs.clone().map(|pair| pair.0)), constant(pairs.map(|pair| pair.1)));
    if first || second || sums.0 <= 0.0 || sums.2 <= 0.0 {
        Err(Undefined::NoVariation)
    } else {
        finite((sums.1 / (sums.0.sqrt() * sums.2.sqrt())).clamp(-1.0, 1.0))
    }
}

/// Whether values differ in no more than the last digits that were lost in making them: of seven times 0.1 the mean is not 0.1.
fn constant(values: impl Iterator<Item = f64>) -> bool {
    let ends = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    ends.1 - ends.0 <= 16.0 * f64::EPSILON * ends.0.abs().max(ends.1.abs())
}

/// Holds the correlation of two networks and how often permuted nodes gave as much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// Pearson's correlation of the ties, node with itself left out.
    pub r: f64,
    /// Share of permutations with r as high or higher, the observed one counted.
    pub p_greater: f64,
    /// Share with r as low or lower.
    pub p_less: f64,
    /// Share with r as far from 0.
    pub p_two_sided: f64,
    /// The permutations looked at.
    pub permutations: usize,
    /// Whether they were all there are.
    pub exhaustive: bool,
}

/// What ties with the observed statistic when computed in another order.
const TIE: f64 = 1e-12;

/// QAP correlation: do two networks over the same nodes go together?
///
/// Pearson's r over all ordered pairs of nodes; the nodes of one network are permuted, which keeps its shape.
///
/// **Takes** two square matrices of ties (0 and 1, or weights), the number of permutations and a seed. If there are no more arrangements than that,
/// all are looked at and p is exact.
/// **Gives** r and p; sampled p = (b + 1) / (B + 1).
/// **Undefined** `TooFew` for fewer than 3 nodes; `NoVariation` where a network has all ties equal.
/// **Errors** if the matrices are not square and of one size.
/// **Cost** O(B n²) time, O(n²) memory.
/// **Source** Krackhardt 1988, doi:10.1016/0378-8733(88)90004-4.
/// **Oracle** `oracle/qap.csv`, made by `oracle/make_network.py`: all permutations of 6 nodes.
pub fn qap_correlation(
    one: &Matrix,
    other: &Matrix,
    permutations: usize,
    seed: u64,
) -> Result<Result<Correlation, Undefined>, Misuse> {
    let n = one.rows();
    for matrix in [one, other] {
        check_square(matrix, n)?;
    }
    if n < 3 {
        return Ok(Err(Undefined::TooFew { n, needed: 3 }));
    }
    let of = |order: &[usize]| {
        let pairs = (0..n).flat_map(|i| (0..n).filter(move |j| *j != i).map(move |j| (i, j)));
        pearson(pairs.map(|(i, j)| (one.at(order[i], order[j]), other.at(i, j))))
    };
    let order: Vec<usize> = (0..n).collect();
    let r = match of(&order) {
        Ok(r) => r,
        Err(why) => return Ok(Err(why)),
    };
    let mut count = Count { observed: r, ..Count::default() };
    let exhaustive = each_order(n, permutations, seed, &mut |order| count.take(of(order).unwrap_or(r)));
    let share = |hits: usize| {
        if exhaustive { hits as f64 / count.all as f64 } else { (hits + 1) as f64 / (count.all + 1) as f64 }
    };
    Ok(Ok(Correlation {
        r,
        p_greater: share(count.greater),
        p_less: share(count.less),
        p_two_sided: share(count.far),
        permutations: count.all,
        exhaustive,
    }))
}

fn check_square(matrix: &Matrix, n: usize) -> Result<(), Misuse> {
    for (what, got) in [("rows", matrix.rows()), ("columns", matrix.columns())] {
        if got != n {
            return Err(Misuse::Shape { what, got, needed: n });
        }
    }
    Ok(())
}

/// How many statistics were as extreme as the observed one.
#[derive(Default)]
struct Count {
    observed: f64,
    all: usize,
    greater: usize,
    less: usize,
    far: usize,
}

impl Count {
    fn take(&mut self, value: f64) {
        self.all += 1;
        self.greater += usize::from(value >= self.observed - TIE);
        self.less += usize::from(value <= self.observed + TIE);
        self.far += usize::from(value.abs() >= self.observed.abs() - TIE);
    }
}

/// Hands over every order of n places if there are at most so many, else so many random ones. Says whether all were handed over.
fn each_order(n: usize, most: usize, seed: u64, take: &mut dyn FnMut(&[usize])) -> bool {
    let mut order: Vec<usize> = (0..n).collect();
    let all =
        (1..=n).try_fold(1_usize, |product, k| product.checked_mul(k).filter(|product| *product <= most));
    if all.is_some() {
        heap(n, &mut order, take);
        return true;
    }
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    for _ in 0..most {
        order.shuffle(&mut rng);
        take(&order);
    }
    false
}

/// Heap's algorithm: each order once.
fn heap(k: usize, order: &mut Vec<usize>, take: &mut dyn FnMut(&[usize])) {
    if k <= 1 {
        return take(order);
    }
    for at in 0..k {
        heap(k - 1, order, take);
        if at + 1 < k {
            order.swap(if k.is_multiple_of(2) { at } else { 0 }, k - 1);
        }
    }
}

/// Holds a regression of one network on others.
#[derive(Debug, Clone, PartialEq)]
pub struct Regression {
    /// The intercept, then one coefficient per predictor.
    pub coefficients: Vec<f64>,
    /// For each predictor, the share of permutations with |t| as large, the observed one counted.
    pub p: Vec<f64>,
    /// The share of variance that the predictors explain.
    pub r_squared: f64,
}

/// MRQAP: a network as a weighted sum of others, tested by double semi-partialling.
///
/// Least squares over all ordered pairs of nodes. For each predictor, what the others do not say of it is permuted by nodes, and |t| compared.
///
/// **Takes** the network explained, the predictors, the number of permutations and a seed.
/// **Gives** coefficients, p per predictor, R².
/// **Undefined** `TooFew` for fewer than 3 nodes or as many predictors as pairs; `Singular` where predictors say the same; `NoVariation` where the network
/// explained has all ties equal.
/// **Errors** if a matrix is not square and of the same size.
/// **Cost** O(B k (n² k + k³)) time for k predictors.
/// **Source** Dekker, Krackhardt & Snijders 2007, doi:10.1007/s11336-007-9016-1.
/// **Oracle** coefficients and R²: `oracle/mrqap.csv`, made by `oracle/make_network.py` (numpy's least squares).
pub fn qap_regression(
    explained: &Matrix,
    predictors: &[Matrix],
    permutations: usize,
    seed: u64,
) -> Result<Result<Regression, Undefined>, Misuse> {
    let n = explained.rows();
    check_square(explained, n)?;
    for predictor in predictors {
        check_square(predictor, n)?;
    }
    Ok(regression(explained, predictors, permutations, seed))
}

fn regression(
    explained: &Matrix,
    predictors: &[Matrix],
    permutations: usize,
    seed: u64,
) -> Result<Regression, Undefined> {
    let n = explained.rows();
    let pairs = n * n.saturating_sub(1);
    if n < 3 || pairs <= predictors.len() + 1 {
        return Err(Undefined::TooFew { n, needed: 3.max(predictors.len()) });
    }
    let y = off_diagonal(explained);
    let mut columns = vec![vec![1.0; pairs]];
    columns.extend(predictors.iter().map(off_diagonal));
    let fit = least_squares(&columns, &y)?;
    let mean = y.iter().sum::<f64>() / pairs as f64;
    let total: f64 = y.iter().map(|v| (v - mean).powi(2)).sum();
    if total <= 0.0 || constant(y.iter().copied()) {
        return Err(Undefined::NoVariation);
    }
    let mut p = Vec::with_capacity(predictors.len());
    for at in 1..columns.len() {
        let others: Vec<Vec<f64>> =
            columns.iter().enumerate().filter(|(k, _)| *k != at).map(|(_, column)| column.clone()).collect();
        let own = least_squares(&others, &columns[at])?.residuals;
        let own = Matrix::from_fn(
            n,
            n,
            |i, j| if i == j { 0.0 } else { own[i * (n - 1) + j - usize::from(j > i)] },
        );
        let mut with = others;
        with.push(Vec::new());
        let observed = fit.t[at].abs();
        let (mut all, mut hits) = (0_usize, 0_usize);
        let exhaustive = each_order(n, permutations, seed.wrapping_add(at as u64), &mut |order| {
            let last = with.len() - 1;
            with[last] = off_diagonal(&Matrix::from_fn(n, n, |i, j| own.at(order[i], order[j])));
            all += 1;
            // An order in which the predictors say the same tells nothing against the observed one: it counts as as extreme.
            let t = least_squares(&with, &y).map_or(observed, |fit| fit.t[last].abs());
            hits += usize::from(t >= observed - TIE * observed.max(1.0));
        });
        p.push(if exhaustive { hits as f64 / all as f64 } else { (hits + 1) as f64 / (all + 1) as f64 });
    }
    let left: f64 = fit.residuals.iter().map(|r| r * r).sum();
    Ok(Regression { coefficients: fit.coefficients, p, r_squared: 1.0 - left / total })
}

/// Gives all entries but those on the diagonal, row by row.
fn off_diagonal(matrix: &Matrix) -> Vec<f64> {
    let n = matrix.rows();
    (0..n)
        .flat_map(|i| (0..n).filter(move |j| *j != i).map(move |j| (i, j)))
        .map(|(i, j)| matrix.at(i, j))
        .collect()
}

struct Fit {
    coefficients: Vec<f64>,
    t: Vec<f64>,
    residuals: Vec<f64>,
}

fn least_squares(columns: &[Vec<f64>], y: &[f64]) -> Result<Fit, Undefined> {
    let k = columns.len();
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let products = Matrix::from_fn(k, k, |i, j| dot(&columns[i], &columns[j]));
    let scale = (0..k).map(|i| products.at(i, i)).fold(0.0, f64::max);
    let factor = products.faer().llt(Side::Lower).map_err(|_| Undefined::Singular)?;
    let inverse = factor.solve(faer::Mat::<f64>::identity(k, k));
    if (0..k).any(|i| !inverse[(i, i)].is_finite() || inverse[(i, i)] * scale > 1e14) {
        return Err(Undefined::Singular);
    }
    let right: Vec<f64> = columns.iter().map(|column| dot(column, y)).collect();
    let coefficients: Vec<f64> = (0..k).map(|i| (0..k).map(|j| inverse[(i, j)] * right[j]).sum()).collect();
    let residuals: Vec<f64> = (0..y.len())
        .map(|at| y[at] - columns.iter().zip(&coefficients).map(|(column, b)| column[at] * b).sum::<f64>())
        .collect();
    let variance = dot(&residuals, &residuals) / (y.len() - k) as f64;
    let t = (0..k)
        .map(|i| {
            let error = (variance * inverse[(i, i)]).sqrt();
            if error > 0.0 { coefficients[i] / error } else { f64::MAX.copysign(coefficients[i]) }
        })
        .collect();
    Ok(Fit { coefficients, t, residuals })
}
