//! Room *people*.

pub mod audit;
pub mod identity;
pub mod passkey;
pub mod person;
pub mod secret;
pub mod session;
