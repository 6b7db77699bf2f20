//! Room *people*.

pub mod attempt;
pub mod audit;
pub mod identity;
pub mod passkey;
pub mod person;
pub mod secret;
pub mod session;
