//! Room *pilot*: a practice tried out at its receiver, its money, its indicators, its reports; and whether the gap changed.
//!
//! Values and rules only. Who may do what is in `people::role`; the numbers of the gap come from releases.

pub mod amount;
pub mod budget;
pub mod difference;
pub mod indicator;
pub mod plan;
pub mod report;
