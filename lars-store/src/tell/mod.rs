//! Room *tell*.

pub mod export;
pub mod project;
