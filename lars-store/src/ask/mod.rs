//! Room *ask*.

pub mod answer;
pub mod reach;
pub mod write;
