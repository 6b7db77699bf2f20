//! Room *map*: what a study looks at (regions, areas, cases, waves). No answers here.

pub mod fieldwork;
pub mod likeness;
pub mod panel;
pub mod protection;
pub mod register;
pub mod register_import;
pub mod sender;
pub mod stakeholder;
pub mod study;
pub mod zone;
