//! Room *ask*, the responses: answered, checked, saved, read.

pub mod file;
pub mod response;
