//! Room *ask*, the responses: answered, checked, saved, read.

pub mod answer;
pub mod attached;
pub mod file;
pub mod rating;
pub mod response;
