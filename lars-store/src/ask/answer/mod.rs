//! Room *ask*, the responses: answered, checked, saved, read.

pub mod count;
pub mod file;
pub mod handout;
pub mod import;
pub mod queue;
pub mod rating;
pub mod response;
pub mod said;
pub mod save;
pub mod staging;
pub mod tag;
pub mod tombstone;
pub mod whole;
