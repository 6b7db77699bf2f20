//! Room *map*.

pub mod closing;
pub mod panel;
pub mod progress;
pub mod protection;
pub mod register;
pub mod register_map;
pub mod sender;
pub mod stakeholder;
pub mod study;
