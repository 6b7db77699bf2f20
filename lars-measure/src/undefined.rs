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
    /// The whole falls into separate groups that cannot be compared with one another.
    #[error("not connected")]
    NotConnected,
    /// The matrix to be inverted is singular: some columns say the same.
    #[error("singular")]
    Singular,
    /// Several answers fit equally well, and nothing tells them apart.
    #[error("not unique")]
    NotUnique,
    /// The formula gives no finite number, or one outside the range of what it measures.
    #[error("out of range")]
    OutOfRange,
    /// The iteration did not settle in the steps it was given.
    #[error("not converged after {steps} steps")]
    NotConverged {
        /// The number of steps taken.
        steps: usize,
    },
}

impl Undefined {
    /// Gives the stable code of the reason, for tables and message keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoData => "NoData",
            Self::TooFew { .. } => "TooFew",
            Self::NoVariation => "NoVariation",
            Self::NotConnected => "NotConnected",
            Self::Singular => "Singular",
            Self::NotUnique => "NotUnique",
            Self::OutOfRange => "OutOfRange",
            Self::NotConverged { .. } => "NotConverged",
        }
    }
}
