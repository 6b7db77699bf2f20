//! Room *gap*: the gap, the cells it is summarised in, disclosure control, the network, comparison.
//!
//! **The sign of a gap is fixed here, in [`gap`], and nowhere else.**

pub mod again;
pub mod analysis;
pub mod batch;
pub mod cell;
pub mod collector;
pub mod comparable;
pub mod comparison;
pub mod disclosure;
pub mod finding;
mod gather;
pub mod group;
pub mod lattice;
pub mod network;
pub mod observed;
mod options;
pub mod organisation;
pub mod poststratify;
pub mod question;
pub mod release;
pub mod roster;
mod stored;
mod summary;
pub mod tally;
pub mod together;
pub mod trace;

/// The gap of one respondent: **expectation − experience**.
///
/// Positive: expected more than experienced. SERVQUAL and much of the literature subtract the other way
/// round; every page and file of LARS prints this sign beside the number.
///
/// **Takes** two ratings of one relation by one respondent, in points of the same scale, or sums of as many of each.
/// **Gives** their difference in points, −9 to 9 on the standard scale.
pub fn gap<T: std::ops::Sub<Output = T>>(expectation: T, experience: T) -> T {
    expectation - experience
}
