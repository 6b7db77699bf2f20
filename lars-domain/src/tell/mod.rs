//! Room *tell*: what the public reads about a project. Results are not here: they pass disclosure control in `gap`.

pub mod export;
pub mod project;
