//! Room *map*.

pub mod protection;
pub mod register;
pub mod stakeholder;
pub mod study;
