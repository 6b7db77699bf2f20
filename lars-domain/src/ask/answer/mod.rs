//! Room *ask*, the responses: answered, checked, saved, read.

#[expect(clippy::module_inception, reason = "the noun that the room is named after")]
pub mod answer;
pub mod attached;
pub mod file;
pub mod handout;
pub mod rating;
pub mod response;
pub mod tag;
pub mod whole;
