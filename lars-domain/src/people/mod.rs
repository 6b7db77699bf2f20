//! Room *people*.

pub mod audit;
pub mod backup;
pub mod person;
pub mod provider;
pub mod role;
