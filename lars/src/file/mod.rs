//! Files of ratings: CSV and XLSX, long and wide, read row by row into the nouns of the domain.
//!
//! A faulty file is never half taken: every fault is reported with line, column, value and rule.

pub mod columns;
mod delimited;
pub mod fault;
pub mod map;
pub mod matrix;
pub mod network;
pub mod rows;
pub mod sheet;
pub mod table;

pub use fault::{Fault, Faults};
pub use map::Map;
pub use rows::read_ratings;

/// The largest number of a table that is measured, of either sign: its fourth power still is a number, so that no product of squares leaves the range.
const LARGEST: f64 = 1e75;

/// What is said of a number beyond that.
const TOO_LARGE: &str = "must not be larger than 1e75, or below -1e75";

/// Reads a number of a table that is measured; gives the rule that it breaks. Zero has no sign.
pub fn number(text: &str, rule: &'static str) -> Result<f64, &'static str> {
    match text.parse::<f64>() {
        Ok(number) if number.abs() <= LARGEST => Ok(number + 0.0),
        Ok(number) if number.is_finite() => Err(TOO_LARGE),
        _ => Err(rule),
    }
}
