//! Room *map*.

pub mod protection;
pub mod study;
