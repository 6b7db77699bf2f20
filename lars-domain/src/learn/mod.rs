//! Room *learn*: good practices, their review, and who could learn from whom.

pub mod context;
pub mod first_place;
pub mod likeness;
pub mod matching;
pub mod need;
pub mod practice;
pub mod review;
pub mod sensitivity;
pub mod stored_match;
pub mod term;
pub mod wish;
pub mod written;
