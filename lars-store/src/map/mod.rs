//! Room *map*.

pub mod protection;
pub mod stakeholder;
pub mod study;
