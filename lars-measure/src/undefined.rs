//! Why a number does not exist. An undefined number is a value with a reason, never a NaN.
//! The reasons are codes; words for people are made by `lars-view`.

use thiserror::Error;

/// Gives the reason why a statistic has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Undefined {
    /// There was nothing to measure.
    #[error("no data")]
    NoData,
    /// There were fewer values than the statistic needs.
    #[error("too few values: {n}, needed {needed}")]
    TooFew {
        /// The number of values there were.
        n: usize,
        /// The smallest number of values that would do.
        needed: usize,
    },
    /// The values do not vary, or not in the way the statistic needs.
    #[error("no variation")]
    NoVariation,
}

impl Undefined {
    /// Gives the stable code of the reason, for tables and message keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoData => "NoData",
            Self::TooFew { .. } => "TooFew",
            Self::NoVariation => "NoVariation",
        }
    }
}
