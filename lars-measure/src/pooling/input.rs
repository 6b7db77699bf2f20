//! What is pooled, as the caller gives it: values, fixed columns, factors and the noise of the observations.

use crate::matrix::Matrix;

/// Holds one grouping of the observations, such as by case.
///
/// An interaction is a factor of its own: its levels are the combinations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// How many levels there are, also those without any observation.
    pub levels: usize,
    /// The level of each observation, from 0.
    pub level_of: Vec<usize>,
}

/// Holds how exactly each observation is known about the effects.
#[derive(Debug, Clone, PartialEq)]
pub enum Noise {
    /// All observations share one residual variance, which is estimated: answers of single persons.
    Estimated,
    /// The variance of each observation is known: means of cells with s²/n (Fay–Herriot, meta-analysis).
    Known(Vec<f64>),
}

/// Holds what is pooled: one value per observation and what it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouped {
    /// The values, at most 1e150 in size.
    pub values: Vec<f64>,
    /// Fixed columns besides the intercept, a row per observation; the intercept is always there.
    pub fixed: Option<Matrix>,
    /// The crossed random intercepts.
    pub factors: Vec<Factor>,
    /// The noise of the observations.
    pub noise: Noise,
}
