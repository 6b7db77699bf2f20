//! Comparing cases: the same relation side by side. What differs between the sides, and whether they may be compared, is in `comparable`.

use super::cell::Cell;

/// One case of a comparison.
#[derive(Debug, Clone)]
pub struct Side<'a> {
    /// Code of the case.
    pub case: &'a str,
    /// The cells of this case.
    pub cells: Vec<&'a Cell>,
}
