//! Room *tell*.

pub mod project;
