//! What the caller got wrong: shapes that do not fit and values out of range. Mathematics that has no
//! answer is not misuse; that is `undefined`.

use thiserror::Error;

/// Gives what was wrong with what a function was given.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Misuse {
    /// A list or matrix has the wrong size.
    #[error("{what}: {got} given, {needed} needed")]
    Shape {
        /// What has the wrong size.
        what: &'static str,
        /// The size given.
        got: usize,
        /// The size needed.
        needed: usize,
    },
    /// A value lies outside the range that the function is defined for.
    #[error("{what} at place {at} is {value}, needed: {range}")]
    Range {
        /// What was given.
        what: &'static str,
        /// Its place in the list, or row by row in the matrix, from 0.
        at: usize,
        /// Its value.
        value: f64,
        /// The range in words of mathematics, such as `>= 0`.
        range: &'static str,
    },
}
