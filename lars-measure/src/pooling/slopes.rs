//! The derivatives of the REML criterion by the ratios of variances, from Z'PZ and Z'Py.
//! Nothing of the size of the observations is formed.

use super::equations::{Equations, Solved};
use crate::linear::{add_product, backward, forward};
use faer::Mat;

/// Holds, for B = Z'PZ in blocks of factors and s = Z'Py, what the derivatives consist of.
pub(super) struct Slopes {
    /// tr B of each factor.
    pub trace: Vec<f64>,
    /// The sum of squares of each block of B.
    pub norm: Mat<f64>,
    /// s's of each factor.
    squares: Vec<f64>,
    /// s'Bs of each block.
    forms: Mat<f64>,
}

/// Holds the derivatives of the criterion by the ratios.
pub(super) struct Derivatives {
    pub gradient: Vec<f64>,
    /// The matrix of second derivatives.
    pub exact: Mat<f64>,
    /// Its expectation, never indefinite.
    pub expected: Mat<f64>,
}

impl Equations {
    /// Gives what the derivatives consist of.
    pub fn slopes(&self, solved: &Solved) -> Slopes {
        let (count, effects, levels) = (self.kept.len(), self.effects(), self.own.len());
        let blocks = self.blocks(solved);
        let scores = self.scores(solved);
        let mut slopes = Slopes {
            trace: vec![0.0; count],
            norm: Mat::zeros(count, count),
            squares: vec![0.0; count],
            forms: Mat::zeros(count, count),
        };
        // Without any factor there is nothing to derive by.
        if count == 0 {
            return slopes;
        }
        let (own_scores, scores) = scores.split_at(levels);
        let places: Vec<usize> =
            self.spans.iter().enumerate().flat_map(|(f, s)| vec![f + 1; s.len()]).collect();
        (slopes.trace[0], slopes.norm[(0, 0)], slopes.forms[(0, 0)]) = blocks.first(own_scores);
        slopes.squares[0] = own_scores.iter().map(|s| s * s).sum();
        for a in 0..effects {
            let f = places[a];
            slopes.trace[f] += blocks.others[(a, a)];
            slopes.squares[f] += scores[a] * scores[a];
            for b in 0..effects {
                let value = blocks.others[(a, b)];
                slopes.norm[(f, places[b])] += value * value;
                slopes.forms[(f, places[b])] += scores[a] * value * scores[b];
            }
            for (level, own_score) in own_scores.iter().enumerate() {
                let value = blocks.across[(a, level)];
                slopes.norm[(f, 0)] += value * value;
                slopes.forms[(f, 0)] += scores[a] * value * own_score;
            }
        }
        for f in 1..count {
            slopes.norm[(0, f)] = slopes.norm[(f, 0)];
            slopes.forms[(0, f)] = slopes.forms[(f, 0)];
        }
        slopes
    }

    /// Gives Z'Py: first for the levels of the largest factor, then for the columns that are levels.
    fn scores(&self, solved: &Solved) -> Vec<f64> {
        let columns = self.columns();
        let own = solved.rest.iter().zip(&solved.keep).map(|(rest, keep)| rest * keep);
        let other = (0..self.effects()).map(|a| {
            if solved.is_steep(a) {
                return solved.solution[a] / solved.root[a];
            }
            let explained =
                (0..columns).map(|b| solved.crossed[(a, b)] * (solved.root[b] * solved.solution[b]));
            solved.crossed[(a, columns)] - explained.sum::<f64>()
        });
        own.chain(other).collect()
    }

    /// Gives Z'PZ.
    fn blocks(&self, solved: &Solved) -> Blocks {
        let (effects, columns, levels) = (self.effects(), self.columns(), self.own.len());
        let root = &solved.root;
        let mut low =
            Mat::from_fn(columns, levels, |a, level| root[a] * self.table[(level, a)] * solved.keep[level]);
        let mut other = Mat::from_fn(columns, effects, |a, b| root[a] * solved.crossed[(a, b)]);
        forward(&solved.lower, &mut low);
        forward(&solved.lower, &mut other);
        let mut across =
            Mat::from_fn(effects, levels, |a, level| self.table[(level, a)] * solved.keep[level]);
        let mut others = Mat::from_fn(effects, effects, |a, b| solved.crossed[(a, b)]);
        add_product(&mut across, &other, &low, -1.0);
        add_product(&mut others, &other, &other, -1.0);
        let (mut low_solved, mut other_solved) = (low.clone(), other);
        backward(&solved.lower, &mut low_solved);
        backward(&solved.lower, &mut other_solved);
        for a in (0..effects).filter(|&a| solved.is_steep(a)) {
            for level in 0..levels {
                across[(a, level)] = low_solved[(a, level)] / root[a];
            }
            for b in 0..effects {
                others[(a, b)] = other_solved[(a, b)] / root[a];
            }
        }
        let diagonal = self.own.iter().zip(&solved.keep).map(|(own, keep)| own * keep).collect();
        Blocks { diagonal, low, across, others }
    }

    /// Gives the gradient and the second derivatives of the criterion.
    pub fn derivatives(&self, solved: &Solved) -> Derivatives {
        let Slopes { trace, norm, squares, forms } = self.slopes(solved);
        let count = trace.len();
        // With an estimated residual the criterion holds (n − p) log y'Py, otherwise y'Py itself.
        let estimated = self.residual_is_estimated();
        let by = if estimated { self.freedom / solved.squares } else { 1.0 };
        let bend = if estimated { by / solved.squares } else { 0.0 };
        let share = if estimated { 1.0 / self.freedom } else { 0.0 };
        Derivatives {
            gradient: (0..count).map(|f| trace[f] - by * squares[f]).collect(),
            exact: Mat::from_fn(count, count, |f, g| {
                2.0 * by * forms[(f, g)] - norm[(f, g)] - bend * squares[f] * squares[g]
            }),
            expected: Mat::from_fn(count, count, |f, g| norm[(f, g)] - share * trace[f] * trace[g]),
        }
    }
}

/// Holds Z'PZ: for the largest factor a diagonal less `low`' `low`, and the other blocks in full.
struct Blocks {
    diagonal: Vec<f64>,
    low: Mat<f64>,
    across: Mat<f64>,
    others: Mat<f64>,
}

impl Blocks {
    /// Gives trace, sum of squares and s'Bs of the block of the largest factor, without forming it.
    fn first(&self, scores: &[f64]) -> (f64, f64, f64) {
        let columns = self.low.nrows();
        let (mut trace, mut norm, mut form) = (0.0, 0.0, 0.0);
        let mut along = vec![0.0; columns];
        for (level, d) in self.diagonal.iter().enumerate() {
            let low = (0..columns).map(|a| self.low[(a, level)]);
            let length: f64 = low.clone().map(|v| v * v).sum();
            trace += d - length;
            norm += d * (d - 2.0 * length);
            form += d * scores[level] * scores[level];
            along.iter_mut().zip(low).for_each(|(sum, v)| *sum += v * scores[level]);
        }
        let mut gram = Mat::zeros(columns, columns);
        let transposed = self.low.transpose().to_owned();
        add_product(&mut gram, &transposed, &transposed, 1.0);
        (trace, norm + gram.squared_norm_l2(), form - along.iter().map(|v| v * v).sum::<f64>())
    }
}
