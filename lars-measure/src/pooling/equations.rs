//! The mixed model equations, solved for given ratios of variances, and the REML criterion there.
//! The factor with most levels is eliminated by hand (its block is diagonal), so that only the other levels
//! and the fixed columns are factorised. The sums are made in `sums`, derivatives are in `slopes`.

use super::standard::Standard;
use super::sums::{sums_of_levels, within_levels};
use crate::linear::{add_product, backward, cholesky, forward};
use faer::Mat;
use std::f64::consts::TAU;
use std::ops::Range;

/// Holds all that the likelihood needs of the observations: sums over levels and pairs of levels.
///
/// Columns are the levels of all factors but the largest, then the fixed columns, then the values.
#[derive(Debug, Clone)]
pub(super) struct Equations {
    /// The caller's numbers of the factors in the model, the largest first.
    pub kept: Vec<usize>,
    /// The columns of each factor but the first.
    pub spans: Vec<Range<usize>>,
    /// The weight in each level of the largest factor; a single level if there is no factor.
    pub own: Vec<f64>,
    /// The weighted sum of each column in each of these levels.
    pub table: Mat<f64>,
    /// The cross-products of the columns within these levels, the means of the levels taken off.
    pub within: Mat<f64>,
    pub freedom: f64,
    known: Option<f64>,
}

/// Holds the equations solved for given ratios of variances (of factors to residual, or to the unit).
#[derive(Debug, Clone)]
pub(super) struct Solved {
    pub ratios: Vec<f64>,
    /// The REML criterion of the standard values, the residual variance at its best.
    pub value: f64,
    /// y'Py in units of the residual variance.
    pub squares: f64,
    /// The solution for each column, effects divided by the square root of their ratio.
    pub solution: Vec<f64>,
    /// The square root of the ratio of each column, 1 for fixed ones.
    pub root: Vec<f64>,
    /// 1 / (1 + ratio · weight) for each level of the largest factor.
    pub keep: Vec<f64>,
    /// What is left of each level of the largest factor once all effects are taken off.
    pub rest: Vec<f64>,
    pub crossed: Mat<f64>,
    pub lower: Mat<f64>,
}

impl Equations {
    /// Sums up the observations for a model with the given factors.
    pub fn new(standard: &Standard, mut kept: Vec<usize>) -> Self {
        kept.sort_by_key(|&f| std::cmp::Reverse(standard.factors[f].levels));
        let mut spans: Vec<Range<usize>> = Vec::new();
        for &factor in kept.iter().skip(1) {
            let start = spans.last().map_or(0, |span| span.end);
            spans.push(start..start + standard.factors[factor].levels);
        }
        let (own, table) = sums_of_levels(standard, &kept, &spans);
        let within = within_levels(standard, &kept, (&spans, &own, &table));
        Self { kept, spans, own, table, within, freedom: standard.freedom(), known: standard.known }
    }

    /// Tells whether the residual variance is estimated.
    pub fn residual_is_estimated(&self) -> bool {
        self.known.is_none()
    }

    /// Gives the variance that ratios are relative to, in standard units.
    pub fn unit(&self, solved: &Solved) -> f64 {
        if self.known.is_none() { solved.squares / self.freedom } else { 1.0 }
    }

    /// Gives the number of columns that are levels.
    pub fn effects(&self) -> usize {
        self.spans.last().map_or(0, |span| span.end)
    }

    /// Gives the number of levels and fixed columns.
    pub fn columns(&self) -> usize {
        self.table.ncols() - 1
    }

    /// Solves the equations; none if they are singular to the last digit.
    pub fn solve(&self, ratios: &[f64]) -> Option<Solved> {
        let (effects, columns) = (self.effects(), self.columns());
        // Without a factor there is one level with everything, and nothing between levels.
        let first = ratios.first().map_or(0.0, |ratio| *ratio);
        let keep: Vec<f64> = self.own.iter().map(|own| 1.0 / (1.0 + first * own)).collect();
        let mut root = vec![1.0; columns];
        for (span, ratio) in self.spans.iter().zip(ratios.iter().skip(1)) {
            root[span.clone()].fill(ratio.sqrt());
        }
        let crossed = self.crossed(&keep);
        let lower = Mat::from_fn(columns, columns, |a, b| {
            root[a] * root[b] * crossed[(a, b)] + f64::from(u8::from(a == b && a < effects))
        });
        let lower = cholesky(lower)?;
        let mut solution = Mat::from_fn(columns, 1, |a, _| root[a] * crossed[(a, columns)]);
        forward(&lower, &mut solution);
        backward(&lower, &mut solution);
        let solution: Vec<f64> = (0..columns).map(|a| solution[(a, 0)]).collect();
        let rest = self.rest(&root, &solution);
        let squares = self.squares(&root, &solution, (&keep, &rest));
        let volume: f64 = self.own.iter().map(|own| (first * own).ln_1p()).sum::<f64>()
            + 2.0 * (0..columns).map(|a| lower[(a, a)].ln()).sum::<f64>();
        let value = volume
            + match self.known {
                Some(logs) => squares + logs + self.freedom * TAU.ln(),
                None => self.freedom * (1.0 + (TAU * squares / self.freedom).ln()),
            };
        let ratios = ratios.to_vec();
        // A residual of exactly 0 has no criterion; `-inf` must not leave this function.
        value.is_finite().then_some(Solved {
            ratios,
            value,
            squares,
            solution,
            root,
            keep,
            rest,
            crossed,
            lower,
        })
    }

    /// Gives the cross-products of all columns once the effects of the largest factor are taken into the
    /// noise: those within its levels, and those between them by how much of each level is kept.
    fn crossed(&self, keep: &[f64]) -> Mat<f64> {
        let scaled = Mat::from_fn(self.own.len(), self.columns() + 1, |level, column| {
            let own = self.own[level];
            if own > 0.0 { self.table[(level, column)] * keep[level] / own } else { 0.0 }
        });
        let mut crossed = self.within.clone();
        add_product(&mut crossed, &self.table, &scaled, 1.0);
        crossed
    }

    /// Gives the sum of the values in each level of the largest factor, less all effects in the columns.
    fn rest(&self, root: &[f64], solution: &[f64]) -> Vec<f64> {
        let columns = self.columns();
        let effect =
            |level| (0..columns).map(|a| self.table[(level, a)] * (root[a] * solution[a])).sum::<f64>();
        (0..self.own.len()).map(|level| self.table[(level, columns)] - effect(level)).collect()
    }

    /// Gives y'Py as a sum of squares, which loses no digits where the effects explain nearly all.
    fn squares(&self, root: &[f64], solution: &[f64], (keep, rest): (&[f64], &[f64])) -> f64 {
        let columns = self.columns();
        let part = |a: usize| if a == columns { 1.0 } else { -root[a] * solution[a] };
        let inside = |a: usize| (0..=columns).map(|b| self.within[(a, b)] * part(b)).sum::<f64>();
        let within: f64 = (0..=columns).map(|a| part(a) * inside(a)).sum();
        let between: f64 = (0..rest.len())
            .filter(|&level| self.own[level] > 0.0)
            .map(|level| rest[level] * rest[level] * keep[level] / self.own[level])
            .sum();
        let penalty: f64 = solution[..self.effects()].iter().map(|v| v * v).sum();
        within.max(0.0) + between + penalty
    }

    /// Gives the predicted effect of each level of the largest factor, in standard units.
    pub fn first_effects(&self, solved: &Solved) -> Vec<f64> {
        (0..self.own.len()).map(|level| solved.shrink(level) * solved.rest[level]).collect()
    }

    /// Gives the variance, in units of the residual, of the error of predictions.
    ///
    /// Each asks for a level of the largest factor or none, and for weights of the columns.
    pub fn error_variances(&self, solved: &Solved, asked: &[(Option<usize>, Vec<f64>)]) -> Vec<f64> {
        let mut rows = Mat::from_fn(self.columns(), asked.len(), |a, k| {
            let (level, weights) = &asked[k];
            let through = level.map_or(0.0, |level| solved.shrink(level) * self.table[(level, a)]);
            solved.root[a] * (weights[a] - through)
        });
        forward(&solved.lower, &mut rows);
        let own = |level: Option<usize>| level.map_or(0.0, |level| solved.shrink(level));
        let length = |k| (0..self.columns()).map(|a| rows[(a, k)] * rows[(a, k)]).sum::<f64>();
        asked.iter().enumerate().map(|(k, (level, _))| own(*level) + length(k)).collect()
    }
}

impl Solved {
    /// Gives by how much a level of the largest factor answers to what is left of it.
    fn shrink(&self, level: usize) -> f64 {
        self.ratios.first().map_or(0.0, |ratio| ratio * self.keep[level])
    }

    /// Tells which of two equal formulas loses fewer digits: one subtracts, the other divides by the ratio.
    pub fn is_steep(&self, column: usize) -> bool {
        self.root[column] * self.root[column] * self.crossed[(column, column)] > 1.0
    }
}
