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
