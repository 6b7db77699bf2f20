//! Room *map*.

pub mod study;
