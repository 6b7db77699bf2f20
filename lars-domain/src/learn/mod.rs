//! Room *learn*: good practices, their review, and who could learn from whom.

pub mod likeness;
pub mod matching;
pub mod practice;
pub mod review;
pub mod sensitivity;
pub mod term;
pub mod written;
