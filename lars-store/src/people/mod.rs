//! Room *people*.

pub mod audit;
pub mod secret;
pub mod session;
